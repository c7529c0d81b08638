import { createMarkTeller } from './approval-mark.ts';
import { maySignalField } from './field-signs.ts';
import { sendNotice } from './notice.ts';
import { createCodeSigns } from './qr-signs.ts';
import { createShadowSearch } from './shadow-search.ts';

/** Everything the watcher asks a document for, in one go. */
const SIGNS = 'img,canvas,svg,input,a[href^="otpauth:"]';
const OBSERVED: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['src', 'style', 'class', 'hidden', 'type', 'content'],
};

/** Milliseconds. After t spent, the next look waits at least t times PATIENCE: at most 0.7 ms in a second. */
const MIN_PAUSE = 800;
const MAX_PAUSE = 5000;
const PATIENCE = 1500;
const FIRST_SEARCH = 1;
const SEARCH = 0.3;

/**
 * Notices QR codes, code fields and approval marks in this frame and says so on change, nothing else: it decides
 * nothing, draws nothing and holds nothing. After the first change it sees, it stops listening until the next look,
 * so a page that changes all the time costs no more than one that changes once a second.
 */
export function watchPage(): void {
  const shadows = createShadowSearch();
  const codes = createCodeSigns((spent) => {
    cost += spent;
    tellCodes();
  });
  const tellMark = createMarkTeller();
  const observer = new MutationObserver(() => {
    observer.disconnect();
    shadows.restart();
    schedule();
  });
  let cost = 0;
  let looks = 0;
  let links = 0;
  let due = false;
  let toldCodes = 0;
  let toldField = false;

  function schedule(): void {
    if (due || document.hidden) return;
    due = true;
    const pause = Math.min(MAX_PAUSE, Math.max(MIN_PAUSE, cost * PATIENCE));
    setTimeout(() => requestIdleCallback(look, { timeout: 3000 }), pause);
  }

  function look(): void {
    due = false;
    cost = 0;
    const start = performance.now();
    const roots = [document, ...shadows.roots()];
    observer.disconnect();
    if (!lookAt(roots)) {
      codes.stop(); // the extension is gone, and so are we
      return;
    }
    const isThrough = shadows.step(performance.now() + (looks++ === 0 ? FIRST_SEARCH : SEARCH));
    const now = [document, ...shadows.roots()];
    for (const root of now) observer.observe(root, OBSERVED);
    // The first look also pays for what is made only once; it does not count.
    if (looks > 1) cost += performance.now() - start;
    if (!isThrough || now.length > roots.length) schedule();
  }

  function lookAt(roots: readonly (Document | ShadowRoot)[]): boolean {
    const inputs: HTMLInputElement[] = [];
    const pictures: Element[] = [];
    links = 0;
    for (const root of roots) {
      for (const element of root.querySelectorAll(SIGNS)) {
        if (element instanceof HTMLInputElement) inputs.push(element);
        else if (element.localName === 'a') links++;
        else pictures.push(element);
      }
    }
    codes.see(pictures);
    return tellCodes() && tellField(maySignalField(inputs)) && tellMark();
  }

  function tellCodes(): boolean {
    const count = codes.count() + links;
    if (count === toldCodes) return true;
    toldCodes = count;
    return sendNotice('qr.notice', { present: count > 0 });
  }

  function tellField(field: boolean): boolean {
    if (field === toldField) return true;
    toldField = field;
    return sendNotice('field.notice', { present: field });
  }

  document.addEventListener('load', schedule, true);
  document.addEventListener('visibilitychange', schedule);
  requestIdleCallback(look, { timeout: 1000 });
}
