/** The document's headings with their roles, and the ids below them. */
import type { Document } from '../document.ts';
import type { Role } from '../languages/index.ts';
import { roomBySection, type Room } from '../room.ts';
import type { Section } from '../sections.ts';
import type { Span } from '../span.ts';

export interface OutlineNode {
  readonly name: string;
  readonly role: Role | 'identifier' | undefined;
  readonly room?: Room;
  /** Heading and all below it. */
  readonly span: Span;
  /** What to put the cursor on. */
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

export function outlineOf(document: Document): OutlineNode[] {
  const rooms = roomBySection(document);
  const top = document.sections.filter(({ parent, heading }) => heading !== undefined && parent === undefined);
  return [...identifiers(document.sections[0], document), ...top.map((section) => toNode(section, document, rooms))];
}

function toNode(section: Section, document: Document, rooms: ReadonlyMap<Section, Room>): OutlineNode {
  const room = rooms.get(section);
  const children = document.sections
    .filter(({ parent }) => parent === section)
    .map((child) => toNode(child, document, rooms));
  return {
    name: section.heading?.text || '…',
    role: section.ownRole,
    ...(room && { room }),
    span: { start: section.span.start, end: children.at(-1)?.span.end ?? section.span.end },
    selection: section.heading?.span ?? section.span,
    children: [...identifiers(section, document), ...children],
  };
}

function identifiers(section: Section | undefined, document: Document): OutlineNode[] {
  return document.statements
    .filter((statement) => statement.section === section && statement.id !== undefined)
    .map(({ id, span }) => ({
      name: `${id?.text ?? ''} ${document.source.slice(span.start, Math.min(span.end, span.start + 80)).replaceAll(/\s+/g, ' ')}`,
      role: 'identifier',
      span: { start: id?.span.start ?? span.start, end: Math.max(span.end, id?.span.end ?? 0) },
      selection: id?.span ?? span,
      children: [],
    }));
}
