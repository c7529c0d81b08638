import { PROTOCOL_LIMITS } from '../../approvals/claims.ts';
import { floodOf, pruneTimes } from '../../approvals/flood.ts';
import { EMPTY_MEMORY, type HeldChallenge } from '../../approvals/memory.ts';
import type { RegistrationUri } from '../../approvals/registration-uri.ts';
import { parseWakeUp } from '../../approvals/wake-up.ts';
import type { ApprovalList, HistoryRow, RegistrationView } from '../../messages/replies.ts';
import type { Registration } from '../../vault/document.ts';
import type { ApprovalPorts } from '../ports.ts';
import { countOpen, listApprovals, listHistory, type Seen } from './approval-list.ts';
import { createDecisions, type UserDecision } from './decisions.ts';
import { createDeliveries } from './deliveries.ts';
import { endChallenges } from './held-challenges.ts';
import { createMarkedPages, type PageNotice } from './marked-pages.ts';
import { createMemoryKeeper } from './memory-keeper.ts';
import { createPolls } from './polls.ts';
import { createRegistrations } from './registrations.ts';
import { createServiceClient } from './service-client.ts';
import { readIfUnlocked } from './unlocked.ts';
import { createWatch } from './watch.ts';

/** Milliseconds. An open popup asks for the list at every change; another page of ours that is open does not. */
const LOOK_LIFETIME = 30_000;

const CHALLENGE_LIFETIME = PROTOCOL_LIMITS.challengeLifetime * 1000;

/**
 * Push sign-ins: enrols at services, keeps what they ask, and answers for the user. Holds no key; every use of one
 * reads the vault, so while that is locked there are only wake-ups to count. Safe to be killed at any await.
 */
export function createApprovalService(ports: ApprovalPorts) {
  const { vault, clock, notice, alarm } = ports;
  const memory = createMemoryKeeper(ports.memory);
  const client = createServiceClient(ports, memory);
  const deliveries = createDeliveries(ports, client, memory);
  const decisions = createDecisions(ports, client, memory, deliveries);
  const registrations = createRegistrations(ports, client);
  const pages = createMarkedPages(clock, memory);
  const polls = createPolls(ports, client, memory, onPolled);
  const watch = createWatch(ports, polls, { resume: resumeAndTell }, memory);
  let shownCount: number | undefined;
  let lookedAtTab: number | undefined;
  let listedAt = -Infinity;

  async function look(): Promise<Seen | undefined> {
    const document = await readIfUnlocked(vault);
    return document && { document, memory: await memory.read(), now: clock() };
  }

  async function count(): Promise<number> {
    const seen = await look();
    if (seen) return countOpen(seen);
    return (await memory.read()).waiting.filter(({ endedAt }) => endedAt > clock()).length;
  }

  async function needsAlarm(open: number): Promise<boolean> {
    const document = await readIfUnlocked(vault);
    if (open > 0 || !document) return open > 0;
    return (
      document.registrations.some(({ push }) => !push) ||
      document.answers.some(({ state }) => state === 'stored')
    );
  }

  /** Brings alarm, notification, badge and open pages up to what is now true. */
  async function changed(): Promise<void> {
    const open = await count();
    await alarm.set(await needsAlarm(open));
    if (open === 0 && shownCount !== 0) await notice.clear();
    shownCount = open;
    ports.onChange(open);
  }

  const thenChanged = <T>(work: Promise<T>): Promise<T> => work.finally(changed);

  async function onPolled(added: readonly HeldChallenge[]): Promise<void> {
    const { seen } = await memory.read();
    const isWelcome = added.some(({ deviceId }) => {
      const times = seen.filter((one) => one.deviceId === deviceId);
      return floodOf(times, clock()).quietUntil <= clock();
    });
    const isLookedAt = watch.isPopupOpen() && clock() - listedAt < LOOK_LIFETIME;
    if (isWelcome && !isLookedAt) await notice.show();
    await changed();
  }

  /** What became of a decision that was on its way is news for whoever looks. */
  async function resumeAndTell(deviceId?: string): Promise<boolean> {
    const wasAny = await deliveries.resume(deviceId);
    if (wasAny) await changed();
    return wasAny;
  }

  async function pollEach(asked: readonly Registration[], wait: number): Promise<void> {
    await Promise.all(asked.map((registration) => polls.poll(registration, wait, watch.signal())));
  }

  /** Asks every service, each with its own time limit; what one answers is there before another has. */
  async function poll({ wait }: { readonly wait: number }): Promise<void> {
    const document = await readIfUnlocked(vault);
    await pollEach(document?.registrations ?? [], wait);
  }

  async function noteWaiting(): Promise<void> {
    const now = clock();
    const { waiting } = await memory.change((held) => ({
      ...held,
      waiting: pruneTimes([...held.waiting, { madeAt: now, endedAt: now + CHALLENGE_LIFETIME }], now),
    }));
    if (floodOf(waiting, now).quietUntil <= now) await notice.show();
    await changed();
  }

  return {
    async register(candidate: RegistrationUri): Promise<RegistrationView> {
      const registration = await thenChanged(registrations.register(candidate));
      await watch.attend();
      return registration;
    },
    registrations: (): Promise<readonly RegistrationView[]> => registrations.list(),
    rename: (deviceId: string, name: string): Promise<void> => registrations.rename(deviceId, name),
    async remove(deviceId: string): Promise<void> {
      await registrations.remove(deviceId);
      await memory.change((now) => endChallenges(now, (held) => held.deviceId === deviceId, clock()));
      await changed();
    },

    poll,
    refresh: (): Promise<void> => poll({ wait: 0 }),
    resume: (): Promise<boolean> => thenChanged(deliveries.resume()),
    count,

    /** `tabId`: the tab the popup stands over. Throws `vault.locked`. */
    async list(tabId?: number): Promise<ApprovalList> {
      lookedAtTab = tabId;
      listedAt = clock();
      const document = await vault.read();
      return listApprovals({ document, memory: await memory.read(), now: clock() }, tabId);
    },
    history: async (): Promise<readonly HistoryRow[]> => listHistory(await vault.read()),

    /** Milliseconds that the services we speak to are ahead of our clock, the middle one; `undefined` where there is none. */
    async serviceSkew(): Promise<number | undefined> {
      const skews = Object.values((await memory.read()).services).map(({ skew }) => skew);
      return skews.sort((one, other) => one - other)[Math.floor(skews.length / 2)];
    },

    /** Resolves once the decision is stored and the service has taken it or cannot be reached just now. */
    answer: (decision: UserDecision): Promise<void> => thenChanged(decisions.decide(decision, lookedAtTab)),
    refuseAll: (deviceId: string): Promise<void> => thenChanged(decisions.refuseAll(deviceId)),

    async notePage(page: PageNotice): Promise<void> {
      if (await pages.note(page)) await changed();
      if (page.nonce !== undefined) await watch.attend();
    },
    async forgetTab(tabId: number): Promise<void> {
      if (await pages.forget(tabId)) await changed();
    },
    /** Whether a page of ours is open; while one is, every service is followed closely. */
    setPopupOpen: (open: boolean): Promise<void> => watch.setPopupOpen(open),

    /** A push message came. While locked it is counted, nothing more; else it only makes us ask. */
    async wakeUp(payload: string): Promise<void> {
      const wake = parseWakeUp(payload);
      if (!wake) return;
      const document = await readIfUnlocked(vault);
      if (!document) {
        await noteWaiting();
        return;
      }
      const named = document.registrations.filter(({ deviceId }) => deviceId === wake.d);
      await pollEach(named.length > 0 ? named : document.registrations, 0);
    },

    /** The 30-second alarm, for decisions on their way and services that cannot wake us. */
    async onAlarm(): Promise<void> {
      const document = await readIfUnlocked(vault);
      const silent = document?.registrations.filter(({ push }) => !push) ?? [];
      const due = await Promise.all(silent.map((one) => polls.isDue(one)));
      const asked = silent.filter((_, index) => due[index]);
      await Promise.all([deliveries.resume(), pollEach(asked, 0)]);
      await memory.change((now) => endChallenges(now, ({ expiresAt }) => expiresAt <= clock(), clock()));
      await changed();
    },

    /** The vault was opened: decisions on their way are sent, and every service is asked. */
    async onUnlock(): Promise<void> {
      await memory.change((now) => ({ ...now, waiting: [] }));
      await Promise.all([deliveries.resume(), poll({ wait: 0 }), watch.attend()]);
      // Locked again meanwhile, or not saved: the next unlock tries again.
      await thenChanged(registrations.renewPush()).catch(() => undefined);
    },

    /** The vault is locked: polls end, and everything that came from a service goes; only a number stays. Any number of times. */
    async onLock(): Promise<void> {
      watch.stop();
      await memory.change(({ pages, seen, waiting }) => ({
        ...EMPTY_MEMORY,
        pages,
        waiting: pruneTimes(
          [...waiting, ...seen.map(({ madeAt, endedAt }) => ({ madeAt, endedAt }))],
          clock(),
        ),
      }));
      await changed();
    },
  };
}

export type ApprovalService = ReturnType<typeof createApprovalService>;
