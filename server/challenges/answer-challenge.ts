import type { AnswerClaims, ChallengeState } from '../../lib/approvals/claims.ts';
import { Refusal } from '../http/refusal.ts';
import { secondsOf } from '../service.ts';
import type { Service } from '../service.ts';
import { isFresh, readUnverifiedAnswer, verifyAnswer } from '../signing/device-jws.ts';
import { readStoredJwk } from '../signing/p256-jwk.ts';
import { blockAccount, getAccount } from '../storage/accounts.ts';
import { writeAudit } from '../storage/audit.ts';
import type { AuditEvent } from '../storage/audit.ts';
import {
  decideChallenge,
  findDelivery,
  getChallenge,
  listDeliveries,
  stateOf,
} from '../storage/challenges.ts';
import { getDevice } from '../storage/devices.ts';
import type { AccountRow, ChallengeRow, DeviceRow } from '../storage/tables.ts';
import { requireBinding } from './require-binding.ts';
import { challengeTopic, deviceTopic } from './topics.ts';

const STATE_OF_DECISION = { approve: 'approved', deny: 'denied', report: 'reported' } as const;
type Decided = (typeof STATE_OF_DECISION)[AnswerClaims['decision']];

/** An answer whose signature, hash, audience and time have been checked. */
export interface TrustedAnswer {
  readonly claims: AnswerClaims;
  readonly device: DeviceRow;
  readonly challenge: ChallengeRow;
  readonly account: AccountRow;
}

/** Takes the answer of a device. The first decision stands; repeated by the same device it gets the same reply. */
export async function answerChallenge(
  service: Service,
  challengeId: string,
  jws: string,
): Promise<{ readonly state: Decided }> {
  const answer = await requireTrusted(service, challengeId, jws);
  const wanted = STATE_OF_DECISION[answer.claims.decision];
  const now = service.now();
  const state = stateOf(answer.challenge, now);
  if (state !== 'pending') return replyToRepeated(answer, state, wanted);
  if (wanted === 'approved') await requireBinding(service, answer);
  if (!(await decideChallenge(service.db, challengeId, wanted, answer.device.id, now))) {
    // Decided or expired between the look and the update.
    const current = (await getChallenge(service.db, challengeId)) ?? answer.challenge;
    return replyToRepeated({ ...answer, challenge: current }, stateOf(current, service.now()), wanted);
  }
  await afterDecision(service, answer, wanted);
  return { state: wanted };
}

function replyToRepeated(
  answer: TrustedAnswer,
  state: ChallengeState,
  wanted: Decided,
): { readonly state: Decided } {
  if (state === 'expired' || state === 'pending') throw new Refusal('approval.expired');
  if (answer.challenge.decided_by === answer.device.id && state === wanted) return { state: wanted };
  throw new Refusal('approval.answered');
}

async function afterDecision(service: Service, answer: TrustedAnswer, state: Decided): Promise<void> {
  const { account, challenge, device } = answer;
  const now = service.now();
  if (state === 'reported') {
    await blockAccount(service.db, account.id, now + service.limits.reportBlock * 1000);
  }
  const event: AuditEvent = `challenge.${state}`;
  await writeAudit(
    service.db,
    { event, account: account.name, deviceId: device.id, challengeId: challenge.id },
    now,
  );
  service.signals.notify(challengeTopic(challenge.id));
  for (const delivery of await listDeliveries(service.db, challenge.id)) {
    service.signals.notify(deviceTopic(delivery.device_id));
  }
}

/**
 * The hash names the delivery, the delivery the device, the device the key that must have signed. So an answer to
 * another text than the one that was sent, or by another device, never gets further.
 */
async function requireTrusted(service: Service, challengeId: string, jws: string): Promise<TrustedAnswer> {
  const unverified = readUnverifiedAnswer(jws);
  if (unverified === undefined) throw new Refusal('body.malformed');
  const challenge = await getChallenge(service.db, challengeId);
  if (challenge === undefined) throw new Refusal('approval.unknown');
  const delivery = await findDelivery(service.db, challengeId, unverified.chash);
  if (delivery === undefined) throw new Refusal('approval.hash_mismatch');
  const device = await getDevice(service.db, delivery.device_id);
  const account = await getAccount(service.db, challenge.account_id);
  if (device === undefined || account === undefined) throw new Refusal('approval.unknown');
  const claims = await verifyAnswer(jws, readStoredJwk(device.public_jwk));
  const isMeant = claims?.aud === service.origin && claims.jti === challengeId;
  if (!isMeant) throw new Refusal('approval.signature_invalid');
  if (!isFresh(claims.iat, secondsOf(service.now()))) throw new Refusal('approval.stale');
  return { claims, device, challenge, account };
}
