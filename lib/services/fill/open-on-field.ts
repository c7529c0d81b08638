import type { Settings } from '../../messages/replies.ts';
import type { Clock, VaultPort } from '../ports.ts';
import type { OpenedDocuments } from './opened-documents.ts';
import { offerOf } from './page-offer.ts';
import type { PageLook } from './places.ts';

interface Ports {
  readonly vault: Pick<VaultPort, 'read'>;
  readonly clock: Clock;
  readonly settings: { get(): Promise<Settings> };
  readonly opened: Pick<OpenedDocuments, 'claim' | 'release'>;
  isPopupOpen(): boolean;
  /** Opens the popup over that tab; false where the browser does not, or the tab is not in front. */
  showPopup(tabId: number): Promise<boolean>;
}

/** Opens the popup by itself over a page that shows an empty code field to an account that may be filled there. */
export function createOpenOnField(ports: Ports) {
  const { vault, clock, settings, opened } = ports;

  async function isWanted(page: PageLook): Promise<boolean> {
    if (!(await settings.get()).openOnField) return false;
    try {
      const { matches } = offerOf(page, await vault.read(), clock());
      return matches.some(({ place }) => place?.target === 'field' && !place.filled);
    } catch {
      return false; // locked
    }
  }

  return async (tabId: number, page: PageLook): Promise<void> => {
    if (!(await isWanted(page))) return;
    // Of the tab's top document: a page can make frames at will.
    const document = page.frames.find(({ frameId }) => frameId === 0)?.documentId ?? '';
    // A popup that is open already shows the field; closed again, it stays closed.
    if (!(await opened.claim(tabId, document)) || ports.isPopupOpen()) return;
    if (!(await ports.showPopup(tabId))) await opened.release(tabId, document);
  };
}
