/** Whole documents of many kinds are read as their snapshots say. `npm run snapshots` shows what has changed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoize } from '../src/base/memoize.ts';
import { RULE_LOCALES } from './rules.ts';
import { diffOf, HOW_TO_UPDATE, orphans, ruleIds, snapshotNames, takeSnapshot } from './snapshot.ts';

const names = snapshotNames();
const take = memoize(takeSnapshot);

for (const name of names) {
  test(`snapshot: ${name}`, () => {
    const { path, actual, expected } = take(name);
    assert.ok(expected !== undefined, `${path} is missing. Run: ${HOW_TO_UPDATE}`);
    if (actual !== expected)
      assert.fail(`${path}\n${diffOf(expected, actual)}\nIf the new reading is right, run: ${HOW_TO_UPDATE}`);
  });
}

test('no snapshot is left of a document that has gone', () => {
  assert.deepEqual(orphans(), []);
});

for (const locale of RULE_LOCALES) {
  test(`every rule finds something in a snapshot (${locale})`, () => {
    const found = new Set(
      names
        .map(take)
        .filter((each) => each.locale === locale)
        .flatMap((each) => [...each.found]),
    );
    assert.deepEqual(
      ruleIds.filter((id) => !found.has(id)),
      [],
    );
  });
}
