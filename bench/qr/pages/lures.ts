import type { Dice } from '../dice.ts';

/** What looks like a code and is none; each as HTML of about so many CSS pixels. */
type Lure = (dice: Dice, side: number) => string;

const svg = (cells: number, side: number, shapes: string) =>
  `<svg viewBox="-1 -1 ${cells + 2} ${cells + 2}" width="${side}" height="${side}" style="background:#fff;display:block">${shapes}</svg>`;

const square = (x: number, y: number) => `<rect x="${x}" y="${y}" width="1.01" height="1.01"/>`;

function cellsOf(size: number, isDark: (x: number, y: number) => boolean): string {
  const all = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)] as const);
  return all
    .filter(([x, y]) => isDark(x, y))
    .map(([x, y]) => square(x, y))
    .join('');
}

/** Dark rings at 0 and 6 and a core of 3, as an eye of a code has them. */
const isEyeDark = (x: number, y: number) => {
  const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
  return ring !== 2 && ring <= 3;
};

/** Three eyes and chance between them: everything but a code. */
const falseCode: Lure = (dice, side) => {
  const size = 17 + 4 * dice.whole(1, 8);
  const chance = Array.from({ length: size * size }, () => dice.chance(0.5));
  const last = size - 7;
  const isDark = (x: number, y: number) => {
    for (const [left, top] of [
      [0, 0],
      [last, 0],
      [0, last],
    ] as const) {
      if (x >= left - 1 && x <= left + 7 && y >= top - 1 && y <= top + 7) return isEyeDark(x - left, y - top);
    }
    return chance[y * size + x] ?? false;
  };
  return svg(size, side, cellsOf(size, isDark));
};

/** An L of dark cells and an edge that alternates, as Data Matrix. */
const dataMatrixLike: Lure = (dice, side) => {
  const size = 2 * dice.whole(5, 16);
  return svg(
    size,
    side,
    cellsOf(size, (x, y) => {
      if (x === 0 || y === size - 1) return true;
      if (y === 0 || x === size - 1) return (x + y) % 2 === 0;
      return dice.chance(0.5);
    }),
  );
};

/** Rings around the middle, as Aztec. */
const aztecLike: Lure = (dice, side) => {
  const half = dice.whole(8, 16);
  return svg(
    2 * half + 1,
    side,
    cellsOf(2 * half + 1, (x, y) => {
      const ring = Math.max(Math.abs(x - half), Math.abs(y - half));
      return ring <= 5 ? ring % 2 === 0 : dice.chance(0.5);
    }),
  );
};

const checkerboard: Lure = (dice, side) => {
  const size = dice.whole(8, 40);
  return svg(
    size,
    side,
    cellsOf(size, (x, y) => (x + y) % 2 === 0),
  );
};

const identicon: Lure = (dice, side) => {
  const cells = Array.from({ length: 15 }, () => dice.chance(0.5));
  return svg(
    5,
    side,
    cellsOf(5, (x, y) => cells[y * 3 + (x < 3 ? x : 4 - x)] ?? false),
  );
};

/** One square in another, as icons of cameras and record buttons. */
const eyeIcon: Lure = (dice, side) => {
  const round = dice.whole(0, 3);
  return `<svg viewBox="-1 -1 9 9" width="${side}" height="${side}"><rect width="7" height="7" rx="${round}"/><rect x="1" y="1" width="5" height="5" rx="${round}" fill="#fff"/><rect x="2" y="2" width="3" height="3" rx="${round}"/></svg>`;
};

const stripes: Lure = (dice, side) => {
  const bars = Array.from(
    { length: 40 },
    (_, x) => `<rect x="${x}" width="${dice.pick([0.5, 1, 1])}" height="40"/>`,
  );
  return svg(40, side, bars.filter(() => dice.chance(0.6)).join(''));
};

/** Icons that a page has several of, in its text. */
export const ICONS: readonly Lure[] = [eyeIcon, identicon];

export const LURES: readonly Lure[] = [
  falseCode,
  falseCode,
  dataMatrixLike,
  aztecLike,
  checkerboard,
  identicon,
  eyeIcon,
  stripes,
];
