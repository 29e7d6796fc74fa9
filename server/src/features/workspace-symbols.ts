/** Ids and phases of every document of the workspace, by name. */
import { SymbolKind, type CancellationToken, type WorkspaceSymbol } from 'vscode-languageserver';
import { partnershipOf } from '../../../core/src/index.ts';
import { toRange } from '../convert.ts';
import { nameOf } from '../name-of.ts';
import type { Library, ReadDocument } from '../library.ts';

/** Nobody looks further down a list. */
const MOST = 200;

/** Those whose name holds the letters of the query in their order, as editors match. */
export async function findSymbols(
  query: string,
  library: Library,
  token: CancellationToken,
): Promise<WorkspaceSymbol[]> {
  const found: WorkspaceSymbol[] = [];
  for (const uri of await library.all()) {
    if (token.isCancellationRequested || found.length >= MOST) break;
    const read = await library.read(uri);
    if (read === undefined) continue;
    for (const symbol of symbolsIn(read)) if (isMatch(symbol.name, query)) found.push(symbol);
  }
  return found.slice(0, MOST);
}

function symbolsIn({ text, document, path }: ReadDocument): WorkspaceSymbol[] {
  const containerName = nameOf(path);
  const named = document.statements.flatMap(({ id, span }) => {
    if (id === undefined) return [];
    const words = document.source.slice(span.start, Math.min(span.end, span.start + 80)).replaceAll(/\s+/g, ' ');
    return [{ name: `${id.text} ${words}`, kind: SymbolKind.Key, span: id.span }];
  });
  const phases = partnershipOf(document).phases.map(({ title, headingSpan }) => ({
    name: title,
    kind: SymbolKind.Event,
    span: headingSpan,
  }));
  return [...named, ...phases].map(({ name, kind, span }) => ({
    name,
    kind,
    containerName,
    location: { uri: text.uri, range: toRange(text, span) },
  }));
}

function isMatch(name: string, query: string): boolean {
  let at = 0;
  const letters = name.toLowerCase();
  for (const letter of query.toLowerCase().replaceAll(/\s/g, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
