/** The core part of the suite in VS Code for the Web, where the extension host is a worker. */
import 'mocha/mocha';
import { defineCoreTests } from './core-tests.ts';

interface Result {
  readonly title: string;
  readonly error?: string;
}

/** The last line of the log is the result: a worker has no disk to leave it on. */
export function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 40_000, reporter: class {} as never });
  defineCoreTests();
  return new Promise((resolve, reject) => {
    const results: Result[] = [];
    mocha
      .run((failures) => {
        console.log(`TILLIT_RESULTS ${JSON.stringify(results)}`);
        if (failures > 0) reject(new Error(`${failures} failed`));
        else resolve();
      })
      .on('pass', (test) => results.push({ title: test.fullTitle() }))
      .on('fail', (test, error: Error) =>
        results.push({ title: test.fullTitle(), error: error.stack ?? String(error) }),
      );
  });
}
