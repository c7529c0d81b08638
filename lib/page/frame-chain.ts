/** The elements that hold this frame, the innermost first, as far as they are of its own origin; and whether one is not. */
export interface FrameChain {
  readonly holders: readonly Element[];
  /** Some frame around is of another origin: what it does with this one cannot be seen from here. */
  readonly foreign: boolean;
}

const MAX_DEPTH = 20;

/**
 * The origin of the tab's page, if this frame is told: a page may hide its own from its frames (HTML, `ancestorOrigins` and the
 * referrer policy of a frame), and not every browser tells.
 */
export function pageAround(): string | undefined {
  if (window.top === window) return self.origin;
  const { ancestorOrigins } = location as Partial<Pick<Location, 'ancestorOrigins'>>;
  const outermost = ancestorOrigins?.item(ancestorOrigins.length - 1) ?? 'null';
  if (outermost !== 'null') return outermost;
  try {
    return window.top?.origin;
  } catch {
    return undefined; // of another origin
  }
}

/** Looks outwards from this frame. */
export function chainOfFrames(): FrameChain {
  const holders: Element[] = [];
  try {
    let view: Window = window;
    for (let depth = 0; depth < MAX_DEPTH; depth++) {
      if (view.parent === view) return { holders, foreign: false };
      const { frameElement } = view;
      if (!frameElement || view.parent.origin !== self.origin) break;
      holders.push(frameElement);
      view = view.parent;
    }
  } catch {
    // Not even to be asked: another origin.
  }
  return { holders, foreign: true };
}
