/** Reports lines of the front matter that are meant for us and cannot be read. */
import { DOCUMENT_LOCALES, languages } from '../../languages/index.ts';
import { frontMatterIn } from '../../markdown/agreement.ts';
import { readFrontMatter } from '../../markdown/front-matter.ts';
import { defineRule } from '../rule.ts';

export const unreadableFrontMatter = defineRule({
  id: 'unreadable-front-matter',
  severity: 'warning',
  scope: 'partnership',
  messages: ['yaml', 'toml', 'key', 'language', 'otherLanguage'],
  fixes: ['use-id', 'put-in-quotes'],

  *check({ frontMatter }) {
    for (const { problem, span, words, meant } of frontMatter.unread ?? [])
      yield { message: problem, span, data: { words, known: knownLanguages(), ...(meant !== undefined && { meant }) } };
  },

  *fix({ message, span, data: { words = '', meant } }, { source }) {
    if (meant !== undefined)
      yield { title: 'use-id', data: { words: meant }, edits: [{ span, text: meant }], isPreferred: true };
    if (message !== 'yaml' && message !== 'toml') return;
    const quoted = inQuotes(words);
    if (quoted === undefined) return;
    // Only where the line is all that was wrong.
    const mended = source.slice(0, span.start) + quoted + source.slice(span.end);
    const { unread = [] } = readFrontMatter(frontMatterIn(mended));
    if (!unread.some(({ problem }) => problem === message))
      yield { title: 'put-in-quotes', edits: [{ span, text: quoted }] };
  },
});

function knownLanguages(): string {
  return DOCUMENT_LOCALES.map((locale) => `${locale} (${languages[locale].about.name})`).join(', ');
}

/** The line with quotes around what stands behind its key; undefined where it holds quotes already. */
function inQuotes(line: string): string | undefined {
  const [, key = '', value] = /^([^:="']*[:=][ \t]*)([^"'\\]*)$/.exec(line) ?? [];
  return value === undefined || value === '' ? undefined : `${key}"${value}"`;
}
