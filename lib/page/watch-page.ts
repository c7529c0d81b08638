import { createMarkTeller } from './approval-mark.ts';
import { fieldPrint } from './field-signs.ts';
import { sendNotice } from './notice.ts';
import { createCodeSigns } from './qr-signs.ts';
import { createRepeatLimit } from './repeat-limit.ts';
import { createShadowSearch } from './shadow-search.ts';

/** What the watcher asks a document for. One name at a time: browsers have a fast way for that, and none for lists. */
const PICTURES = ['img', 'canvas', 'svg'];
/** Other elements that may show a code, also as their background. Slower to find, so not while the page loads. */
const OTHERS = ['table', 'pre', 'video', '[style*="url("]', '[id*="qr" i]', '[class*="qr" i]'];
/** Boxes of a code, or one field, that are no inputs. */
const EDITABLE = '[contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]';
const LINKS = 'a[href^="otpauth"]';
const OBSERVED: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: [
    'src',
    'srcset',
    'style',
    'class',
    'hidden',
    'type',
    'content',
    'open',
    'disabled',
    'readonly',
  ],
};

/** Milliseconds. After t spent, the next look waits at least t times PATIENCE: at most a third of a millisecond in a second. */
const MIN_PAUSE = 800;
const MAX_PAUSE = 8000;
const PATIENCE = 3000;
/** Between two looks at canvases that show a code, if nothing else changes. */
const CANVAS_PAUSE = 3000;
const SEARCH = 0.3;
/** Setup and sign-in pages have a code, some icons, some inputs; what is there in larger numbers waits for the second look. */
const FEW = 40;
/** In a page so large that the first look takes longer, milliseconds, the rest of it waits for the second. */
const FIRST_TIME = 0.6;

const lengthOf = (lists: readonly ArrayLike<Element>[]): number =>
  lists.reduce((sum, { length }) => sum + length, 0);

/**
 * Notices QR codes, code fields and approval marks in this frame and says so on change, nothing else: it decides
 * nothing, draws nothing and holds nothing. After the first change it sees, it stops listening until the next look,
 * so a page that changes all the time costs no more than one that changes once a second.
 */
export function watchPage(): void {
  const shadows = createShadowSearch();
  const codes = createCodeSigns((spent, isThrough, isOther) => {
    cost += spent;
    if (isOther) isStale = true;
    if (!tellCodes()) codes.stop();
    else if (!isThrough) schedule();
    else if (codes.again() || isStale) schedule(CANVAS_PAUSE);
  }, again);
  const repeats = createRepeatLimit(() => performance.now());
  const otherFields = createRepeatLimit(() => performance.now());
  const tellMark = createMarkTeller();
  const observer = new MutationObserver(() => {
    observer.disconnect();
    shadows.restart();
    again();
  });
  let cost = 0;
  let start = 0;
  let looks = 0;
  let links = 0;
  let due = false;
  let changed = true;
  let isCrowded = false;
  let isStale = false;
  let toldCodes = 0;
  let field = '';
  let toldField = '';

  function again(): void {
    changed = true;
    schedule();
  }

  function schedule(least = MIN_PAUSE): void {
    if (due || document.hidden) return;
    due = true;
    // Time that went by since the last look counts: a page that was quiet is looked at soon.
    const rest = Math.min(MAX_PAUSE, cost * PATIENCE) - (performance.now() - start);
    setTimeout(() => requestIdleCallback(look, { timeout: 3000 }), Math.max(least, rest));
  }

  function look(): void {
    due = false;
    cost = 0;
    start = performance.now();
    const inner = shadows.roots();
    const grids = shadows.grids().length;
    if ((changed && !lookAnew([document, ...inner])) || !tellField()) {
      codes.stop(); // the extension is gone, and so are we
      return;
    }
    // The first look comes while the page loads: backgrounds, shadow roots and crowds are left to the second.
    const isFirst = looks++ === 0;
    changed = isFirst;
    const isThrough = [
      !(isFirst && isCrowded) && codes.next(),
      !isFirst && shadows.step(performance.now() + SEARCH),
    ].every(Boolean);
    // The first look also pays for what is made only once; it does not count.
    if (looks > 1) cost += performance.now() - start;
    if (shadows.roots().length > inner.length || shadows.grids().length > grids) again();
    else if (changed || !isThrough) schedule();
    else if (codes.again() || isStale || field !== toldField) schedule(CANVAS_PAUSE);
  }

  /** A style sheet, a frame or a picture came. One is enough until the next look: pages load pictures by the hundred. */
  function onLoad(): void {
    document.removeEventListener('load', onLoad, true);
    again();
  }

  function lookAnew(roots: readonly (Document | ShadowRoot)[]): boolean {
    observer.disconnect();
    if (!lookAt(roots)) return false;
    document.addEventListener('load', onLoad, true);
    for (const root of roots) observer.observe(root, OBSERVED);
    return true;
  }

  const mayWait = (): boolean => looks === 0 && performance.now() - start > FIRST_TIME;

  function lookAt(roots: readonly (Document | ShadowRoot)[]): boolean {
    const inputs: NodeListOf<HTMLInputElement>[] = [];
    const editable: Element[] = [];
    const pictures: (NodeListOf<Element> | readonly Element[])[] = [];
    const wanted = looks === 0 ? PICTURES : [...PICTURES, ...OTHERS];
    links = 0;
    for (const root of roots) {
      inputs.push(root.querySelectorAll('input'));
      for (const name of wanted) if (!mayWait()) pictures.push(root.querySelectorAll(name));
      if (looks > 0) editable.push(...root.querySelectorAll(EDITABLE));
      if (!mayWait()) links += root.querySelectorAll(LINKS).length;
    }
    pictures.push(shadows.grids());
    isCrowded = lengthOf(pictures) > FEW;
    codes.see(pictures);
    const fieldsWait = looks === 0 && lengthOf(inputs) > FEW;
    if (!fieldsWait) {
      field = fieldPrint(
        inputs.flatMap((list) => [...list]),
        editable,
      );
    }
    return tellCodes() && (mayWait() || tellMark());
  }

  function tellCodes(): boolean {
    const count = codes.count() + links;
    const isAgain = isStale && count > 0 && repeats.mayRepeat();
    if (count === toldCodes && !isAgain) return true;
    isStale = false;
    toldCodes = count;
    return sendNotice('qr.notice', { present: count > 0 });
  }

  /** Another field in place of one is news too: the former may have been for something else. */
  function tellField(): boolean {
    if (field === toldField) return true;
    if (field && toldField && !otherFields.mayRepeat()) return true;
    toldField = field;
    return sendNotice('field.notice', { present: field !== '' });
  }

  document.addEventListener('load', onLoad, true);
  document.addEventListener('visibilitychange', again);
  requestIdleCallback(look, { timeout: 1000 });
}
