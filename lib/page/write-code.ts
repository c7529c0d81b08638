import type { WriteOutcome } from '../fields/frame-fields.ts';
import { isFocused } from './focus.ts';
import { codeIn, holdsCode, isWritable, setNatively, typeText } from './write-input.ts';

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Long enough for a framework to render once; measured on 26 components. */
const RENDER = 25;

/**
 * Writes a code into one input or a row of boxes and reads it back. Never submits, never fires `change` twice. A row
 * gets a paste first, then typing that follows the focus, then the native setter, each only if the former left
 * something else than the code.
 */
export async function writeCode(elements: readonly HTMLElement[], code: string): Promise<WriteOutcome> {
  const [first] = elements;
  if (!first || elements.some((element) => !element.isConnected)) return { ok: false, reason: 'gone' };
  if (!elements.every(isWritable)) return { ok: false, reason: 'unusable' };
  const done: WriteOutcome = { ok: true, inputs: elements.length };
  if (elements.length === 1) return writeSingle(first, code) ? done : { ok: false, reason: 'refused' };
  if (elements.length !== code.length) return { ok: false, reason: 'refused' };
  const holds = (): boolean => holdsCode(code, ...elements);
  for (const attempt of [pasteInto, typeAlong, setEach]) {
    await attempt(elements, code);
    await pause(RENDER);
    // A page that took the code may replace its boxes at once, or go on to the next step.
    if (holds() || elements.every((element) => !element.isConnected)) return done;
  }
  return { ok: false, reason: 'refused' };
}

function writeSingle(element: HTMLElement, code: string): boolean {
  typeText(element, code);
  if (!holdsCode(code, element)) setNatively(element, code);
  if (!holdsCode(code, element)) return false;
  settle(element);
  return true;
}

/** One `change`; setting the same value again keeps the browser from firing its own on blur. */
function settle(element: HTMLElement): void {
  if (element instanceof HTMLInputElement) setValueQuietly(element, element.value);
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

function setValueQuietly(input: HTMLInputElement, value: string): void {
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  setter?.call(input, value);
}

function pasteInto([first]: readonly HTMLElement[], code: string): Promise<void> {
  if (!first) return Promise.resolve();
  first.focus();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', code);
  first.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
  return Promise.resolve();
}

/** Types one character after the other where the page has moved the focus to, as a person would. */
async function typeAlong(elements: readonly HTMLElement[], code: string): Promise<void> {
  elements[0]?.focus();
  for (const [index, key] of Array.from(code).entries()) {
    const focused = elements.find(isFocused);
    const target = index > 0 && focused && codeIn(focused) === '' ? focused : elements[index];
    if (!target?.isConnected) return;
    target.focus();
    const physical = /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`;
    const keys = { key, code: physical, bubbles: true, cancelable: true, composed: true };
    target.dispatchEvent(new KeyboardEvent('keydown', keys));
    if (!holdsCode(key, target)) typeText(target, key);
    target.dispatchEvent(new KeyboardEvent('keyup', keys));
    await pause(0);
  }
}

function setEach(elements: readonly HTMLElement[], code: string): Promise<void> {
  elements.forEach((element, index) => {
    setNatively(element, code.charAt(index));
    settle(element);
  });
  return Promise.resolve();
}
