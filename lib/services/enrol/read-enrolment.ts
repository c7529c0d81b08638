import { parseRegistrationUri, type RegistrationUri } from '../../approvals/registration-uri.ts';
import { PortvaktError } from '../../errors.ts';
import type { CandidateProblem } from '../../messages/replies.ts';
import { parseKeyUri } from '../../otp/key-uri.ts';
import { isMicrosoftOnly } from '../../otp/microsoft-only.ts';
import type { NamedOtp } from '../../otp/parameters.ts';

/** What a text offers to enrol. Parsed and within limits; that it comes from where it says is never known. */
export type Enrolment =
  | { readonly kind: 'account'; readonly otp: NamedOtp }
  | { readonly kind: 'push'; readonly uri: RegistrationUri };

/** Other authenticators' own codes: known, and not readable here. */
const FOREIGN = /^(otpauth-migration|apple-otpauth|motp|tiqrenroll|tiqrauth|steam):/i;

/** The enrolment in a text; `undefined` where there is none. Throws what is wrong with a broken one. */
export function readEnrolment(raw: string): Enrolment | undefined {
  const text = raw.trim();
  if (isMicrosoftOnly(text)) throw new PortvaktError('qr.microsoft_only');
  const foreign = FOREIGN.exec(text);
  if (foreign?.[1]) throw new PortvaktError('uri.type_unsupported', { type: foreign[1].toLowerCase() });
  const uri = parseRegistrationUri(text);
  if (uri) return { kind: 'push', uri };
  const otp = parseKeyUri(text);
  return otp && { kind: 'account', otp };
}

/** Enrolments and problems of many texts, each once, at most `max` of both. */
export function readEnrolments(texts: Iterable<string>, max: number) {
  const enrolments = new Map<string, Enrolment>();
  const problems = new Map<string, CandidateProblem>();
  for (const text of texts) {
    try {
      const enrolment = readEnrolment(text);
      if (enrolment && enrolments.size < max) enrolments.set(JSON.stringify(enrolment), enrolment);
    } catch (thrown) {
      if (!(thrown instanceof PortvaktError)) throw thrown;
      const { code, facts } = thrown;
      if (problems.size < max) problems.set(JSON.stringify([code, facts]), { code, facts });
    }
  }
  return { enrolments: [...enrolments.values()], problems: [...problems.values()] };
}
