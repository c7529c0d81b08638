import { defineBackground } from 'wxt/utils/define-background';
import { listenForApprovalAlarm } from '../lib/platform/approvals/approval-alarm.ts';
import { listenForPush } from '../lib/platform/approvals/listen-for-push.ts';
import { listenForNoticeClick } from '../lib/platform/approvals/sign-in-notice.ts';
import { createAdapters } from '../lib/platform/adapters.ts';
import { listenForClipboardAlarm } from '../lib/platform/clipboard/clipboard-alarm.ts';
import { listenForContextMenu } from '../lib/platform/context-menu.ts';
import { listenForMessages } from '../lib/platform/messages/listen.ts';
import { listenForPages } from '../lib/platform/messages/open-pages.ts';
import { openPage } from '../lib/platform/pages.ts';
import { listenForTabs } from '../lib/platform/tabs.ts';
import { listenForTidyAlarm } from '../lib/platform/tidy-alarm.ts';
import { keepContentScriptsOut } from '../lib/platform/vault/keep-content-scripts-out.ts';
import { listenForWakeUps } from '../lib/platform/wake-ups.ts';
import { listenForPermissions } from '../lib/platform/watching.ts';
import { createBackground } from '../lib/services/background.ts';

/** Everything is registered before the first `await`: the browser wakes the worker for exactly what it finds here. */
export default defineBackground(() => {
  const pages = listenForPages((isOpen) => void services.approvals.setPopupOpen(isOpen));
  const services = createBackground(createAdapters(pages));
  const { dispatch, life, enrol, filling, copied, gestures, approvals, badges, vigil, lockedNotices } =
    services;

  void keepContentScriptsOut();
  listenForMessages(dispatch);
  listenForPush((payload) => approvals.wakeUp(payload));
  listenForApprovalAlarm(() => approvals.onAlarm());
  listenForNoticeClick();
  listenForTidyAlarm(() => life.tidy());
  listenForClipboardAlarm(() => copied.onAlarm());
  listenForTabs({
    onClosed: (tabId) => {
      forgetDocument(tabId);
      void filling.end(tabId);
      void vigil.end(tabId);
    },
    onLeaving: forgetDocument,
    onLoaded: (tabId) => void vigil.onLoaded(tabId),
  });
  listenForContextMenu({
    onAdd: (tabId, picked) => void gestures.addPicked(tabId, picked),
    onFill: (tabId, frameId) => void gestures.fillPointed(tabId, frameId),
  });
  listenForPermissions(() => {
    // An open popup goes on by itself; some browsers close it over their question.
    if (!pages.isPopupOpen()) void enrol.saveIntended();
  });
  listenForWakeUps({
    onSystemLock: () => void life.lock(),
    onStart: () => void life.lock(),
    onInstall: () => void welcome(),
    onFillShortcut: () => void gestures.fillInFront(),
  });

  function forgetDocument(tabId: number): void {
    void badges.forget(tabId);
    void enrol.forgetTab(tabId);
    void approvals.forgetTab(tabId);
    void lockedNotices.forgetTab(tabId);
    void filling.leave(tabId);
  }

  /** Once: somebody who has a vault here already is not new. */
  async function welcome(): Promise<void> {
    if ((await life.view()).state === 'new') await openPage('welcome');
  }
});
