import type { NearText } from '../shape.ts';
import type { PlainReads } from './plain-reads.ts';
import { joinPieces, type Piece } from './texts.ts';
import type { Steps } from './steps.ts';

const FORWARD = { nodes: 160, letters: 700 };
const BACK = { nodes: 320, letters: 1400 };
const SKIPPED = new Set(
  'script style noscript template select option datalist textarea svg iframe video audio object head meta link'.split(
    ' ',
  ),
);

interface Reader {
  readonly reads: PlainReads;
  readonly steps: Steps;
  readonly fields: ReadonlySet<Node>;
  piece(node: Node): Piece | undefined;
}

/** Elements whose inside says nothing: scripts, and what is not shown. */
export const closedElements = (reads: PlainReads): ((element: Element) => boolean) => {
  const known = new Map<Element, boolean>();
  return (element) => {
    const name = reads.name(element);
    if (SKIPPED.has(name)) return true;
    if (name === 'span' || name === 'a' || name === 'b' || name === 'input') return false;
    const before = known.get(element);
    if (before !== undefined) return before;
    const closed = !reads.isShown(element) && !isContents(reads, element);
    known.set(element, closed);
    return closed;
  };
};

/** `display: contents` has no box, and shows what is in it: custom elements and slots are often so. */
const isContents = (reads: PlainReads, element: Element): boolean => {
  const name = reads.name(element);
  return (
    name === 'slot' ||
    name.includes('-') ||
    `${reads.attribute(element, 'style')} ${reads.attribute(element, 'class')}`.includes('contents')
  );
};

const isElement = (reads: PlainReads, node: Node): node is Element => reads.kind(node) === 1;

function readForward(reader: Reader, from: Node, isClosed: (element: Element) => boolean) {
  const { reads, steps, fields } = reader;
  const pieces: Piece[] = [];
  let letters = 0;
  let node = steps.forward(from, true);
  let last: Node | null = null;
  for (let count = 0; node && count < FORWARD.nodes && letters < FORWARD.letters; count++) {
    if (fields.has(node)) return { pieces, reached: true, last };
    const piece = reader.piece(node);
    if (piece) {
      pieces.push(piece);
      letters += piece.text.length;
    }
    last = node;
    node = steps.forward(node, isElement(reads, node) && isClosed(node));
  }
  return { pieces, reached: !node, last };
}

function readBack(reader: Reader, from: Node, stop: Node | null): Piece[] {
  const { steps, fields } = reader;
  const pieces: Piece[] = [];
  let letters = 0;
  let node = steps.back(from);
  for (let count = 0; node && node !== stop && count < BACK.nodes && letters < BACK.letters; count++) {
    if (fields.has(node)) break;
    const piece = reader.piece(node);
    if (piece) {
      pieces.push(piece);
      letters += piece.text.length;
    }
    node = steps.back(node);
  }
  return pieces.reverse();
}

/** What stands before each field and after the last: of long stretches only the parts nearest to a field. */
export function readGaps(
  fields: readonly Node[],
  reader: Reader,
  isClosed: (element: Element) => boolean,
): { readonly before: readonly (readonly NearText[])[]; readonly after: readonly NearText[] } {
  const gaps: NearText[][] = [];
  fields.forEach((field, index) => {
    if (index === 0) gaps.push(joinPieces(readBack(reader, field, null)));
    const { pieces, reached, last } = readForward(reader, field, isClosed);
    const next = fields[index + 1];
    const rest = next && !reached ? readBack(reader, next, last) : [];
    gaps.push(joinPieces([...pieces, ...rest]));
  });
  return { before: gaps.slice(0, -1), after: gaps.at(-1) ?? [] };
}
