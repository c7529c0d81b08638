import type { ScopeShape } from '../shape.ts';
import { textWithin } from './labels.ts';
import type { PlainReads } from './plain-reads.ts';
import type { Steps } from './steps.ts';

const SCOPES = 'form, dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
const HEADINGS = 'h1, h2, h3, h4, legend, [role="heading"]';
const NAMES = ['id', 'name', 'class', 'action', 'aria-label', 'role'];

/** Numbers forms and dialogs as they are met; 0 is the document. */
export function scopeReader(reads: PlainReads, steps: Steps) {
  const shapes: ScopeShape[] = [];
  const known = new Map<Element, number>();
  const headingIn = (root: ParentNode, selector: string): string => {
    for (const heading of [...reads.all(root, selector)].slice(0, 4)) {
      const text = reads.isShown(heading) ? textWithin(reads, steps, heading) : '';
      if (text) return text;
    }
    return '';
  };
  shapes.push({ parent: -1, name: '', heading: headingIn(reads.document, 'h1') });

  const scopeOf = (element: Element): number => {
    for (let from: Element | null = element; from;) {
      const scope = reads.closest(from, SCOPES);
      if (scope) return known.get(scope) ?? add(scope);
      from = hostAround(from);
    }
    return 0;
  };
  const hostAround = (element: Element): Element | null => {
    const root = reads.rootOf(element);
    return reads.kind(root) === 11 ? (root as ShadowRoot).host : null;
  };
  const add = (scope: Element): number => {
    const outer = steps.outward(scope);
    const parent = outer ? scopeOf(outer) : 0;
    const name = NAMES.map((attribute) => reads.attribute(scope, attribute).split('?')[0]).join(' ');
    shapes.push({ parent, name: name.slice(0, 300), heading: headingIn(scope, HEADINGS) });
    known.set(scope, shapes.length - 1);
    return shapes.length - 1;
  };
  return { shapes, scopeOf };
}
