import type { SiteTime } from '../../services/ports.ts';
import { browser } from '../browser.ts';
import { originOfTab } from '../tabs.ts';
import { parseSiteTime } from './reports.ts';

const TIME_LIMIT = 3000;

/**
 * Runs in the page, as source text: it may use nothing but its arguments. Only a document of that very origin asks, and
 * only its own site, for nothing but a header.
 */
async function askForTime(origin: string, limit: number) {
  if (self.origin !== origin) return undefined;
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort();
  }, limit);
  try {
    const before = Date.now();
    const { headers } = await fetch(`${origin}/`, {
      method: 'HEAD',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: stop.signal,
    });
    return { date: headers.get('date') ?? '', before, after: Date.now() };
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** See `PagePort.siteTime`. The answer is the page's word: it moves nothing but a warning. */
export async function readSiteTime(tabId: number, origin: string): Promise<SiteTime | undefined> {
  try {
    if (!/^https?:\/\//.test(origin) || (await originOfTab(tabId)) !== origin) return undefined;
    const [result] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      func: askForTime,
      args: [origin, TIME_LIMIT],
    });
    return parseSiteTime(result?.result);
  } catch {
    return undefined; // the page is gone, or closed to us
  }
}
