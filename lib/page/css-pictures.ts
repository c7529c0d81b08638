/** A picture that a style sheet sets. */
export interface CssPicture {
  readonly address: string;
  readonly mask: boolean;
}

const ADDRESS = /url\((?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^)]*))\)/g;
const MAX_LAYERS = 4;
const PSEUDO = ['::before', '::after'];

/** The addresses in a computed value, without the escapes of CSS. */
export function addressesOf(value: string): readonly string[] {
  if (!value.includes('url(')) return [];
  const found: string[] = [];
  for (const [, double, single, bare] of value.matchAll(ADDRESS)) {
    found.push((double ?? single ?? bare ?? '').replaceAll(/\\(.)/gs, '$1'));
    if (found.length === MAX_LAYERS) break;
  }
  return found;
}

function picturesIn(style: CSSStyleDeclaration): readonly CssPicture[] {
  const { backgroundImage, maskImage, content, borderImageSource } = style;
  return [
    ...[backgroundImage, content, borderImageSource].flatMap((value) =>
      addressesOf(value).map((address) => ({ address, mask: false })),
    ),
    ...addressesOf(maskImage).map((address) => ({ address, mask: true })),
  ];
}

/** Background, mask, `content` and border pictures of an element, in that order; of what stands before and after it if `deep`. */
export function cssPicturesOf(element: Element, deep: boolean): readonly CssPicture[] {
  const own = picturesIn(getComputedStyle(element));
  if (own.length > 0 || !deep) return own;
  return PSEUDO.flatMap((pseudo) => picturesIn(getComputedStyle(element, pseudo)));
}
