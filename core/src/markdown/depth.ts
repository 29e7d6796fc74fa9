/**
 * Text as the parser can bear it. It takes time by the square of what nests or may nest, and whoever walks its tree goes
 * down with it: what goes deeper than anybody writes is plain text. Same length, so that all offsets stay.
 */
import { HIDDEN } from '../base/hidden.ts';

/** Containers in one another: quotes, items, notes. */
const DEEPEST_CONTAINER = 100;
/** Columns of blanks before a line; an item stands at least two further in than the one that holds it. */
const DEEPEST_COLUMN = 2 * DEEPEST_CONTAINER;
/** Signs of emphasis in one run of text that may each begin or end some: with more of them, they are letters. */
const MOST_EMPHASIS = 400;
/** The same for brackets. */
const MOST_BRACKETS = 800;

const CONTAINER = String.raw`(?:>|[-*+]|\d{1,9}[.)]|\[\^[^\]\s]{1,60}\]:)[ \t]*`;
const MANY_CONTAINERS = new RegExp(`^([ \\t]*(?:${CONTAINER}){${DEEPEST_CONTAINER}})((?:${CONTAINER})+)`, 'gmu');
const FAR_IN = new RegExp(`^([ \\t]{${DEEPEST_COLUMN}})([ \\t]+)(?=\\S)`, 'gmu');
/** Lines that go on with a quote or an item without its mark: the parser asks of each whether it is still in there. */
const MOST_LAZY_LINES = 300;
const LAZY = new RegExp(
  String.raw`^([ \t]*)((?:${CONTAINER})+)(?=\S.*(?:\r?\n(?![ \t]*(?:$|[-*+>|#\x60~<]|\d{1,9}[.)])).+){${MOST_LAZY_LINES}})`,
  'gmu',
);
/** Begins text of its own, where no emphasis of the lines before goes on. */
const OWN_TEXT = /^[ \t]*(?:$|[-*+>|#]|\d{1,9}[.)])/u;
const EMPHASIS = /[*_~]/g;
const BRACKETS = /[[\]!]/g;

export function bearable(source: string): string {
  const shallow = source
    .replaceAll(MANY_CONTAINERS, (_, kept: string, deep: string) => kept + deep.replaceAll(/[^ \t]/g, HIDDEN))
    .replaceAll(FAR_IN, (_, kept: string, deep: string) => kept + HIDDEN.repeat(deep.length));
  const told = shallow.replaceAll(LAZY, (_, kept: string, marks: string) => kept + marks.replaceAll(/[^ \t]/g, HIDDEN));
  return mayBeCrowded(told) ? withoutCrowds(told) : told;
}

/** Nearly all texts hold no such stretch: told without cutting them. */
function mayBeCrowded(text: string): boolean {
  let [emphasis, brackets] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE && isOwnSign(text.charCodeAt(at + 1))) emphasis = brackets = 0;
    else if (code === STAR || code === UNDERSCORE || code === TILDE) emphasis += 1;
    else if (code === OPEN || code === CLOSE || code === BANG) brackets += 1;
    if (emphasis > MOST_EMPHASIS || brackets > MOST_BRACKETS) return true;
  }
  return false;
}

const [NEWLINE, STAR, UNDERSCORE, TILDE, OPEN, CLOSE, BANG] = [10, 42, 95, 126, 91, 93, 33];
/** What most lines of their own begin with: a line break, `#`, `*`, `+`, `-`, `>`, `|`. */
const OWN_SIGNS = new Set([10, 13, 35, 42, 43, 45, 62, 124]);

function isOwnSign(code: number): boolean {
  return OWN_SIGNS.has(code);
}

function withoutCrowds(text: string): string {
  const runs: string[] = [];
  let run = '';
  for (const line of text.split(/(?<=\n)/)) {
    if (OWN_TEXT.test(line)) {
      runs.push(calmed(run));
      run = '';
    }
    run += line;
  }
  runs.push(calmed(run));
  return runs.join('');
}

function calmed(run: string): string {
  const calm = countOf(run, EMPHASIS) > MOST_EMPHASIS ? run.replaceAll(EMPHASIS, HIDDEN) : run;
  return countOf(calm, BRACKETS) > MOST_BRACKETS ? calm.replaceAll(BRACKETS, HIDDEN) : calm;
}

function countOf(text: string, signs: RegExp): number {
  return text.match(signs)?.length ?? 0;
}
