/**
 * Reads the documents in core/test/snapshots and compares what comes of it with the text beside each.
 * With `--update` it writes that text anew, and takes away what has no document any more.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { diffOf, HOW_TO_UPDATE, orphans, snapshotNames, takeSnapshot } from '../core/test/snapshot.ts';

const isUpdating = process.argv.includes('--update');
const differing = snapshotNames()
  .map(takeSnapshot)
  .filter(({ actual, expected }) => actual !== expected);

for (const { path, actual, expected } of differing) {
  console.log(`${path}\n${expected === undefined ? '  is new' : diffOf(expected, actual)}\n`);
  if (isUpdating) writeFileSync(path, actual);
}
const lonely = orphans();
for (const path of lonely) {
  console.log(`${path}\n  has no document\n`);
  if (isUpdating) rmSync(path);
}

const count = differing.length + lonely.length;
if (count === 0) console.log('All snapshots are as the documents are read.');
else if (isUpdating) console.log(`${count} written anew. What git shows of them is for a reader to judge.`);
else {
  console.error(`${count} differ. If the new reading is right, run: ${HOW_TO_UPDATE}`);
  process.exitCode = 1;
}
