/**
 * One file, one name: clients write the same URI in several ways (`%5B` or `[`, `C:` or `c%3A`). Inside, each stands as
 * `vscode-uri` writes it; to the client it goes as the client wrote it.
 */

import type { TextDocuments } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Host } from './host.ts';
import type { LongText } from './long-text.ts';

type TextDocumentConnection = Parameters<TextDocuments<LongText>['listen']>[0];

/** The same for all ways to write it; what is no URI stays as it stands. */
export function canonical(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}

/** A folder's, which never ends with a slash. */
export function canonicalFolder(uri: string): string {
  return canonical(uri).replace(/\/$/, '');
}

/** The URI of a path on a disk, with slashes of either kind. */
export function fileUri(path: string): string {
  return URI.file(path.replaceAll('\\', '/')).toString();
}

/** A part of a URI in its own letters; what somebody has broken stays as it stands. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** How the client writes its URIs, so that it hears of each as it knows it. */
export class Spellings {
  readonly #open = new Map<string, string>();
  /** What it has told of without opening it: files in folders, and the folders. */
  readonly #told = new Map<string, string>();

  /** The name of a URI that the client wrote. */
  learn(uri: string, name = canonical(uri)): string {
    if (name !== uri) this.#told.set(name, uri);
    return name;
  }

  opened(uri: string): void {
    this.#open.set(canonical(uri), uri);
  }

  closed(name: string): void {
    this.#open.delete(name);
  }

  /** What nobody has written yet begins as the folder does that it stands in. */
  of(name: string): string {
    const known = this.#open.get(name) ?? this.#told.get(name);
    if (known !== undefined || this.#told.size === 0) return known ?? name;
    for (let end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
      const folder = this.#told.get(name.slice(0, end));
      if (folder !== undefined) return `${folder.replace(/\/$/, '')}${name.slice(end)}`;
    }
    return name;
  }
}

/** A host that is asked for the client's URIs, and answers with names. */
export function hostByName(host: Host, spellings: Spellings): Host {
  return {
    rulePages: host.rulePages,
    pause: () => host.pause(),
    findDocuments: async (folder, isDeep) => {
      const found = await host.findDocuments(spellings.of(folder), isDeep);
      return found.map((uri) => spellings.learn(uri));
    },
    readText: (name) => host.readText(spellings.of(name)),
  };
}

/** Hears of texts by their names. */
export function byName(connection: TextDocumentConnection, spellings: Spellings): TextDocumentConnection {
  const named = <Params extends { textDocument: { uri: string } }>(params: Params): Params => ({
    ...params,
    textDocument: { ...params.textDocument, uri: canonical(params.textDocument.uri) },
  });
  return {
    onDidOpenTextDocument: (handle) =>
      connection.onDidOpenTextDocument((params) => {
        spellings.opened(params.textDocument.uri);
        return handle(named(params));
      }),
    onDidChangeTextDocument: (handle) => connection.onDidChangeTextDocument((params) => handle(named(params))),
    onDidCloseTextDocument: (handle) => connection.onDidCloseTextDocument((params) => handle(named(params))),
    onWillSaveTextDocument: (handle) => connection.onWillSaveTextDocument((params) => handle(named(params))),
    onWillSaveTextDocumentWaitUntil: (handle) =>
      connection.onWillSaveTextDocumentWaitUntil((params, token) => handle(named(params), token)),
    onDidSaveTextDocument: (handle) => connection.onDidSaveTextDocument((params) => handle(named(params))),
  };
}
