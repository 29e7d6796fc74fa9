/** The form of an evaluation as it stands in the text: its lines, and the cells of its rows. */
import { lineEnd, nextLineStart, type SourceText, type Span } from '../base/span.ts';
import type { Document } from '../document/document.ts';
import { findParty, type Party } from '../document/party.ts';
import { findLeadParty } from './entries.ts';

export interface Line {
  readonly span: Span;
  readonly text: string;
}

export interface Cell {
  /** Between the bars. */
  readonly span: Span;
  readonly text: string;
}

export function isRow({ text }: Line): boolean {
  return text.trimStart().startsWith('|');
}

export function cellsOf({ span, text }: Line): Cell[] {
  const bars = [...text.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  return bars.slice(0, -1).map((bar, index) => {
    const end = bars[index + 1] ?? text.length;
    return { span: { start: span.start + bar + 1, end: span.start + end }, text: text.slice(bar + 1, end).trim() };
  });
}

/** Which column is whose; the customer's is the first where the head does not tell. */
export function columnsOf(head: Line | undefined, document: Document): Readonly<Record<Party, number>> {
  const parties = head ? cellsOf(head).map(({ text }) => findParty(text, document.frontMatter)) : [];
  const columnOf = (party: Party, otherwise: number): number => {
    const index = parties.indexOf(party);
    return index === -1 ? otherwise : index;
  };
  return { customer: columnOf('customer', 1), supplier: columnOf('supplier', 2) };
}

export function leadOf({ text }: Line, document: Document): Party | undefined {
  const item = text.replace(/^[\s>]*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, '');
  return findLeadParty(item, document.frontMatter);
}

/** What people type, as a cell of a table can hold it. */
export function cellText(words: string): string {
  return oneLine(words).replaceAll('|', '\\|');
}

export function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}

export function linesOf(source: SourceText, { start, end }: Span): Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end;) {
    const stop = Math.min(lineEnd(source, at), end);
    lines.push({ span: { start: at, end: stop }, text: source.slice(at, stop) });
    at = nextLineStart(source, stop);
    if (at <= stop) break;
  }
  return lines;
}
