import type { WriteOutcome, WriteRequest } from '../../fields/frame-fields.ts';
import type { Sight } from '../../page/covers.ts';
import type { FrameBox } from '../../page/frame-sight.ts';
import type { FieldsWorld } from '../../page/page-fields.ts';
import type { FrameName } from '../../services/ports.ts';
import { browser } from '../browser.ts';
import { originOfTab } from '../tabs.ts';
import { parseBox, parseHeld, parseOutcome } from './reports.ts';
import { within, type Result, type Target } from './run-in-tab.ts';

const MAX_DEPTH = 10;
/** A page that takes a code may be long at work on it. One that was left, and is kept to go back to, never answers. */
const PATIENCE = 10_000;

/** Chromium tells a frame itself what is seen of it; Firefox numbers frames for the pages that hold them. */
const hasFrameNumbers = (): boolean => 'getFrameId' in browser.runtime;

async function boxIn(target: Target, request: WriteRequest): Promise<FrameBox | undefined> {
  const asking = browser.scripting.executeScript({
    target,
    // Sent as source text: it may use nothing but its arguments and what the field script left in its world.
    func: (asked: WriteRequest) => (globalThis as FieldsWorld).portvaktFields?.boxOf(asked),
    args: [request],
  });
  const results: readonly Result[] = (await within(asking)) ?? [];
  return parseBox(results[0]?.result);
}

/** How a part of a frame is seen in the frames around it, up to the page; `undefined` where one of them does not tell. */
async function sightAround(tabId: number, frameId: number, box: FrameBox): Promise<Sight | undefined> {
  let [inner, part] = [frameId, box];
  for (let depth = 0; inner !== 0 && depth < MAX_DEPTH; depth++) {
    const looking = browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      // Sent as source text, like the other.
      func: (id: number, inside: FrameBox) =>
        (globalThis as FieldsWorld).portvaktFields?.sightOfFrame(id, inside),
      args: [inner, part],
    });
    const results: readonly Result[] = (await within(looking)) ?? [];
    const [holder] = results.flatMap(({ frameId: outer, result }) => {
      const held = parseHeld(result);
      return held ? [{ outer, held }] : [];
    });
    if (!holder) return undefined;
    if (holder.held.sight !== 'seen') return holder.held.sight;
    [inner, part] = [holder.outer, holder.held.box];
  }
  return inner === 0 ? 'seen' : undefined;
}

async function askFrame(
  act: 'write' | 'check',
  tabId: number,
  frame: FrameName,
  request: WriteRequest,
): Promise<WriteOutcome> {
  const target: Target = frame.documentId
    ? { tabId, documentIds: [frame.documentId] }
    : { tabId, frameIds: [frame.frameId] };
  try {
    let sight: Sight | undefined;
    if (frame.frameId !== 0 && hasFrameNumbers()) {
      const box = await boxIn(target, request);
      sight = box && (await sightAround(tabId, frame.frameId, box));
      if (sight === 'hidden' || sight === 'covered') return { ok: false, reason: sight };
    }
    // Not every frame can tell what page is around it.
    if ((await originOfTab(tabId)) !== request.top) return { ok: false, reason: 'origin' };
    const acting = browser.scripting.executeScript({
      target,
      // Sent as source text: it may use nothing but its arguments and what the field script left in its world.
      func: (name: 'write' | 'check', asked: WriteRequest, isSeenAround: boolean) =>
        (globalThis as FieldsWorld).portvaktFields?.[name](asked, isSeenAround),
      args: [act, request, sight === 'seen'],
    });
    const results: readonly Result[] = (await within(acting, PATIENCE)) ?? [];
    return parseOutcome(results[0]?.result);
  } catch {
    return { ok: false, reason: 'gone' };
  }
}

/** See `PagePort.write`. */
export const writeInFrame = (tabId: number, frame: FrameName, request: WriteRequest): Promise<WriteOutcome> =>
  askFrame('write', tabId, frame, request);

/** See `PagePort.check`. */
export const checkInFrame = (tabId: number, frame: FrameName, request: WriteRequest): Promise<WriteOutcome> =>
  askFrame('check', tabId, frame, request);
