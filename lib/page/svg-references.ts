import { attributesOf, nameOf, queryAll, rootOf } from './plain-dom.ts';

const MAX_DEPTH = 3;
/** What only dresses a drawing up, or may run, load or cost anything. */
const DROPPED =
  'script, foreignObject, filter, animate, animateMotion, animateTransform, set, a > title, metadata';

const SVG = 'http://www.w3.org/2000/svg';

/** The ids an element points at: `use`, and fills, masks and clips by `url(#...)`. */
function* referencesOf(element: Element): Generator<string, undefined> {
  for (const { localName, value } of attributesOf(element)) {
    if (localName === 'href' && value.startsWith('#')) yield value.slice(1);
    else if (value.length < 500 && value.includes('url(')) {
      const found = /url\(["']?#([^"')]+)["']?\)/.exec(value);
      if (found?.[1] !== undefined) yield found[1];
    }
  }
}

function findIn(root: Node, id: string): Element | undefined {
  const scope = root as ParentNode;
  const [found] = queryAll(scope, `[id="${CSS.escape(id)}"]`);
  return found;
}

/**
 * How many elements an SVG comes to once every reference in it is followed; `Infinity` where they are nested too deep, go in
 * circles, or come to more than `max`.
 */
export function weigh(svg: Element, max: number): number {
  const known = new Map<string, number>();
  const root = rootOf(svg);
  function weightOf(element: Element, depth: number): number {
    let sum = 0;
    for (const inner of [element, ...queryAll(element, '*')]) {
      sum++;
      for (const id of referencesOf(inner)) {
        if (depth >= MAX_DEPTH) return Infinity;
        let weight = known.get(id);
        if (weight === undefined) {
          known.set(id, Infinity); // a circle
          const target = findIn(root, id);
          weight = target ? weightOf(target, depth + 1) : 0;
          known.set(id, weight);
        }
        sum += weight;
        if (sum > max) return Infinity;
      }
    }
    return sum;
  }
  return weightOf(svg, 0);
}

/** Puts what the copy refers to elsewhere in the page into it, and takes out what does not belong in a picture. */
export function completeCopy(copy: Element, original: Element): void {
  for (const dropped of queryAll(copy, DROPPED)) dropped.remove();
  const root = rootOf(original);
  const here = new Set<string>();
  for (const { id } of queryAll(copy, '[id]')) here.add(id);
  const store = document.createElementNS(SVG, 'defs');
  const left = [...queryAll(copy, '*')];
  for (let element = left.pop(); element; element = left.pop()) {
    if (nameOf(element) === 'style') continue;
    for (const id of referencesOf(element)) {
      if (here.has(id)) continue;
      here.add(id);
      const found = findIn(root, id)?.cloneNode(true) as Element | undefined;
      if (!found) continue;
      for (const dropped of queryAll(found, DROPPED)) dropped.remove();
      store.append(found);
      left.push(found, ...queryAll(found, '*'));
    }
  }
  if (store.firstElementChild) copy.prepend(store);
}
