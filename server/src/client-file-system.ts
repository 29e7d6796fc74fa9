/** A host whose files are the client's: virtual workspaces and browsers have no disk that the server could read. */
import type { Connection } from 'vscode-languageserver';
import type { Host } from './host.ts';
import { FILES_REQUEST, READ_FILE_REQUEST } from './protocol.ts';

export function clientFileSystem(
  connection: Connection,
  { rulePages, pause }: Pick<Host, 'rulePages' | 'pause'>,
): Host {
  return {
    rulePages,
    pause,
    findDocuments: (folder, isDeep) => connection.sendRequest<readonly string[]>(FILES_REQUEST, { folder, isDeep }),
    readText: async (uri) => (await connection.sendRequest<string | null>(READ_FILE_REQUEST, { uri })) ?? undefined,
  };
}
