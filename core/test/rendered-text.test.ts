/** What a reader sees of a text, and where each character of it stands in the source. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visibleOf } from '../src/base/hidden.ts';
import { parseDocument } from '../src/checking/open.ts';
import type { Block } from '../src/markdown/blocks.ts';
import { withHtml } from '../src/markdown/html-blocks.ts';
import { readable } from '../src/markdown/prose.ts';
import { readText } from '../src/markdown/words-of-text.ts';
import { prescribedInterface } from '../src/rules/prescribed-interface/rule.ts';
import { prescribedTechnology } from '../src/rules/prescribed-technology/rule.ts';
import { assertMarked, testFix } from './rules.ts';

function blocksOf(source: string): readonly Block[] {
  return parseDocument(source, { locale: 'en' }).sections.flatMap(({ heading, blocks }) => {
    const own = heading && ({ kind: 'heading', text: heading.text } as unknown as Block);
    return own ? [own, ...blocks] : blocks;
  });
}

/** Each paragraph, item and heading as it is read, one a line. */
function linesOf(source: string): string[] {
  const lines = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((block) => {
      if (block.kind === 'heading') return [`# ${(block as unknown as { text: string }).text}`];
      const words = block.prose.map((prose) => readable(prose)).join(' | ');
      const box = block.box ? `[${block.box.checked ? 'x' : ' '}] ` : '';
      const own = block.kind === 'item' ? [`- ${box}`] : words === '' ? [] : [words];
      return [...own, ...lines(block.children)];
    });
  return lines(blocksOf(source));
}

test('texts are as long as they are written, whatever is seen of them', () => {
  const cases: [string, string][] = [
    ['drop\\-down menu', 'drop-down menu'],
    ['rull&shy;gardin', 'rullgardin'],
    ['f&ouml;rfr&#229;gan &amp; svar', 'förfrågan & svar'],
    ['fo\u0308rfra\u030Agan', 'förfrågan'],
    ['Post\u00ADgre\u200BSQL', 'PostgreSQL'],
    ['a key\\_name and \\*stars\\*', 'a key_name and *stars*'],
    ['the time-\ntable of the school', 'the timetable of the school'],
    ['start- och\nslutdatum', 'start- och\nslutdatum'],
    ['[[rooms/hall|the hall]] is open', 'the hall is open'],
    ['![[plan.png]] the plan', ' the plan'],
    ['&unknown; stays, as does a & b', '&unknown; stays, as does a & b'],
    ['&#0; is no character', '&#0; is no character'],
  ];
  for (const [source, seen] of cases) {
    const { shown, mask } = readText(source);
    assert.equal(shown.length, source.length, source);
    assert.equal(mask.length, source.length, source);
    const visible = visibleOf(shown);
    assert.equal(visible.text, seen, source);
    for (let at = 0; at < visible.text.length; at += 1) {
      const [sign, written] = [visible.text.charAt(at), source.charAt(visible.sourceOffset(at))];
      // An entity stands where its first sign does.
      if (/[a-z]/i.test(sign)) assert.equal(written, sign, `${source}: ${at}`);
    }
  }
});

test('what other tools mark is not read', () => {
  const cases: [string, string[]][] = [
    ['The hall %%ask the caretaker%% is open.', ['The hall is open.']],
    ['The hall {--was--}{++is++} open.', ['The hall is open.']],
    ['The hall {~~was~>is~~} open.', ['The hall is open.']],
    ['The hall is {==open==}{>>always?<<}.', ['The hall is open.']],
    ['## Goals {#goals .wide}\n\nThe hall is open.', ['# Goals', 'The hall is open.']],
    ['The hall is ~~closed~~ open.', ['The hall is open.']],
    ['The hall is <del>closed</del> <s>shut</s> open.', ['The hall is open.']],
    [':::note\nThe hall is open.\n:::', ['The hall is open.']],
    ["import Map from './map'\n\nThe hall is open.", ['The hall is open.']],
    ['The {hall} is open at {9}.', ['The {hall} is open at {9}.']],
    ['50 %% and more', ['50 %% and more']],
    ['3\\*4\\*5 and hall_no', ['3*4*5 and hall_no']],
  ];
  for (const [source, lines] of cases) assert.deepEqual(linesOf(source), lines, source);
});

test('lists and boxes that are typed are lists and boxes', () => {
  const cases: [string, string[]][] = [
    ['• One hall\n• Two halls', ['- ', 'One hall', '- ', 'Two halls']],
    ['– En sal\n– Två salar', ['- ', 'En sal', '- ', 'Två salar']],
    ['Salar:\n• En sal\n• Två salar', ['Salar:', '- ', 'En sal', '- ', 'Två salar']],
    ['– said nobody, ever', ['– said nobody, ever']],
    ['[ ] One hall\n[x] Two halls', ['- [ ] ', 'One hall', '- [x] ', 'Two halls']],
    ['- [x ] One hall\n- [] Two halls\n- [~] Three', ['- [x] ', 'One hall', '- [ ] ', 'Two halls', '- [ ] ', 'Three']],
    ['- \\[x\\] En sal\n- \\[ \\] Två salar', ['- [x] ', 'En sal', '- [ ] ', 'Två salar']],
    ['- [1] is a note', ['- ', '[1] is a note']],
    ['- [a] is a choice', ['- ', '[a] is a choice']],
  ];
  for (const [source, lines] of cases) assert.deepEqual(linesOf(source), lines, source);
});

test('a line of bold words heads what follows, with what people leave behind it', () => {
  const heads = [
    '**Goals**',
    '**Goals:**',
    '**Goals**:',
    '__Goals__',
    '***Goals***',
    '_**Goals**_',
    '*__Goals__*',
    '<u>**Goals**</u>',
    '**<u>Goals</u>**',
    '<b>Goals</b>',
    '**Goals** <!-- ours -->',
    '**Goals**<sup>1</sup>',
    '**Goals**\\',
    '**Goals**<br>',
    '**Goals**  ',
  ];
  for (const head of heads)
    for (const between of /(?:\\|<br>| {2})$/.test(head) ? ['\n', '\n\n'] : ['\n\n']) {
      const { sections } = parseDocument(`# Hall\n\n${head}${between}Everybody is heard.\n`, { locale: 'en' });
      assert.deepEqual(
        sections.filter(({ heading }) => heading).map(({ role }) => role),
        [undefined, 'goals'],
        JSON.stringify(head + between),
      );
    }
  for (const words of ['**Goals** are nice', '**Goals** and **limits** too', 'Some **goals**', '**1**', '****'])
    assert.equal(
      parseDocument(`# Hall\n\n${words}\n\nEverybody is heard.\n`, { locale: 'en' }).sections.filter(
        ({ heading }) => heading,
      ).length,
      1,
      words,
    );
});

test('a cell that reaches over rows stands in each of them', () => {
  const rows = (html: string): string[][] => {
    const document = parseDocument(html, { locale: 'en' });
    return withHtml(
      document.sections.flatMap(({ blocks }) => blocks),
      document.source,
    ).flatMap(({ children }) => children.map(({ prose }) => prose.map((cell) => readable(cell))));
  };
  assert.deepEqual(
    rows(
      '<table><tr><th>Hall</th><th>Day</th></tr><tr><td rowspan="2">Big</td><td>1</td></tr><tr><td>2</td></tr></table>',
    ),
    [
      ['Hall', 'Day'],
      ['Big', '1'],
      ['Big', '2'],
    ],
  );
  assert.deepEqual(
    rows(
      "<table>\n<tr><td>Day</td><td rowspan='3'>Hall</td></tr>\n<tr><td>1</td></tr>\n<tr><td>2</td></tr>\n<tr><td>3</td><td>Yard</td></tr>\n</table>",
    ),
    [
      ['Day', 'Hall'],
      ['1', 'Hall'],
      ['2', 'Hall'],
      ['3', 'Yard'],
    ],
  );
  assert.deepEqual(rows('<table><tr><td rowspan="x">Big</td></tr><tr><td>Small</td></tr></table>'), [
    ['Big'],
    ['Small'],
  ]);
});

for (const [locale, marked] of [
  ['en', 'Orders shall be kept in «Postgre\u00ADSQL».'],
  ['en', 'Orders shall be kept in «Postgre&shy;SQL».'],
  ['en', 'Orders shall be kept in «Postgre<wbr>SQL».'],
  ['en', 'Orders shall be kept in «Postgre\u200BSQL».'],
  ['en', 'Orders shall be kept in «**Postgre**SQL».'],
  ['en', '| Requirement |\n| --- |\n| Orders shall be kept in «My\u00ADSQL» |'],
  ['en', '<table><tr><th>Requirement</th></tr><tr><td>Orders shall be kept in «My&shy;SQL»</td></tr></table>'],
  ['sv', 'A\u030Arenden ska lagras i «Postgre\u00ADSQL».'],
  ['sv', '&Auml;renden ska lagras i «Postgre&shy;SQL» f&ouml;r alltid.'],
  ['sv', 'Ärenden \\(alla\\) ska lagras i «My\u200BSQL».'],
] as const)
  test(`the marked words are exactly those of the source (${locale}): ${JSON.stringify(marked)}`, () => {
    // Emphasis around the first half is no part of the name.
    assertMarked(prescribedTechnology, marked.replace('«**', '**«'), locale);
  });

for (const [locale, marked] of [
  ['en', 'The clerk shall choose the year in a «drop\\-down menu».'],
  ['en', 'The clerk shall choose the year in a «drop\u00ADdown menu».'],
  ['en', 'The clerk shall choose the year in a «drop&#45;down menu».'],
  ['sv', 'Handläggaren ska välja år i en «rull&shy;gardin».'],
  ['sv', 'Handla\u0308ggaren ska välja år i en «rull\u00ADgardinsmeny».'],
  ['sv', 'Handläggaren ska välja år i en «rul*lgar*din».'],
] as const)
  test(`the marked words are exactly those of the source (${locale}): ${JSON.stringify(marked)}`, () =>
    assertMarked(prescribedInterface, marked, locale));

testFix(
  prescribedTechnology,
  'say-what',
  'Orders shall be stored in a Postgre\u00ADSQL database.',
  'Orders shall be stored.',
);
testFix(
  prescribedTechnology,
  'say-what',
  'Ordern ska skickas till handla\u0308ggaren via Kaf&shy;ka.',
  'Ordern ska skickas till handla\u0308ggaren.',
  'sv',
);
testFix(
  prescribedTechnology,
  'keep-as-limit',
  'The por\\-tal must be built with Re\u00ADact.',
  'The por\\-tal must be built with Re\u00ADact, because the reason that binds us.',
);
