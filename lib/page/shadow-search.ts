import { openRoot } from './open-root.ts';

/** Elements other than custom ones that may carry a shadow root (DOM standard, `attachShadow`). */
const HOSTS = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** So many children may be the rows of a code made of elements (21 at the least), or its modules. */
const ROWS = 20;
const MAX_GRIDS = 40;

/** Looks for shadow roots, and for what may be grids of modules, a little at a time, custom elements first: asking every element costs a microsecond each. */
export function createShadowSearch() {
  const roots = new Set<ShadowRoot>();
  const grids = new Set<Element>();
  let walk: Generator<undefined> | undefined;

  function* search(): Generator<undefined> {
    for (const custom of [true, false]) {
      for (const root of [document, ...roots]) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { localName } = node as Element;
          const mayHost = custom ? localName.includes('-') : HOSTS.test(localName);
          const inner = mayHost ? openRoot(node as Element) : null;
          if (inner) roots.add(inner);
          if (mayHost && !custom && grids.size < MAX_GRIDS && (node as Element).childElementCount > ROWS)
            grids.add(node as Element);
          yield;
        }
      }
    }
  }

  return {
    /** The roots found so far that are still in the page. */
    roots(): readonly ShadowRoot[] {
      for (const root of roots) if (!root.isConnected) roots.delete(root);
      return [...roots];
    },
    /** Elements with many others in them, as far as found. */
    grids(): readonly Element[] {
      for (const grid of grids) if (!grid.isConnected) grids.delete(grid);
      return [...grids];
    },
    /** The page changed: begin again once the present round is through. */
    restart(): void {
      walk ??= search();
    },
    /** Goes on until `deadline` (`performance.now()`); true when the round is through. */
    step(deadline: number): boolean {
      walk ??= search();
      for (let turn = 1; ; turn++) {
        if (walk.next().done) {
          walk = undefined;
          return true;
        }
        if (turn % 32 === 0 && performance.now() > deadline) return false;
      }
    },
  };
}
