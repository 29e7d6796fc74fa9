/** The overview of a partnership, with places that a client can show. */
import { overviewHtml, titleOfPartnership, type ReaderLocale } from '../../../core/src/index.ts';
import { nameOf } from '../name-of.ts';
import type { CheckedDocument } from '../library.ts';
import type { Overview } from '../protocol.ts';

export function overview({ companions, neighbours, whole, path }: CheckedDocument, reader: ReaderLocale): Overview {
  const homes = new Map(companions.map(({ document, text }, index) => [document, { text, index }] as const));
  const title = titleOfPartnership(whole) ?? nameOf(path);
  const html = overviewHtml(whole, {
    reader,
    title,
    neighbours: neighbours.map((each) => nameOf(each.path)),
    placeOf: (document, offset) => {
      const home = homes.get(document);
      if (home === undefined) return '';
      const { line, character } = home.text.positionAt(offset);
      return `${home.index}:${line}:${character}`;
    },
  });
  return { title, html, documents: companions.map((each) => each.text.uri) };
}
