import type { WriteOutcome } from '../fields/frame-fields.ts';
import { pasteInto, setEach, typeAlong } from './attempts.ts';
import { obstacleTo, prepare, type Obstacle } from './can-write.ts';
import { piecesOf } from './code-pieces.ts';
import { watchDeparture, type Departure } from './departure.ts';
import { focusOn, isConnected } from './plain-dom.ts';
import { holdsCode, isReceiving, pressKey, setNatively, settle, typeText } from './write-input.ts';

/** Long enough for a framework to render once; measured on 26 components. */
const RENDER = 25;
/** For a page that took a paste and goes on with it in its own time. */
const PATIENCE = 120;

/** Asked again right before each attempt: what else has to hold for these inputs. */
export type Guard = () => Obstacle | undefined;

const noGuard: Guard = () => undefined;
const refused = { ok: false, reason: 'refused' } as const;

/** The pieces in which a code would go into these inputs, or what stands against it now. */
async function planFor(
  elements: readonly HTMLElement[],
  code: string,
  guard: Guard,
  isSeenAround: boolean,
): Promise<readonly string[] | Obstacle> {
  const prepared = await prepare(elements, isSeenAround);
  if (typeof prepared === 'string') return prepared;
  return obstacleTo(elements, prepared.isClear) ?? guard() ?? piecesOf(code, elements) ?? 'refused';
}

/** What `writeCode` would be refused for now, for any code of that length, as far as looking alone can tell. Only reads the page. */
export async function checkCode(
  elements: readonly HTMLElement[],
  code: string,
  guard: Guard,
  isSeenAround: boolean,
): Promise<WriteOutcome> {
  const plan = await planFor(elements, code, guard, isSeenAround);
  return typeof plan === 'string' ? { ok: false, reason: plan } : { ok: true, inputs: elements.length };
}

/**
 * Writes a code into one input or a row of boxes and reads it back. Never submits, never fires `change` twice, and once the page
 * has gone on with the code nothing is written any more. A row gets a paste first, then typing that follows the focus, then the
 * native setter, each only if the former left something else than the code, and only if nothing stands in the way at that moment.
 */
export async function writeCode(
  elements: readonly HTMLElement[],
  code: string,
  guard: Guard = noGuard,
  isSeenAround = false,
): Promise<WriteOutcome> {
  const pieces = await planFor(elements, code, guard, isSeenAround);
  if (typeof pieces === 'string') return { ok: false, reason: pieces };
  const [first] = elements;
  if (!first) return { ok: false, reason: 'gone' };
  focusOn(first);
  // The page heard of the focus and may have changed what was just looked at.
  const surprise = obstacleTo(elements, false) ?? guard();
  if (surprise) return { ok: false, reason: surprise };
  const departure = watchDeparture();
  try {
    const isWritten =
      elements.length === 1
        ? await writeSingle(first, code, departure)
        : await writeRow(elements, pieces, departure, guard);
    if (isWritten === true) return { ok: true, inputs: elements.length };
    return isWritten === false ? refused : { ok: false, reason: isWritten };
  } finally {
    departure.stop();
  }
}

async function writeSingle(element: HTMLElement, code: string, departure: Departure): Promise<boolean> {
  const isDone = (): boolean => departure.hasBegun() || !isConnected(element);
  const holds = (): boolean => holdsCode(code, element);
  if (isReceiving(element)) typeText(element, code);
  if (!holds() && !isDone()) setNatively(element, code);
  const wasHeld = holds();
  if (isDone()) return true;
  if (!wasHeld) return false;
  pressKey('keyup', element, code.slice(-1));
  if (isDone()) return true;
  settle(element);
  await departure.wait(RENDER);
  return isDone() || holds();
}

async function writeRow(
  elements: readonly HTMLElement[],
  pieces: readonly string[],
  departure: Departure,
  guard: Guard,
): Promise<boolean | Obstacle> {
  const code = pieces.join('');
  const holds = (): boolean => holdsCode(code, ...elements);
  // A page that took the code may replace its boxes at once, or go on to the next step.
  const isDone = (): boolean => departure.hasBegun() || elements.every((element) => !isConnected(element));
  const pause = async (): Promise<boolean> => {
    await departure.wait(0);
    return !isDone() && elements.every(isConnected);
  };
  for (const [turn, attempt] of [pasteInto, typeAlong, setEach].entries()) {
    const obstacle = turn > 0 ? (obstacleTo(elements, false) ?? guard()) : undefined;
    if (obstacle) return obstacle;
    const { took } = await attempt(elements, pieces, pause);
    await waitUntil(() => holds() || isDone(), took ? PATIENCE : 0, departure);
    if (isDone()) return true;
    if (!holds()) continue;
    const last = elements.at(-1);
    if (attempt === typeAlong && last) settle(last);
    await departure.wait(RENDER);
    // What was there and is gone again was used, or refused in the page's own way: not to be tried twice.
    if (isDone() || holds()) return true;
    if (attempt === pasteInto) return false;
  }
  return false;
}

async function waitUntil(holds: () => boolean, limit: number, departure: Departure): Promise<void> {
  await departure.wait(0);
  for (let waited = 0; waited < limit && !holds(); waited += RENDER) await departure.wait(RENDER);
}
