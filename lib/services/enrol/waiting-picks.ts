import type { WantedPicture } from '../../qr/page-reading.ts';
import type { Clock } from '../ports.ts';

/** What the user pointed at: a picture in a page, or a text (the address of a link, or what is marked). */
export type Picked = { readonly picture: WantedPicture } | { readonly text: string };

/** Milliseconds: the time to type a password, and to try once more. */
export const PICK_LIFETIME = 120_000;
const MAX_PICKS = 5;

interface Waiting {
  readonly tabId: number;
  readonly picked: Picked;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/**
 * What was pointed at while the vault was locked, the last of it in each tab. It may be a secret: so it is held by the running
 * worker and stored nowhere.
 */
export function createWaitingPicks(clock: Clock) {
  let waiting: readonly Waiting[] = [];

  function others(tabId: number): readonly Waiting[] {
    return waiting.filter((one) => one.tabId !== tabId && one.expiresAt > clock());
  }

  return {
    hold(tabId: number, picked: Picked): void {
      const expiresAt = clock() + PICK_LIFETIME;
      waiting = [...others(tabId), { tabId, picked, expiresAt }].slice(-MAX_PICKS);
    },

    /** What waits for that tab, once. */
    take(tabId: number): Picked | undefined {
      const mine = waiting.find((one) => one.tabId === tabId && one.expiresAt > clock());
      waiting = others(tabId);
      return mine?.picked;
    },

    /** The tab closed or shows another document. */
    drop(tabId: number): void {
      waiting = others(tabId);
    },
  };
}
