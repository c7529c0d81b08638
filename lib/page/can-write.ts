import type { WriteOutcome } from '../fields/frame-fields.ts';
import { bringIntoView } from './bring-into-view.ts';
import { sightOf } from './covers.ts';
import { showsText, strengthOf, SEEN } from './drawn-strength.ts';
import { drawnSlotsOf } from './drawn-slots.ts';
import { withAncestors } from './flat-tree.ts';
import { chainOfFrames } from './frame-chain.ts';
import { sightOfFrames } from './frame-sight.ts';
import { isUnderGhost } from './ghost-covers.ts';
import { isLocked } from './is-locked.ts';
import { attributeOf, documentOf, isConnected, isRendered, rectOf } from './plain-dom.ts';
import { seenByBrowser, type BrowserSight } from './seen-by-browser.ts';

export type Obstacle = Exclude<WriteOutcome, { ok: true }>['reason'];

const MIN_SIDE = 8;
const SHOWN = { visibilityProperty: true, contentVisibilityAuto: true };
const TYPED = /^(?:text|tel|number|password|search|email|url)$/;

const isInert = (field: HTMLElement): boolean =>
  withAncestors(field).some((one) => attributeOf(one, 'inert') !== null);

/** Drawn at all, large and strong enough to be noticed; or its slots are. */
function isDrawn(field: HTMLElement, slots: readonly Element[]): boolean {
  const { width, height } = rectOf(field);
  if (width < MIN_SIDE || height < MIN_SIDE) return false;
  if (!isRendered(field, SHOWN)) return false;
  const isStrong = strengthOf(field) >= SEEN && showsText(field);
  return isStrong || slots.length > 0;
}

/** What keeps these inputs from being written to right now, if anything. Only reads the page. */
export function obstacleTo(fields: readonly HTMLElement[], isClear: boolean): Obstacle | undefined {
  if (fields.some((field) => !isConnected(field) || documentOf(field) !== document)) return 'gone';
  for (const [place, field] of fields.entries()) {
    if (field instanceof HTMLInputElement && !TYPED.test(field.type)) return 'hidden';
    // Many a page unlocks the boxes of a row one after the other, as they are filled.
    if ((place === 0 && isLocked(field)) || isInert(field)) return 'read_only';
    const isPlain = strengthOf(field) >= SEEN && showsText(field);
    const slots = isPlain ? [] : drawnSlotsOf(field);
    if (!isDrawn(field, slots)) return 'hidden';
    const sight = sightOf(field, slots, document);
    if (sight !== 'seen') return sight;
  }
  const [first] = fields;
  const around = first ? sightOfFrames(first) : 'seen';
  if (around !== 'seen') return around;
  return isClear || !isUnderGhost(fields, document) ? undefined : 'covered';
}

const isSeen = ({ inView }: BrowserSight): boolean => inView;

/** Where nothing is written without the browser's answer it is waited for. Milliseconds. */
const LONG_PATIENCE = 1500;

/**
 * Looks at all that decides, once, on the way to writing: scrolls to the fields, asks the browser, and says what it found.
 * `isSeenAround`: somebody looked from the pages around whether this frame is seen there.
 */
export async function prepare(
  fields: readonly HTMLElement[],
  isSeenAround = false,
): Promise<Obstacle | { readonly isClear: boolean }> {
  const [first] = fields;
  if (!first || fields.some((field) => !isConnected(field))) return 'gone';
  bringIntoView(first);
  // What pages of other origins lay over their frames is not seen from here: by the browser, or from there.
  const isBlind = chainOfFrames().foreign && !isSeenAround;
  const sights = await seenByBrowser(fields, isBlind ? LONG_PATIENCE : undefined);
  if (!sights) return isBlind ? 'unseen' : { isClear: false };
  if (!sights.every(isSeen)) return 'hidden';
  const isClear = sights.every(({ clear }) => clear === true);
  const isTold = sights.some(({ clear }) => clear !== undefined);
  if (isBlind && !isClear) return isTold ? 'covered' : 'unseen';
  return { isClear };
}
