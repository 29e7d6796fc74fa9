/** Open texts -> checked documents, one remembered per version. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { checkDocument, parseFor, type Diagnosis, type Document } from '../../core/src/index.ts';
import type { DocumentSettings } from './settings.ts';

export interface CheckedDocument {
  readonly text: TextDocument;
  readonly document: Document;
  readonly diagnoses: readonly Diagnosis[];
}

interface Entry extends CheckedDocument {
  readonly version: number;
  readonly settings: string;
}

export class CheckedDocuments {
  readonly #entries = new Map<string, Entry>();

  /** Parses and checks, unless this very version has been checked with these settings. */
  get(text: TextDocument, settings: DocumentSettings): CheckedDocument {
    const key = JSON.stringify(settings);
    const known = this.#entries.get(text.uri);
    if (known?.version === text.version && known.settings === key) return known;
    const entry = { ...check(text, settings), version: text.version, settings: key };
    this.#entries.set(text.uri, entry);
    return entry;
  }

  delete(uri: string): void {
    this.#entries.delete(uri);
  }

  clear(): void {
    this.#entries.clear();
  }
}

export function check(text: TextDocument, { enable, config }: DocumentSettings): CheckedDocument {
  const document = parseFor(text.getText(), config);
  return { text, document, diagnoses: enable ? checkDocument(document, config) : [] };
}
