import type { Finder } from './finders.ts';
import type { Box } from './image.ts';

const MAX_BOXES = 12;
const QUIET_MODULES = 3;

interface Guess {
  readonly box: Box;
  /** How far the three eyes are from a right-angled triangle with equal legs; 0 is exact. */
  readonly error: number;
}

/** The square that three eyes span, with a little quiet zone; `undefined` where they belong to no one code. */
function guessBox(eyes: readonly [Finder, Finder, Finder]): Guess | undefined {
  const modules = eyes.map((eye) => eye.module);
  const module = modules.reduce((sum, one) => sum + one, 0) / 3;
  if (Math.max(...modules) > 1.5 * Math.min(...modules)) return undefined;
  const sides = (
    [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const
  )
    .map(([from, to]) => ({ from: eyes[from], to: eyes[to] }))
    .map(({ from, to }) => ({ from, to, length: Math.hypot(from.x - to.x, from.y - to.y) }))
    .sort((one, other) => one.length - other.length);
  const [short, long, slant] = sides;
  if (!short || !long || !slant) return undefined;
  // Eye centres are 14 modules apart in the smallest code and 170 in the largest.
  if (short.length < 11 * module || long.length > 190 * module) return undefined;
  const error =
    Math.abs(long.length / short.length - 1) + Math.abs(slant.length / long.length / Math.SQRT2 - 1);
  if (error > 0.35) return undefined;
  const angle = Math.atan2(short.from.y - short.to.y, short.from.x - short.to.x);
  const turned = Math.abs(Math.cos(angle)) + Math.abs(Math.sin(angle));
  const half = (long.length / 2 + 3.5 * module) * turned + QUIET_MODULES * module;
  const x = (slant.from.x + slant.to.x) / 2;
  const y = (slant.from.y + slant.to.y) / 2;
  return { box: { left: x - half, top: y - half, width: 2 * half, height: 2 * half }, error };
}

/** Where codes may stand, the likeliest first: every three eyes that make the corners of a square. */
export function locateCodes(finders: readonly Finder[]): readonly Box[] {
  const guesses: Guess[] = [];
  finders.forEach((first, one) => {
    finders.slice(one + 1).forEach((second, two) => {
      for (const third of finders.slice(one + two + 2)) {
        const guess = guessBox([first, second, third]);
        if (guess) guesses.push(guess);
      }
    });
  });
  return guesses
    .sort((one, other) => one.error - other.error)
    .slice(0, MAX_BOXES)
    .map(({ box }) => box);
}
