import type { WriteOutcome, WriteRequest } from '../../fields/frame-fields.ts';
import type { FrameBox } from '../../page/frame-sight.ts';
import type { FieldsWorld } from '../../page/page-fields.ts';
import type { FrameName } from '../../services/ports.ts';
import { browser } from '../browser.ts';
import { parseBox, parseHeld, parseOutcome } from './reports.ts';
import type { Result, Target } from './run-in-tab.ts';

const MAX_DEPTH = 10;

/** Chromium tells a frame itself what is seen of it; Firefox numbers frames for the pages that hold them. */
const hasFrameNumbers = (): boolean => 'getFrameId' in browser.runtime;

async function boxIn(target: Target, request: WriteRequest): Promise<FrameBox | undefined> {
  const [result] = await browser.scripting.executeScript({
    target,
    // Sent as source text: it may use nothing but its arguments and what the field script left in its world.
    func: (asked: WriteRequest) => (globalThis as FieldsWorld).portvaktFields?.boxOf(asked),
    args: [request],
  });
  return parseBox(result?.result);
}

/** How a part of a frame is seen in the frames around it, outwards as far as we may enter. */
async function sightAround(
  tabId: number,
  frameId: number,
  box: FrameBox,
): Promise<'seen' | 'hidden' | 'covered'> {
  let [inner, part] = [frameId, box];
  for (let depth = 0; inner !== 0 && depth < MAX_DEPTH; depth++) {
    const results: readonly Result[] = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      // Sent as source text, like the other.
      func: (id: number, within: FrameBox) =>
        (globalThis as FieldsWorld).portvaktFields?.sightOfFrame(id, within),
      args: [inner, part],
    });
    const [holder] = results.flatMap(({ frameId: outer, result }) => {
      const held = parseHeld(result);
      return held ? [{ outer, held }] : [];
    });
    if (!holder) break;
    if (holder.held.sight !== 'seen') return holder.held.sight;
    [inner, part] = [holder.outer, holder.held.box];
  }
  return 'seen';
}

/** See `PagePort.write`. */
export async function writeInFrame(
  tabId: number,
  frame: FrameName,
  request: WriteRequest,
): Promise<WriteOutcome> {
  const target: Target = frame.documentId
    ? { tabId, documentIds: [frame.documentId] }
    : { tabId, frameIds: [frame.frameId] };
  try {
    if (frame.frameId !== 0 && hasFrameNumbers()) {
      const box = await boxIn(target, request);
      const sight = box ? await sightAround(tabId, frame.frameId, box) : 'seen';
      if (sight !== 'seen') return { ok: false, reason: sight };
    }
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
