/** The server over stdio, as an editor that has findings pushed meets it. */
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
} from 'vscode-languageserver-protocol/node';
import { randomFrom, timesOf, type Times } from './measure.ts';

export interface ServerTimes {
  /** Milliseconds from the start of the process to its answer to `initialize`. */
  readonly start: number;
  /** Milliseconds from `didOpen` to the first findings. */
  readonly open: number;
  readonly findings: number;
  /** From `didChange` to the findings of that version. */
  readonly keystrokes: Times;
  /** From `documentSymbol` to its answer, which an editor waits for whenever the hands rest. */
  readonly symbols: Times;
}

const URI = 'file:///bench/document.md';

export async function throughServer(text: string, count: number): Promise<ServerTimes> {
  const began = performance.now();
  const child = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let arrived: ((diagnostics: readonly Diagnostic[]) => void) | undefined;
  connection.onNotification('textDocument/publishDiagnostics', (params: { diagnostics: Diagnostic[] }) =>
    arrived?.(params.diagnostics),
  );
  connection.listen();
  const findings = (): Promise<readonly Diagnostic[]> => new Promise((resolve) => (arrived = resolve));
  const capabilities = { textDocument: { publishDiagnostics: {} } };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
  const start = performance.now() - began;
  await connection.sendNotification('initialized', {});

  const opened = performance.now();
  let next = findings();
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'markdown', version: 1, text },
  });
  const first = await next;
  const open = performance.now() - opened;

  const lines = text.split('\n').map((line) => ({ line }));
  const places = lines.flatMap(({ line }, index) => {
    const found = /\p{L} \p{L}/u.exec(line);
    return found ? [{ line: index, character: found.index + 1 }] : [];
  });
  const random = randomFrom(2);
  const measured: number[] = [];
  for (let version = 2; measured.length < count; version += 1) {
    const at = places[Math.floor(random() * places.length)] ?? { line: 0, character: 0 };
    next = findings();
    const pressed = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version },
      contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
    });
    await next;
    measured.push(performance.now() - pressed);
    // A hand is slower than this.
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const answers: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const asked = performance.now();
    await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: URI } });
    answers.push(performance.now() - asked);
  }
  connection.dispose();
  child.kill();
  return {
    start,
    open,
    findings: first.length,
    keystrokes: timesOf(measured.slice(Math.floor(count / 5))),
    symbols: timesOf(answers),
  };
}
