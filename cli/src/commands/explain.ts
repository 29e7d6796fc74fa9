/** `tillit explain`: the page of a rule, in the reader's language; or why the words of a line are asked about. */
import { readFile } from 'node:fs/promises';
import { parseFor, rules, weighedWords, type WeighedWord } from '../../../core/src/index.ts';
import { readDocument } from '../disk.ts';
import { configChoice, type CommonOptions } from '../options.ts';
import { Lines } from '../positions.ts';
import { UsageError, type Session } from '../session.ts';

export interface ExplainOptions extends Omit<CommonOptions, 'format'> {
  readonly why?: string;
}

export async function explain(rule: string | undefined, options: ExplainOptions, session: Session): Promise<number> {
  if (options.why !== undefined) return explainLine(options.why, options, session);
  const ids = rules.map(({ id }) => id);
  if (rule === undefined || !ids.includes(rule))
    throw new UsageError(session.say('unknownRule', { rule: rule ?? '', rules: ids.join('\n  ') }));
  await session.write(await readFile(new URL(`./rules/${session.reader}/${rule}.md`, import.meta.url), 'utf8'));
  return session.exitCode();
}

/** `place` is a file and a line, counted from 1: `plan.md:12`. */
async function explainLine(place: string, options: ExplainOptions, session: Session): Promise<number> {
  const [, path, number] = /^(.+):(\d+)$/.exec(place) ?? [];
  if (path === undefined) throw new UsageError(session.say('whyPlace'));
  const text = await readDocument(path);
  if (typeof text !== 'string') {
    session.tellAll([text]);
    return session.exitCode();
  }
  const document = parseFor(text, await session.configFor(path, configChoice(options, session)));
  const lines = new Lines(text);
  const line = Number(number) - 1;
  const words = document.statements
    .filter(({ span }) => {
      const { start, end } = lines.range(span);
      return start.line <= line && line <= end.line;
    })
    .flatMap(weighedWords);
  const told = words.map((word) => tell(word, session));
  await session.write(told.length === 0 ? `${session.say('whyNothing')}\n` : told.join('\n'));
  return session.exitCode();
}

function tell(
  { words, category, score, hintFrom, warningFrom, verdict, reasons }: WeighedWord,
  session: Session,
): string {
  const said = session.say('whyWord', {
    words,
    category,
    score: score.toFixed(2),
    hint: hintFrom.toFixed(2),
    warning: warningFrom.toFixed(2),
    verdict: session.say(verdict ?? (score >= hintFrom ? 'whyAlone' : 'whyLeft')),
  });
  const lines = reasons.map(({ name, weight }) => `  ${weight > 0 ? '+' : ''}${weight.toFixed(2)}  ${name}\n`);
  return `${said}\n${lines.join('')}`;
}
