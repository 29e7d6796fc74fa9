/** Every rule is listed, documented in both languages, and its pages' examples hold. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { DocumentLocale } from '../src/languages/index.ts';
import { rules } from '../src/rules/index.ts';
import { assertMarked } from './rules.ts';

const folder = 'core/src/rules';
const PAGES = { en: 'rule.md', sv: 'rule.sv.md' } as const;
const HEADINGS = {
  en: ['Why', 'Asked about', 'Fine', 'What to do', 'What it cannot see'],
  sv: ['Varför', 'Frågar om', 'Går bra', 'Gör så här', 'Vad den inte ser'],
} as const;

test('every folder is a rule of the list, in alphabetical order', () => {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  assert.deepEqual(
    rules.map(({ id }) => id),
    folders.toSorted(),
  );
});

for (const rule of rules) {
  const { id } = rule;
  test(`${id} has tests of its own`, () => {
    assert.ok(existsSync(join(folder, id, 'rule.test.ts')), `write core/src/rules/${id}/rule.test.ts`);
  });
  for (const locale of ['en', 'sv'] as const) {
    const page = readFileSync(join(folder, id, PAGES[locale]), 'utf8');
    test(`${id}: the page (${locale}) has its fixed headings`, () => {
      assert.equal(page.split('\n')[0], `# ${id}`);
      assert.deepEqual(
        [...page.replaceAll(/```[\s\S]*?```/g, '').matchAll(/^## (.+)$/gm)].map((match) => match[1]),
        HEADINGS[locale],
      );
    });
    for (const [index, match] of [...page.matchAll(/```md (en|sv)\n([\s\S]*?)```/g)].entries()) {
      test(`${id}: example ${index + 1} of the page (${locale})`, () => {
        const isBeforeFine = match.index < page.indexOf(`## ${HEADINGS[locale][2]}`);
        assert.equal(match[2]?.includes('«'), isBeforeFine, 'marks belong under the heading for what is asked about');
        assertMarked(rule, match[2] ?? '', match[1] as DocumentLocale);
      });
    }
  }
}
