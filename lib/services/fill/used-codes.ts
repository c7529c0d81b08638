import { createAliveList } from '../alive-list.ts';
import type { Clock, FrameName, MemoryBox } from '../ports.ts';
import type { PageLook, Place } from './places.ts';

/** The next code of a counter is there at once, and waits so long for its field. Milliseconds. */
export const COUNTER_LIFETIME = 120_000;
const MAX_USED = 20;

/**
 * A code that just went into a field, where the same document has another one that is empty: some sites want to see two codes in a
 * row while an account is set up.
 */
export interface UsedCode extends FrameName {
  readonly tabId: number;
  /** The account whose code it was. */
  readonly account: string;
  /** Milliseconds since 1970: from then on the code after it is there. */
  readonly from: number;
  /** Milliseconds since 1970: from then on the two would not be in a row. */
  readonly expiresAt: number;
}

const isIn = (frame: FrameName, used: FrameName): boolean =>
  frame.frameId === used.frameId && frame.documentId === used.documentId && frame.origin === used.origin;

/** Whether this document has, besides the field of that place, an empty one that is like it. */
export function hasAnother({ frame: { look }, target, index }: Place): boolean {
  const written = target === 'field' ? look.fields[index] : look.fields.find(({ focused }) => focused);
  if (!written || target === 'password' || written.channel === 'message') return false;
  return look.fields.some(
    (field) =>
      field !== written &&
      !field.filled &&
      field.channel === written.channel &&
      field.kind === written.kind &&
      field.inputs === written.inputs,
  );
}

/** Whether the page still has the one field filled and the other empty. */
export function isNextWanted({ frames }: PageLook, used: UsedCode): boolean {
  const frame = frames.find((one) => isIn(one, used));
  const fields = frame?.look.fields.filter(({ channel }) => channel !== 'message') ?? [];
  return fields.some(({ filled }) => filled) && fields.some(({ filled }) => !filled);
}

/** Where the next code may go: not where the one before it stands, although that field has the focus now. */
export function placesAfter(places: readonly Place[], used: UsedCode | undefined): readonly Place[] {
  if (!used) return places;
  const empty = places.filter(
    ({ frame, target, filled }) => target === 'field' && !filled && isIn(frame, used),
  );
  return empty.length > 0 ? empty : places;
}

/** Remembers for each tab the code that another one is to follow. */
export function createUsedCodes(ports: {
  readonly box: MemoryBox<readonly UsedCode[]>;
  readonly clock: Clock;
}) {
  const list = createAliveList<UsedCode>(ports);
  const forget = (tabId: number): Promise<void> => list.drop((one) => one.tabId === tabId);

  return {
    async note(used: UsedCode): Promise<void> {
      await list.change((alive) =>
        [...alive.filter(({ tabId }) => tabId !== used.tabId), used].slice(-MAX_USED),
      );
    },

    /** Of that account, or of any. */
    find: async (tabId: number, account?: string): Promise<UsedCode | undefined> =>
      (await list.read()).find((one) => one.tabId === tabId && (account ?? one.account) === one.account),

    /** No other is wanted any more: it went in too, or the tab closed or shows another document. */
    forget,
  };
}

export type UsedCodes = ReturnType<typeof createUsedCodes>;
