import type { Finder } from './finders.ts';
import type { Point } from './image.ts';

/** Three eyes that may belong to one code; the picture coordinates are those of the image they were found in. */
export interface Triple {
  /** The eye at the right angle. */
  readonly corner: Finder;
  readonly right: Finder;
  readonly below: Finder;
  /** Modules on a side: 17 + 4 versions (ISO/IEC 18004, 6.3.1), as far as the distances tell. */
  readonly modules: number;
  /** How far the three are from a right angle with equal legs and one module size; 0 is exact. */
  readonly error: number;
}

const MAX_FINDERS = 40;
const MAX_ERROR = 1;
const MAX_TRIPLES = 300;

function triple(corner: Finder, one: Finder, other: Finder): Triple | undefined {
  const module = (corner.module + one.module + other.module) / 3;
  const legs = [one, other].map(({ x, y }) => ({ x: x - corner.x, y: y - corner.y }));
  const [first, second] = legs as [Point, Point];
  const lengths = legs.map(({ x, y }) => Math.hypot(x, y)) as [number, number];
  const leg = (lengths[0] + lengths[1]) / 2;
  if (Math.min(...lengths) < 10 * module || leg > 185 * module) return undefined;
  const cosine = Math.abs(first.x * second.x + first.y * second.y) / (lengths[0] * lengths[1]);
  const uneven = Math.abs(Math.log(lengths[0] / lengths[1]));
  const sizes = [corner.module, one.module, other.module];
  const error = 2 * cosine + 2 * uneven + Math.log(Math.max(...sizes) / Math.min(...sizes));
  if (error > MAX_ERROR) return undefined;
  const version = Math.min(40, Math.max(1, Math.round((leg / module + 7 - 17) / 4)));
  // In the picture y grows downwards: the right leg turns clockwise into the one below, unless the code is mirrored.
  const turns = first.x * second.y - first.y * second.x > 0;
  const [right, below] = turns ? [one, other] : [other, one];
  return { corner, right, below, modules: 17 + 4 * version, error };
}

/** Every three eyes that make the corners of a square, the likeliest first. */
export function findTriples(finders: readonly Finder[]): readonly Triple[] {
  const best = [...finders].sort((one, other) => other.seen / other.module - one.seen / one.module);
  const eyes = best.slice(0, MAX_FINDERS);
  const triples: Triple[] = [];
  eyes.forEach((corner, at) => {
    eyes.forEach((one, first) => {
      for (const other of eyes.slice(first + 1)) {
        if (first === at || other === corner) continue;
        if (one.isDark !== corner.isDark || other.isDark !== corner.isDark) continue;
        const guess = triple(corner, one, other);
        if (guess) triples.push(guess);
      }
    });
  });
  return triples.sort((one, other) => one.error - other.error).slice(0, MAX_TRIPLES);
}
