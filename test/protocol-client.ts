/** A client of the built server over stdio, that gets findings pushed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { after } from 'node:test';
import {
  createProtocolConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type ProtocolConnection,
  type Registration,
} from 'vscode-languageserver-protocol/node';

const servers = new Set<ChildProcess>();
after(() => {
  // A test that failed has not shut its server down.
  for (const server of servers) server.kill();
});

export interface Client {
  readonly connection: ProtocolConnection;
  readonly child: ChildProcess;
  readonly published: Map<string, Diagnostic[]>;
  readonly registered: readonly Registration[];
  /** Waits until the diagnostics of a document are as wanted. */
  until(uri: string, wanted: (diagnostics: readonly Diagnostic[]) => boolean): Promise<Diagnostic[]>;
}

export interface ClientOptions {
  readonly folders: readonly string[];
  readonly capabilities: object;
  readonly locale: string;
  /** What the client says of itself beyond LSP. */
  readonly options?: object;
  /** Whether it tells of nothing that the server asks for. */
  readonly refuses?: boolean;
  /** The bundle of the server. */
  readonly server?: string;
}

export async function startClientIn({
  folders,
  capabilities,
  locale,
  options,
  refuses = false,
  server = 'dist/server.js',
}: ClientOptions): Promise<Client> {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  servers.add(child);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published = new Map<string, Diagnostic[]>();
  const waiting = new Set<() => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri: at, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      published.set(at, diagnostics);
      for (const look of waiting) look();
    },
  );
  const registered: Registration[] = [];
  connection.onRequest('client/registerCapability', ({ registrations }: { registrations: Registration[] }) => {
    registered.push(...registrations);
    return refuses ? new ResponseError(1, 'no') : null;
  });
  connection.listen();
  // Whoever still waits for an answer then hears of it.
  child.once('exit', () => connection.dispose());
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    locale,
    capabilities,
    initializationOptions: options,
    workspaceFolders: folders.map((each) => ({ uri: each, name: 'w' })),
  });
  await connection.sendNotification('initialized', {});
  const until: Client['until'] = (at, wanted) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`still ${JSON.stringify(published.get(at))}`)), 10_000);
      const look = (): void => {
        const diagnostics = published.get(at);
        if (diagnostics === undefined || !wanted(diagnostics)) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(diagnostics);
      };
      waiting.add(look);
      look();
    });
  return { connection, child, published, registered, until };
}

export async function stopClient({ connection, child }: Client): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  const code = await ended;
  return code;
}

export function openDocument(client: Client, text: string, at: string): Promise<void> {
  return client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: at, languageId: 'markdown', version: 1, text },
  });
}
