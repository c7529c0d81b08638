import type { MemoryBox } from '../ports.ts';

/** A frame that spoke of a code while the vault was locked. */
export interface LockedNotice {
  readonly tabId: number;
  readonly frameId: number;
}

const MAX_NOTICES = 50;

interface Ports {
  readonly box: MemoryBox<readonly LockedNotice[]>;
  /** The tab in front, in the window used last. */
  frontTab(): Promise<number | undefined>;
}

/** What pages said while nothing could be read: the tab in front is looked at when the vault is opened. */
export function createLockedNotices({ box, frontTab }: Ports) {
  let last: Promise<unknown> = Promise.resolve();

  function change(act: (held: readonly LockedNotice[]) => readonly LockedNotice[]): Promise<void> {
    const next = last.then(async () => box.set(act((await box.get()) ?? []).slice(-MAX_NOTICES)));
    last = next.catch(() => undefined);
    return next;
  }

  return {
    note: (tabId: number, frameId: number): Promise<void> =>
      change((held) => [
        ...held.filter((one) => one.tabId !== tabId || one.frameId !== frameId),
        { tabId, frameId },
      ]),

    /** Frames of the tab in front that spoke; all of them are forgotten. */
    async take(): Promise<readonly LockedNotice[]> {
      const front = await frontTab();
      let taken: readonly LockedNotice[] = [];
      await change((held) => {
        taken = held.filter(({ tabId }) => tabId === front);
        return [];
      });
      return taken;
    },

    /** The tab closed or shows another document. */
    forgetTab: (tabId: number): Promise<void> => change((held) => held.filter((one) => one.tabId !== tabId)),
  };
}

export type LockedNotices = ReturnType<typeof createLockedNotices>;
