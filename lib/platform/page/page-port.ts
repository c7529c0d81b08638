import { MARK_META_NAME } from '../../approvals/claims.ts';
import { PortvaktError } from '../../errors.ts';
import type { WantedPicture } from '../../qr/page-reading.ts';
import type { ReaderWorld } from '../../page/hidden-picture.ts';
import type { FieldsWorld } from '../../page/page-fields.ts';
import type { WantedWorld } from '../../page/wanted-picture.ts';
import type { LookedFrame, PagePort, ReadFrame, SeenMark } from '../../services/ports.ts';
import { browser } from '../browser.ts';
import { codesIn } from '../qr/codes-in.ts';
import { originOfTab } from '../tabs.ts';
import { capture } from './capture.ts';
import { decodePng } from './decode-png.ts';
import { createTurns } from './in-turn.ts';
import { parseLook, parseMark, parseReading } from './reports.ts';
import { runEverywhere, type Result } from './run-in-tab.ts';
import { readSiteTime } from './site-time.ts';
import { checkInFrame, writeInFrame } from './write-in-frame.ts';

const READ_SCRIPT = 'page-read.js';
const WATCH_SCRIPT = 'page-watch.js';
const FIELDS_SCRIPT = 'page-fields.js';

/** Leaves the address of a picture in our world of one frame, for the script that is about to read it. */
async function point(tabId: number, { frameId, src }: WantedPicture): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      // Sent as source text: it may use nothing but its arguments.
      func: (address: string) => {
        (globalThis as WantedWorld).portvaktWanted = address;
      },
      args: [src],
    });
  } catch {
    // The frame is gone: the page is read as it is.
  }
}

/** A reading that another one asked for meanwhile must not take what `point` left for it. */
const inTurn = createTurns();

async function read(tabId: number, wanted?: WantedPicture): Promise<readonly ReadFrame[]> {
  const frames = await inTurn(tabId, async () => {
    if (wanted) await point(tabId, wanted);
    return runEverywhere(tabId, READ_SCRIPT, parseReading);
  });
  return frames.map(({ report: { origin, ...reading }, frameId, documentId }) => ({
    frameId,
    documentId,
    origin,
    reading,
  }));
}

async function reveal(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      // Sent as source text: it may use nothing but what the reading script left in its world.
      func: () => (globalThis as ReaderWorld).portvaktReveal?.(),
    });
  } catch {
    throw new PortvaktError('page.unreadable');
  }
}

async function watch(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [WATCH_SCRIPT] });
  } catch {
    // Not ours to enter, or gone.
  }
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

/** Sent as source text: it may use nothing but its argument and what the field script left in its world. `null`: none of that version did. */
const askAgain = (version: string): unknown => {
  const { portvaktFields } = globalThis as FieldsWorld;
  return portvaktFields?.version === version ? portvaktFields.look() : null;
};

async function lookAtFields(tabId: number): Promise<readonly LookedFrame[]> {
  const frames = await runEverywhere(tabId, FIELDS_SCRIPT, parseLook, askAgain);
  const top = await originOfTab(tabId);
  return frames.map(({ report: { origin: _origin, ...look }, ...frame }) => ({ ...frame, top, look }));
}

/** The page port of real browsers. */
export const createPagePort = (): PagePort => ({
  originOf: originOfTab,
  read,
  reveal,
  watch,
  siteTime: readSiteTime,
  lookAtFields,
  readMark,
  check: checkInFrame,
  write: writeInFrame,
  capture,
  decode: decodePng,
  codesIn,
});
