/**
 * Whose text stands in a section, and what for. Decided once, before any rule: only what the customer asks for is asked
 * about *how*.
 */
import type { SourceText } from '../base/span.ts';
import type { Role } from '../languages/index.ts';
import type { Block } from '../markdown/blocks.ts';
import type { FrontMatter } from '../markdown/front-matter.ts';
import { phrasesEverywhere, phrasesEverywhereBy } from '../words/packs.ts';
import type { Party } from './party.ts';

/**
 * | voice    | what is said                                                                 |
 * | -------- | ---------------------------------------------------------------------------- |
 * | `demand` | what the customer asks for; all that is not known to be something else       |
 * | `answer` | how the supplier does it: an offer, a design, a plan                         |
 * | `terms`  | what bidders shall do, and clauses of the contract                           |
 * | `past`   | what has been done                                                           |
 * | `today`  | how things are                                                               |
 */
export type VoiceKind = 'demand' | 'answer' | 'terms' | 'past' | 'today';

/** What it was told by; `default` where nothing tells, and the customer is taken to speak. */
export type VoiceReason = 'default' | 'front-matter' | 'comment' | 'title' | 'plan' | 'heading';

export interface Voice {
  readonly kind: VoiceKind;
  readonly reason: VoiceReason;
}

export const DEFAULT_VOICE: Voice = { kind: 'demand', reason: 'default' };

/** What a heading says of it, wherever it stands. */
export type VoiceWords = Exclude<VoiceKind, 'demand'> | undefined;

/** What the title of a document says it is: an answer, a plan, minutes. */
export type TitleVoice = 'title' | 'plan' | 'minutes' | undefined;

type VoiceTopic = 'answer' | 'answerTitle' | 'planTitle' | 'minutesTitle' | 'terms' | 'past' | 'today';
const phrases = phrasesEverywhereBy(({ sections }, topic: VoiceTopic) => sections.voices[topic]);
const tender = phrasesEverywhere(({ sections }) => sections.tender);
const requirementWords = phrasesEverywhere(({ sections }) => sections.roles.requirements);
const specification = phrasesEverywhere(({ sections }) => sections.specification);

/** "Our answer", "Instructions to bidders", "Present situation". */
export function voiceWords(heading: string): VoiceWords {
  if (tender().test(heading) || begins(heading, 'terms')) return 'terms';
  if (specification().test(heading) || phrases('answer').test(heading)) return 'answer';
  if (begins(heading, 'past')) return 'past';
  return begins(heading, 'today') ? 'today' : undefined;
}

/** What the document is called: "Offer 12: ...", "Lumen: delivery plan". Of a request for an offer it is not the first word. */
export function titleVoice(title: string): TitleVoice {
  if (voiceWords(title) === 'terms') return undefined;
  if (begins(title, 'answerTitle')) return 'title';
  if (phrases('minutesTitle').test(title)) return 'minutes';
  // "Project plan and requirements" is as much the one as the other.
  return phrases('planTitle').test(title) && !requirementWords().test(title) ? 'plan' : undefined;
}

function begins(heading: string, topic: VoiceTopic): boolean {
  return phrases(topic).first(heading)?.span.start === 0;
}

/** Of the whole document: what is said before its first heading, in its front matter, or by its first heading. */
export function documentVoice(
  said: Party | undefined,
  { author }: FrontMatter,
  first: { readonly depth: number; readonly own: { readonly titleVoice: TitleVoice } } | undefined,
): Voice {
  if (said !== undefined) return byParty(said, 'comment');
  if (author !== undefined) return byParty(author, 'front-matter');
  const reason = first?.depth === 1 ? first.own.titleVoice : undefined;
  if (reason === 'minutes') return { kind: 'past', reason: 'title' };
  return reason === undefined ? DEFAULT_VOICE : { kind: 'answer', reason };
}

/** Of a section: what a comment says, then its heading, then whatever stands above. */
export function sectionVoice(
  own: { readonly voice: VoiceWords; readonly role: Role | undefined; readonly isWork: boolean },
  said: Party | undefined,
  above: Voice,
): Voice {
  if (said !== undefined) return byParty(said, 'comment');
  const isSaid = above.reason === 'comment' || above.reason === 'front-matter';
  if (own.voice !== undefined && !(isSaid && own.voice === 'answer')) return { kind: own.voice, reason: 'heading' };
  // What a plan lists as requirements was asked for; its deliverables and the rest of it tell how.
  if (above.reason === 'plan' && own.role === 'requirements' && !own.isWork) return DEFAULT_VOICE;
  return above;
}

/** Who writes, where anything tells: the front matter, the first lines, or a text that is the supplier's. */
export function writerOf({ voice }: Asking | { readonly voice?: undefined }, names: FrontMatter): Party | undefined {
  return names.author ?? names.told?.author ?? (voice?.kind === 'answer' ? 'supplier' : undefined);
}

function byParty(party: Party, reason: VoiceReason): Voice {
  return { kind: party === 'supplier' ? 'answer' : 'demand', reason };
}

/** `<!-- tillit-author: supplier -->`, within the first blocks of a section. */
const AUTHOR_COMMENT = /<!--\s*tillit-author\s*:?\s*([^\s>-][^\n>]{0,60}?)\s*-->/u;
const FIRST_BLOCKS = 3;

const parties = phrasesEverywhereBy(({ partnership }, party: Party) => partnership[party]);

/** The party that a comment right below a heading, or at the start of the text, calls the author. */
export function authorComment(blocks: readonly Block[], source: SourceText, names: FrontMatter): Party | undefined {
  for (const { kind, span } of blocks.slice(0, FIRST_BLOCKS)) {
    const said = kind === 'html' ? AUTHOR_COMMENT.exec(source.slice(span.start, span.end))?.[1] : undefined;
    if (said === undefined) continue;
    const words = said.toLowerCase();
    return (['customer', 'supplier'] as const).find(
      (party) => parties(party).test(said) || names[party]?.toLowerCase() === words,
    );
  }
  return undefined;
}

/** Whether what stands there was asked for by the customer of the supplier, so that *how* is a question. */
export function isAskedOfSupplier({ voice, expecting }: Asking): boolean {
  return voice.kind === 'demand' && expecting !== 'supplier';
}

interface Asking {
  readonly voice: Voice;
  readonly expecting: Party | undefined;
}

/** The supplier's text, as far as headings tell; nobody has said so. */
export function isGuessedAnswer({ voice: { kind, reason } }: Pick<Asking, 'voice'>): boolean {
  return kind === 'answer' && reason !== 'front-matter' && reason !== 'comment';
}

const ownWork = phrasesEverywhere(({ obligations }) => obligations.ownWork);

const ownPromises = phrasesEverywhere(({ obligations }) => obligations.ownPromises);

/** "We use ...", "Vi bygger ...", "We will publish ...": those who build tell how they do it. */
export function tellsOfOwnWork({ kind, text }: { readonly kind: string; readonly text: string }): boolean {
  if (ownPromises().first(text)?.span.start === 0) return true;
  return kind === 'context' && ownWork().first(text)?.span.start === 0;
}
