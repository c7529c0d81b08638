import { type Page, type Target, TargetType } from 'puppeteer-core';
import { preciseNow } from './clock.ts';
import type { PlantedSession } from './planted-session.ts';

/** Attempts for one figure: the driver may reach the popup only after its first code is there. */
const MOST_TRIES = 5;

interface Opened {
  readonly isLate: boolean;
  readonly painted: number;
  readonly navigatedAt: number;
}

/** Resolves when the first code is painted; `isLate` if that had happened already. */
const watchPopup = (popup: Page): Promise<Opened> =>
  popup.evaluate(async () => {
    const hasCode = () => document.querySelector('[data-testid=code]') !== null;
    const isLate = hasCode();
    if (!isLate) {
      await new Promise<void>((resolve) => {
        new MutationObserver((_, observer) => {
          if (!hasCode()) return;
          observer.disconnect();
          resolve();
        }).observe(document, { childList: true, subtree: true });
      });
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    return { isLate, painted: performance.now(), navigatedAt: performance.timeOrigin };
  });

/**
 * Ends the worker, clicks the toolbar button and gives the milliseconds from the popup's navigation until its first code is
 * painted. Nothing may have started the worker before that navigation: in a tab, the navigation itself is an event that wakes it.
 */
export async function timeColdPopup(session: PlantedSession, page: Page): Promise<number> {
  const woken: number[] = [];
  const note = (target: Target) => {
    if (target.type() === TargetType.SERVICE_WORKER) woken.push(preciseNow());
  };
  for (let turn = 0; turn < MOST_TRIES; turn++) {
    await session.killWorker();
    woken.length = 0;
    session.browser.on('targetcreated', note);
    const popup = await session.openPopup(page);
    const { isLate, painted, navigatedAt } = await watchPopup(popup);
    session.browser.off('targetcreated', note);
    await session.closePopup(popup);
    if (!isLate && woken.every((at) => at >= navigatedAt)) return painted;
  }
  throw new Error('no cold popup could be measured: the driver came late, or the worker was awake');
}
