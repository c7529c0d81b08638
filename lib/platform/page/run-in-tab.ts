import type { Scripting } from 'webextension-polyfill';
import { PortvaktError } from '../../errors.ts';
import type { FrameName } from '../../services/ports.ts';
import { browser } from '../browser.ts';
import { originOfTab } from '../tabs.ts';

/** What both browsers fill in, beyond the polyfill's older types. */
export type Result = Scripting.InjectionResult & { readonly documentId?: string };
export type Target = Scripting.InjectionTarget & { readonly documentIds?: string[] };

export interface Reported<T> extends FrameName {
  readonly report: T;
}

/** A script is at work for less than half a second in each frame. A frame that is stuck shall not keep the others. */
const PATIENCE = 4000;

/** What a work gives; `undefined` if that is late. */
export const within = <T>(work: Promise<T>, patience = PATIENCE): Promise<T | undefined> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined);
    }, patience);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
};

/** What a script that is there already answers; nothing where it is missing in some frame, or of an older version of ours. */
async function askEverywhere(
  tabId: number,
  ask: (version: string) => unknown,
  parse: (raw: unknown) => unknown,
): Promise<readonly Result[] | undefined> {
  const asking = browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: ask,
    args: [browser.runtime.getManifest().version],
  });
  // What goes wrong here goes wrong again below, or was the fault of what is there.
  const results: readonly Result[] | undefined = await within(asking).catch(() => undefined);
  return results?.every(({ result }) => parse(result) !== undefined) ? results : undefined;
}

/** Puts one of our scripts into every frame we may enter; into the top one alone if some frame never answers. */
async function inject(tabId: number, file: string): Promise<readonly Result[]> {
  const run = (target: Target) => within(browser.scripting.executeScript({ target, files: [file] }));
  const results = (await run({ tabId, allFrames: true })) ?? (await run({ tabId, frameIds: [0] }));
  if (!results) throw new PortvaktError('page.unreadable');
  return results;
}

/**
 * Runs one of our scripts in every frame we may enter, or has what it left there do the same once more (`again`, which gets our
 * version as its argument): a large script costs more to load than to run. Throws `page.unreadable`.
 */
export async function runEverywhere<T extends { readonly origin: string }>(
  tabId: number,
  file: string,
  parse: (raw: unknown) => T | undefined,
  again?: (version: string) => unknown,
): Promise<readonly Reported<T>[]> {
  let results: readonly Result[];
  try {
    results = (again && (await askEverywhere(tabId, again, parse))) ?? (await inject(tabId, file));
  } catch {
    throw new PortvaktError('page.unreadable');
  }
  const topOrigin = await originOfTab(tabId);
  return results
    .flatMap(({ frameId, documentId = '', result }): readonly Reported<T>[] => {
      const report = parse(result);
      if (!report) return [];
      // A top document that is no longer the tab's is left out: it went away while we looked.
      if (frameId === 0 && report.origin !== topOrigin) return [];
      return [{ frameId, documentId, origin: report.origin, report }];
    })
    .sort((one, other) => one.frameId - other.frameId);
}
