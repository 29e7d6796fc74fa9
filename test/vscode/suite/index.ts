/** Runs Mocha inside the extension host and leaves the results in a file: the log of VS Code is full of other things. */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { defineRestrictedTests } from './restricted.ts';
import { defineTests } from './tests.ts';

interface Result {
  readonly title: string;
  readonly error?: string;
}

export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 40_000, reporter: class {} as never });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  if (process.env.TILLIT_SUITE === 'restricted') defineRestrictedTests();
  else defineTests();
  return new Promise((resolve, reject) => {
    const results: Result[] = [];
    mocha
      .run((failures) => {
        if (process.env.TILLIT_RESULTS) writeFileSync(process.env.TILLIT_RESULTS, JSON.stringify(results));
        if (failures > 0) reject(new Error(`${failures} failed`));
        else resolve();
      })
      .on('pass', (test) => results.push({ title: test.fullTitle() }))
      .on('fail', (test, error: Error) =>
        results.push({ title: test.fullTitle(), error: error.stack ?? String(error) }),
      );
  });
}
