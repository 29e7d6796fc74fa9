/** What both trees share: their lines, where a line stands, and how to show that place. */
import {
  EventEmitter,
  Range,
  Uri,
  window,
  type Event,
  type TreeDataProvider,
  type TreeItem,
  type ViewColumn,
} from 'vscode';
import type { Outline, OutlineExpectation, OutlinePhase } from '../../server/src/protocol.ts';
import { t } from './l10n.ts';
import type { ExpectationGroup } from './view-options.ts';

export type LspRange = OutlinePhase['range'];
export type Checkpoint = OutlinePhase['checkpoints'][number];

/** One line of a tree, and what it stands for. */
export type PanelNode =
  | { readonly kind: 'phase'; readonly phase: OutlinePhase }
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint; readonly phase: OutlinePhase }
  | { readonly kind: 'evaluation'; readonly phase: OutlinePhase }
  | { readonly kind: 'group'; readonly group: ExpectationGroup }
  | { readonly kind: 'expectation'; readonly expectation: OutlineExpectation };

export interface Place {
  readonly uri: string;
  readonly range: LspRange;
}

/** Where the thing stands that a line is about. */
export function placeOf(node: PanelNode): Place | undefined {
  switch (node.kind) {
    case 'phase':
      return node.phase;
    case 'checkpoint':
      return node.checkpoint;
    case 'evaluation':
      return node.phase.evaluation;
    case 'expectation':
      return node.expectation;
    case 'group':
      return undefined;
  }
}

export abstract class Tree implements TreeDataProvider<PanelNode> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;
  protected outline: Outline | undefined;

  show(outline: Outline | undefined): void {
    this.outline = outline;
    this.#changed.fire(undefined);
  }

  abstract getChildren(node?: PanelNode): PanelNode[];
  abstract getTreeItem(node: PanelNode): TreeItem;

  /** Where a click on the line leads. */
  protected reveal({ uri, range }: Place): NonNullable<TreeItem['command']> {
    return { command: 'tillit.reveal', title: t('Show in the document'), arguments: [uri, range] };
  }

  /** The name of the file where it is not the one that is open. */
  protected fileOf(uri: string): string | undefined {
    return uri === this.outline?.uri ? undefined : this.outline?.documents.find((each) => each.uri === uri)?.name;
  }
}

/** Opens the document and puts the cursor on the range. */
export async function reveal(uri: string | undefined, range: LspRange, otherwise?: ViewColumn): Promise<void> {
  if (uri === undefined) return;
  const selection = new Range(range.start.line, range.start.character, range.start.line, range.start.character);
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  const column = shown?.viewColumn ?? otherwise;
  await window.showTextDocument(shown?.document.uri ?? Uri.parse(uri), {
    selection,
    ...(column !== undefined && { viewColumn: column }),
  });
}
