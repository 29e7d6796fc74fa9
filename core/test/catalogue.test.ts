/** Every rule is listed, documented in both languages, and its pages' examples hold. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { DocumentLocale } from '../src/languages/index.ts';
import { rules } from '../src/rules/index.ts';
import { assertMarked } from './rules.ts';

const folder = 'core/src/rules';
/** The pages that stand with the rule. Languages that come later bring theirs in their own folder. */
const PAGES = {
  en: { file: 'rule.md', headings: ['Why', 'Asked about', 'Fine', 'What to do', 'What it cannot see'] },
  sv: { file: 'rule.sv.md', headings: ['Varför', 'Frågar om', 'Går bra', 'Gör så här', 'Vad den inte ser'] },
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
    const path = join(folder, id, 'rule.test.ts');
    assert.match(existsSync(path) ? readFileSync(path, 'utf8') : '', /^testRule\(/m, `call testRule in ${path}`);
  });
  for (const [locale, { file, headings }] of Object.entries(PAGES)) {
    const page = readFileSync(join(folder, id, file), 'utf8');
    test(`${id}: the page (${locale}) has its fixed headings`, () => {
      assert.equal(page.split('\n')[0], `# ${id}`);
      assert.deepEqual(
        [...page.replaceAll(/```[\s\S]*?```/g, '').matchAll(/^## (.+)$/gm)].map((match) => match[1]),
        headings,
      );
    });
    const examples = [...page.matchAll(/```md (\w+)\n([\s\S]*?)```/g)];
    test(`${id}: the page (${locale}) shows a hit and a near miss in its language`, () => {
      const own = examples.filter((match) => match[1] === locale).map((match) => match[2] ?? '');
      assert.ok(
        own.some((text) => text.includes('«')),
        `write an example in \`\`\`md ${locale} with «marks» under “${headings[1]}” of ${file}`,
      );
      assert.ok(
        own.some((text) => !text.includes('«')),
        `write an example in \`\`\`md ${locale} without marks under “${headings[2]}” of ${file}`,
      );
    });
    for (const [index, match] of examples.entries()) {
      test(`${id}: example ${index + 1} of the page (${locale})`, () => {
        const isBeforeFine = match.index < page.indexOf(`## ${headings[2]}`);
        assert.equal(match[2]?.includes('«'), isBeforeFine, 'marks belong under the heading for what is asked about');
        assertMarked(rule, match[2] ?? '', match[1] as DocumentLocale);
      });
    }
  }
}
