import { attributeOf, nameOf, parentOf } from './plain-dom.ts';

const PAINTED = /^(?:svg|g|path|rect|circle|ellipse|line|polygon|polyline|use|symbol|text|tspan)$/;
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'opacity',
  'visibility',
] as const;
/** Elements that look alike to a style sheet are asked for once; a drawing has few kinds. */
const MAX_KINDS = 60;

/**
 * Writes computed paint into a copy, element by element: a page's style sheet, `currentColor` and variables do not follow
 * a drawing out of its page.
 */
export function copyColours(originals: readonly Element[], copies: readonly Element[]): void {
  const styles = new Map<string, string>();
  const kinds = new Map<Element, string>();
  for (const [index, original] of originals.entries()) {
    const copy = copies[index];
    const name = nameOf(original);
    if (!copy || !PAINTED.test(name)) continue;
    const own = ['class', 'style', 'fill', 'stroke', 'id'].map(
      (attribute) => attributeOf(original, attribute) ?? '',
    );
    const parent = parentOf(original);
    const kind = `${(parent && kinds.get(parent)) ?? ''}>${name} ${own.join(' ')}`.slice(-400);
    kinds.set(original, kind);
    let style = styles.get(kind);
    if (style === undefined) {
      if (styles.size >= MAX_KINDS) return;
      style = styleOf(original);
      styles.set(kind, style);
    }
    (copy as SVGElement).setAttribute('style', style);
  }
}

function styleOf(element: Element): string {
  const computed = getComputedStyle(element);
  const set = PROPERTIES.map((property) => `${property}:${computed.getPropertyValue(property)}`);
  if (computed.display === 'none') set.push('display:none');
  return set.join(';');
}
