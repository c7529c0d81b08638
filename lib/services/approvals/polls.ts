import type { ApprovalMemory, HeldChallenge, PollTrouble } from '../../approvals/memory.ts';
import { errorCodeOf } from '../../errors.ts';
import type { Registration } from '../../vault/document.ts';
import type { ApprovalPorts } from '../ports.ts';
import { holdPending, mergePending } from './held-challenges.ts';
import type { MemoryKeeper } from './memory-keeper.ts';
import type { ServiceClient } from './service-client.ts';

/** Back-off between failed polls that nobody waits for: doubles from 30 s to 10 minutes. Milliseconds. */
const QUIET_RETRY = { first: 30_000, most: 600_000 } as const;

/** Told after each poll; `added` are the challenges nobody has seen yet. */
export type OnPolled = (added: readonly HeldChallenge[]) => Promise<void>;

function withTrouble(
  memory: ApprovalMemory,
  deviceId: string,
  trouble: PollTrouble | undefined,
): ApprovalMemory {
  const others = Object.entries(memory.trouble).filter(([id]) => id !== deviceId);
  return { ...memory, trouble: Object.fromEntries(trouble ? [...others, [deviceId, trouble]] : others) };
}

/** Asks services what waits for us. What comes back is checked and kept, even if the asker is gone meanwhile. */
export function createPolls(
  { clock }: Pick<ApprovalPorts, 'clock'>,
  client: ServiceClient,
  memory: MemoryKeeper,
  onPolled: OnPolled,
) {
  const longPolls = new Map<string, { readonly signal: AbortSignal; readonly polling: Promise<boolean> }>();

  async function noteFailure(deviceId: string, forgotten: boolean): Promise<void> {
    await memory.change((now) => {
      const failures = (now.trouble[deviceId]?.failures ?? 0) + 1;
      const delay = Math.min(QUIET_RETRY.first * 2 ** (failures - 1), QUIET_RETRY.most);
      return withTrouble(now, deviceId, { failures, retryAt: clock() + delay, forgotten });
    });
  }

  async function ask(registration: Registration, wait: number, signal: AbortSignal): Promise<boolean> {
    const { deviceId } = registration;
    const isOver = (): boolean => signal.aborted;
    try {
      const answer = await client.pending(registration, wait, signal);
      if (isOver()) return false;
      const skew = (await client.serviceNow(registration)) - clock();
      const listed = await holdPending(answer, registration, clock(), skew);
      let added: readonly HeldChallenge[] = [];
      await memory.change((now) => {
        // Locked meanwhile: nothing of a service may come back into memory.
        if (isOver()) return now;
        const merged = mergePending(withTrouble(now, deviceId, undefined), deviceId, listed, clock());
        added = merged.added;
        return merged.memory;
      });
      if (!isOver()) await onPolled(added);
      return true;
    } catch (thrown) {
      if (isOver()) return false;
      await noteFailure(deviceId, errorCodeOf(thrown) === 'registration.gone');
      await onPolled([]);
      return false;
    }
  }

  return {
    /**
     * One poll, held open up to `wait` seconds (0: answered at once). Says whether it succeeded and never throws. There
     * is at most one held-open poll for a registration; a second asker joins it.
     */
    poll(registration: Registration, wait: number, signal: AbortSignal): Promise<boolean> {
      if (wait === 0) return ask(registration, 0, signal);
      const { deviceId } = registration;
      const underway = longPolls.get(deviceId);
      if (underway && !underway.signal.aborted) return underway.polling;
      const polling = ask(registration, wait, signal).finally(() => {
        if (longPolls.get(deviceId)?.signal === signal) longPolls.delete(deviceId);
      });
      longPolls.set(deviceId, { signal, polling });
      return polling;
    },

    /** Whether a poll that nobody waits for is due. */
    async isDue({ deviceId }: Registration): Promise<boolean> {
      const trouble = (await memory.read()).trouble[deviceId];
      return trouble === undefined || clock() >= trouble.retryAt;
    },
  };
}

export type Polls = ReturnType<typeof createPolls>;
