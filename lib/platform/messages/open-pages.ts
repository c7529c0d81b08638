import type { Runtime } from 'webextension-polyfill';
import type { ChangeTopic } from '../../messages/replies.ts';
import { browser } from '../browser.ts';
import { judgeSender } from './judge-sender.ts';

/** Names of the port that every extension page holds while it is open: the popup's, and that of full pages. */
export const PORT_NAMES = { popup: 'popup', page: 'page' } as const;
const KNOWN: readonly string[] = Object.values(PORT_NAMES);

/** The extension pages that are open now; they are told what changed, never what it is. */
export interface OpenPages {
  isPopupOpen(): boolean;
  tell(topic: ChangeTopic): void;
}

/** Registers the port listener. Call it synchronously. `onPopup` runs when the first popup opens and the last closes. */
export function listenForPages(onPopup: (isOpen: boolean) => void): OpenPages {
  const ports = new Set<Runtime.Port>();
  const popups = () => [...ports].filter(({ name }) => name === PORT_NAMES.popup).length;
  browser.runtime.onConnect.addListener((port) => {
    if (!KNOWN.includes(port.name) || !port.sender || judgeSender(port.sender)?.tier !== 'page') {
      port.disconnect();
      return;
    }
    ports.add(port);
    if (port.name === PORT_NAMES.popup && popups() === 1) onPopup(true);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      if (port.name === PORT_NAMES.popup && popups() === 0) onPopup(false);
    });
  });
  return {
    isPopupOpen: () => popups() > 0,
    tell(topic) {
      for (const port of ports) port.postMessage(topic);
    },
  };
}
