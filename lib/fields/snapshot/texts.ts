import type { NearText } from '../shape.ts';
import type { PlainReads } from './plain-reads.ts';
import type { Steps } from './steps.ts';

/** A text node or picture that was passed, before it is joined with its neighbours. */
export interface Piece {
  readonly text: string;
  readonly role: NearText['role'];
  readonly scope: number;
  /** Pieces of one block are one text. */
  readonly block: unknown;
  readonly linked: boolean;
}

const BLOCKS =
  'address,article,aside,blockquote,body,button,caption,center,dd,details,dialog,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,label,legend,li,main,nav,ol,option,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul,[role="button"],[role="heading"],[role="dialog"],[role="tab"],[role="alert"],[role="group"]';
const ACTIONS =
  'button,[role="button"],[role="link"],[role="tab"],[role="radio"],[role="menuitem"],[role="option"],summary,option';
const HEADINGS = 'h1,h2,h3,h4,h5,h6,legend,[role="heading"]';
const ASIDES =
  'nav,aside,[role="navigation"],[role="contentinfo"],body>footer,body>div>footer,[role="search"]';
const CHOICES = 'input[type="radio"],input[type="checkbox"]';
const MAX_TEXT = 300;
/** Letters and digits of any script, and what digits are hidden behind. */
const LETTERS = /[A-Za-z0-9*•●\u00aa-\u1fff\u2c00-\ud7ff\uf900-\uffdc]/;

/** Reads single nodes into pieces; what is known of an element is kept, for many texts share theirs. */
export function pieceReader(reads: PlainReads, steps: Steps, scopeOf: (element: Element) => number) {
  interface Place extends Pick<Piece, 'role' | 'scope' | 'block' | 'linked'> {
    readonly shown: boolean;
  }
  const places = new Map<Element, Place>();

  const roleOf = (element: Element): Piece['role'] => {
    if (reads.closest(element, ASIDES)) return 'aside';
    if (reads.closest(element, ACTIONS)) return 'action';
    if (reads.closest(element, HEADINGS)) return 'heading';
    const label = reads.closest(element, 'label');
    if (!label) return 'text';
    return reads.all(label, CHOICES).length > 0 ? 'action' : 'label';
  };
  const placeOf = (element: Element): Place => {
    const known = places.get(element);
    if (known) return known;
    const place = {
      role: roleOf(element),
      scope: scopeOf(element),
      block: reads.closest(element, BLOCKS) ?? element,
      linked: reads.closest(element, 'a') !== null,
      shown: reads.isShown(element),
    };
    places.set(element, place);
    return place;
  };
  const pictureOf = (element: Element): Piece | undefined => {
    const { width, height } = reads.rect(element);
    const source = reads.attribute(element, 'src');
    const { scope, shown } = placeOf(element);
    if (!shown) return undefined;
    const drawn = reads.name(element) !== 'img' || /^data:|[?&]|^[^.]*$/.test(source);
    const low = height >= 18 && height <= 110 && width >= 1.5 * height && width <= 400;
    const words = ['alt', 'id', 'class', 'name', 'title', 'aria-label'].map((name) =>
      reads.attribute(element, name),
    );
    const tail = source.startsWith('data:') ? '' : source.slice(-80);
    const role = drawn && low ? 'strip' : 'picture';
    return { text: [...words, tail].join(' ').trim(), role, scope, block: element, linked: false };
  };

  /** A text, picture or button; nothing for all else. */
  return (node: Node): Piece | undefined => {
    const kind = reads.kind(node);
    if (kind === 3) {
      const text = reads.text(node).slice(0, 2 * MAX_TEXT);
      if (!LETTERS.test(text)) return undefined;
      const parent = steps.outward(node);
      const place = parent && placeOf(parent);
      return place?.shown ? { ...place, text: text.slice(0, MAX_TEXT) } : undefined;
    }
    if (kind !== 1) return undefined;
    const element = node as Element;
    const name = reads.name(element);
    if (name === 'img' || name === 'canvas' || name === 'svg') return pictureOf(element);
    if (name !== 'input' || !/^(?:submit|button)$/i.test(reads.attribute(element, 'type'))) return undefined;
    const { scope, shown } = placeOf(element);
    const text = reads.attribute(element, 'value');
    return shown && text ? { text, role: 'action', scope, block: element, linked: false } : undefined;
  };
}

/** Texts of pieces in reading order; links within are marked, a block that is one link becomes an action. */
export function joinPieces(pieces: readonly Piece[]): NearText[] {
  const texts: NearText[] = [];
  for (let at = 0; at < pieces.length;) {
    const first = pieces[at];
    let end = at + 1;
    while (end < pieces.length && pieces[end]?.block === first?.block) end++;
    const block = pieces.slice(at, end);
    at = end;
    if (!first) continue;
    const linked = block.every((piece) => piece.linked);
    const text = block
      .map((piece) => (piece.linked && !linked ? `⟦${piece.text}⟧` : piece.text))
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, MAX_TEXT);
    const role = linked && first.role !== 'aside' && first.role !== 'heading' ? 'action' : first.role;
    texts.push({ text, role, scope: first.scope });
  }
  return texts;
}
