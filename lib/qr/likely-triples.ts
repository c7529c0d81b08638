import { darkness } from './darkness.ts';
import { findFinders } from './finders.ts';
import type { GrayImage, Point } from './image.ts';
import { halve } from './resample.ts';
import { timingOf } from './timing.ts';
import { findTriples, type Triple } from './triples.ts';

/** Three eyes, how sure it is that a code stands between them, and the picture they were seen in. */
export interface Likely extends Triple {
  readonly score: number;
  readonly picture: GrayImage;
  /** A place of that picture in the image it was made from. */
  readonly inImage: (place: Point) => Point;
}

export interface Search {
  readonly minScore: number;
  /** Leaves the finest picture out, which costs most. */
  readonly isCoarse: boolean;
  /** Eyes may be torn by gaps, so that their distance tells less; chance eyes then look likelier too. */
  readonly isTorn: boolean;
}

/** A picture is halved until this is its shorter side: large modules become like small ones, noise goes, seams close. */
const MIN_SIDE = 120;
const MAX_LEVELS = 4;

/**
 * Every three eyes between which a timing pattern of at least `minScore` runs, in the image and its halved copies,
 * the surest first; and how many eyes there are that `isFree` leaves.
 */
export function likelyTriples(
  image: GrayImage,
  { minScore, isCoarse, isTorn }: Search,
  isFree: (place: Point) => boolean,
) {
  const triples: Likely[] = [];
  let eyes = 0;
  let picture = image;
  for (let level = 0; level < MAX_LEVELS; level++) {
    const scale = 2 ** level;
    const inImage = ({ x, y }: Point) => ({ x: (x + 0.5) * scale - 0.5, y: (y + 0.5) * scale - 0.5 });
    if (!isCoarse || level > 0) {
      const finders = findFinders(darkness(picture), stepOf(picture)).filter((finder) =>
        isFree(inImage(finder)),
      );
      eyes += finders.length;
      triples.push(
        ...findTriples(finders)
          .map((triple) => ({ ...triple, ...timingOf(picture, triple, isTorn), picture, inImage }))
          .filter(({ score }) => score >= minScore),
      );
    }
    if (Math.min(picture.width, picture.height) < 2 * MIN_SIDE) break;
    picture = halve(picture);
  }
  const rank = ({ score, error }: Likely) => score - error / 4;
  return { eyes, triples: triples.sort((one, other) => rank(other) - rank(one)) };
}

/** Lines from one to the next that is searched: an eye of a large picture has several. */
function stepOf({ height }: GrayImage): number {
  return height > 600 ? 3 : 1;
}
