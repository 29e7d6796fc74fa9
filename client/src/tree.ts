/** What both trees share: their lines, where a line stands, and how to show that location. */
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
import type {
  CheckpointView,
  ExpectationView,
  Location,
  PartnershipView,
  PhaseView,
} from '../../server/src/protocol.ts';
import { t } from './l10n.ts';
import type { ExpectationGroup } from './view-options.ts';

/** One line of a tree, and what it stands for. */
export type PanelNode =
  | { readonly kind: 'phase'; readonly phase: PhaseView }
  | { readonly kind: 'checkpoint'; readonly checkpoint: CheckpointView; readonly phase: PhaseView }
  | { readonly kind: 'evaluation'; readonly phase: PhaseView }
  | { readonly kind: 'together'; readonly question: string }
  | { readonly kind: 'group'; readonly group: ExpectationGroup }
  | { readonly kind: 'expectation'; readonly expectation: ExpectationView };

/** Where the thing stands that a line is about. */
export function locationOf(node: PanelNode): Location | undefined {
  switch (node.kind) {
    case 'phase':
      return node.phase;
    case 'checkpoint':
      return node.checkpoint;
    case 'evaluation':
      return node.phase.evaluation;
    case 'expectation':
      return node.expectation;
    case 'together':
    case 'group':
      return undefined;
  }
}

export abstract class Tree implements TreeDataProvider<PanelNode> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;
  protected partnership: PartnershipView | undefined;

  show(partnership: PartnershipView | undefined): void {
    this.partnership = partnership;
    this.#changed.fire(undefined);
  }

  abstract getChildren(node?: PanelNode): PanelNode[];
  abstract getTreeItem(node: PanelNode): TreeItem;

  /** Where a click on the line leads. */
  protected reveal({ uri, range }: Location): NonNullable<TreeItem['command']> {
    return { command: 'tillit.reveal', title: t('Show in the document'), arguments: [uri, range] };
  }

  /** The name of the file where it is not the one that is open. */
  protected fileOf(uri: string): string | undefined {
    return uri === this.partnership?.uri
      ? undefined
      : this.partnership?.documents.find((each) => each.uri === uri)?.name;
  }
}

/** Opens the document and puts the cursor on the range. */
export async function reveal(uri: string | undefined, range: Location['range'], otherwise?: ViewColumn): Promise<void> {
  if (uri === undefined) return;
  const selection = new Range(range.start.line, range.start.character, range.start.line, range.start.character);
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  const column = shown?.viewColumn ?? otherwise;
  await window.showTextDocument(shown?.document.uri ?? Uri.parse(uri), {
    selection,
    ...(column !== undefined && { viewColumn: column }),
  });
}
