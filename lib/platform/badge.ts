import type { BadgePort } from '../services/popup/badges.ts';
import { browser } from './browser.ts';

const TONES = { urgent: '#b3261e', calm: '#1f5f8b' } as const;

/** The badge of the toolbar button. A tab that is gone meanwhile is no error. */
export const toolbarBadge: BadgePort = {
  async show(text, tone, tabId) {
    const target = tabId === undefined ? {} : { tabId };
    try {
      await browser.action.setBadgeBackgroundColor({ ...target, color: TONES[tone] });
      await browser.action.setBadgeText({ ...target, text });
    } catch {
      // The tab closed between the event and this call.
    }
  },
};
