import { once } from 'node:events';
import type { Browser } from 'puppeteer-core';

/** Ends a browser as a power cut does: the whole process group at once, nothing is closed or written any more. */
export async function killBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  if (child?.pid === undefined) throw new Error('this browser was not started here');
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  // The driver puts the profile's preferences back in order once its browser is gone. It lets itself be waited for only as
  // long as it has not noticed the end.
  await Promise.all([gone, browser.close()]);
}
