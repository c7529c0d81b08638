import { createAliveList } from '../alive-list.ts';
import type { Clock, MemoryBox } from '../ports.ts';

/** Milliseconds; a page that is open for longer than a working day may open the popup again. */
const LIFETIME = 12 * 3600_000;
const MAX_OPENED = 100;

/** A document over which the popup opened by itself, or stood open already. */
export interface OpenedDocument {
  readonly tabId: number;
  /** The browser's id of the tab's top document; empty where it has no such thing. */
  readonly documentId: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Lets the popup open by itself once for each document. */
export function createOpenedDocuments(ports: {
  readonly box: MemoryBox<readonly OpenedDocument[]>;
  readonly clock: Clock;
}) {
  const list = createAliveList<OpenedDocument>(ports);
  const isOf = (tabId: number, documentId: string) => (one: OpenedDocument) =>
    one.tabId === tabId && one.documentId === documentId;

  return {
    /** True for the first one who asks for that document. */
    async claim(tabId: number, documentId: string): Promise<boolean> {
      const claimed: OpenedDocument = { tabId, documentId, expiresAt: ports.clock() + LIFETIME };
      const opened = await list.change((alive) =>
        alive.some(isOf(tabId, documentId)) ? alive : [...alive, claimed].slice(-MAX_OPENED),
      );
      return opened.includes(claimed);
    },

    /** It did not open after all. */
    release: (tabId: number, documentId: string): Promise<void> => list.drop(isOf(tabId, documentId)),

    /**
     * The tab goes elsewhere. A page can make it seem so (`history.pushState`); where the browser names documents, that name counts
     * alone.
     */
    leave: (tabId: number): Promise<void> => list.drop(isOf(tabId, '')),

    /** The tab is closed. */
    end: (tabId: number): Promise<void> => list.drop((one) => one.tabId === tabId),
  };
}

export type OpenedDocuments = ReturnType<typeof createOpenedDocuments>;
