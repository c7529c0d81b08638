import { BRANDS, type Brand } from './issuer-brands.ts';

/** The choice "initials, whatever the name says"; every other choice is the slug of a brand. */
export const INITIALS = 'initials';

export interface IssuerIcon {
  readonly slug: string;
  /** Where the drawing is in the build. */
  readonly path: string;
  /** Colours (CSS) on a light and on a dark card; absent where the brand's own would be hard to see. */
  readonly light?: string;
  readonly dark?: string;
}

/** A name as people write it, brought to letters and digits: "GitHub", "git-hub" and "GITHUB" are one. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The name in a host: "accounts.google.com" -> "google". */
const IN_HOST = /^(?:[\w-]+\.)*([\w-]+)\.[a-z]{2,}$/i;

let byName: ReadonlyMap<string, Brand> | undefined;

function brandNamed(name: string): Brand | undefined {
  byName ??= new Map(
    BRANDS.flatMap((brand) =>
      [foldName(brand.title), brand.slug, ...brand.also].map((key) => [key, brand] as const),
    ),
  );
  return byName.get(name);
}

/**
 * The drawing for an account: the chosen one, else by the issuer's name. `undefined` means initials. An issuer is only a text, so
 * a drawing proves nothing about who made the account.
 */
export function iconOf(issuer: string, chosen = ''): IssuerIcon | undefined {
  if (chosen === INITIALS) return undefined;
  const chosenBrand = chosen === '' ? undefined : BRANDS.find(({ slug }) => slug === chosen);
  const host = IN_HOST.exec(issuer.trim())?.[1] ?? '';
  const brand = chosenBrand ?? brandNamed(foldName(issuer)) ?? brandNamed(foldName(host));
  return brand && drawn(brand);
}

/** Of the cards the drawings stand on: white, and `--card` in dark. */
const CARD = { light: 1, dark: 0.016 };

/** WCAG 2.2, 1.4.11: what a drawing needs against its ground. */
const LEAST_CONTRAST = 3;

function drawn({ slug, hex }: Brand): IssuerIcon {
  const own = luminanceOf(hex);
  const colour = `#${hex}`;
  return {
    slug,
    path: `/issuers/${slug}.svg`,
    ...(contrast(own, CARD.light) >= LEAST_CONTRAST ? { light: colour } : {}),
    ...(contrast(own, CARD.dark) >= LEAST_CONTRAST ? { dark: colour } : {}),
  };
}

/** Relative luminance (WCAG 2.2) of six hexadecimal digits. */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
