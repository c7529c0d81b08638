/** What the browser itself says of what is drawn of an element, through all frames around it. */
export interface BrowserSight {
  /** Some of it is in the window, not cut off by any frame or box around it. */
  readonly inView: boolean;
  /** Nothing lies over it and nothing changes how it is drawn. `false` says little; `undefined`: the browser does not tell. */
  readonly clear: boolean | undefined;
}

type Entry = IntersectionObserverEntry & { readonly isVisible?: boolean };
type Options = IntersectionObserverInit & { readonly trackVisibility?: boolean; readonly delay?: number };

/** One frame drawn, and some more where the machine is slow. Milliseconds. */
const PATIENCE = 250;

/** Asks once for all of them; the first answer comes with the next frame drawn. `undefined` where none is drawn in time. */
export function seenByBrowser(
  elements: readonly Element[],
  patience = PATIENCE,
): Promise<readonly BrowserSight[] | undefined> {
  return new Promise((resolve) => {
    const seen = new Map<Element, BrowserSight>();
    const options: Options = { trackVisibility: true, delay: 100 };
    const observer = new IntersectionObserver((entries: readonly Entry[]) => {
      for (const { target, isIntersecting, isVisible } of entries) {
        seen.set(target, { inView: isIntersecting, clear: isVisible });
      }
      if (seen.size < new Set(elements).size) return;
      finish(elements.flatMap((element) => seen.get(element) ?? []));
    }, options);
    const timer = setTimeout(() => {
      finish(undefined);
    }, patience);
    function finish(answer: readonly BrowserSight[] | undefined): void {
      clearTimeout(timer);
      observer.disconnect();
      resolve(answer);
    }
    for (const element of elements) observer.observe(element);
  });
}
