import type { Confirmed } from '../enrol/confirmation.ts';
import type { Vigil } from '../enrol/vigil.ts';
import type { Handlers } from '../handler.ts';
import type { Badges } from '../popup/badges.ts';
import type { LockedNotices } from '../popup/locked-notices.ts';
import type { PageNews } from '../popup/page-news.ts';

export interface NoticePorts {
  readonly badges: Pick<Badges, 'notice'>;
  /** Reads the page; throttled, and quiet while locked. */
  confirmCode(tabId: number): Promise<Confirmed>;
  readonly vigil: Pick<Vigil, 'onCode'>;
  /** Looks for the field; throttled. */
  noteField(tabId: number, frameId: number, present: boolean): Promise<void>;
  readonly news: Pick<PageNews, 'noticed'>;
  readonly lockedNotices: Pick<LockedNotices, 'note' | 'take'>;
  notePage(page: {
    readonly tabId: number;
    readonly frameId: number;
    readonly documentId: string;
    readonly origin: string;
    readonly nonce: string | undefined;
  }): Promise<void>;
}

/** What a content script may say. It stands in a hostile page: every word is a hint, and nothing is answered. */
export function createContentHandlers(ports: NoticePorts): Handlers<'content'> {
  const { badges, news, notePage } = ports;
  const noteCode = createCodeNotice(ports);
  return {
    'qr.notice': async ({ present }, { tabId, frameId }) => {
      void news.noticed(tabId);
      if (present) await noteCode(tabId, frameId);
      else await badges.notice(tabId, frameId, 'qr', false);
      return {};
    },
    'field.notice': async ({ present }, { tabId, frameId }) => {
      void news.noticed(tabId);
      await ports.noteField(tabId, frameId, present);
      return {};
    },
    'mark.notice': async ({ nonce }, { tabId, frameId, documentId, origin }) => {
      await notePage({ tabId, frameId, documentId, origin, nonce });
      return {};
    },
  };
}

export type CodePorts = Pick<NoticePorts, 'badges' | 'confirmCode' | 'vigil' | 'lockedNotices'>;

/** A frame says that it shows a code: it is looked at, and if there is one the toolbar says so and whoever waits for it is told. */
function createCodeNotice({ badges, confirmCode, vigil, lockedNotices }: CodePorts) {
  return async (tabId: number, frameId: number): Promise<void> => {
    const { code, enrolment, locked } = await confirmCode(tabId);
    if (locked) await lockedNotices.note(tabId, frameId);
    await badges.notice(tabId, frameId, 'qr', code);
    if (enrolment) await vigil.onCode(tabId);
  };
}

/** The vault was opened: what the page in front said before is looked at now. */
export async function noteAfterUnlock(ports: CodePorts): Promise<void> {
  const noteCode = createCodeNotice(ports);
  const notices = await ports.lockedNotices.take();
  await Promise.all(notices.map(({ tabId, frameId }) => noteCode(tabId, frameId)));
}
