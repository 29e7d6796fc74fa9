/** Hover, symbols, ids, completion and lenses: core's answers in LSP's words. */
import type { CodeLens, CompletionItem, DocumentSymbol, Hover, Location, Position } from 'vscode-languageserver';
import {
  completionsAt,
  definitionsOf,
  hoverAt,
  identifierAt,
  lensesOf,
  outlineOf,
  referencesOf,
  whyOf,
  type Locale,
} from '../../../core/src/index.ts';
import { toCompletion, toRange, toSymbol, type Presentation } from '../convert.ts';
import type { CheckedDocument } from '../documents.ts';
import { say } from '../messages.ts';
import { ACT_COMMAND } from '../protocol.ts';

/** An id's words, or why a finding is asked about. */
export function hover(
  { text, document, diagnoses }: CheckedDocument,
  position: Position,
  { reader, rulePages }: Presentation,
): Hover | null {
  const offset = text.offsetAt(position);
  const identifier = hoverAt(document, offset, reader);
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

export function documentSymbols({ text, document }: CheckedDocument, reader: Locale): DocumentSymbol[] {
  return outlineOf(document).map((node) => toSymbol(text, node, reader));
}

export function definition({ text, document }: CheckedDocument, position: Position): Location | null {
  const found = identifierAt(document, text.offsetAt(position));
  const target = found && definitionsOf(document).find(({ id }) => id === found.id);
  return target ? { uri: text.uri, range: toRange(text, target.span) } : null;
}

export function references({ text, document }: CheckedDocument, position: Position): Location[] {
  const found = identifierAt(document, text.offsetAt(position));
  return found ? referencesOf(document, found.id).map((span) => ({ uri: text.uri, range: toRange(text, span) })) : [];
}

export function complete(
  { text, document }: CheckedDocument,
  position: Position,
  knowsSnippets: boolean,
): CompletionItem[] {
  return completionsAt(document, text.offsetAt(position)).map((completion) =>
    toCompletion(text, completion, knowsSnippets),
  );
}

export function codeLenses({ text, document }: CheckedDocument, reader: Locale): CodeLens[] {
  return lensesOf(document, reader).map(({ span, title, action }) => ({
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
