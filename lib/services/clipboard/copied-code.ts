import type { ClipboardPort, Clock, MemoryBox } from '../ports.ts';

/** A code stays on the clipboard so long after it was copied, milliseconds; alarms of browsers are no quicker. */
export const COPIED_LIFETIME = 30_000;

/** An alarm that is so early is in time: browsers would make another half minute of the rest. */
const ALMOST = 1000;

/** The newest code that was put on the clipboard. */
export interface CopiedCode {
  readonly code: string;
  /** Milliseconds since 1970. */
  readonly clearAt: number;
}

export interface ClipboardAlarm {
  /** Rings once after so many milliseconds, also for a background that went to sleep. */
  set(milliseconds: number): Promise<void>;
}

interface Ports {
  readonly clipboard: ClipboardPort;
  readonly alarm: ClipboardAlarm;
  readonly box: MemoryBox<CopiedCode>;
  readonly clock: Clock;
}

/** Clears the clipboard of a code that is still on it after a while, where the user lets us look. What else is there stays. */
export function createCopiedCode({ clipboard, alarm, box, clock }: Ports) {
  return {
    /** One of our pages copied a code. Never rejects: the copy is done, whatever becomes of this. */
    async note(code: string): Promise<void> {
      try {
        if (!(await clipboard.isAllowed())) return;
        await box.set({ code, clearAt: clock() + COPIED_LIFETIME });
        await alarm.set(COPIED_LIFETIME);
      } catch {
        // The user was promised nothing that cannot be kept: the code is good for half a minute anyway.
      }
    },

    /** The alarm rings; early ones ring again. Never rejects. */
    async onAlarm(): Promise<void> {
      try {
        const copied = await box.get();
        if (!copied) return;
        const rest = copied.clearAt - clock();
        if (rest > ALMOST && rest <= COPIED_LIFETIME) {
          await alarm.set(rest);
          return;
        }
        await clipboard.clearIf(copied.code);
        // Meanwhile there may be a newer one.
        if ((await box.get())?.clearAt === copied.clearAt) await box.clear();
      } catch {
        // Nothing to tell anybody.
      }
    },
  };
}

export type CopiedCodes = ReturnType<typeof createCopiedCode>;
