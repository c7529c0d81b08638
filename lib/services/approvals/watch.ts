import { MARK_LIFETIME } from '../../approvals/approvability.ts';
import type { ApprovalPorts } from '../ports.ts';
import type { Deliveries } from './deliveries.ts';
import type { MemoryKeeper } from './memory-keeper.ts';
import type { Polls } from './polls.ts';
import { readIfUnlocked } from './unlocked.ts';

/** Seconds a poll is held open; well below the half minute after which a browser ends a quiet worker. */
const LONG_WAIT = 20;

/** Milliseconds: the least time from one poll to the next, and back-off after failures while somebody waits. */
const PACE = 1000;
const MOST_PAUSE = 30_000;

type Ports = Pick<ApprovalPorts, 'vault' | 'clock' | 'sleep'>;

/** Follows every service closely for as long as the popup is open or a page with an approval mark is. */
export function createWatch(
  { vault, clock, sleep }: Ports,
  polls: Polls,
  deliveries: Pick<Deliveries, 'resume'>,
  memory: MemoryKeeper,
) {
  const following = new Map<string, AbortSignal>();
  let isOpen = false;
  let life = new AbortController();
  let nap = new AbortController();

  async function isWanted(): Promise<boolean> {
    if (isOpen) return true;
    const { pages } = await memory.read();
    return pages.some(({ seenAt }) => clock() - seenAt < MARK_LIFETIME);
  }

  async function follow(deviceId: string, signal: AbortSignal): Promise<void> {
    let failures = 0;
    // What an ended worker left half sent goes at once: a poll that finds nothing new is held open for long.
    void deliveries.resume(deviceId).catch(() => undefined);
    while (!signal.aborted && (await isWanted())) {
      const registration = (await readIfUnlocked(vault))?.registrations.find(
        (one) => one.deviceId === deviceId,
      );
      if (!registration) return;
      const startedAt = clock();
      const isAnswered = await polls.poll(registration, LONG_WAIT, signal);
      failures = isAnswered ? 0 : failures + 1;
      if (isAnswered) await deliveries.resume(deviceId);
      // A service answers at once while something is pending; that must not become a race.
      const pause = isAnswered
        ? PACE - (clock() - startedAt)
        : Math.min(PACE * 2 ** (failures - 1), MOST_PAUSE);
      if (pause > 0) await sleep(pause, AbortSignal.any([signal, nap.signal]));
    }
  }

  /** Starts following where nobody does. Returns at once; nothing happens while locked. */
  async function attend(): Promise<void> {
    const document = await readIfUnlocked(vault);
    const { signal } = life;
    for (const { deviceId } of document?.registrations ?? []) {
      if (following.has(deviceId)) continue;
      following.set(deviceId, signal);
      void follow(deviceId, signal).finally(() => {
        if (following.get(deviceId) === signal) following.delete(deviceId);
      });
    }
  }

  return {
    attend,

    /** The first page of ours opened, or the last one closed. */
    async setPopupOpen(open: boolean): Promise<void> {
      isOpen = open;
      if (!open) return;
      // Whoever looks does not wait for the end of a back-off.
      nap.abort();
      nap = new AbortController();
      await attend();
    },

    isPopupOpen: (): boolean => isOpen,

    /** For polls that nobody follows; aborted at lock. */
    signal: (): AbortSignal => life.signal,

    /** The vault was locked: every poll ends now. */
    stop(): void {
      life.abort();
      life = new AbortController();
      following.clear();
    },
  };
}

export type Watch = ReturnType<typeof createWatch>;
