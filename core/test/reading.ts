/** What is read out of a text, for tests that look at one thing of it. */
import { checkDocument } from '../src/checking/check.ts';
import { defaultConfig } from '../src/checking/config.ts';
import { parseDocument } from '../src/checking/open.ts';
import { roomOf } from '../src/dictating/room.ts';
import type { Partnership } from '../src/partnership/model.ts';
import { partnershipOf } from '../src/partnership/read.ts';

export function read(source: string): Partnership {
  return partnershipOf(parseDocument(source));
}

/** The titles of its phases. */
export function titles(source: string): string[] {
  return read(source).phases.map(({ title }) => title);
}

/** How many of its statements ask for something. */
export function countAsked(source: string): number {
  return roomOf(parseDocument(source)).normative;
}

/** The ids of the rules that find something. */
export function rulesOf(source: string): string[] {
  return checkDocument(parseDocument(source), defaultConfig).map(({ rule }) => rule.id);
}

export function texts(items: readonly { readonly text: string }[]): string[] {
  return items.map(({ text }) => text);
}
