import qrcode from 'qrcode-generator';
import { modulesOf, withQuietZone, type Correction, type Modules } from './code-modules.ts';
import { pngOf } from './png-image.ts';

/** How a page asks for its code: error correction, pixels of a module, light modules around, colours. */
export interface Drawing {
  readonly ec: Correction;
  readonly px: number;
  readonly margin: number;
  readonly dark: string;
  readonly light: string;
}

export const PLAIN_DRAWING: Drawing = { ec: 'M', px: 5, margin: 4, dark: '#000', light: '#fff' };

const framed = (text: string, { ec, margin }: Drawing): Modules => withQuietZone(modulesOf(text, ec), margin);

/** One path of squares; without a background where `light` is `none`. */
export function svgCode(text: string, drawing: Drawing): string {
  const modules = framed(text, drawing);
  const box = modules.length;
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  const ground = drawing.light === 'none' ? '' : `<path fill="${drawing.light}" d="M0 0h${box}v${box}H0z"/>`;
  const side = box * drawing.px;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${box} ${box}" shape-rendering="crispEdges">${ground}<path fill="${drawing.dark}" d="${path}"/></svg>`;
}

/** Every module a clone of one square, in the colour of the text around. */
export function svgOfUses(text: string, drawing: Drawing): string {
  const modules = framed(text, drawing);
  const side = modules.length * drawing.px;
  const squares = modules
    .flatMap((row, y) => row.map((dark, x) => (dark ? `<use href="#module" x="${x}" y="${y}"/>` : '')))
    .join('');
  return `<svg width="${side}" height="${side}" viewBox="0 0 ${modules.length} ${modules.length}" fill="currentColor"><defs><rect id="module" width="1" height="1"/></defs>${squares}</svg>`;
}

const inEye = (x: number, y: number, count: number): boolean =>
  (x < 7 && y < 7) || (x >= count - 7 && y < 7) || (x < 7 && y >= count - 7);

const eye = (x: number, y: number): string =>
  `<rect x="${x + 0.5}" y="${y + 0.5}" width="6" height="6" rx="2" fill="none" stroke="#1b3a5c"/>` +
  `<rect x="${x + 2}" y="${y + 2}" width="3" height="3" rx="1"/>`;

/** Dots for modules, rounded eyes, and a round picture in the middle: the look of a brand. */
export function svgOfDots(text: string, drawing: Drawing): string {
  const modules = modulesOf(text, drawing.ec);
  const count = modules.length;
  const logo = count * 0.2;
  const isFree = (x: number, y: number) =>
    inEye(x, y, count) || Math.hypot(x + 0.5 - count / 2, y + 0.5 - count / 2) < logo / 2;
  const dots = modules
    .flatMap((row, y) =>
      row.map((dark, x) =>
        dark && !isFree(x, y) ? `<circle cx="${x + 0.5}" cy="${y + 0.5}" r=".46"/>` : '',
      ),
    )
    .join('');
  const box = count + 2 * drawing.margin;
  const side = box * drawing.px;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="${-drawing.margin} ${-drawing.margin} ${box} ${box}" fill="#1b3a5c"><rect x="${-drawing.margin}" y="${-drawing.margin}" width="${box}" height="${box}" fill="#fff"/>${eye(0, 0)}${eye(count - 7, 0)}${eye(0, count - 7)}${dots}<circle cx="${count / 2}" cy="${count / 2}" r="${logo / 2 - 0.5}" fill="#c8443c"/></svg>`;
}

export function pngCode(text: string, drawing: Drawing): Buffer {
  const modules = framed(text, drawing);
  const side = modules.length * drawing.px;
  const at = (pixel: number) => Math.floor(pixel / drawing.px);
  return pngOf(
    side,
    side,
    (x, y) => modules[at(y)]?.[at(x)] ?? false,
    (y) => y % drawing.px !== 0,
  );
}

/** `data:image/gif;base64,...` */
export function gifCode(text: string, { ec, px, margin }: Drawing): string {
  const code = qrcode(0, ec);
  code.addData(text, 'Byte');
  code.make();
  return code.createDataURL(px, px * margin);
}

/** Two rows of modules in a line of text (`▀▄█`), as terminals print them. `inverse` for light text on a dark ground. */
export function halfBlocks(text: string, drawing: Drawing, inverse: boolean): string {
  const modules = framed(text, drawing);
  const inked = (x: number, y: number) => (modules[y]?.[x] ?? false) !== inverse;
  const lines: string[] = [];
  for (let y = 0; y < modules.length; y += 2) {
    const line = modules.map((_, x) => {
      // Below an odd last row there is nothing: light either way.
      const [upper, lower] = [inked(x, y), y + 1 < modules.length && inked(x, y + 1)];
      if (upper && lower) return '█';
      if (upper) return '▀';
      return lower ? '▄' : ' ';
    });
    lines.push(line.join(''));
  }
  return lines.join('\n');
}

/** Rows of 0 and 1 with the quiet zone in them, for the scripts of the pages. */
export const modulesJson = (text: string, drawing: Drawing): string =>
  JSON.stringify(framed(text, drawing).map((row) => row.map(Number)));
