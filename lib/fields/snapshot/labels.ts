import type { PlainReads } from './plain-reads.ts';
import type { Steps } from './steps.ts';

const MAX_LABEL = 200;
const MAX_NODES = 60;
const MAX_LABELS = 400;
const SAID = ['aria-label', 'title', 'label', 'data-label', 'aria-placeholder', 'data-placeholder'];

/** The words of a small element, one space between its parts. */
export function textWithin(reads: PlainReads, steps: Steps, element: Element, max = MAX_LABEL): string {
  const parts: string[] = [];
  let length = 0;
  const end = steps.forward(element, true);
  let node = steps.forward(element, false);
  for (let count = 0; node && node !== end && count < MAX_NODES && length < max; count++) {
    const kind = reads.kind(node);
    const skip = kind === 1 && /^(?:script|style|select|svg|template)$/.test(reads.name(node as Element));
    if (kind === 3) {
      const text = reads.text(node).slice(0, max).trim();
      if (text) parts.push(text);
      length += text.length;
    }
    node = steps.forward(node, skip);
  }
  return parts.join(' ').replaceAll(/\s+/g, ' ').slice(0, max);
}

/** The heading of its column, in a table that has headings. */
function headerOf(reads: PlainReads, element: Element): readonly Element[] {
  const cell = reads.closest(element, 'td') as HTMLTableCellElement | null;
  const table = cell && (reads.closest(cell, 'table') as HTMLTableElement | null);
  const header = cell && table?.rows[0]?.cells[cell.cellIndex];
  return header && header !== cell && reads.name(header) === 'th' ? [header] : [];
}

/** A label that says by nothing but its place what it is for. */
function looseLabel(reads: PlainReads, node: Node | null): Element | undefined {
  const element = node && reads.kind(node) === 1 ? (node as Element) : undefined;
  return element && reads.name(element) === 'label' && !reads.has(element, 'for') ? element : undefined;
}

/** Reads labels; those that name their field by id are looked up once a tree. */
export function labelReader(reads: PlainReads, steps: Steps) {
  const named = new Map<Node, ReadonlyMap<string, readonly Element[]>>();
  const namedIn = (root: Node): ReadonlyMap<string, readonly Element[]> => {
    const known = named.get(root);
    if (known) return known;
    const labels = new Map<string, Element[]>();
    for (const label of [...reads.all(root as ParentNode & Node, 'label[for]')].slice(0, MAX_LABELS)) {
      const id = reads.attribute(label, 'for');
      labels.set(id, [...(labels.get(id) ?? []), label]);
    }
    named.set(root, labels);
    return labels;
  };
  const words = (element: Element): string => textWithin(reads, steps, element);
  const byIds = (root: Node, ids: string): string[] =>
    ids
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, 6)
      .flatMap((id) => {
        const element = reads.byId(root, id);
        return element ? [words(element)] : [];
      });

  return (element: Element, root: Node): { readonly label: string; readonly description: string } => {
    const id = reads.attribute(element, 'id');
    const around = reads.closest(element, 'label');
    const labels = [...(id ? (namedIn(root).get(id) ?? []) : []), ...(around ? [around] : [])];
    const after = labels.length === 0 ? looseLabel(reads, reads.next(element)) : undefined;
    // Where a label stands before it as well, the one after it is the next field's.
    const floating = after && !looseLabel(reads, reads.previous(element)) ? [after] : [];
    const header = labels.length === 0 ? headerOf(reads, element) : [];
    const said = SAID.map((name) => reads.attribute(element, name));
    const label = [...new Set([...labels, ...floating, ...header])].map(words);
    return {
      label: [...label, ...byIds(root, reads.attribute(element, 'aria-labelledby')), ...said]
        .filter(Boolean)
        .join(' · ')
        .slice(0, 2 * MAX_LABEL),
      description: byIds(root, reads.attribute(element, 'aria-describedby'))
        .join(' · ')
        .slice(0, 2 * MAX_LABEL),
    };
  };
}
