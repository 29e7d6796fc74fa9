/** Options as the user wrote them -> values. */
import { availableParallelism } from 'node:os';
import { DOCUMENT_LOCALES, type DocumentLocale } from '../../core/src/index.ts';
import { UsageError, type ConfigChoice, type Session } from './session.ts';

/** Options that several commands have. */
export interface CommonOptions {
  readonly format: string;
  readonly language?: string;
  readonly config?: string;
}

export function oneOf<Value extends string>(
  option: string,
  value: string | undefined,
  values: readonly Value[],
  session: Session,
): Value {
  const found = values.find((known) => known === value);
  if (found === undefined) throw new UsageError(session.say('oneOf', { option, values: values.join(', ') }));
  return found;
}

export function configChoice({ config, language }: Omit<CommonOptions, 'format'>, session: Session): ConfigChoice {
  return { config, language: localeOption(language, session) };
}

function localeOption(language: string | undefined, session: Session): DocumentLocale | undefined {
  return language === undefined || language === 'auto'
    ? undefined
    : oneOf('--language', language, DOCUMENT_LOCALES, session);
}

/** As many as the machine has cores, unless the user says how many. */
export function threadsOption(wanted: string | undefined, session: Session): number {
  if (wanted === undefined) return availableParallelism();
  const threads = Number(wanted);
  if (Number.isInteger(threads) && threads > 0) return threads;
  throw new UsageError(session.say('threads'));
}
