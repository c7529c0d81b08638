import type { GrayImage } from './image.ts';

/** Box filters in a row that make a good enough Gaussian; `reach` r makes a standard deviation of the root of r (r + 1). */
const PASSES = 3;

function blur(levels: Float32Array, width: number, height: number, reach: number): Float32Array {
  let from = levels;
  for (let pass = 0; pass < PASSES; pass++) {
    from = boxAndTurn(boxAndTurn(from, width, height, reach), height, width, reach);
  }
  return from;
}

/** The running mean of `2 * reach + 1` along every row, written as columns; the rim goes on outside. */
function boxAndTurn(from: Float32Array, width: number, height: number, reach: number): Float32Array {
  const to = new Float32Array(from.length);
  const share = 1 / (2 * reach + 1);
  const last = width - 1;
  for (let y = 0; y < height; y++) {
    const start = y * width;
    let sum = (reach + 1) * (from[start] ?? 0);
    for (let x = 1; x <= reach; x++) sum += from[start + Math.min(x, last)] ?? 0;
    for (let x = 0, at = y; x < width; x++, at += height) {
      to[at] = sum * share;
      const next = x + reach + 1;
      const past = x - reach;
      sum += (from[start + (next > last ? last : next)] ?? 0) - (from[start + (past < 0 ? 0 : past)] ?? 0);
    }
  }
  return to;
}

/** Nearly twice the way is still stable; the last turns go once, and settle what the others left swinging. */
const STRIDE = 1.9;
const SETTLING = 2;

/** Undoes a blur by going back and forth (Van Cittert): each turn adds what blurring the guess would lose. */
export function deblur({ data, width, height }: GrayImage, reach: number, turns: number): GrayImage {
  const seen = Float32Array.from(data);
  const guess = seen.slice();
  for (let turn = 0; turn < turns; turn++) {
    const again = blur(guess, width, height, reach);
    const stride = turn < turns - SETTLING ? STRIDE : 1;
    for (let at = 0; at < guess.length; at++) {
      const better = (guess[at] ?? 0) + stride * ((seen[at] ?? 0) - (again[at] ?? 0));
      guess[at] = better < 0 ? 0 : better > 255 ? 255 : better;
    }
  }
  return { data: Uint8ClampedArray.from(guess), width, height };
}

/** Out of focus: joins dots and seams. */
export function soften({ data, width, height }: GrayImage, reach: number): GrayImage {
  return { data: Uint8ClampedArray.from(blur(Float32Array.from(data), width, height, reach)), width, height };
}
