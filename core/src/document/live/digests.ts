/** What judges of the whole see in a section, compared before and after an edit. */
import { identifiedIn } from '../identifiers.ts';
import type { DigestSource, Judges } from './judges.ts';
import type { LiveSection } from './live-section.ts';

export class Digests {
  readonly #judges: Judges;
  readonly #longSectionBlocks: number;
  /** Ids that stand at more than one item; found when they are asked for. */
  #repeatedIds: ReadonlySet<string> | undefined;

  constructor(judges: Judges, longSectionBlocks: number) {
    this.#judges = judges;
    this.#longSectionBlocks = longSectionBlocks;
  }

  /** Undefined where each word may matter, or where to compare all that is said would cost more than to judge it again. */
  of(section: LiveSection, document: DigestSource): string | undefined {
    return this.isLong(section) ? undefined : this.#judges.digestOf(section, document, this.#idsIn(document));
  }

  /** Of one of its blocks alone. */
  ofPart(section: LiveSection, at: number, document: DigestSource): string | undefined {
    const part = section.partAt(at);
    return part && this.#judges.digestOfPart(part, document, this.#idsIn(document));
  }

  isLong({ pieceBlocks }: LiveSection): boolean {
    return pieceBlocks.length > this.#longSectionBlocks;
  }

  /** The whole has changed, and with it the ids that repeat. */
  forgetIds(): void {
    this.#repeatedIds = undefined;
  }

  #idsIn({ sections }: DigestSource): ReadonlySet<string> {
    if (this.#repeatedIds === undefined) {
      const seen = new Set<string>();
      const repeated = new Set<string>();
      for (const { id } of identifiedIn({ sections })) if (id) (seen.has(id.text) ? repeated : seen).add(id.text);
      this.#repeatedIds = repeated;
    }
    return this.#repeatedIds;
  }
}
