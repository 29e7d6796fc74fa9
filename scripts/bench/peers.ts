/** What other tools do at every keystroke: they check the whole text again. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repeatAsync, type Times } from './measure.ts';

const folder = resolve('scripts/bench/peers');
const require = createRequire(`${folder}/package.json`);
const load = async (path: string): Promise<Record<string, never>> =>
  (await import(pathToFileURL(resolve(folder, 'node_modules', path)).href)) as Record<string, never>;

/* The tools have types of their own making, or none; each is called as its README says. */
/* eslint-disable @typescript-eslint/no-explicit-any */
type Tool = (text: string) => Promise<unknown>;

const tools: Readonly<Record<string, () => Promise<Tool>>> = {
  markdownlint: async () => {
    const { lint } = (await load('markdownlint/lib/exports-sync.mjs')) as any;
    return async (text) => lint({ strings: { text } });
  },
  'write-good': async () => {
    const writeGood = require('write-good');
    return async (text) => writeGood(text);
  },
  'textlint with write-good': async () => {
    const { TextlintKernel } = require('@textlint/kernel');
    const markdown = require('@textlint/textlint-plugin-markdown');
    const writeGood = require('textlint-rule-write-good');
    const kernel = new TextlintKernel();
    return (text) =>
      kernel.lintText(text, {
        ext: '.md',
        plugins: [{ pluginId: 'markdown', plugin: markdown.default ?? markdown }],
        rules: [{ ruleId: 'write-good', rule: writeGood.default ?? writeGood }],
      });
  },
  alex: async () => {
    const { markdown } = (await load('alex/index.js')) as any;
    return async (text) => markdown(text);
  },
  'harper.js': async () => {
    const { LocalLinter } = (await load('harper.js/dist/index.js')) as any;
    const { binaryInlined } = (await load('harper.js/dist/binaryInlined.js')) as any;
    const linter = new LocalLinter({ binary: binaryInlined });
    await linter.setup();
    return (text) => linter.lint(text, { language: 'markdown' });
  },
};

/** Each tool once on a short text, to warm up, and then on the long one. */
export async function* peers(text: string): AsyncGenerator<{ readonly name: string; readonly times: Times }> {
  if (!existsSync(resolve(folder, 'node_modules'))) return;
  for (const [name, make] of Object.entries(tools)) {
    const tool = await make();
    await tool(text.slice(0, 20_000));
    yield { name, times: await repeatAsync(name === 'harper.js' ? 2 : 3, () => tool(text)) };
  }
}
