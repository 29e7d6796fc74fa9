/** What a workspace check has pushed of documents that the client does not show by itself. */
import type { CheckedDocument, Library } from '../library.ts';
import type { Settings } from '../settings.ts';
import type { Diagnostics } from './diagnostics.ts';

export class PushedFindings {
  readonly #diagnostics: Diagnostics;
  readonly #library: Library;
  readonly #settings: Pick<Settings, 'revision'>;
  /** By the document, how its URI was written. */
  readonly #pushed = new Map<string, string>();

  constructor(diagnostics: Diagnostics, library: Library, settings: Pick<Settings, 'revision'>) {
    this.#diagnostics = diagnostics;
    this.#library = library;
    this.#settings = settings;
  }

  documents(): string[] {
    return [...this.#pushed.keys()];
  }

  push(checked: CheckedDocument): void {
    this.#pushed.set(checked.path, checked.text.uri);
    this.#diagnostics.publish(checked);
  }

  /** Except where they were pushed by a certain name. */
  takeBack(uri: string, unless?: string): void {
    const spelled = this.#pushed.get(uri);
    if (spelled === undefined || spelled === unless) return;
    this.#pushed.delete(uri);
    this.#diagnostics.clear(spelled);
  }

  /** By other settings than those of then. */
  async judgeAgain(): Promise<void> {
    const { revision } = this.#settings;
    for (const uri of this.documents()) {
      const isLeftOut = await this.#library.isExcluded(uri);
      const checked = isLeftOut ? undefined : await this.#library.check(uri);
      if (this.#settings.revision !== revision) return;
      if (!this.#pushed.has(uri)) continue;
      if (checked === undefined) this.takeBack(uri);
      else this.push(checked);
    }
  }
}
