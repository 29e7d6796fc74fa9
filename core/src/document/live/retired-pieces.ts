/** A cache of the pieces that edits took away, so that an undo reads nothing again. */
import type { Follows } from '../../markdown/cut.ts';
import type { Piece } from './piece.ts';

export class RetiredPieces {
  /** By their keys, the first retired first; what is alike stands together. */
  readonly #pieces = new Map<string, Piece[]>();
  #size = 0;

  add(piece: Piece): void {
    if (!piece.isRead) return;
    const key = keyOf(piece);
    const alike = this.#pieces.get(key);
    if (alike) alike.push(piece);
    else this.#pieces.set(key, [piece]);
    this.#size += piece.text.length;
  }

  /** The piece itself, which is the caller's from now on. */
  take(text: string, follows: Follows): Piece | undefined {
    if (this.#pieces.size === 0) return undefined;
    const key = keyOf({ text, follows });
    const alike = this.#pieces.get(key);
    const piece = alike?.pop();
    if (piece === undefined) return undefined;
    if (alike?.length === 0) this.#pieces.delete(key);
    this.#size -= piece.text.length;
    return piece;
  }

  /** Forgets those that were retired first, until so much text is left. */
  shrinkTo(size: number): void {
    for (const [key, alike] of this.#pieces) {
      if (this.#size <= size) return;
      this.#pieces.delete(key);
      for (const { text } of alike) this.#size -= text.length;
    }
  }
}

function keyOf({ text, follows }: Pick<Piece, 'text' | 'follows'>): string {
  return `${follows}\0${text}`;
}
