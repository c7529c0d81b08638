import { judgeSign, keyOf } from './element-signs.ts';
import type { Glance } from './eyes.ts';

/**
 * Elements taken up at one look, and milliseconds of judging after which the rest waits for the next. Merely touching an
 * element costs some microseconds, and pages have hundreds of icons.
 */
const MAX_TAKEN = 40;
const FIRST_TAKEN = 12;
const MAX_JUDGING = 1;
/** Canvases that are looked at again without having been touched. */
const MAX_WATCHED = 4;

interface Verdict extends Glance {
  readonly key: string;
}

type Lists = readonly Iterable<Element>[];

function* elementsOf(lists: Lists): Generator<Element, undefined> {
  for (const list of lists) for (const element of list) yield element;
}

/** A canvas changes, and a film goes on, without a trace in the document. */
const isRestless = (element: Element): boolean =>
  element instanceof HTMLCanvasElement || element instanceof HTMLVideoElement;

/**
 * Counts the elements that may show a QR code. Sizes come from an IntersectionObserver: asking for them would make the
 * browser lay out the page for us. Each element is judged once for what it shows, canvases again at each look. `onJudged`
 * gets the milliseconds that judging took, whether some are left, and whether a code has become another; `onLoaded` is called when a
 * picture was loaded anew that had been judged.
 */
export function createCodeSigns(
  onJudged: (spent: number, isThrough: boolean, isOther: boolean) => void,
  onLoaded: () => void,
) {
  const verdicts = new WeakMap<Element, Verdict>();
  const codes = new Set<Element>();
  const left: Element[] = [];
  let most = FIRST_TAKEN;
  let walk: Generator<Element, undefined> | undefined;
  let fresh: Lists | undefined;

  const isThrough = (): boolean => left.length === 0 && !walk && !fresh;

  /** Returns whether it was a code before, and is another one now. */
  function judge(element: Element, box: DOMRectReadOnly): boolean {
    const before = verdicts.get(element);
    const verdict = { ...judgeSign(element, box), key: keyOf(element) };
    verdicts.set(element, verdict);
    if (verdict.is) codes.add(element);
    else codes.delete(element);
    // Under the same address another picture may come.
    if (element instanceof HTMLImageElement) element.addEventListener('load', onLoad);
    if (!verdict.is || before?.is !== true) return false;
    // Pixels say whether a canvas was drawn again; what has none that we may read is known by its key.
    return before.print !== verdict.print || (verdict.print === 0 && before.key !== verdict.key);
  }

  /** It was loaded anew: whatever it shows now is to be judged, even under the same address. */
  function onLoad({ currentTarget }: Event): void {
    const element = currentTarget as HTMLImageElement;
    const verdict = verdicts.get(element);
    if (verdict) verdicts.set(element, { ...verdict, key: '-' });
    onLoaded();
  }

  let made: IntersectionObserver | undefined;
  /** Made when there is something to measure: most frames have nothing. */
  const measurer = (): IntersectionObserver => (made ??= new IntersectionObserver(measured));

  function measured(entries: readonly IntersectionObserverEntry[]): void {
    const start = performance.now();
    let isOther = false;
    made?.disconnect();
    for (const { target, boundingClientRect } of entries) {
      // Without a size yet, it may still grow: no verdict.
      if (boundingClientRect.width === 0) continue;
      if (performance.now() - start > MAX_JUDGING) {
        left.push(target);
        continue;
      }
      try {
        if (judge(target, boundingClientRect)) isOther = true;
      } catch {
        codes.delete(target); // a form whose inputs hide its own properties
      }
    }
    onJudged(performance.now() - start, isThrough(), isOther);
  }

  function isUnjudged(element: Element): boolean {
    if (element instanceof HTMLImageElement && !element.complete) return false;
    return isRestless(element) || verdicts.get(element)?.key !== keyOf(element);
  }

  /** The next of the present round, else the first of the next one. A page that always changes gets its round all the same. */
  function take(): Element | undefined {
    for (;;) {
      const element = left.pop() ?? walk?.next().value;
      if (element) return element;
      walk = fresh && elementsOf(fresh);
      fresh = undefined;
      if (!walk) return undefined;
    }
  }

  function count(): number {
    for (const element of codes) if (!element.isConnected) codes.delete(element);
    return codes.size;
  }

  return {
    count,
    /** What the page has now. */
    see(lists: Lists): void {
      fresh = lists;
    },
    /** Measures some of those that were not looked at yet; true when there are no more. */
    next(): boolean {
      for (let taken = 0; taken < most; taken++) {
        const element = take();
        if (!element) break;
        if (isUnjudged(element)) measurer().observe(element);
      }
      most = MAX_TAKEN;
      return isThrough();
    },
    /** Takes up the codes again that may change without a trace; false if there are none. */
    again(): boolean {
      count();
      const restless = [...codes].filter(isRestless).slice(0, MAX_WATCHED);
      if (isThrough()) left.push(...restless);
      return restless.length > 0;
    },
    stop(): void {
      made?.disconnect();
    },
  };
}
