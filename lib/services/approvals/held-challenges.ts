import { challengeHash, verifyChallenge } from '../../approvals/challenge.ts';
import type { PendingAnswer } from '../../approvals/claims.ts';
import { pruneTimes } from '../../approvals/flood.ts';
import type { ApprovalMemory, HeldChallenge } from '../../approvals/memory.ts';
import type { Registration } from '../../vault/document.ts';

async function hold(
  jws: string,
  registration: Registration,
  serviceNow: number,
  skew: number,
): Promise<HeldChallenge | undefined> {
  try {
    const claims = await verifyChallenge(jws, registration, serviceNow);
    const { deviceId } = registration;
    const hash = await challengeHash(jws);
    return { deviceId, claims, hash, madeAt: claims.iat * 1000 - skew, expiresAt: claims.exp * 1000 - skew };
  } catch {
    // Not signed by the pinned key, not for us, or over: there is nothing to show and nobody to tell.
    return undefined;
  }
}

/** The challenges of an answer that are worth showing. `skew`: the service's clock minus ours. */
export async function holdPending(
  { challenges }: PendingAnswer,
  registration: Registration,
  now: number,
  skew: number,
): Promise<readonly HeldChallenge[]> {
  const held = await Promise.all(challenges.map((jws) => hold(jws, registration, now + skew, skew)));
  return held.filter((one) => one !== undefined);
}

export const isSameChallenge = (
  a: { readonly deviceId: string; readonly jti: string },
  b: { readonly deviceId: string; readonly jti: string },
): boolean => a.deviceId === b.deviceId && a.jti === b.jti;

export const keyOf = ({ deviceId, claims }: HeldChallenge) => ({ deviceId, jti: claims.jti });

/** Takes challenges out, and notes when each ended. */
export function endChallenges(
  memory: ApprovalMemory,
  isOver: (held: HeldChallenge) => boolean,
  now: number,
): ApprovalMemory {
  const over = memory.challenges.filter(isOver).map(keyOf);
  return {
    ...memory,
    challenges: memory.challenges.filter((held) => !isOver(held)),
    seen: memory.seen.map((seen) =>
      over.some((one) => isSameChallenge(one, seen))
        ? { ...seen, endedAt: Math.min(seen.endedAt, now) }
        : seen,
    ),
  };
}

/**
 * The memory after a service listed what waits for a device: what it lists no more is withdrawn, what is new is added.
 * A `jti` that another registration already holds is ignored: one service must not stand in for another's request.
 */
export function mergePending(
  memory: ApprovalMemory,
  deviceId: string,
  listed: readonly HeldChallenge[],
  now: number,
): { readonly memory: ApprovalMemory; readonly added: readonly HeldChallenge[] } {
  const isListed = (held: HeldChallenge): boolean => listed.some((one) => one.claims.jti === held.claims.jti);
  const kept = endChallenges(memory, (held) => held.deviceId === deviceId && !isListed(held), now);
  const added = listed.filter(
    ({ claims }, index) =>
      !kept.challenges.some((held) => held.claims.jti === claims.jti) &&
      listed.findIndex((other) => other.claims.jti === claims.jti) === index,
  );
  const seen = added
    .filter((held) => !kept.seen.some((one) => isSameChallenge(one, keyOf(held))))
    .map((held) => ({ ...keyOf(held), madeAt: held.madeAt, endedAt: held.expiresAt }));
  return {
    memory: {
      ...kept,
      challenges: [...kept.challenges, ...added],
      seen: pruneTimes([...kept.seen, ...seen], now),
    },
    added,
  };
}
