/** Labelled statements, as `npm run evaluate` and `npm run learn` read them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { DocumentLocale } from '../../core/src/index.ts';

export interface Labelled {
  readonly id: string;
  readonly lang: DocumentLocale;
  readonly text: string;
  readonly heading?: string;
  readonly source: string;
  readonly verdict: 'flag' | 'pass' | 'borderline';
  readonly how?: string;
  readonly spans?: readonly string[];
  readonly vague?: readonly string[];
  readonly vagueMaybe?: readonly string[];
}

/** All of a folder's `*.jsonl` and `*.jsonl.gz`; rejects where it cannot be read. */
export async function readLabelled(folder: string): Promise<Labelled[]> {
  const files = (await readdir(folder)).filter((name) => /\.jsonl(?:\.gz)?$/.test(name)).toSorted();
  const stored = await Promise.all(files.map((name) => readFile(join(folder, name))));
  const texts = stored.map((bytes, at) => (files[at]?.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Labelled),
  );
}

/** The statement as it could stand in a document: below its heading. */
export function documentOf({ heading, text }: Labelled): string {
  return `${heading ? `## ${heading}\n\n` : ''}${text}\n`;
}

/** The repository that a statement is from. */
export function repositoryOf({ source }: Labelled): string {
  return source.split(':')[0] ?? source;
}

/** Whether two stretches of the text share anything with one of the labelled words. */
export function overlaps(
  source: string,
  span: { readonly start: number; readonly end: number },
  label: string,
): boolean {
  for (let at = source.indexOf(label); at !== -1; at = source.indexOf(label, at + 1)) {
    if (span.start < at + label.length && at < span.end) return true;
  }
  return false;
}
