/** Entry on a computer: stdio or ipc, with a disk. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { decode, LARGEST_FILE } from '../../core/src/index.ts';
import { clientFileSystem } from './client-file-system.ts';
import { IGNORED_FOLDERS, type Host } from './host.ts';
import { startServer } from './server.ts';

const connection = createConnection(ProposedFeatures.all);
const rulePages = `${pathToFileURL(join(dirname(__filename), 'rules')).href}/`;

/** Twice: what arrives in one turn of the event loop is dealt with before the next one ends. A timer waits a millisecond. */
const pause = async (): Promise<void> => {
  await setImmediate();
  await setImmediate();
};

const disk: Host = {
  rulePages,
  pause,
  async findDocuments(folder, isDeep) {
    if (!folder.startsWith('file:')) return [];
    const root = fileURLToPath(`${folder.replace(/\/$/, '')}/`);
    const paths = await glob(isDeep ? '**/*.{md,markdown}' : '*.{md,markdown}', {
      cwd: root,
      ignore: IGNORED_FOLDERS.map((name) => `**/${name}/**`),
      absolute: true,
      dot: false,
    });
    return paths.toSorted().map((path) => pathToFileURL(path).href);
  },
  async readText(uri) {
    if (!uri.startsWith('file:')) return undefined;
    try {
      const path = fileURLToPath(uri);
      const found = await stat(path);
      // A pipe or a device may give its bytes never, or for ever.
      return found.isFile() && found.size <= LARGEST_FILE ? decode(await readFile(path)) : undefined;
    } catch {
      return undefined;
    }
  },
};

startServer(connection, (options) =>
  options.fileSystem === true
    ? clientFileSystem(connection, { rulePages: options.rulePages ?? rulePages, pause })
    : disk,
);
connection.listen();
