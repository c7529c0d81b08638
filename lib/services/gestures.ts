import type { FillView } from '../messages/replies.ts';
import type { EnrolService } from './enrol/enrol-service.ts';
import type { Picked } from './enrol/waiting-picks.ts';
import type { FillService } from './fill/fill-service.ts';

interface Ports {
  readonly enrol: Pick<EnrolService, 'readPicked'>;
  readonly fill: Pick<FillService, 'fillPointed' | 'fillByShortcut'>;
  /** The tab in front, in the window used last. */
  frontTab(): Promise<number | undefined>;
  /** The popup where the browser opens one without a gesture, else the same page in a tab. */
  openPopup(tabId?: number): Promise<void>;
}

/** What the user does outside our pages: the menu of the page, and the keyboard. The popup opens for whatever is left to say. */
export function createGestures({ enrol, fill, frontTab, openPopup }: Ports) {
  /** Where it is not clear which code to fill, or it did not go there, the popup opens. */
  async function fillOrAsk(filling: Promise<FillView | undefined>, tabId: number): Promise<void> {
    const filled = await filling.catch(() => undefined);
    if (!filled) await openPopup(tabId);
  }

  return {
    /** What was found, or is wrong, is kept for that tab; while locked the popup asks for the password, and then it is read. */
    async addPicked(tabId: number, picked: Picked): Promise<void> {
      await enrol.readPicked(tabId, picked);
      await openPopup(tabId);
    },

    fillPointed: (tabId: number, frameId: number): Promise<void> =>
      fillOrAsk(fill.fillPointed(tabId, frameId), tabId),

    async fillInFront(): Promise<void> {
      const tabId = await frontTab();
      if (tabId === undefined) await openPopup();
      else await fillOrAsk(fill.fillByShortcut(tabId), tabId);
    },
  };
}
