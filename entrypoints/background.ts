import { defineBackground } from 'wxt/utils/define-background';
import { listenForApprovalAlarm } from '../lib/platform/approvals/approval-alarm.ts';
import { listenForPush } from '../lib/platform/approvals/listen-for-push.ts';
import { listenForNoticeClick } from '../lib/platform/approvals/sign-in-notice.ts';
import { createAdapters } from '../lib/platform/adapters.ts';
import { listenForContextMenu, type Picked } from '../lib/platform/context-menu.ts';
import { listenForMessages } from '../lib/platform/messages/listen.ts';
import { listenForPages } from '../lib/platform/messages/open-pages.ts';
import { openPage, openPopup } from '../lib/platform/pages.ts';
import { frontTabId, listenForTabs } from '../lib/platform/tabs.ts';
import { listenForTidyAlarm } from '../lib/platform/tidy-alarm.ts';
import { keepContentScriptsOut } from '../lib/platform/vault/keep-content-scripts-out.ts';
import { listenForWakeUps } from '../lib/platform/wake-ups.ts';
import { listenForPermissions } from '../lib/platform/watching.ts';
import { createBackground } from '../lib/services/background.ts';

/** Everything is registered before the first `await`: the browser wakes the worker for exactly what it finds here. */
export default defineBackground(() => {
  const pages = listenForPages((isOpen) => void services.approvals.setPopupOpen(isOpen));
  const services = createBackground(createAdapters(pages));
  const { dispatch, life, enrol, fill, approvals, badges, vigil, lockedNotices } = services;

  void keepContentScriptsOut();
  listenForMessages(dispatch);
  listenForPush((payload) => approvals.wakeUp(payload));
  listenForApprovalAlarm(() => approvals.onAlarm());
  listenForNoticeClick();
  listenForTidyAlarm(() => life.tidy());
  listenForTabs({
    onClosed: (tabId) => {
      forgetDocument(tabId);
      void vigil.end(tabId);
    },
    onLeaving: forgetDocument,
    onLoaded: (tabId) => void vigil.onLoaded(tabId),
  });
  listenForContextMenu((tabId, picked) => void addPicked(tabId, picked));
  listenForPermissions(() => {
    // An open popup goes on by itself; some browsers close it over their question.
    if (!pages.isPopupOpen()) void enrol.saveIntended();
  });
  listenForWakeUps({
    onSystemLock: () => void life.lock(),
    onStart: () => void life.lock(),
    onInstall: () => void welcome(),
    onFillShortcut: () => void fillInFront(),
  });

  function forgetDocument(tabId: number): void {
    void badges.forget(tabId);
    void enrol.forgetTab(tabId);
    void approvals.forgetTab(tabId);
    void lockedNotices.forgetTab(tabId);
  }

  /** What was found, or is wrong, is kept for that tab; while locked the popup asks for the password, and then reads the page. */
  async function addPicked(tabId: number, picked: Picked): Promise<void> {
    const read =
      'text' in picked ? enrol.readTexts([picked.text], tabId) : enrol.scanWanted(tabId, picked.picture);
    await read.catch(() => undefined);
    await openPopup(tabId);
  }

  /** Once: somebody who has a vault here already is not new. */
  async function welcome(): Promise<void> {
    if ((await life.view()).state === 'new') await openPage('welcome');
  }

  /** Where it is not clear which code to fill, the popup opens and asks. */
  async function fillInFront(): Promise<void> {
    const tabId = await frontTabId();
    const filled = tabId === undefined ? undefined : await fill.fillByShortcut(tabId).catch(() => undefined);
    if (!filled) await openPopup();
  }
});
