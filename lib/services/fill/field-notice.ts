import type { Badges } from '../popup/badges.ts';
import { createPacedLooks } from '../paced-looks.ts';
import type { Clock } from '../ports.ts';
import { lookIfReadable, type FieldLooks } from './field-looks.ts';
import type { PageLook } from './places.ts';

/** A page that cries wolf is looked at so often at most. Milliseconds. */
export const FIELD_INTERVAL = 3000;

interface Ports {
  readonly looks: Pick<FieldLooks, 'look'>;
  readonly badges: Pick<Badges, 'notice'>;
  readonly clock: Clock;
  /** Resolves after so many milliseconds. */
  sleep(milliseconds: number): Promise<void>;
  /** A field is really there. True if the popup opened for what was begun in that tab. */
  onField(tabId: number): Promise<boolean>;
  /** Opens the popup, if the user wants it to open by itself. */
  open(tabId: number, page: PageLook): Promise<void>;
}

/** A frame says that it has a code field: it is looked at, and only what is seen then counts. */
export function createFieldNotice({ looks, badges, clock, sleep, onField, open }: Ports) {
  const look = createPacedLooks({ clock, sleep, interval: FIELD_INTERVAL, look: lookNow });

  /** Frames that have a field for a code that does not come by message. */
  async function lookNow(tabId: number): Promise<ReadonlySet<number>> {
    const page = await lookIfReadable(looks, tabId).catch(() => undefined);
    const offered = (page?.frames ?? []).filter((frame) =>
      frame.look.fields.some(({ channel }) => channel !== 'message'),
    );
    if (page && offered.length > 0 && !(await onField(tabId))) await open(tabId, page);
    return new Set(offered.map(({ frameId }) => frameId));
  }

  return async (tabId: number, frameId: number, present: boolean): Promise<void> => {
    // That a field went away is believed.
    const isThere = present && (await look(tabId)).has(frameId);
    await badges.notice(tabId, frameId, 'field', isThere);
  };
}

export type FieldNotice = ReturnType<typeof createFieldNotice>;
