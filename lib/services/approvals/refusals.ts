import type { ChallengeEvent } from '../../approvals/life.ts';
import { PROTOCOL_LIMITS } from '../../approvals/claims.ts';
import type { ErrorCode, ErrorFacts } from '../../errors.ts';
import type { HttpAnswer } from '../ports.ts';

/** What a service's no to an answer means: the code the user gets, and what becomes of the stored decision. */
export interface AnswerRefusal {
  readonly code: ErrorCode;
  readonly event: Extract<ChallengeEvent, 'refuse' | 'reopen' | 'time_out'>;
}

const BY_CODE: Readonly<Record<string, AnswerRefusal>> = {
  'approval.answered': { code: 'approval.answered', event: 'refuse' },
  'approval.code_limit': { code: 'approval.refused', event: 'refuse' },
  'approval.code_wrong': { code: 'approval.code_wrong', event: 'reopen' },
  'approval.expired': { code: 'approval.expired', event: 'time_out' },
  'approval.not_bound': { code: 'approval.not_bound', event: 'reopen' },
  'approval.stale': { code: 'approval.expired', event: 'time_out' },
  'approval.unknown': { code: 'approval.unknown', event: 'refuse' },
  'approval.unlock_needed': { code: 'approval.unlock_needed', event: 'reopen' },
};

const BY_STATUS: Readonly<Record<number, AnswerRefusal>> = {
  404: { code: 'approval.unknown', event: 'refuse' },
  409: { code: 'approval.answered', event: 'refuse' },
  410: { code: 'approval.expired', event: 'time_out' },
};

const REFUSED: AnswerRefusal = { code: 'approval.refused', event: 'refuse' };

export const isOk = ({ status }: HttpAnswer): boolean => status >= 200 && status < 300;

/** The service could not judge just now (overload, breakdown): the same request may be sent again. */
export const isPassing = ({ status }: HttpAnswer): boolean =>
  status === 408 || status === 429 || status >= 500;

/** The `error` of a refusal's body; hostile, so only ever looked up. */
export function refusalCode({ body }: HttpAnswer): string {
  const holder = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  return typeof holder === 'string' ? holder : '';
}

/**
 * The service removed this device. Only said to the user, never acted on: an enrolment is not thrown away because of one
 * answer, and the user may remove it.
 */
export const isForgotten = (answer: HttpAnswer): boolean =>
  answer.status === 404 && refusalCode(answer) === 'device.unknown';

/** How many codes may still be tried, where the service says so in good sense. */
export function attemptsLeft({ body }: HttpAnswer): ErrorFacts {
  const left = typeof body === 'object' && body !== null && 'left' in body ? body.left : undefined;
  const isSensible =
    typeof left === 'number' && Number.isInteger(left) && left > 0 && left < PROTOCOL_LIMITS.wrongCodes;
  return isSensible ? { left } : {};
}

/** Reads a refusal of an answer: our code where the service names one we know, else its status. */
export function answerRefusal(answer: HttpAnswer): AnswerRefusal {
  const code = refusalCode(answer);
  const known = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
  return known ?? BY_STATUS[answer.status] ?? REFUSED;
}

/** Reads a refusal of a registration. */
export function registrationRefusal(answer: HttpAnswer): ErrorCode {
  if (isPassing(answer)) return 'service.unreachable';
  const code = refusalCode(answer);
  if (code === 'registration.token_spent' || code === 'registration.gone') return code;
  if (answer.status === 410) return 'registration.gone';
  return 'registration.failed';
}
