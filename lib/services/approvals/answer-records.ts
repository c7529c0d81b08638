import { PROTOCOL_LIMITS } from '../../approvals/claims.ts';
import { nextLife, type ChallengeEvent } from '../../approvals/life.ts';
import type { AnswerRecord, VaultDocument } from '../../vault/document.ts';
import { PortvaktError } from '../../errors.ts';
import { isSameChallenge } from './held-challenges.ts';

/** The history keeps this many answers, for this long (milliseconds). */
export const HISTORY_LIMITS = { count: 200, age: 90 * 24 * 3_600_000 } as const;

/** After this time (milliseconds) no service can still want an answer. */
const ANSWER_LIFETIME = (PROTOCOL_LIMITS.challengeLifetime + PROTOCOL_LIMITS.clockSkew) * 1000;

type ChallengeKey = Pick<AnswerRecord, 'deviceId' | 'jti'>;

export const findAnswer = ({ answers }: VaultDocument, key: ChallengeKey): AnswerRecord | undefined =>
  answers.find((answer) => isSameChallenge(answer, key));

export const isTooLate = ({ decidedAt }: AnswerRecord, now: number): boolean =>
  now - decidedAt > ANSWER_LIFETIME;

/** Old ends go first; a decision that is still on its way is never dropped. */
function prune(answers: readonly AnswerRecord[], now: number): readonly AnswerRecord[] {
  const kept = answers.filter(
    ({ state, decidedAt }) => state === 'stored' || now - decidedAt < HISTORY_LIMITS.age,
  );
  let surplus = kept.length - HISTORY_LIMITS.count;
  return kept.filter(({ state }) => state === 'stored' || surplus-- <= 0);
}

/** Adds decisions, oldest first. Throws `approval.answered` where one of the challenges has a decision already. */
export function addAnswers(
  document: VaultDocument,
  added: readonly AnswerRecord[],
  now: number,
): VaultDocument {
  if (added.some((answer) => findAnswer(document, answer))) throw new PortvaktError('approval.answered');
  return { ...document, answers: prune([...document.answers, ...added], now) };
}

/** Moves a stored decision on. One that the service did not take is removed: the user may decide again. */
export function moveAnswer(
  document: VaultDocument,
  key: ChallengeKey,
  event: Exclude<ChallengeEvent, 'decide' | 'vanish'>,
): VaultDocument {
  const answers = document.answers.flatMap((answer) => {
    if (!isSameChallenge(answer, key)) return [answer];
    const state = nextLife(answer.state, event);
    if (state === 'open' || state === 'withdrawn') return [];
    return [{ ...answer, state, jws: state === 'stored' ? answer.jws : '' }];
  });
  return { ...document, answers };
}
