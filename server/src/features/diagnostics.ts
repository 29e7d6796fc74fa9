/** Sends findings to clients, and nothing twice. */
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { toDiagnostic, type Presentation } from '../convert.ts';
import type { CheckedDocument } from '../library.ts';

export class Diagnostics {
  readonly #connection: Connection;
  readonly #presentation: () => Presentation;
  readonly #linksCodes: boolean;
  /** What the client has been sent of each document. */
  readonly #published = new Map<string, string>();

  constructor(connection: Connection, presentation: () => Presentation, linksCodes: boolean) {
    this.#connection = connection;
    this.#presentation = presentation;
    this.#linksCodes = linksCodes;
  }

  /** The same for the same findings in the same language. */
  resultId({ serial }: CheckedDocument): string {
    return `${serial} ${this.#presentation().reader}`;
  }

  of({ text, diagnoses }: CheckedDocument): Diagnostic[] {
    const presentation = this.#presentation();
    return diagnoses.map((diagnosis) => toDiagnostic(text, diagnosis, presentation, this.#linksCodes));
  }

  publish(checked: CheckedDocument): void {
    const { uri, version } = checked.text;
    const resultId = this.resultId(checked);
    if (this.#published.get(uri) === resultId) return;
    this.#published.set(uri, resultId);
    void this.#connection.sendDiagnostics({ uri, version, diagnostics: this.of(checked) });
  }

  clear(uri: string): void {
    this.#published.delete(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
