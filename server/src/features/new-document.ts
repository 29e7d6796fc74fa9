/** The languages that a document can be written in, and the first text of a new one. */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { DOCUMENT_LOCALES, findLocale, languages, newDocument } from '../../../core/src/index.ts';
import type { DocumentLanguage, NewDocumentParams } from '../protocol.ts';

export function documentLanguages(): DocumentLanguage[] {
  return DOCUMENT_LOCALES.map((locale) => {
    const { about, templates } = languages[locale];
    const { requirementsHeading: title, phaseNames: phases, yes, partly, no } = templates;
    return { locale, name: about.name, title, phases, answers: { yes, partly, no } };
  });
}

/** Throws a `ResponseError` where nobody writes that language. */
export function firstText({ language, title, customer, supplier, phases = [] }: NewDocumentParams): string {
  const locale = findLocale(String(language), DOCUMENT_LOCALES);
  if (locale === undefined)
    throw new ResponseError(ErrorCodes.InvalidParams, `language: ${DOCUMENT_LOCALES.join(', ')}`);
  return newDocument({ locale, title, customer, supplier, phases });
}
