/**
 * One file, one name: clients write the same URI in several ways (`%5B` or `[`, `C:` or `c%3A`). Inside, each stands as
 * `vscode-uri` writes it; to the client it goes as the client wrote it.
 */

import type { TextDocuments } from 'vscode-languageserver';
import type { Host } from './host.ts';
import type { LongText } from './long-text.ts';

type TextDocumentConnection = Parameters<TextDocuments<LongText>['listen']>[0];

/** Scheme, authority, path, query and fragment, as RFC 3986 has them; any text is one. */
const PARTS = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/;

/** The same for all ways to write it. Never fails. */
export function canonical(uri: string): string {
  const [, scheme, authority, path = '', query, fragment] = PARTS.exec(uri) ?? [undefined, undefined, undefined, uri];
  if (scheme === undefined) return uri;
  const isPlaced = authority !== undefined || scheme === 'file';
  const plain = decoded(path).replace(/^\/?[A-Z]:/, (drive) => drive.toLowerCase());
  const rooted = isPlaced && !plain.startsWith('/') ? `/${plain}` : plain;
  return [
    `${scheme}:`,
    isPlaced ? `//${encodePart(decoded(authority ?? '').toLowerCase(), /[^\w.~:@-]+/g)}` : '',
    encodePath(rooted),
    query === undefined || query === '' ? '' : `?${encodePart(decoded(query))}`,
    fragment === undefined || fragment === '' ? '' : `#${encodePart(decoded(fragment))}`,
  ].join('');
}

/** A folder's, which never ends with a slash. */
export function canonicalFolder(uri: string): string {
  return canonical(uri).replace(/\/$/, '');
}

/** The URI of a path on a disk, with slashes of either kind. */
export function fileUri(path: string): string {
  return canonical(`file://${encodePath(path.replaceAll('\\', '/').replace(/^(?!\/)/, '/'))}`);
}

function encodePath(path: string): string {
  return encodePart(path, /[^\w.~/-]+/g);
}

function encodePart(part: string, strange = /[^\w.~-]+/g): string {
  return part.replaceAll(strange, (signs) =>
    encodeURIComponent(withoutHalves(signs)).replaceAll(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  );
}

/** Half of a surrogate pair has no place in a URI. */
function withoutHalves(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** A part of a URI in its own letters; what somebody has broken stays as it stands. */
export function decoded(part: string): string {
  return part.replaceAll(LETTER, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

/** One letter in UTF-8: what is broken beside it does not matter to it. */
const LETTER = /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}/gi;

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
