/** Who is who in a document, and whose its limits are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { each } from './each.ts';
import { read } from './reading.ts';

const limitsOf = (source: string): string[] => read(source).limits.map(({ party }) => party);

const LIMITS_EN =
  '\n## Constraints\n\n- Linden has nobody on call in July.\n- Orrby closes its office at noon.\n- Snow is heavy.\n';
const LIMITS_SV =
  '\n## Begränsningar\n\n- Linden har ingen jour i juli.\n- Orrby stänger kontoret vid tolv.\n- Det snöar mycket.\n';

each(
  'the first lines say what the parties are called',
  [
    `# Snow reports: delivery plan\n\nPrepared by Linden Works for Orrby Parks. Second draft.\n${LIMITS_EN}`,
    `# Offer 7: snow reports\n\nFrom Linden Works to Orrby Parks\n${LIMITS_EN}`,
    `# Snow reports\n\nBetween Orrby Parks (hereinafter "the Buyer") and Linden Works (hereinafter "the Vendor").\n${LIMITS_EN}`,
    `# Snow reports\n\n**Customer:** Orrby Parks  \n**Supplier:** Linden Works, team north  \n${LIMITS_EN}`,
    `# Snow reports\n\n| Field | Value |\n|---|---|\n| Client | Orrby Parks |\n| Vendor | Linden Works |\n${LIMITS_EN}`,
    `# Snörapporter: projektplan\n\nFramtagen av Linden Data åt Orrby Parker. Andra utkastet.\n${LIMITS_SV}`,
    `# Offert 7: snörapporter\n\nFrån Linden Data till Orrby Parker\n${LIMITS_SV}`,
    `# Snörapporter\n\nMellan Orrby Parker (nedan kallat Beställaren) och Linden Data (nedan kallat Leverantören).\n${LIMITS_SV}`,
    `# Snörapporter\n\n- Beställare: Orrby Parker\n- Leverantör: Linden Data\n${LIMITS_SV}`,
  ],
  (source) => assert.deepEqual(limitsOf(source).slice(0, 2), ['supplier', 'customer']),
);

each(
  'who writes is "we", and what binds a customer who writes is the customer’s',
  [
    '# Huts\n\nWritten by the wardens. Tallmo Data, who will build it, has read it.\n\n## Constraints\n\n- We have one key.\n- The huts are listed.\n- Tallmo is three people.\n',
    '# Stugor\n\nSkrivet av stugvärdarna. Den som bygger åt oss är Tallmo Data.\n\n## Begränsningar\n\n- Vi har en nyckel.\n- Stugorna är byggnadsminnen.\n- Tallmo är tre personer.\n',
  ],
  (source) => assert.deepEqual(limitsOf(source), ['customer', 'customer', 'supplier']),
);

each(
  'where nothing tells whose a limit is, nobody is named',
  [
    '# Huts\n\n## Constraints\n\n- We have one key.\n- The huts are listed.\n- The supplier shall use our keys.\n',
    '# Stugor\n\n## Begränsningar\n\n- Vi har en nyckel.\n- Stugorna är byggnadsminnen.\n- Leverantören ska använda våra nycklar.\n',
    '# Huts\n\nWritten by the wardens. Tallmo Data, who will build it, has read it.\n\n## Out of scope\n\n- Winter huts.\n',
    '# Stugor\n\nSkrivet av stugvärdarna. Den som bygger åt oss är Tallmo Data.\n\n## Avgränsningar\n\n- Inga vinterstugor.\n',
    '# Huts\n\n## Constraints\n\n- Keys are handed out by the supplier in May.\n',
  ],
  (source) => assert.ok(limitsOf(source).every((party) => party === 'unknown')),
);

each(
  'words that are no names name nobody',
  [
    '# Huts\n\nPrepared by hand for everybody.\n\n## Constraints\n\n- Everybody has one key.\n',
    '# Stugor\n\nFramtaget av styrelsen för Norra Stugbyn.\n\n## Begränsningar\n\n- Norra Stugbyn har en nyckel.\n',
    '# Huts\n\nCustomer: we answer within a day.\n\n## Constraints\n\n- We answer slowly in July.\n',
  ],
  (source) => assert.ok(limitsOf(source).every((party) => party === 'unknown')),
);

test('a name counts as a word of its own, with its capitals', () => {
  const source =
    '# Ferries\n\nCustomer: Harbour Board\nSupplier: Quay Data\n\n## Constraints\n\n- The harbour is closed at night.\n- Quayside lamps are old.\n- Quay’s server is small.\n';
  assert.deepEqual(limitsOf(source), ['unknown', 'unknown', 'supplier']);
});

test('a party that an evaluation calls "we" is the one who writes', () => {
  const source = (we: string): string =>
    `# Stugor\n\nSkrivet av stugvärdarna. Den som bygger åt oss är Tallmo Data.\n\n## Fas 1: Prov\n\n- [x] Tre stugor\n\n### Utvärdering\n\n${we} tyckte att det gick bra. Tallmo tyckte att det gick fort.\n\nBeslut: fortsätta\n`;
  assert.equal(read(source('Vi')).phases[0]?.state, 'decided');
  assert.equal(read(source('Grannarna')).phases[0]?.evaluation.state, 'present');
});
