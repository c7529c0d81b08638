import { createAliveList } from '../alive-list.ts';
import type { Clock, FrameName, MemoryBox } from '../ports.ts';

/** What the user pointed at is meant for so long, while the popup asks which account. Milliseconds. */
export const POINTED_LIFETIME = 120_000;
const MAX_POINTED = 20;

/** The frame with the input that the user pointed at; the input itself is the one that has the focus there. */
export type PointedFrame = FrameName;

export interface Pointed extends FrameName {
  readonly tabId: number;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The same document: a frame that went elsewhere meanwhile is another one. */
export const isPointedFrame = (frame: FrameName, pointed: PointedFrame): boolean =>
  frame.frameId === pointed.frameId &&
  frame.documentId === pointed.documentId &&
  frame.origin === pointed.origin;

/** Remembers for each tab where the user pointed, until a code went there. */
export function createPointedFields(ports: {
  readonly box: MemoryBox<readonly Pointed[]>;
  readonly clock: Clock;
}) {
  const list = createAliveList<Pointed>(ports);
  return {
    async put(tabId: number, { frameId, documentId, origin }: FrameName): Promise<void> {
      const expiresAt = ports.clock() + POINTED_LIFETIME;
      const put: Pointed = { tabId, frameId, documentId, origin, expiresAt };
      await list.change((alive) => [...alive.filter((one) => one.tabId !== tabId), put].slice(-MAX_POINTED));
    },

    find: async (tabId: number): Promise<PointedFrame | undefined> =>
      (await list.read()).find((one) => one.tabId === tabId),

    /** A code went there, or the tab closed or shows another document. */
    forget: (tabId: number): Promise<void> => list.drop((one) => one.tabId === tabId),
  };
}

export type PointedFields = ReturnType<typeof createPointedFields>;
