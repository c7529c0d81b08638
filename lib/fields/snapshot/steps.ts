import type { PlainReads } from './plain-reads.ts';

/** Steps from node to node in reading order: a host's shadow tree first, then what it holds itself. */
export interface Steps {
  /** The node after this one; `over` leaves out what is in it. */
  forward(node: Node, over: boolean): Node | null;
  back(node: Node): Node | null;
  /** The element around it, out of shadow trees too. */
  outward(node: Node): Element | null;
}

const FRAGMENT = 11;
const ELEMENT = 1;

export function stepsOf(
  reads: PlainReads,
  roots: ReadonlyMap<Node, ShadowRoot>,
  isClosed: (element: Element) => boolean,
): Steps {
  const hostOf = (node: Node): Element | null =>
    reads.kind(node) === FRAGMENT && 'host' in node ? (node as ShadowRoot).host : null;
  const shadowOf = (node: Node): Node | null => roots.get(node) ?? null;

  const forward = (from: Node, over: boolean): Node | null => {
    if (!over) {
      const shadow = shadowOf(from);
      const inner = (shadow && reads.first(shadow)) ?? reads.first(from);
      if (inner) return inner;
    }
    for (let node: Node | null = from; node;) {
      const next = reads.next(node);
      if (next) return next;
      const parent: Node | null = reads.parent(node);
      const host: Element | null = parent && hostOf(parent);
      if (host) {
        const light = reads.first(host);
        if (light) return light;
      }
      node = host ?? parent;
    }
    return null;
  };

  const deepest = (from: Node): Node => {
    let node = from;
    for (;;) {
      if (reads.kind(node) === ELEMENT && isClosed(node as Element)) return node;
      const shadow = shadowOf(node);
      const last = reads.last(node) ?? (shadow && reads.last(shadow));
      if (!last) return node;
      node = last;
    }
  };

  const back = (from: Node): Node | null => {
    const previous = reads.previous(from);
    if (previous) return deepest(previous);
    const parent = reads.parent(from);
    if (!parent) return null;
    const host = hostOf(parent);
    if (host) return host;
    const shadow = shadowOf(parent);
    const last = shadow && reads.last(shadow);
    return last ? deepest(last) : parent;
  };

  const outward = (node: Node): Element | null => {
    const parent = reads.parent(node);
    if (!parent) return null;
    return hostOf(parent) ?? (reads.kind(parent) === ELEMENT ? (parent as Element) : null);
  };
  return { forward, back, outward };
}
