/** The first text of a new requirement document: an example to write over. */
import { languages, type Locale } from '../languages/index.ts';

export interface NewDocument {
  readonly locale: Locale;
  readonly title: string;
  readonly customer: string;
  readonly supplier: string;
}

export function newDocument({ locale, title, customer, supplier }: NewDocument): string {
  const { templates } = languages[locale];
  return templates.document
    .replace('{title}', () => oneLine(title))
    .replace('{customer}', () => yamlText(customer || templates.customer))
    .replace('{supplier}', () => yamlText(supplier || templates.supplier));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A name that YAML could misread goes into quotes. */
function yamlText(text: string): string {
  const line = oneLine(text);
  return /^[\p{L}][\p{L}\p{N} .&-]*$/u.test(line) ? line : JSON.stringify(line);
}
