import type { Badges } from '../popup/badges.ts';
import type { Handlers } from '../handler.ts';

export interface NoticePorts {
  readonly badges: Badges;
  /** Reads the page; true if there really is a code to enrol. Throttled, and quiet while locked. */
  confirmQr(tabId: number): Promise<boolean>;
  notePage(page: {
    readonly tabId: number;
    readonly frameId: number;
    readonly documentId: string;
    readonly origin: string;
    readonly nonce: string | undefined;
  }): Promise<void>;
}

/** What a content script may say. It stands in a hostile page: every word is a hint, and nothing is answered. */
export function createContentHandlers({ badges, confirmQr, notePage }: NoticePorts): Handlers<'content'> {
  return {
    'qr.notice': async ({ present }, { tabId, frameId }) => {
      await badges.notice(tabId, frameId, 'qr', present && (await confirmQr(tabId)));
      return {};
    },
    'field.notice': async ({ present }, { tabId, frameId }) => {
      await badges.notice(tabId, frameId, 'field', present);
      return {};
    },
    'mark.notice': async ({ nonce }, { tabId, frameId, documentId, origin }) => {
      await notePage({ tabId, frameId, documentId, origin, nonce });
      return {};
    },
  };
}
