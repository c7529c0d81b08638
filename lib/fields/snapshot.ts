import type { Snapshot } from './shape.ts';
import { collectFields, type OpenRoot } from './snapshot/collect-fields.ts';
import { fieldShapeOf } from './snapshot/field-shape.ts';
import { closedElements, readGaps } from './snapshot/gaps.ts';
import { labelReader } from './snapshot/labels.ts';
import { plainReads } from './snapshot/plain-reads.ts';
import { scopeReader } from './snapshot/scopes.ts';
import { stepsOf } from './snapshot/steps.ts';
import { pieceReader } from './snapshot/texts.ts';

export type { OpenRoot } from './snapshot/collect-fields.ts';

/** An element of the page and of its snapshot; the one type here that knows the DOM. */
export interface PageSnapshot extends Snapshot {
  readonly elements: readonly HTMLElement[];
}

/** What a page shows of its inputs, in document order, shadow roots included. Reads, never writes. */
export function takeSnapshot(document: Document, openRoot?: OpenRoot): PageSnapshot {
  const reads = plainReads(document);
  const { fields, roots } = collectFields(reads, openRoot);
  const title = reads.title();
  const path = reads.path();
  if (fields.length === 0 || !reads.root)
    return { title, path, scopes: [], shapes: [], after: [], elements: [] };

  const isClosed = closedElements(reads);
  const steps = stepsOf(reads, roots, isClosed);
  const scopes = scopeReader(reads, steps);
  const piece = pieceReader(reads, steps, scopes.scopeOf);
  const gaps = readGaps(fields, { reads, steps, fields: new Set(fields), piece }, isClosed);
  const labelsOf = labelReader(reads, steps);
  const hasLayout = reads.rect(reads.root).width > 0;
  const parents = new Map<Element | null, number>();
  const shapes = fields.map((element, index) => {
    const parent = steps.outward(element);
    const number = parents.get(parent) ?? parents.size;
    parents.set(parent, number);
    return fieldShapeOf(reads, element, hasLayout, {
      ...labelsOf(element, reads.rootOf(element)),
      scope: scopes.scopeOf(element),
      parent: number,
      before: gaps.before[index] ?? [],
    });
  });
  return { title, path, scopes: scopes.shapes, shapes, after: gaps.after, elements: [...fields] };
}
