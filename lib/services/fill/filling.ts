import type { PageReport, Settings } from '../../messages/replies.ts';
import type { CodeGuard } from '../accounts/code-guard.ts';
import type { Badges } from '../popup/badges.ts';
import type { Clock, MemoryBox, PagePort, VaultPort } from '../ports.ts';
import { createFieldLooks, lookIfReadable } from './field-looks.ts';
import { createFieldNotice } from './field-notice.ts';
import { createFillService } from './fill-service.ts';
import { createOpenOnField } from './open-on-field.ts';
import { createOpenedDocuments, type OpenedDocument } from './opened-documents.ts';
import type { PageLook } from './places.ts';
import { createPointedFields, type Pointed } from './pointed-fields.ts';
import { createUsedCodes, isNextWanted, type UsedCode } from './used-codes.ts';

interface Ports {
  readonly page: PagePort;
  readonly vault: VaultPort;
  readonly clock: Clock;
  readonly stepUp: CodeGuard;
  readonly settings: { get(): Promise<Settings> };
  readonly badges: Pick<Badges, 'notice'>;
  box<T>(key: string): MemoryBox<T>;
  isPopupOpen(): boolean;
  showPopup(tabId: number): Promise<boolean>;
  sleep(milliseconds: number): Promise<void>;
  /** A field is really there. True if the popup opened for what was begun in that tab. */
  onField(tabId: number): Promise<boolean>;
}

/** All that has to do with code fields in pages, put together. */
export function createFilling(ports: Ports) {
  const { clock, box } = ports;
  const pointed = createPointedFields({ box: box<readonly Pointed[]>('pointed-fields'), clock });
  const used = createUsedCodes({ box: box<readonly UsedCode[]>('used-codes'), clock });
  const opened = createOpenedDocuments({ box: box<readonly OpenedDocument[]>('opened-on-field'), clock });
  const looks = createFieldLooks({ ...ports, pointed, box: box<PageReport>('page-report') });
  const open = createOpenOnField({
    vault: ports.vault,
    clock,
    settings: ports.settings,
    opened,
    isPopupOpen: () => ports.isPopupOpen(),
    showPopup: (tabId) => ports.showPopup(tabId),
  });

  return {
    looks,
    fill: createFillService({ ...ports, looks, pointed, used }),
    noteField: createFieldNotice({
      looks,
      badges: ports.badges,
      clock,
      sleep: (milliseconds) => ports.sleep(milliseconds),
      onField: (tabId) => ports.onField(tabId),
      open,
    }),

    /** Whether the page has a field for a code that does not come by message, by looking. Throws `page.unreadable`. */
    async hasField(tabId: number): Promise<boolean> {
      const { frames } = await looks.look(tabId);
      return frames.some(({ look }) => look.fields.some(({ channel }) => channel !== 'message'));
    },

    /** The code that was just filled in that tab, where the page has a field for the one after it; before a look, as far as is known. */
    async usedOn(tabId: number, page?: PageLook): Promise<UsedCode | undefined> {
      const found = await used.find(tabId);
      return found && page && !isNextWanted(page, found) ? undefined : found;
    },

    /** `undefined` where the browser lets no extension in. */
    lookIfReadable: (tabId: number) => lookIfReadable(looks, tabId),

    /** The tab goes elsewhere. */
    async leave(tabId: number): Promise<void> {
      await Promise.all([pointed.forget(tabId), used.forget(tabId), opened.leave(tabId)]);
    },

    /** The tab is closed. */
    async end(tabId: number): Promise<void> {
      await Promise.all([pointed.forget(tabId), used.forget(tabId), opened.end(tabId)]);
    },
  };
}

export type Filling = ReturnType<typeof createFilling>;
