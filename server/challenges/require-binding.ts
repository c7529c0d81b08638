import { Refusal } from '../http/refusal.ts';
import { isSame } from '../random.ts';
import type { Service } from '../service.ts';
import { writeAudit } from '../storage/audit.ts';
import type { AuditEvent } from '../storage/audit.ts';
import { claimCodeAttempt, decideChallenge } from '../storage/challenges.ts';
import type { TrustedAnswer } from './answer-challenge.ts';
import { challengeTopic } from './topics.ts';
import { isUnboundAllowed } from './unbound-setting.ts';

/** Refuses an approval that is not tied to the sign-in as its challenge demands. Denying never needs a tie. */
export async function requireBinding(service: Service, answer: TrustedAnswer): Promise<void> {
  const { binding } = answer.challenge;
  if (binding === 'page') await requirePage(service, answer);
  else if (binding === 'code') await requireCode(service, answer);
  else await requireUnlock(service, answer);
}

async function requirePage(service: Service, answer: TrustedAnswer): Promise<void> {
  const { page_nonce: nonce, page_origin: origin } = answer.challenge;
  const { pageNonce, pageOrigin } = answer.claims;
  const isBound =
    nonce !== null &&
    origin !== null &&
    pageNonce !== undefined &&
    isSame(pageNonce, nonce) &&
    pageOrigin === origin;
  if (isBound) return;
  await log(service, answer, 'challenge.not_bound');
  throw new Refusal('approval.not_bound');
}

async function requireCode(service: Service, answer: TrustedAnswer): Promise<void> {
  const { challenge, claims } = answer;
  const left = await claimCodeAttempt(service.db, challenge.id, service.now());
  if (left === undefined) throw new Refusal('approval.code_limit');
  if (challenge.code !== null && claims.code !== undefined && isSame(claims.code, challenge.code)) return;
  await log(service, answer, 'challenge.code_wrong', { left });
  if (left > 0) throw new Refusal('approval.code_wrong', { left });
  if (await decideChallenge(service.db, challenge.id, 'denied', null, service.now())) {
    await log(service, answer, 'challenge.killed');
    service.signals.notify(challengeTopic(challenge.id));
  }
  throw new Refusal('approval.code_limit');
}

async function requireUnlock(service: Service, answer: TrustedAnswer): Promise<void> {
  if (!(await isUnboundAllowed(service.db))) throw new Refusal('approval.unbound_off');
  if (answer.claims.uv) return;
  await log(service, answer, 'challenge.refused');
  throw new Refusal('approval.unlock_needed');
}

function log(
  service: Service,
  answer: TrustedAnswer,
  event: AuditEvent,
  facts: Readonly<Record<string, number>> = {},
): Promise<void> {
  const { account, challenge, device } = answer;
  const entry = { event, account: account.name, deviceId: device.id, challengeId: challenge.id, facts };
  return writeAudit(service.db, entry, service.now());
}
