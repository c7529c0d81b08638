import type { Scripting } from 'webextension-polyfill';
import { MARK_META_NAME } from '../../approvals/claims.ts';
import { PortvaktError } from '../../errors.ts';
import type { WriteOutcome, WriteRequest } from '../../fields/frame-fields.ts';
import type { RgbaImage } from '../../qr/index.ts';
import type { FieldsWorld } from '../../page/page-fields.ts';
import type { FrameName, PagePort, SeenMark } from '../../services/ports.ts';
import { browser } from '../browser.ts';
import { originOfTab } from '../tabs.ts';
import { decodePng } from './decode-png.ts';
import { parseLook, parseMark, parseOutcome, parseReading } from './reports.ts';

/** What both browsers fill in, beyond the polyfill's older types. */
type Result = Scripting.InjectionResult & { readonly documentId?: string };
type Target = Scripting.InjectionTarget & { readonly documentIds?: string[] };

const READ_SCRIPT = 'page-read.js';
const FIELDS_SCRIPT = 'page-fields.js';

interface Reported<T> extends FrameName {
  readonly report: T;
}

/** Runs one of our scripts in every frame we may enter. Throws `page.unreadable`. */
async function runEverywhere<T extends { readonly origin: string }>(
  tabId: number,
  file: string,
  parse: (raw: unknown) => T | undefined,
): Promise<readonly Reported<T>[]> {
  let results: readonly Result[];
  try {
    results = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [file] });
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

async function readMark(tabId: number): Promise<SeenMark> {
  try {
    const [result]: readonly Result[] = await browser.scripting.executeScript({
      target: { tabId },
      // Sent as source text: it may use nothing but its arguments. Origin and words come from one document at one
      // moment: asked for apart, a page could change its address in between.
      func: (name: string) => ({
        origin: self.origin,
        nonce: document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? undefined,
      }),
      args: [MARK_META_NAME],
    });
    const mark = parseMark(result?.result);
    if (mark?.origin !== (await originOfTab(tabId))) throw new PortvaktError('page.unreadable');
    return { ...mark, documentId: result?.documentId ?? '' };
  } catch {
    throw new PortvaktError('page.unreadable');
  }
}

async function write(tabId: number, frame: FrameName, request: WriteRequest): Promise<WriteOutcome> {
  const target: Target = frame.documentId
    ? { tabId, documentIds: [frame.documentId] }
    : { tabId, frameIds: [frame.frameId] };
  try {
    const [result] = await browser.scripting.executeScript({
      target,
      // Sent as source text: it may use nothing but its arguments and what the field script left in its world.
      func: (asked: WriteRequest) => (globalThis as FieldsWorld).portvaktFields?.write(asked),
      args: [request],
    });
    return parseOutcome(result?.result);
  } catch {
    return { ok: false, reason: 'gone' };
  }
}

async function capture(tabId: number): Promise<RgbaImage | undefined> {
  try {
    const before = await browser.tabs.get(tabId);
    if (!before.active || before.windowId === undefined) return undefined;
    const png = await browser.tabs.captureVisibleTab(before.windowId, { format: 'png' });
    const after = await browser.tabs.get(tabId);
    return after.active ? await decodePng(png) : undefined;
  } catch {
    return undefined; // not allowed on this page, or asked too often
  }
}

/** The page port of real browsers. */
export const createPagePort = (): PagePort => ({
  originOf: originOfTab,
  read: async (tabId) =>
    (await runEverywhere(tabId, READ_SCRIPT, parseReading)).map(({ report, ...frame }) => ({
      ...frame,
      reading: report,
    })),
  lookAtFields: async (tabId) =>
    (await runEverywhere(tabId, FIELDS_SCRIPT, parseLook)).map(({ report, ...frame }) => ({
      ...frame,
      look: report,
    })),
  readMark,
  write,
  capture,
  decode: decodePng,
});
