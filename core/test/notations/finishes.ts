/** What tools and pasting do to a whole text. */

/** Of the words alone: not of what makes headings, tables, boxes and fields. */
type Finish = (source: string) => string;

/** Each long word once more, in another way. */
const inWords =
  (change: (word: string) => string): Finish =>
  (source) =>
    source.replaceAll(/<[^<>]*>|\{[^{}]*\}|\p{L}{6,}/gu, (word) => (/^[<{]/.test(word) ? word : change(word)));

const middle =
  (mark: string): Finish =>
  (source) =>
    inWords((word) => word.slice(0, 3) + mark + word.slice(3))(source);

/** Every line that is no table, heading or HTML, in another way. */
const inLines =
  (change: (line: string) => string): Finish =>
  (source) =>
    source
      .split('\n')
      .map((line) => (/^\s*(?:$|[#|<=>]|---|\*\*|__|[\p{L}\d. \t]{1,60}$)/u.test(line) ? line : change(line)))
      .join('\n');

export const FINISHES: Readonly<Record<string, Finish>> = {
  'as written': (source) => source,
  'Windows line ends': (source) => source.replaceAll('\n', '\r\n'),
  'letters taken apart': (source) => source.normalize('NFD'),
  'soft hyphens': middle('\u00AD'),
  'soft hyphens as entities': middle('&shy;'),
  'blanks of no width': middle('\u200B'),
  'breaks for words': middle('<wbr>'),
  'letters as entities': (source) =>
    source.replaceAll(/[åäöÅÄÖ’–]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`).replaceAll('å', '&aring;'),
  'emphasis inside words': inWords((word) => `${word.slice(0, 2)}*${word.slice(2, 4)}*${word.slice(4)}`),
  'escaped signs': (source) =>
    inLines((line) => line.replaceAll(/(?<=\p{L})-(?=\p{L})|(?<=\p{L}{2})\.(?=\s|$)|\((?=\p{L})/gu, '\\$&'))(source),
  'struck-out former versions': inLines((line) =>
    line.replace(/(\p{L}{4,}) (\p{L}{2,})/u, '$1 ~~shall use MySQL by 2031~~ $2'),
  ),
  'struck-out in HTML': inLines((line) =>
    line.replace(/(\p{L}{4,}) (\p{L}{2,})/u, '$1 <del>MySQL, ska användas</del> $2'),
  ),
  'changes of an editor': inLines((line) =>
    line.replace(/(\p{L}{4,}) (\p{L}{2,})/u, '$1 {--shall use MySQL--}{++$2++}'),
  ),
  'remarks of an editor': inLines((line) => line.replace(/(\p{L}{4,}) (\p{L}{2,})/u, '$1 $2{>>MySQL shall be used<<}')),
  'comments of a notebook': inLines((line) => line.replace(/(\p{L}{4,}) (\p{L}{2,})/u, '$1 %%shall use MySQL%% $2')),
  'attributes behind words': inLines((line) => `${line} {.big #x${line.length}}`),
  'comments behind lines': inLines((line) => `${line} <!-- shall use MySQL -->`),
  'notes behind lines': (source) => `${inLines((line) => `${line}[^9]`)(source)}\n\n[^9]: Heard in March.\n`,
  'tags behind lines': inLines((line) => `${line} #school/queue`),
  'blocks of a generator': (source) => source.replaceAll(/^(#+ .*)$/gm, ':::\n\n$1\n\n::: {.part}'),
  'wiki links': (source) => source.replaceAll(/(?<=\s)(skola|school|queue|kön)(?=\s)/g, '[[$1]]'),
  'blanks that do not break': (source) => source.replaceAll(/(?<=\p{L}{3}) (?=\p{L}{3})/gu, '\u00A0'),
  'blanks behind lines': (source) => source.replaceAll(/(?<=[\p{L}\d])$/gmu, ' '),
  'stars for dashes': (source) => source.replaceAll(/^(\s*)- /gm, '$1* '),
  'pluses for dashes': (source) => source.replaceAll(/^(\s*)- /gm, '$1+ '),
  'blank lines between items': (source) => source.replaceAll(/^(- .*)\n(?=- )/gm, '$1\n\n'),
  'a front matter': (source) => `---\ntitle: School\nlayout: page\n---\n\n${source}`,
  'a table of contents': (source) =>
    source.replace(
      /^(# .*)$/m,
      '$1\n\n- [Goals](#goals)\n- [Phase 1: Listening](#phase-1)\n- [Begränsningar](#limits)',
    ),
};
