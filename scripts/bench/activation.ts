/** What the extension does in the editor's own process before it waits for its server. A program of its own: only once is it loaded for the first time. */
import { createRequire } from 'node:module';
import Module from 'node:module';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';

export interface Activation {
  /** Milliseconds to load the bundle. */
  readonly load: number;
  /** Milliseconds of `activate` until it waits. */
  readonly activate: number;
}

/** Stands for every value of the editor's API: it can be called, made and asked for anything. */
function anything(): unknown {
  const target = function () {} as unknown as Record<PropertyKey, unknown>;
  return new Proxy(target, {
    get: (own, key) => {
      if (key === 'then' || key === Symbol.iterator) return undefined;
      if (key === Symbol.toPrimitive) return () => 'anything';
      return (own[key] ??= anything());
    },
    apply: () => anything(),
    construct: () => anything() as object,
  });
}

/** What the editor's process has long loaded for itself: `process.moduleLoadList` in VS Code 1.139. */
const THERE = [
  'child_process',
  'crypto',
  'events',
  'fs',
  'fs/promises',
  'net',
  'os',
  'path',
  'stream',
  'url',
  'util',
  'worker_threads',
];

function activation(): Activation {
  const require = createRequire(import.meta.url);
  for (const name of THERE) require(`node:${name}`);
  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
  const real = loader._load;
  const editor = anything();
  loader._load = (request, ...rest) => (request === 'vscode' ? editor : real(request, ...rest));
  const start = performance.now();
  const client = require(resolve('dist/client.js')) as {
    activate(context: unknown): Promise<void>;
  };
  const loaded = performance.now();
  client
    .activate({ subscriptions: [], extensionUri: editor, workspaceState: editor, globalState: editor })
    .catch(() => undefined);
  return { load: loaded - start, activate: performance.now() - loaded };
}

console.log(JSON.stringify(activation()));
process.exit();
