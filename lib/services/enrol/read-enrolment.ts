import { parseRegistrationUri, type RegistrationUri } from '../../approvals/registration-uri.ts';
import { PortvaktError } from '../../errors.ts';
import type { CandidateNote, CandidateProblem } from '../../messages/replies.ts';
import { readKeyUri } from '../../otp/key-uri.ts';
import { isMicrosoftOnly } from '../../otp/microsoft-only.ts';
import { readMigration, type MigrationPart } from '../../otp/migration.ts';
import type { NamedOtp } from '../../otp/parameters.ts';

/** What a text offers to enrol. Parsed and within limits; that it comes from where it says is never known. */
export type Enrolment =
  | {
      readonly kind: 'account';
      readonly otp: NamedOtp;
      readonly notes: readonly CandidateNote[];
      /** Read as bare text: the names are a guess. */
      readonly named: boolean;
    }
  | { readonly kind: 'push'; readonly uri: RegistrationUri };

/** One code of an export, see `MigrationPart`. */
export interface BatchPart {
  readonly kind: 'part';
  readonly part: MigrationPart;
}

/** Other authenticators' own codes: known, and not readable here. */
const FOREIGN = /^(otpauth|otpauth-migration|apple-otpauth|motp|tiqrenroll|tiqrauth|fido):/i;

/** No text is longer that holds an enrolment. */
const MAX_LENGTH = 8192;

/** The enrolment in a text; `undefined` where there is none. Throws what is wrong with a broken one. */
export function readEnrolment(raw: string): Enrolment | BatchPart | undefined {
  if (raw.length > MAX_LENGTH) throw new PortvaktError('uri.too_long', { max: MAX_LENGTH });
  const text = raw.trim();
  if (isMicrosoftOnly(text)) throw new PortvaktError('qr.microsoft_only');
  const uri = parseRegistrationUri(text);
  if (uri) return { kind: 'push', uri };
  const part = readMigration(text);
  if (part) return { kind: 'part', part };
  const read = readKeyUri(text);
  if (read) return { kind: 'account', otp: read.otp, notes: read.notes, named: false };
  const foreign = FOREIGN.exec(text)?.[1];
  if (foreign !== undefined) throw new PortvaktError('uri.type_unsupported', { type: foreign.toLowerCase() });
  return undefined;
}

/** What many texts offer, each once. */
export interface Enrolments {
  readonly enrolments: readonly Enrolment[];
  readonly parts: readonly MigrationPart[];
  readonly problems: readonly CandidateProblem[];
}

/** All that is in many texts, at most `max` of each kind. A text that is something else is passed over. */
export function readEnrolments(
  texts: Iterable<string>,
  max: number,
  read: (text: string) => Enrolment | BatchPart | undefined = readEnrolment,
): Enrolments {
  const enrolments = new Map<string, Enrolment>();
  const parts = new Map<string, MigrationPart>();
  const problems = new Map<string, CandidateProblem>();
  for (const text of new Set(texts)) {
    if (enrolments.size >= max) break;
    try {
      const found = read(text);
      if (found?.kind === 'part') put(parts, JSON.stringify(found.part), found.part, max);
      else if (found) put(enrolments, enrolmentKey(found), found, max);
    } catch (thrown) {
      if (!(thrown instanceof PortvaktError)) throw thrown;
      const { code, facts } = thrown;
      put(problems, JSON.stringify([code, facts]), { code, facts }, max);
    }
  }
  return {
    enrolments: [...enrolments.values()],
    parts: [...parts.values()],
    problems: [...problems.values()],
  };
}

/** The first that is found counts: texts come before pixels. */
function put<T>(found: Map<string, T>, key: string, one: T, max: number): void {
  if (found.size < max && !found.has(key)) found.set(key, one);
}

/** Enrolments that come to the same account are one, whatever they call it. */
export function enrolmentKey(enrolment: Enrolment): string {
  if (enrolment.kind === 'push') return JSON.stringify(enrolment.uri);
  const { type, secret, algorithm, digits, period, counter } = enrolment.otp;
  return JSON.stringify([type, secret, algorithm, digits, period, counter]);
}
