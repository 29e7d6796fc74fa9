/** Hover, symbols, ids, completion, folding and lenses: core's answers in LSP's words. */
import {
  DocumentHighlightKind,
  type CodeLens,
  type CompletionItem,
  type DocumentHighlight,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type Position,
} from 'vscode-languageserver';
import {
  completionsAt,
  definitionsOf,
  foldingSpansOf,
  hoverAt,
  identifierAt,
  lensesOf,
  referencesOf,
  symbolsOf,
  whyOf,
  type ReaderLocale,
} from '../../../core/src/index.ts';
import { toCompletion, toRange, toSymbol, type Presentation } from '../convert.ts';
import type { CheckedDocument } from '../library.ts';
import { say } from '../messages.ts';
import { ACT_COMMAND } from '../protocol.ts';

/** An id's words, or why a finding is asked about. */
export function hover(
  { text, document, diagnoses, whole }: CheckedDocument,
  position: Position,
  { reader, rulePages }: Presentation,
): Hover | null {
  const offset = text.offsetAt(position);
  const identifier = hoverAt(document, offset, reader, whole.documents);
  if (identifier)
    return { contents: { kind: 'markdown', value: identifier.markdown }, range: toRange(text, identifier.span) };
  const found = diagnoses.find(({ finding }) => finding.span.start <= offset && offset <= finding.span.end);
  if (found === undefined || rulePages === undefined) return null;
  const { id } = found.rule;
  const link = `[${say('readMore', reader)}](${rulePages}${reader}/${id}.md)`;
  return {
    contents: { kind: 'markdown', value: `${whyOf(id, reader)} ${link}` },
    range: toRange(text, found.finding.span),
  };
}

export function documentSymbols({ text, document }: CheckedDocument, reader: ReaderLocale): DocumentSymbol[] {
  return symbolsOf(document).map((node) => toSymbol(text, node, reader));
}

/** In whichever document of the partnership it stands; its own first. */
export function definition(
  { text, document, whole, companions }: CheckedDocument,
  position: Position,
): Location | null {
  const found = identifierAt(document, text.offsetAt(position), whole.documents);
  if (found === undefined) return null;
  const own = companions.filter((each) => each.document === document);
  for (const { text: home, document: each } of [...own, ...companions]) {
    const target = definitionsOf(each).find(({ id }) => id === found.id);
    if (target) return { uri: home.uri, range: toRange(home, target.span) };
  }
  return null;
}

export function references({ text, document, whole, companions }: CheckedDocument, position: Position): Location[] {
  const found = identifierAt(document, text.offsetAt(position), whole.documents);
  if (found === undefined) return [];
  return companions.flatMap((each) =>
    referencesOf(each.document, found.id).map((span) => ({ uri: each.text.uri, range: toRange(each.text, span) })),
  );
}

export function highlights({ text, document, whole }: CheckedDocument, position: Position): DocumentHighlight[] {
  const found = identifierAt(document, text.offsetAt(position), whole.documents);
  if (found === undefined) return [];
  const definitions = new Set(definitionsOf(document).map(({ span }) => span.start));
  return referencesOf(document, found.id).map((span) => ({
    range: toRange(text, span),
    kind: definitions.has(span.start) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

export function folds({ text, document }: CheckedDocument): FoldingRange[] {
  return foldingSpansOf(document).map((span) => {
    const { start, end } = toRange(text, span);
    return { startLine: start.line, endLine: end.line };
  });
}

export function complete(
  { text, document, whole }: CheckedDocument,
  position: Position,
  knowsSnippets: boolean,
): CompletionItem[] {
  const context = { documents: whole.documents, today: today() };
  return completionsAt(document, text.offsetAt(position), context).map((completion) =>
    toCompletion(text, completion, knowsSnippets),
  );
}

function today(): string {
  const now = new Date();
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

export function codeLenses({ text, document, whole }: CheckedDocument, reader: ReaderLocale): CodeLens[] {
  return lensesOf(document, reader, whole).map(({ span, title, action }) => ({
    range: toRange(text, { start: span.start, end: span.start }),
    command: action
      ? {
          title,
          command: ACT_COMMAND,
          arguments: [{ uri: text.uri, action: { ...action, at: undefined, position: text.positionAt(span.start) } }],
        }
      : { title, command: '' },
  }));
}
