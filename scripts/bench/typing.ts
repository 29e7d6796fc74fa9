/** Keystrokes in the core: an edit, and all findings of the document behind it. */
import { checkDocument, defaultConfig, openFor, prepareCheck, type LiveDocument } from '../../core/src/index.ts';
import { elapsed, randomFrom, timesOf, type Times } from './measure.ts';

export function open(text: string): LiveDocument {
  const live = openFor(text, defaultConfig);
  checkDocument(live.document, defaultConfig);
  return live;
}

/** Letters at the end of words all over the document, each at another place: in prose, lists, tables and headings. */
export function typing(text: string, count: number): Times {
  const live = open(text);
  const random = randomFrom(1);
  const measured: number[] = [];
  while (measured.length < count) {
    const at = Math.floor(random() * (live.length - 3));
    if (!/^\p{L} \p{L}$/u.test(live.document.source.slice(at, at + 3))) continue;
    measured.push(elapsed(() => press(live, at + 1, 'x')));
  }
  return timesOf(measured.slice(Math.floor(count / 5)));
}

function press(live: LiveDocument, at: number, letter: string): void {
  live.edit({ start: at, end: at }, letter);
  checkDocument(live.document, defaultConfig);
}

/** What one large change costs before anything else can happen, and until all is judged; in milliseconds. */
export interface LargeChange {
  /** The edit itself and the longest step behind it: what a hand may feel. */
  readonly longest: number;
  readonly whole: number;
}

export function largeChange(live: LiveDocument, start: number, end: number, text: string): LargeChange {
  let longest = 0;
  let whole = 0;
  const lap = <Result>(run: () => Result): Result => {
    let result: Result | undefined;
    const time = elapsed(() => (result = run()));
    longest = Math.max(longest, time);
    whole += time;
    return result as Result;
  };
  lap(() => live.edit({ start, end }, text));
  for (const steps = live.steps(); lap(() => steps.next()).done !== true;);
  const document = lap(() => live.document);
  for (const steps = prepareCheck(document); lap(() => steps.next()).done !== true;);
  lap(() => checkDocument(document, defaultConfig));
  return { longest, whole };
}
