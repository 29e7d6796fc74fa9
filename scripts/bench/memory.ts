/** What stays in memory for an open document, measured in a process of its own: `memory.mjs KIND FILE`. */
import { readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { open } from './typing.ts';

const COPIES = 4;

const [kind = '', path = ''] = process.argv.slice(2);
const remark = unified().use(remarkParse).use(remarkGfm);
const makers: Readonly<Record<string, (text: string) => unknown>> = {
  tillit: open,
  remark: (text) => remark.parse(text),
};
const make = makers[kind];
if (make === undefined || gc === undefined) throw new Error('memory.mjs tillit|remark FILE, with --expose-gc');

const text = readFileSync(path, 'utf8');
// What words, patterns and compiled code take is there once, however many documents are open.
for (let round = 0; round < 5; round += 1) make(text);
const used = (): number => {
  for (let round = 0; round < 4; round += 1) gc?.();
  return process.memoryUsage().heapUsed;
};
const before = used();
// Of several, so that what the runtime itself takes and gives back meanwhile counts less.
const held = Array.from({ length: COPIES }, () => make(text));
console.log(String((used() - before) / COPIES));
if (held.includes(undefined)) process.exitCode = 1;
