import type { WriteOutcome } from '../fields/frame-fields.ts';
import { obstacleTo, prepare } from './can-write.ts';
import { watchDeparture } from './departure.ts';
import type { Guard } from './write-code.ts';
import { setNatively, settle, typeText } from './write-input.ts';

/** What we put behind which password input, so that a newer code takes its place. Never leaves our world of the frame. */
export type Appended = WeakMap<HTMLElement, string>;

/** Writes a code behind what a password input holds, in place of one that we put there before. */
export async function appendCode(
  element: HTMLElement,
  code: string,
  appended: Appended,
  guard: Guard,
  isSeenAround: boolean,
): Promise<WriteOutcome> {
  const prepared = await prepare([element], isSeenAround);
  if (typeof prepared === 'string') return { ok: false, reason: prepared };
  const obstacle = obstacleTo([element], prepared.isClear) ?? guard();
  if (obstacle) return { ok: false, reason: obstacle };
  if (!(element instanceof HTMLInputElement)) return { ok: false, reason: 'gone' };
  const before = appended.get(element);
  const password =
    before !== undefined && element.value.endsWith(before)
      ? element.value.slice(0, -before.length)
      : element.value;
  const wanted = password + code;
  const isTooLong = element.maxLength > 0 && wanted.length > element.maxLength;
  // Without a password there is nothing to put it behind: it would be the code alone that is sent.
  if (password === '' || isTooLong) return { ok: false, reason: 'refused' };
  const departure = watchDeparture();
  typeText(element, wanted);
  if (element.value !== wanted && !departure.hasBegun()) setNatively(element, wanted);
  const isWritten = element.value === wanted || departure.hasBegun();
  departure.stop();
  if (!isWritten) return { ok: false, reason: 'refused' };
  appended.set(element, code);
  settle(element);
  return { ok: true, inputs: 1 };
}
