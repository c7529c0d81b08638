import { MARK_LIFETIME } from '../../approvals/approvability.ts';
import { isServiceOrigin } from '../../approvals/service-origin.ts';
import type { Clock } from '../ports.ts';
import type { MemoryKeeper } from './memory-keeper.ts';

/** What a content script noticed, with what the browser says of its frame. No nonce: the mark is gone. */
export interface PageNotice {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string;
  /** From the browser (`sender.origin`), never from the page. */
  readonly origin: string;
  readonly nonce?: string | undefined;
}

const NONCE = /^[A-Za-z0-9_-]{22,64}$/;
const MOST_PAGES = 50;
const TOP_FRAME = 0;

/** The pages with an approval mark, one for each tab. */
export function createMarkedPages(clock: Clock, memory: MemoryKeeper) {
  return {
    /**
     * Keeps, renews or drops the mark of a tab. Only the top document counts: in a frame, the page around it decides
     * what the user sees. Says whether anything but the time changed.
     */
    async note({ tabId, frameId, documentId, origin, nonce }: PageNotice): Promise<boolean> {
      if (frameId !== TOP_FRAME) return false;
      const isMarked = nonce !== undefined && NONCE.test(nonce) && isServiceOrigin(origin);
      const { pages } = await memory.read();
      const former = pages.find((page) => page.tabId === tabId);
      if (!isMarked && !former) return false;
      const isRenewal =
        former?.documentId === documentId &&
        former.nonce === nonce &&
        former.origin === origin &&
        clock() - former.seenAt < MARK_LIFETIME;
      const firstSeenAt = isRenewal ? former.firstSeenAt : clock();
      await memory.change((now) => {
        const others = now.pages.filter(
          (page) => page.tabId !== tabId && clock() - page.seenAt < MARK_LIFETIME,
        );
        const marked = isMarked ? [{ tabId, documentId, origin, nonce, firstSeenAt, seenAt: clock() }] : [];
        return { ...now, pages: [...others, ...marked].slice(-MOST_PAGES) };
      });
      return !isRenewal;
    },

    /** The tab closed or began to load another document. */
    async forget(tabId: number): Promise<boolean> {
      const { pages } = await memory.read();
      if (!pages.some((page) => page.tabId === tabId)) return false;
      await memory.change((now) => ({ ...now, pages: now.pages.filter((page) => page.tabId !== tabId) }));
      return true;
    },
  };
}
