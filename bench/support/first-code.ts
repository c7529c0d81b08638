import type { Page } from 'puppeteer-core';

/** Marks when the first code is painted: the frame after it came into the document has been drawn. */
const WATCH = `
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-testid=code]')) return;
    observer.disconnect();
    performance.mark('code-in-document');
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark('code-painted');
      port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true });
`;

/** From now on every document of `page` marks when its first code is painted. */
export const watchForFirstCode = (page: Page) => page.evaluateOnNewDocument(WATCH);

/** Navigates and gives the milliseconds from the start of the navigation until the first code is painted. */
export async function timeToFirstCode(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const mark = await page.waitForFunction(() => performance.getEntriesByName('code-painted')[0]?.startTime);
  return (await mark.jsonValue()) ?? Number.NaN;
}
