import { testMessages, testRule } from '../../../test/rules.ts';
import { notFilledIn } from './rule.ts';

testRule(notFilledIn, {
  en: [
    '## Goals\n\n- «{RFP name}»\n- «[Name of the supplier]»\n- «<Describe who borrows, and how often.>»\n- «TBD»\n- «____»\n',
    '| Item | Price |\n| --- | --- |\n| Books | «TODO» |\n| Shelves | «<Name of the price>» |\n',
    'The library opens in May. «To be decided.»\n\nContact: «____»\nSupplier: «[Name of the supplier]»\n',
    '«<Describe the library in a few words>»\n',
    '- G1: «what shall be achieved, for whom and why». Measured by: «What would you see that tells you it is good enough?»\n',
    '- A reader shall get an answer fast («How long may it take, and under what load?»).\n',
    '- The library shall lend books, maps and «what else?».\n',
    '## Phase 2: «name»\n\nGoal: «what both parties shall know or have by then»\n\n- [ ] «something to be done or seen»\n\n### Evaluation\n\nDecision: «continue, adjust or stop»\n',
    'A reader shall get an answer. <!-- tillit-ignore vague-term: «why it may stay» -->\n',
    // Buttons, references, notes, boxes, links, code, tags and templates of other programs
    '- [Save anyway]\n- [1]\n- [^1]\n- [ ] Lend books\n- [Name of the library](a.md)\n- [TBD](b.md)\n- `TBD`\n\n[^1]: Ann\n',
    '```\nTBD\n[Name of the supplier]\n```\n\n{{ supplier name }}\n\n{% include name of file %}\n\n<img src="a.png" alt="your name">\n\n<br/>\n\n<details open>\n',
    'What is to be decided is told a week ahead, and TBD means that nobody knows.\n',
    '| Task | Status |\n| --- | --- |\n| Lend books | TODO |\n',
    '## Glossary\n\n- TBD: to be decided\n',
    '- How long may it take, and under what load? Two seconds, with a hundred readers.\n',
    '| Instead of | Write |\n| --- | --- |\n| A fast answer | _What would you see that tells you it is good enough?_ |\n',
    '## Goals\n\n- G1: The name of every reader is kept. [Name of the supplier] is who keeps it.\n',
  ],
  sv: [
    '## Mål\n\n- «[Namn på leverantören]»\n- «att fylla i»\n- M1: «vad som ska uppnås, för vem och varför»\n',
    '| Vara | Pris |\n| --- | --- |\n| Böcker | «Kompletteras senare» |\n',
    '- Låntagaren ska få svar snabbt («Hur lång tid får det ta, och vid vilken belastning?»).\n',
    '## Fas 2: «namn»\n\nMål: «vad båda parter ska veta eller ha då»\n\n- [ ] «något som ska göras eller visas»\n',
    '- [Fortsätt utan att spara]\n- Fyll i: namn, datum, plats\n- Priset kompletteras senare av biblioteket.\n',
  ],
});
testMessages(notFilledIn, '- Supplier: [Name of the supplier]\n', {
  en: ['Nobody has filled in “Name of the supplier” yet, so readers have to guess. What shall stand here?'],
});
testMessages(notFilledIn, '| Item | Price |\n| --- | --- |\n| Books | TBD |\n', {
  en: ['“TBD” stands here and nobody has said what “Price” is, so each party will think its own. What is it?'],
});
