/** Long documents, made of our own samples or of real ones. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { DOCUMENT_LOCALES } from '../../core/src/index.ts';

const CORPUS = '../shared/corpus/docs';

/** By name; the real ones only where they are there. */
export function sources(): ReadonlyMap<string, readonly string[]> {
  const samples = DOCUMENT_LOCALES.map((locale) => withoutFrontMatter(readFileSync(`samples/${locale}.md`, 'utf8')));
  const made = new Map<string, readonly string[]>([['samples', samples]]);
  if (existsSync(CORPUS)) {
    const paths = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
    made.set(
      'corpus',
      paths.toSorted().map((path) => withoutFrontMatter(readFileSync(`${CORPUS}/${path}`, 'utf8'))),
    );
  }
  return made;
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^\uFEFF?---[\s\S]*?\n---\r?\n/, '');
}

/** The texts one after the other, again and again, each time with ids of its own, cut at a number of lines. */
export function documentOf(texts: readonly string[], length: number): string {
  const lines: string[] = [];
  for (let round = 0; lines.length < length; round += 1) {
    const text = texts[round % texts.length] ?? '';
    for (const line of text.replaceAll(/\b([RGEMFK])(\d)/g, `$1$2${round}`).split(/\r?\n/)) lines.push(line);
    lines.push('');
  }
  return lines.slice(0, length).join('\n');
}

/** Words that nobody has anything to say about. */
const QUIET = 'The valley was green in spring, and the river ran past the mill.';

/** Lines of which the first hold the findings, the others nothing. */
export function paddedTo(text: string, length: number): string {
  const lines = text.split('\n');
  for (let chapter = 1; lines.length < length; chapter += 1) {
    lines.push('', `# Background ${chapter}`);
    for (let line = 0; line < 10; line += 1) lines.push('', QUIET);
  }
  return lines.slice(0, length).join('\n');
}
