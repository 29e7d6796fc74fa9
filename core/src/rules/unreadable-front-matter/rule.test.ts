import { testFix, testRule } from '../../../test/rules.ts';
import { unreadableFrontMatter } from './rule.ts';

const foreign = [
  'title: Wards',
  'date: 2026-03-01',
  'draft: true',
  'tags: [a, b]',
  'author: Kim',
  'authors: [Kim]',
  'layout: post',
  'description: "A: b"',
  'categories: [x]',
  'weight: 3',
  'aliases: [/old]',
  'lang: de',
  'languages: [en, de]',
  'kind: Deployment',
  'land: Sverige',
  'status: draft',
  'version: 1.2',
  'client: browser',
  'provider: aws',
  'custom: x',
];

testRule(unreadableFrontMatter, {
  en: [
    `---\n${foreign.join('\n')}\n---\n\n# Wards\n`,
    '---\n«costumer»: Norrby\n---\n',
    '---\n«custommer»: Norrby\n«suplier»: Lunden\n---\n',
    '---\n«cutsomer»: Norrby\n"«parnership»": Wards\n---\n',
    '---\n«customers»: [Norrby, Söderby]\n---\n',
    '---\ncustomer: Norrby\ncustomers: [Norrby]\n---\n', // said already
    '---\ncustomer: Norrby\n«vendor»: Lunden\n---\n', // the other party is named
    '---\nsupplier: Lunden\n«client»: Norrby\n---\n',
    '---\nvendor: Lunden\n---\n', // may be anybody's
    '---\nCustomer: Norrby\nSupplier: Lunden\n---\n',
    '---\nlanguage: «swedisch»\n---\n',
    '---\nlang: «Englsh»\n---\n',
    '---\nlanguage: «German»\n---\n',
    '---\nlanguage: «nb-NO»\n---\n',
    '---\nlanguage: sv-SE\n---\n',
    '---\nlanguage: English (UK)\n---\n',
    '---\nlanguage: Python\n---\n', // of another kind
    '---\nlanguage: [en, de]\n---\n',
    '---\n«title: Wards: phase 1»\ncustomer: Norrby\n---\n',
    '---\n«customer: "Norrby»\nsupplier: Lunden\n...\n',
    '---\n«systems: [SAP, Ladok»\nsupplier: Lunden\n---\n',
    '---\ncustomer: Norrby\n«customer: Söderby»\n---\n',
    '---\n«Only words.»\n---\n',
    '---\n# a comment\n---\n',
    '---\n---\n',
    '---\n\n# No front matter\n\nWords: with a colon: twice.\n\n---\n\nMore.\n', // begins with a break
    '+++\ncustomer = "Norrby"\n[params]\ndraft = true\n+++\n',
    '+++\n«customer = Norrby»\n+++\n',
    '+++\n«costumer» = "Norrby"\n+++\n',
  ],
  sv: [
    '---\ntitel: Vård\nförfattare: Kim\n---\n',
    '---\n«leverantor»: Lunden\n---\n',
    '---\n«bestallare»: Norrby\n«leverantören»: Lunden\n---\n',
    '---\n«kunder»: Norrby\n---\n',
    '---\n«sprak»: sv\n---\n',
    '---\nkund: Norrby\n«utförare»: Lunden\n---\n',
    '---\nspråk: «svesnka»\n---\n',
    '---\nspråk: «norska»\n---\n',
    '---\nspråk: svenska\nkund: Norrby\n---\n',
    '---\nkund: Norrby\n«titel: Vård: etapp 1»\n---\n',
    '+++\n«leverantor» = "Lunden"\n+++\n',
  ],
});
testFix(
  unreadableFrontMatter,
  'use-id',
  '---\nkund: Norrby\nleverantor: Lunden\n---\n',
  '---\nkund: Norrby\nleverantör: Lunden\n---\n',
);
testFix(unreadableFrontMatter, 'use-id', '---\nlanguage: swedisch\n---\n', '---\nlanguage: sv\n---\n');
testFix(
  unreadableFrontMatter,
  'put-in-quotes',
  '---\ntitle: Wards: phase 1\ncustomer: Norrby\n---\n',
  '---\ntitle: "Wards: phase 1"\ncustomer: Norrby\n---\n',
);
testFix(
  unreadableFrontMatter,
  'put-in-quotes',
  '+++\r\ncustomer = Norrby\r\n+++\r\n',
  '+++\r\ncustomer = "Norrby"\r\n+++\r\n',
);
