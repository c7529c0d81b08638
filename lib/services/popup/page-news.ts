import type { ChangeTopic } from '../../messages/replies.ts';
import type { Clock } from '../ports.ts';

/** An open popup is told at most so often that its page may show something else; it reads the page each time. Milliseconds. */
export const NEWS_INTERVAL = 1000;

interface Ports {
  readonly clock: Clock;
  isPopupOpen(): boolean;
  tell(topic: ChangeTopic): void;
  /** Resolves after so many milliseconds. */
  sleep(milliseconds: number): Promise<void>;
}

/** Lets an open popup go on by itself when the page under it changes. */
export function createPageNews(ports: Ports) {
  const { clock } = ports;
  let tabUnderPopup: number | undefined;
  let toldAt = -Infinity;
  let isWaiting = false;

  function tellNow(): void {
    toldAt = clock();
    if (ports.isPopupOpen()) ports.tell('page');
  }

  return {
    /** The popup stands over that tab. */
    standsOver(tabId: number | undefined): void {
      tabUnderPopup = tabId;
    },

    /** A page said that something changed. What comes too soon is told together, a little later. */
    async noticed(tabId: number): Promise<void> {
      // After the death of the worker it is not known where the popup stands.
      if (!ports.isPopupOpen() || isWaiting || (tabUnderPopup ?? tabId) !== tabId) return;
      const rest = toldAt + NEWS_INTERVAL - clock();
      if (rest > 0) {
        isWaiting = true;
        await ports.sleep(rest);
        isWaiting = false;
      }
      tellNow();
    },
  };
}

export type PageNews = ReturnType<typeof createPageNews>;
