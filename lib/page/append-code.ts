import type { WriteOutcome } from '../fields/frame-fields.ts';
import { obstacleTo, prepare, type Obstacle } from './can-write.ts';
import { watchDeparture } from './departure.ts';
import { focusOn } from './plain-dom.ts';
import type { Guard } from './write-code.ts';
import { isReceiving, setNatively, settle, typeText } from './write-input.ts';

/** What we put behind which password input, so that a newer code takes its place. Never leaves our world of the frame. */
export type Appended = WeakMap<HTMLElement, string>;

const refusal = (reason: Obstacle): WriteOutcome => ({ ok: false, reason });

/** What the input is to hold; `undefined` where there is no password to put the code behind, or no room for it. */
function textWith(code: string, { value, maxLength }: HTMLInputElement, before = ''): string | undefined {
  const password = before !== '' && value.endsWith(before) ? value.slice(0, -before.length) : value;
  const wanted = password + code;
  // Without a password it would be the code alone that is sent.
  return password === '' || (maxLength > 0 && wanted.length > maxLength) ? undefined : wanted;
}

/** The text that would stand there with the code, or what stands against it now. */
async function planFor(
  element: HTMLElement,
  code: string,
  appended: Appended,
  guard: Guard,
  isSeenAround: boolean,
): Promise<{ readonly input: HTMLInputElement; readonly wanted: string } | Obstacle> {
  const prepared = await prepare([element], isSeenAround);
  if (typeof prepared === 'string') return prepared;
  const obstacle = obstacleTo([element], prepared.isClear) ?? guard();
  if (obstacle) return obstacle;
  if (!(element instanceof HTMLInputElement)) return 'gone';
  const wanted = textWith(code, element, appended.get(element));
  return wanted === undefined ? 'refused' : { input: element, wanted };
}

/** What `appendCode` would be refused for now, for any code of that length, as far as looking alone can tell. Only reads the page. */
export async function checkAppended(
  element: HTMLElement,
  code: string,
  appended: Appended,
  guard: Guard,
  isSeenAround: boolean,
): Promise<WriteOutcome> {
  const plan = await planFor(element, code, appended, guard, isSeenAround);
  return typeof plan === 'string' ? refusal(plan) : { ok: true, inputs: 1 };
}

/** Writes a code behind what a password input holds, in place of one that we put there before. */
export async function appendCode(
  element: HTMLElement,
  code: string,
  appended: Appended,
  guard: Guard,
  isSeenAround: boolean,
): Promise<WriteOutcome> {
  const plan = await planFor(element, code, appended, guard, isSeenAround);
  if (typeof plan === 'string') return refusal(plan);
  const { input } = plan;
  focusOn(input);
  // The page heard of the focus and may have changed what was just looked at.
  const surprise = obstacleTo([input], false) ?? guard();
  if (surprise) return refusal(surprise);
  const wanted = textWith(code, input, appended.get(input));
  if (wanted === undefined) return refusal('refused');
  const departure = watchDeparture();
  if (isReceiving(input)) typeText(input, wanted);
  if (input.value !== wanted && !departure.hasBegun()) setNatively(input, wanted);
  const isWritten = input.value === wanted || departure.hasBegun();
  departure.stop();
  if (!isWritten) return refusal('refused');
  appended.set(input, code);
  settle(input);
  return { ok: true, inputs: 1 };
}
