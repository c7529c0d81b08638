import type { Account } from '../../vault/document.ts';
import { createAliveList } from '../alive-list.ts';
import type { Clock, MemoryBox, PagePort, VaultPort } from '../ports.ts';

/** A tab is watched so long for one thing. */
export const VIGIL_LIFETIME = 600_000;
const MAX_WATCHED = 20;

/** A tab from which something more is to come. Not secret. */
export interface Watched {
  readonly tabId: number;
  /** Of the tab's top document; the wait ends where the tab shows another. */
  readonly origin: string;
  /** `code`: the site was seen to show a code for another app only. `field`: an account was saved, and the site will ask for a code of it. */
  readonly waitsFor: 'code' | 'field';
  /** The account that was saved; empty while waiting for a code. */
  readonly account: string;
  /** It came, and the popup was there or was opened for it. */
  readonly shown: boolean;
  /** How far our clock is ahead of the site's, in whole seconds; `null` where the site did not tell. Absent until it was asked. */
  readonly ahead?: number | null | undefined;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

interface Ports {
  readonly page: Pick<PagePort, 'originOf' | 'watch' | 'siteTime'>;
  readonly vault: Pick<VaultPort, 'read'>;
  readonly clock: Clock;
  readonly box: MemoryBox<readonly Watched[]>;
  /** Whether the page has a field for a code of an app, by looking. */
  hasField(tabId: number): Promise<boolean>;
  /** Milliseconds that services we speak to anyway are ahead of our clock; `undefined` where there is none. */
  serviceSkew(): Promise<number | undefined>;
  isPopupOpen(): boolean;
  /** Opens the popup over that tab; false where the browser does not, or the tab is not in front. */
  showPopup(tabId: number): Promise<boolean>;
}

export type Vigil = ReturnType<typeof createVigil>;

/**
 * Watches tabs in which the user began to set something up. What a page says is never enough: it is looked at, and for one wait the
 * popup opens once.
 */
export function createVigil(ports: Ports) {
  const { page, vault, clock } = ports;
  const list = createAliveList<Watched>(ports);

  async function begin(tabId: number, wait: Pick<Watched, 'waitsFor' | 'account'>): Promise<void> {
    const origin = await page.originOf(tabId);
    if (origin === '') return;
    const begun: Watched = { ...wait, tabId, origin, shown: false, expiresAt: clock() + VIGIL_LIFETIME };
    const watched = await list.change((alive) => {
      const isOld = (one: Watched): boolean => one.tabId === tabId && one.waitsFor === wait.waitsFor;
      // One that was answered is not begun again: a page that takes its code away would open the popup again and again.
      if (wait.waitsFor === 'code' && alive.some(isOld)) return alive;
      const others = alive.filter((one) => !isOld(one));
      return [...others, begun].slice(-MAX_WATCHED);
    });
    if (watched.includes(begun)) await page.watch(tabId);
  }

  const end = (tabId: number): Promise<void> => list.drop((one) => one.tabId === tabId);

  /** The waits of a tab, if it is where it was. */
  async function waitsOf(tabId: number): Promise<readonly Watched[]> {
    const waits = (await list.read()).filter((one) => one.tabId === tabId);
    const [first] = waits;
    if (!first || (await page.originOf(tabId)) === first.origin) return waits;
    await end(tabId);
    return [];
  }

  /** The wait for a field, if the account is there and has not been used yet. Throws `vault.locked`. */
  async function fieldWait(tabId: number): Promise<{ wait: Watched; account: Account } | undefined> {
    const wait = (await waitsOf(tabId)).find(({ waitsFor }) => waitsFor === 'field');
    if (!wait) return undefined;
    const { accounts } = await vault.read();
    const account = accounts.find(({ id }) => id === wait.account);
    if (account && !account.confirmed) return { wait, account };
    await list.drop((one) => one.tabId === tabId && one.waitsFor === 'field');
    return undefined;
  }

  /** Says of a wait whether it was answered; true for the one who changed that. */
  async function setShown({ tabId, waitsFor }: Watched, shown: boolean): Promise<boolean> {
    let changed = false;
    await list.change((alive) =>
      alive.map((one) => {
        if (one.tabId !== tabId || one.waitsFor !== waitsFor || one.shown === shown) return one;
        changed = true;
        return { ...one, shown };
      }),
    );
    return changed;
  }

  /** True if the popup opened for it. */
  async function answer(wait: Watched): Promise<boolean> {
    // Frames speak all at once: the first one opens the popup.
    if (!(await setShown(wait, true)) || ports.isPopupOpen()) return false;
    const isShown = await ports.showPopup(wait.tabId);
    if (!isShown) await setShown(wait, false);
    return isShown;
  }

  /** The page says that it has a code field; it is looked at. True if the popup opened for it. */
  async function onField(tabId: number): Promise<boolean> {
    const found = await quietly(fieldWait(tabId));
    if (!found || found.wait.shown) return false;
    return (await quietly(ports.hasField(tabId))) === true && answer(found.wait);
  }

  return {
    /** The page shows a code for another app only. Waits for the right one, once in ten minutes. */
    awaitCode: (tabId: number): Promise<void> => begin(tabId, { waitsFor: 'code', account: '' }),

    /** An account was saved from this tab. Waits for a field to fill its first code into. */
    async awaitField(tabId: number, account: Pick<Account, 'id' | 'confirmed'>): Promise<void> {
      if (account.confirmed) return;
      await begin(tabId, { waitsFor: 'field', account: account.id });
      // A field that is there already is offered by the popup that is open; it need not open again for it.
      if (ports.isPopupOpen()) await onField(tabId);
    },

    /** The page was read, and shows a code that can be enrolled. */
    async onCode(tabId: number): Promise<void> {
      const wait = (await waitsOf(tabId)).find(({ waitsFor }) => waitsFor === 'code');
      if (wait && !wait.shown) await answer(wait);
    },

    onField,

    /** The account that was saved from this tab and waits for its first code. Throws `vault.locked`. */
    finishing: async (tabId: number): Promise<Account | undefined> => (await fieldWait(tabId))?.account,

    /**
     * Seconds that our clock is ahead of the site's, while an account saved from this tab waits; the site is asked once. Where it does not
     * tell, what services say that we speak to anyway. `undefined` where it cannot be told.
     */
    async clock(tabId: number): Promise<number | undefined> {
      const found = await fieldWait(tabId);
      if (!found) return undefined;
      const { origin, ahead: known } = found.wait;
      if (known !== undefined) return known ?? undefined;
      const time = await page.siteTime(tabId, origin);
      const skew = time ? time.site - time.here : await ports.serviceSkew();
      const seconds = Math.round((skew ?? NaN) / -1000);
      const ahead = Number.isSafeInteger(seconds) ? seconds + 0 : null;
      await list.change((alive) =>
        alive.map((one) => (one.account === found.wait.account ? { ...one, ahead } : one)),
      );
      return ahead ?? undefined;
    },

    /** A document has loaded in the tab: the wait ends, or goes on in this one. */
    async onLoaded(tabId: number): Promise<void> {
      if ((await waitsOf(tabId)).length > 0) await page.watch(tabId);
    },

    /** The tab is closed. */
    end,

    /** The vault is locked. */
    endAll: (): Promise<void> => list.drop(() => true),
  };
}

/** What cannot be told is not there: locked, or a page we may not enter. */
const quietly = <T>(told: Promise<T>): Promise<T | undefined> => told.catch(() => undefined);
