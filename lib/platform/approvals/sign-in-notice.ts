import type { SignInNotice } from '../../services/ports.ts';
import { browser } from '../browser.ts';
import { openPopup } from '../pages.ts';

const ID = 'portvakt-sign-in';

/** One notification for however many requests. It names nobody: it lies on lock screens and in logs of the system. */
export const signInNotice: SignInNotice = {
  async show() {
    try {
      await browser.notifications.create(ID, {
        type: 'basic',
        iconUrl: browser.runtime.getURL('icon/128.png'),
        title: browser.i18n.getMessage('notice_sign_in_title'),
        message: browser.i18n.getMessage('notice_sign_in_message'),
      });
    } catch {
      // Switched off by the user or the system: the badge says it too.
    }
  },
  async clear() {
    try {
      await browser.notifications.clear(ID);
    } catch {
      // There was none to clear.
    }
  },
};

/** A click on the notification opens Portvakt. Call it synchronously while the background starts. */
export function listenForNoticeClick(): void {
  browser.notifications.onClicked.addListener((id) => {
    if (id !== ID) return;
    void signInNotice.clear();
    void openPopup();
  });
}
