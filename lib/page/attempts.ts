import { isFocused } from './focus.ts';
import { isLocked } from './is-locked.ts';
import { pasteOf } from './pasted-text.ts';
import { focusOn, isConnected } from './plain-dom.ts';
import { codeIn, holdsCode, pressKey, setNatively, settle, typeText } from './write-input.ts';

/** One way of writing. `took`: the page took the matter into its own hands, so give it time. */
export type Attempt = (
  elements: readonly HTMLElement[],
  pieces: readonly string[],
  pause: () => Promise<boolean>,
) => Promise<{ readonly took: boolean }>;

/** Pastes the whole code into the first box, as most boxes want it. */
export const pasteInto: Attempt = ([first], pieces) => {
  if (first) focusOn(first);
  const paste = pasteOf(pieces.join(''));
  return Promise.resolve({ took: first !== undefined && !first.dispatchEvent(paste) });
};

/** Types one piece after the other where the page has moved the focus to, as a person would. */
export const typeAlong: Attempt = async (elements, pieces, pause) => {
  if (elements[0]) focusOn(elements[0]);
  for (const [index, piece] of pieces.entries()) {
    const focused = elements.find(isFocused);
    const follows = index > 0 && focused && piece.length === 1 && codeIn(focused) === '';
    const target = follows ? focused : elements[index];
    if (!target || !isConnected(target) || isLocked(target)) break;
    if (!isFocused(target)) focusOn(target);
    const key = piece.slice(-1);
    const isFree = pressKey('keydown', target, key);
    if (isFree && !holdsCode(piece, target)) typeText(target, piece);
    pressKey('keyup', target, key);
    if (!(await pause())) break;
  }
  return { took: true };
};

/** Puts each piece in its place past the page's own handling, and says so. */
export const setEach: Attempt = (elements, pieces) => {
  elements.forEach((element, index) => {
    if (isLocked(element)) return;
    setNatively(element, pieces[index] ?? '');
    settle(element);
  });
  return Promise.resolve({ took: true });
};
