const SIDE = 128;
/** An eye is seen on so many rows in turn, in the same place: noise is not. */
const NEEDED = 3;

const isEye = (a: number, b: number, c: number, d: number, e: number): boolean => {
  const module = (a + b + c + d + e) / 7;
  const slack = module * 0.7;
  return (
    module > 1 &&
    Math.abs(a - module) < slack &&
    Math.abs(b - module) < slack &&
    Math.abs(c - 3 * module) < 2 * slack &&
    Math.abs(d - module) < slack &&
    Math.abs(e - module) < slack
  );
};

/**
 * A cheap guess whether a square picture is a QR code: the finder pattern's 1:1:3:1:1 (ISO/IEC 18004, 6.3.3) in three of
 * its corners. It only spares the background needless looks; the background reads before it believes.
 */
export function hasEyes(pixels: Uint8ClampedArray, side: number): boolean {
  let low = 255;
  let high = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const value = pixels[at + 1] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (high - low < 40) return false;
  const middle = (low + high) / 2;
  // Top left, top right, bottom left, bottom right.
  const corners = [0, 1, 2, 3].map(() => ({ row: -2, centre: 0, streak: 0, best: 0 }));
  for (let y = 0; y < side; y++) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let run = 0;
    let last = false;
    for (let x = 0; x <= side; x++) {
      const dark = x < side && (pixels[(y * side + x) * 4 + 1] ?? 0) < middle;
      if (x < side && (dark === last || x === 0)) {
        run++;
        last = dark;
        continue;
      }
      if (isEye(a, b, c, d, run)) {
        const centre = x - run - d - c / 2;
        const corner = corners[(y * 2 > side ? 2 : 0) + (centre * 2 > side ? 1 : 0)];
        if (corner && corner.row !== y) {
          const follows = corner.row === y - 1 && Math.abs(corner.centre - centre) <= 2;
          const streak = follows ? corner.streak + 1 : 1;
          Object.assign(corner, { row: y, centre, streak, best: Math.max(corner.best, streak) });
        }
      }
      [a, b, c, d] = [b, c, d, run];
      run = 1;
      last = dark;
    }
  }
  return corners.filter(({ best }) => best >= NEEDED).length >= 3;
}

let context: CanvasRenderingContext2D | null | undefined;

/** Whether a picture looks like a code, and a number that changes with what it shows. */
export interface Glance {
  readonly is: boolean;
  readonly print: number;
}

/** Every so many bytes count for the print: one pixel in four rows of four. */
const PRINT_STEP = 68;

function printOf(pixels: Uint8ClampedArray): number {
  let print = 0;
  for (let at = 1; at < pixels.length; at += PRINT_STEP) print = (print * 31 + ((pixels[at] ?? 0) >> 5)) | 0;
  return print;
}

/** Draws a picture small and looks for eyes. `undefined` where the page's own pixels may not be read. */
export function glanceAt(
  picture: HTMLImageElement | HTMLCanvasElement | HTMLVideoElement,
): Glance | undefined {
  if (context === undefined) {
    const canvas = document.createElement('canvas');
    canvas.width = SIDE;
    canvas.height = SIDE;
    context = canvas.getContext('2d', { willReadFrequently: true });
  }
  if (!context) return undefined;
  try {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, SIDE, SIDE);
    context.drawImage(picture, 0, 0, SIDE, SIDE);
    const { data } = context.getImageData(0, 0, SIDE, SIDE);
    return { is: hasEyes(data, SIDE), print: printOf(data) };
  } catch {
    context = undefined; // tainted now: the next picture gets a clean one
    return undefined;
  }
}
