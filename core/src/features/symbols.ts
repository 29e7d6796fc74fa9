/** The document's headings with their roles, and the ids below them. */
import { groupBy } from '../base/group-by.ts';
import type { SourceText, Span } from '../base/span.ts';
import { roomBySection, type Room } from '../dictating/room.ts';
import type { Document, Section, Statement } from '../document/document.ts';
import { voicesOf } from '../document/families.ts';
import type { VoiceKind } from '../document/voice.ts';
import type { Role } from '../languages/index.ts';

export interface SymbolNode {
  readonly name: string;
  readonly role: Role | 'identifier' | undefined;
  readonly room?: Room;
  /** Whose text begins here, where it is not the customer's. */
  readonly voice?: VoiceKind;
  /** Heading and all below it. */
  readonly span: Span;
  /** What to put the cursor on. */
  readonly selection: Span;
  readonly children: readonly SymbolNode[];
}

/** Takes time by the length of the document: an editor asks again after every pause. */
export function symbolsOf(document: Document): SymbolNode[] {
  const { sections, statements, source } = document;
  const rooms = roomBySection(document);
  const voices = new Map(voicesOf(document).map(({ heading, voice }) => [heading, voice.kind]));
  const below = groupBy(sections, ({ parent }) => parent);
  const named = groupBy(statements, ({ id, section }) => id && section);
  const toNode = (section: Section): SymbolNode => {
    const room = rooms.get(section);
    const voice = voices.get(section.heading);
    const children = (below.get(section) ?? []).map(toNode);
    return {
      name: section.heading?.text || '…',
      role: section.ownRole,
      ...(room && { room }),
      ...(voice && { voice }),
      span: { start: section.span.start, end: children.at(-1)?.span.end ?? section.span.end },
      selection: section.heading?.span ?? section.span,
      children: [...identifiers(section), ...children],
    };
  };
  const identifiers = (section: Section | undefined): SymbolNode[] =>
    (section && named.get(section))?.map((statement) => toIdentifier(statement, source)) ?? [];
  const top = (below.get(undefined) ?? []).filter(({ heading }) => heading !== undefined);
  return [...identifiers(sections[0]), ...top.map(toNode)];
}

function toIdentifier({ id, span }: Statement, source: SourceText): SymbolNode {
  return {
    name: `${id?.text ?? ''} ${source.slice(span.start, Math.min(span.end, span.start + 80)).replaceAll(/\s+/g, ' ')}`,
    role: 'identifier',
    span: { start: id?.span.start ?? span.start, end: Math.max(span.end, id?.span.end ?? 0) },
    selection: id?.span ?? span,
    children: [],
  };
}
