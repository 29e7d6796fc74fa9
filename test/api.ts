/** Holds the conversation of docs/api.md with the built server over stdio, word by word. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { StreamMessageReader, StreamMessageWriter, type Message } from 'vscode-languageserver-protocol/node';

interface Line {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

interface Turn {
  readonly by: 'client' | 'server';
  readonly line: Line;
}

const turns = [...readFileSync('docs/api.md', 'utf8').matchAll(/^```json (client|server)\n([^]*?)^```$/gm)].map(
  ([, by, json = '']): Turn => ({ by: by as Turn['by'], line: JSON.parse(json) as Line }),
);

/** Whether all that is written is there: objects may hold more, and a text or a list that ends in `…` may go on. */
function holds(actual: unknown, written: unknown): boolean {
  if (typeof written === 'string' && written.endsWith('…'))
    return typeof actual === 'string' && actual.startsWith(written.slice(0, -1));
  if (typeof written !== 'object' || written === null) return actual === written;
  if (typeof actual !== 'object' || actual === null) return false;
  if (Array.isArray(written)) {
    if (!Array.isArray(actual)) return false;
    const shown = written.at(-1) === '…' ? written.slice(0, -1) : written;
    const isLength = shown === written ? actual.length === shown.length : actual.length >= shown.length;
    return isLength && shown.every((each, index) => holds(actual[index], each));
  }
  return Object.entries(written).every(([key, value]) => holds((actual as Record<string, unknown>)[key], value));
}

/** Numbers of requests are the sender's own business: only answers are told apart by them. */
function isMeant(actual: Line, written: Line): boolean {
  return written.method === undefined
    ? actual.method === undefined && actual.id === written.id
    : actual.method === written.method && holds(actual.params, written.params);
}

class Conversation {
  readonly #child = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  readonly #writer = new StreamMessageWriter(this.#child.stdin);
  /** What has come and has not been spoken of yet. */
  readonly #heard: Line[] = [];
  /** The number that the server gave to a request, by the one that the page gives it. */
  readonly #numbers = new Map<number | undefined, number | undefined>();
  #ahead: readonly Line[] = [];
  #look = (): void => {};

  constructor() {
    new StreamMessageReader(this.#child.stdout).listen((message) => this.#hear(message as unknown as Line));
  }

  async hold(all: readonly Turn[]): Promise<void> {
    for (const [index, { by, line }] of all.entries()) {
      this.#ahead = all.slice(index).flatMap((turn) => (turn.by === 'server' ? [turn.line] : []));
      if (by === 'server') await this.#expect(line);
      else await this.#say(line.method === undefined ? { ...line, id: this.#numbers.get(line.id) ?? line.id } : line);
    }
  }

  async end(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#child.once('exit', resolve));
    await this.#say({ id: 1_000_000, method: 'shutdown' });
    await this.#expect({ id: 1_000_000 });
    await this.#say({ method: 'exit' });
    return ended;
  }

  kill(): void {
    this.#child.kill();
  }

  #say(line: object): Promise<void> {
    return this.#writer.write({ jsonrpc: '2.0', ...line } as Message);
  }

  #hear(line: Line): void {
    const isTold = this.#ahead.some((written) => isMeant(line, written));
    // Of what the page leaves out only requests need an answer: there is nothing to read.
    if (!isTold && line.id !== undefined && line.method !== undefined) void this.#say({ id: line.id, result: null });
    else this.#heard.push(line);
    this.#look();
  }

  async #expect(written: Line): Promise<void> {
    const find = (): Line | undefined => this.#heard.find((line) => isMeant(line, written));
    const line = await new Promise<Line>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`Waits for ${JSON.stringify(written)}, heard ${JSON.stringify(this.#heard)}`)),
        10_000,
      );
      this.#look = () => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(timer);
        resolve(found);
      };
      this.#look();
    });
    this.#heard.splice(this.#heard.indexOf(line), 1);
    if (written.method !== undefined) this.#numbers.set(written.id, line.id);
    else if (!holds(line, written)) assert.deepEqual(line, written);
  }
}

test('the conversation in docs/api.md is what the server says', async () => {
  assert.ok(turns.length > 30);
  const conversation = new Conversation();
  try {
    await conversation.hold(turns);
    assert.equal(await conversation.end(), 0);
  } finally {
    conversation.kill();
  }
});
