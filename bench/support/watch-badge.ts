import type { Page } from 'puppeteer-core';

/** Resolves with the moment (milliseconds since 1970) at which the toolbar badge shows a number; `quiet` asks every few ms. */
export function badgeShown(quiet: Page): Promise<number> {
  return quiet.evaluate(async () => {
    interface Action {
      getBadgeText(details: object): Promise<string>;
    }
    const { action } = (globalThis as unknown as { chrome: { action: Action } }).chrome;
    while (!/\d/.test(await action.getBadgeText({}))) await new Promise((resolve) => setTimeout(resolve, 4));
    return performance.timeOrigin + performance.now();
  });
}

/** Resolves once the badge shows none. */
export function badgeCleared(quiet: Page): Promise<unknown> {
  return quiet.evaluate(async () => {
    interface Action {
      getBadgeText(details: object): Promise<string>;
    }
    const { action } = (globalThis as unknown as { chrome: { action: Action } }).chrome;
    while (/\d/.test(await action.getBadgeText({}))) await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

/** Resolves with the moment at which the approval card is painted in an open popup. */
export function cardPainted(popup: Page): Promise<number> {
  return popup.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const paint = () => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              resolve(performance.timeOrigin + performance.now());
            };
            port2.postMessage(null);
          });
        };
        const isThere = () => document.querySelector('[data-testid=approval]') !== null;
        const observer = new MutationObserver(() => {
          if (!isThere()) return;
          observer.disconnect();
          paint();
        });
        observer.observe(document, { childList: true, subtree: true });
        if (isThere()) resolve(Number.NaN);
      }),
  );
}
