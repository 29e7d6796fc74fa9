/** Entry in a browser: a web worker whose files are the client's. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientFileSystem } from './client-file-system.ts';
import { startServer } from './server.ts';

declare const self: Parameters<typeof createWorkerConnection>[0];

function createWorkerConnection(
  scope: ConstructorParameters<typeof BrowserMessageReader>[0],
): ReturnType<typeof createConnection> {
  return createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
}

const connection = createWorkerConnection(self);
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
startServer(connection, ({ rulePages }) => clientFileSystem(connection, { rulePages, pause }));
connection.listen();
