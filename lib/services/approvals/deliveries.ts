import type { ChallengeEvent } from '../../approvals/life.ts';
import { PortvaktError } from '../../errors.ts';
import type { AnswerRecord } from '../../vault/document.ts';
import type { ApprovalPorts } from '../ports.ts';
import { findAnswer, isTooLate, moveAnswer } from './answer-records.ts';
import { endChallenges, isSameChallenge, keyOf } from './held-challenges.ts';
import type { MemoryKeeper } from './memory-keeper.ts';
import { answerRefusal, attemptsLeft, isOk } from './refusals.ts';
import type { ServiceClient } from './service-client.ts';
import { readIfUnlocked } from './unlocked.ts';

type Ports = Pick<ApprovalPorts, 'vault' | 'clock'>;
type Settling = Extract<ChallengeEvent, 'taken' | 'refuse' | 'reopen' | 'time_out'>;

/** Brings stored decisions to their services: the very bytes in the vault, as often as it takes. */
export function createDeliveries({ vault, clock }: Ports, client: ServiceClient, memory: MemoryKeeper) {
  const underway = new Map<string, Promise<PortvaktError | undefined>>();

  async function settle(answer: AnswerRecord, event: Settling): Promise<void> {
    await vault.edit((document) => moveAnswer(document, answer, event));
    if (event === 'reopen') return;
    await memory.change((now) => endChallenges(now, (held) => isSameChallenge(keyOf(held), answer), clock()));
  }

  async function send(answer: AnswerRecord): Promise<PortvaktError | undefined> {
    const { registrations } = await vault.read();
    const registration = registrations.find(({ deviceId }) => deviceId === answer.deviceId);
    if (!registration || isTooLate(answer, clock())) {
      await settle(answer, 'time_out');
      return new PortvaktError('approval.expired');
    }
    const reply = await client.sendAnswer(registration, answer.jti, answer.jws);
    if (isOk(reply)) {
      await settle(answer, 'taken');
      return undefined;
    }
    const refusal = answerRefusal(reply);
    await settle(answer, refusal.event);
    return new PortvaktError(refusal.code, attemptsLeft(reply));
  }

  /**
   * Sends one stored decision; two callers share one sending. Gives back the service's no, if it said no. Throws
   * `service.unreachable` while it could not be asked: the decision stays stored.
   */
  function deliver(answer: AnswerRecord): Promise<PortvaktError | undefined> {
    const key = `${answer.deviceId} ${answer.jti}`;
    const sending = underway.get(key) ?? send(answer).finally(() => underway.delete(key));
    underway.set(key, sending);
    return sending;
  }

  /** Sends every decision that is still on its way (to one device's service, or to all). Says whether there was any. */
  async function resume(deviceId?: string): Promise<boolean> {
    const isMeant = (answer: AnswerRecord): boolean =>
      answer.state === 'stored' && (deviceId === undefined || answer.deviceId === deviceId);
    const document = await readIfUnlocked(vault);
    const stored = document?.answers.filter(isMeant) ?? [];
    await Promise.allSettled(stored.map(deliver));
    return stored.length > 0;
  }

  return {
    resume,

    /** Sends the decision on a challenge; throws the service's no, and is silent while it cannot be reached. */
    async deliverNow(key: Pick<AnswerRecord, 'deviceId' | 'jti'>): Promise<void> {
      const answer = findAnswer(await vault.read(), key);
      if (answer?.state !== 'stored') return;
      const refused = await deliver(answer).catch(() => undefined);
      if (refused) throw refused;
    },
  };
}

export type Deliveries = ReturnType<typeof createDeliveries>;
