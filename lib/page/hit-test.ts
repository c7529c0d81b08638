import { openRoot } from './open-root.ts';
import { rootOf, shadowHostOf } from './plain-dom.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

function elementAt(root: Document | ShadowRoot, { x, y }: Point): Element | null {
  const { elementFromPoint } = shadowHostOf(root) ? ShadowRoot.prototype : Document.prototype;
  return Reflect.apply<DocumentOrShadowRoot, [number, number], Element | null>(elementFromPoint, root, [
    x,
    y,
  ]);
}

/** What a click at that point of the window would meet, through shadow roots open and closed. */
export function topAt(document: Document, point: Point): Element | undefined {
  let found = elementAt(document, point);
  for (let depth = 0; found && depth < 30; depth++) {
    const root: ShadowRoot | null = openRoot(found);
    const inner: Element | null = root && elementAt(root, point);
    if (!inner || inner === found || rootOf(inner) !== root) break;
    found = inner;
  }
  return found ?? undefined;
}

const AT: readonly (readonly [number, number])[] = [
  [0.5, 0.5],
  [0.2, 0.5],
  [0.8, 0.5],
  [0.5, 0.2],
  [0.5, 0.8],
  [0.2, 0.25],
  [0.8, 0.25],
  [0.2, 0.75],
  [0.8, 0.75],
];

/** Points all over a box, its centre first. */
export const pointsIn = ({ left, top, width, height }: DOMRect): readonly Point[] =>
  AT.map(([x, y]) => ({ x: left + x * width, y: top + y * height }));
