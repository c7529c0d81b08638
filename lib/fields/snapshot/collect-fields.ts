import type { PlainReads } from './plain-reads.ts';

/** Opens shadow roots; content scripts can also open closed ones. */
export type OpenRoot = (element: Element) => ShadowRoot | null;

export interface Collected {
  readonly fields: readonly HTMLElement[];
  /** The shadow roots on the way, by their hosts. */
  readonly roots: ReadonlyMap<Node, ShadowRoot>;
}

const MAX_FIELDS = 200;
const MAX_ELEMENTS = 60_000;
const NOT_TYPED =
  /^(?:hidden|submit|button|checkbox|radio|file|image|reset|range|color|date|time|month|week|datetime-local)$/i;
/** What of HTML itself can hold a shadow root; custom elements have a hyphen in their names. */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

const isEditable = (reads: PlainReads, element: Element): boolean =>
  reads.has(element, 'contenteditable') &&
  /^(?:|true|plaintext-only)$/i.test(reads.attribute(element, 'contenteditable'));

/** All that can be typed into, in document order, through shadow roots. */
export function collectFields(reads: PlainReads, openRoot: OpenRoot = reads.shadow): Collected {
  const fields: HTMLElement[] = [];
  const roots = new Map<Node, ShadowRoot>();
  let seen = 0;
  const visit = (root: ParentNode): void => {
    for (const element of reads.all(root, '*')) {
      if (++seen > MAX_ELEMENTS || fields.length >= MAX_FIELDS) return;
      const name = reads.name(element);
      if (name === 'input') {
        if (!NOT_TYPED.test(reads.attribute(element, 'type'))) fields.push(element as HTMLElement);
      } else if (HOSTS.has(name) || name.includes('-')) {
        if (isEditable(reads, element)) fields.push(element as HTMLElement);
        const inner = openRoot(element);
        if (!inner) continue;
        roots.set(element, inner);
        visit(inner);
      }
    }
  };
  visit(reads.document);
  return { fields, roots };
}
