/** What is written where somebody has said whether documents of a folder belong together: then nobody asks again. */
import type { Document } from '../document/document.ts';
import { partnershipEdit } from '../editing/front-matter-edit.ts';
import type { Edit } from '../editing/edit.ts';
import { frontMatterIn } from '../markdown/agreement.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import { companionsOf, folderOf, neighboursOf, type PlacedDocument } from './companions.ts';
import { joinPartnerships } from './joint.ts';
import { titleOfPartnership } from './title.ts';

export interface Written<Member> {
  readonly member: Member;
  readonly edit: Edit;
}

export interface TogetherAnswer {
  /** Whether `own` and its neighbours are one partnership. */
  readonly isTogether: boolean;
  /** Names that other partnerships have, in lower case. */
  readonly taken: ReadonlySet<string>;
}

/**
 * "Yes" gives all of them one name. "No" settles what `own` does belong to: the documents that it is read with already get a
 * name, and a document that stands by itself says so. Nothing is written where it could not be read again.
 */
export function readTogetherEdits<Member extends PlacedDocument>(
  own: Member,
  others: readonly Member[],
  { isTogether, taken }: TogetherAnswer,
): Written<Member>[] {
  const companions = companionsOf(own, others);
  const neighbours = neighboursOf(own, others);
  if (neighbours.length === 0) return [];
  const members = isTogether ? [...companions, ...neighbours] : companions;
  const given = members.find(({ document }) => document.frontMatter.partnership !== undefined);
  const name =
    members.length === 1 ? undefined : (given?.document.frontMatter.partnership ?? freeName(members, own, taken));
  const written = members
    .filter(({ document }) => document.frontMatter.partnership === undefined)
    .map((member) => ({ member, edit: partnershipEdit(member.document, name ?? aloneIn(member.document)) }));
  return written.every(({ member, edit }) => says(member.document, edit, name)) ? written : [];
}

function aloneIn({ language }: Document): string {
  return language.frontMatterWords.alone[0] ?? '';
}

/** What the partnership calls itself, or its folder; with a number where another one is called so. */
function freeName(members: readonly PlacedDocument[], own: PlacedDocument, taken: ReadonlySet<string>): string {
  const title = titleOfPartnership(joinPartnerships(members.map(({ document }) => document)));
  const folder = folderOf(own.path).split('/').at(-2);
  const name = (title ?? (folder || own.path)).replaceAll(/\s+/g, ' ').trim();
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} ${number}`;
  return free;
}

/** Whether the front matter will say so. */
function says({ source }: Document, { span, text }: Edit, name: string | undefined): boolean {
  const { partnership, isAlone } = readFrontMatter(
    frontMatterIn(source.slice(0, span.start) + text + source.slice(span.end)),
  );
  return partnership === name && (name !== undefined || isAlone === true);
}
