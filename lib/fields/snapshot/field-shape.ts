import type { FieldShape, NearText } from '../shape.ts';
import type { PlainReads } from './plain-reads.ts';

const MIN_SIDE = 8;
const NAMES = [
  'class',
  'data-testid',
  'data-test',
  'data-test-id',
  'data-qa',
  'data-cy',
  'formcontrolname',
  'ng-model',
  'data-input-otp',
];
const HOST_WORDS = ['id', 'name', 'label', 'aria-label', 'placeholder', 'title', 'autocomplete', 'class'];
const MAX_HOSTS = 4;

const finite = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);
const numberOf = (text: string, otherwise: number): number =>
  /^\s*\d/.test(text) ? finite(Number.parseInt(text, 10), otherwise) : otherwise;

function isLocked(reads: PlainReads, element: HTMLElement): boolean {
  const input = element as HTMLInputElement;
  if (reads.name(element) === 'input' && (input.disabled || input.readOnly)) return true;
  return reads.attribute(element, 'aria-disabled') === 'true';
}

/** Not hidden, not too small, not outside the page. */
function isSeen(reads: PlainReads, element: HTMLElement, rect: DOMRect | undefined): boolean {
  if (reads.closest(element, '[hidden], [inert]')) return false;
  if (!rect) return reads.isShown(element);
  if (rect.width < MIN_SIDE || rect.height < MIN_SIDE) return false;
  if (rect.right < -200 || rect.bottom < -20_000) return false;
  return reads.isShown(element);
}

function hostWords(reads: PlainReads, element: Element): string {
  const words: string[] = [];
  let root = reads.rootOf(element);
  for (let depth = 0; depth < MAX_HOSTS && reads.kind(root) === 11; depth++) {
    const host = (root as ShadowRoot).host as Element | undefined;
    if (!host) break;
    words.push(reads.name(host), ...HOST_WORDS.map((name) => reads.attribute(host, name)));
    root = reads.rootOf(host);
  }
  return words.filter(Boolean).join(' ').slice(0, 400);
}

export interface FieldPlace {
  readonly label: string;
  readonly description: string;
  readonly scope: number;
  readonly parent: number;
  readonly before: readonly NearText[];
}

/** Everything about one element that the rules look at. */
export function fieldShapeOf(
  reads: PlainReads,
  element: HTMLElement,
  hasLayout: boolean,
  place: FieldPlace,
): FieldShape {
  const isInput = reads.name(element) === 'input';
  const rect = hasLayout ? reads.rect(element) : undefined;
  const width = rect
    ? rect.width
    : Number.parseFloat(/(?:^|;)\s*width:\s*([\d.]+)/.exec(reads.attribute(element, 'style'))?.[1] ?? '0');
  const locked = isLocked(reads, element);
  const seen = isSeen(reads, element, rect);
  return {
    ...place,
    tag: isInput ? 'input' : 'editable',
    type: isInput ? (element as HTMLInputElement).type : 'text',
    name: reads.attribute(element, 'name'),
    id: reads.attribute(element, 'id'),
    className: NAMES.map((name) => reads.attribute(element, name))
      .join(' ')
      .trim(),
    autocomplete: reads.attribute(element, 'autocomplete'),
    inputMode: reads.attribute(element, 'inputmode').toLowerCase(),
    pattern: reads.attribute(element, 'pattern'),
    placeholder: reads.attribute(element, 'placeholder'),
    maxLength: numberOf(reads.attribute(element, 'maxlength'), -1),
    minLength: numberOf(reads.attribute(element, 'minlength'), -1),
    capitals: /^characters$/i.test(reads.attribute(element, 'autocapitalize')),
    size: numberOf(reads.attribute(element, 'size'), 0),
    host: hostWords(reads, element),
    width: finite(width, 0),
    height: rect?.height ?? 0,
    usable: seen && !locked,
    locked: seen && locked,
  };
}
