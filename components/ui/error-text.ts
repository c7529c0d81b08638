import { PortvaktError, errorCodeOf, type ErrorCode, type ErrorFacts } from '../../lib/errors.ts';
import { t } from './text.ts';

type KeyOf<C extends string> = C extends `${infer Noun}.${infer Reason}` ? `error_${Noun}_${Reason}` : never;

/** What a person reads about an error: what happened, whether anything was lost, what to do next. */
export function errorText({ code, facts }: Failure): string {
  const key = `error_${code.replace('.', '_')}` as KeyOf<ErrorCode>;
  return t(key, facts.parameter ?? '');
}

/** A failure kept in the state of a screen. */
export interface Failure {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;
}

/** Anything thrown, as a failure that can be shown. */
export function failureOf(thrown: unknown): Failure {
  return { code: errorCodeOf(thrown), facts: thrown instanceof PortvaktError ? thrown.facts : {} };
}
