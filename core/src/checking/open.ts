/** Text -> document, with all that the judges want to be kept up to date with it. */
import { knownNamesOf } from '../dictating/known-names.ts';
import type { Document } from '../document/document.ts';
import type { Judges } from '../document/live/judges.ts';
import { LiveDocument, type Limits, type ParseOptions } from '../document/live/live-document.ts';
import { vocabularyOf } from '../words/vocabulary.ts';
import type { Config } from './config.ts';
import { digestOf, digestOfPart } from './digest.ts';

const judges: Judges = { knownNamesOf, digestOf, digestOfPart };

/** A document that will be edited. */
export function openDocument(source: string, options: ParseOptions = {}, limits?: Limits): LiveDocument {
  return new LiveDocument(source, judges, options, limits);
}

/** Reads a text. Never fails. */
export function parseDocument(source: string, options: ParseOptions = {}): Document {
  return openDocument(source, options).document;
}

/** The same as the settings have it: in their language, with their words. */
export function openFor(source: string, config: Config): LiveDocument {
  const { languages } = vocabularyOf(config);
  return openDocument(source, config.language === 'auto' ? { languages } : { languages, locale: config.language });
}

export function parseFor(source: string, config: Config): Document {
  return openFor(source, config).document;
}
