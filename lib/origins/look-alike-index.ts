import { coarseLook } from './coarse-look.ts';
import { squeeze } from './disguise.ts';
import { lookOf } from './host-look.ts';
import { hyphened, isLookAlike, type Looked } from './look-alike.ts';

interface Entry extends Looked {
  /** Of several that it can be taken for, the first is named. */
  readonly place: number;
}

type Shelf = Map<string, Entry[]>;

function put(shelf: Shelf, key: string, entry: Entry): void {
  const there = shelf.get(key);
  if (there) there.push(entry);
  else shelf.set(key, [entry]);
}

/**
 * Tells which of `boundOrigins`, the first of several, an origin can be taken for (see `isLookAlike`). There may be thousands, and many
 * pages: they are taken apart once, and a page is compared with those only that share a look with it.
 */
export function createLookAlikeIndex(
  boundOrigins: readonly string[],
): (origin: string) => string | undefined {
  // One for each of the ways in which hosts can be alike: whoever is alike stands under the same key in one of them.
  const spelled: Shelf = new Map();
  const punctuated: Shelf = new Map();
  const disguised: Shelf = new Map();
  for (const [place, origin] of boundOrigins.entries()) {
    const look = lookOf(origin);
    if (!look) continue;
    const entry = { origin, look, place };
    put(spelled, coarseLook(look.nameLook), entry);
    put(punctuated, hyphened(look.look), entry);
    put(disguised, squeeze(look.nameLook), entry);
  }
  const lengths = [...new Set([...disguised.keys()].map(({ length }) => length))];

  /** Those whose name stands somewhere in what is in front of the page's suffix. */
  function* hiddenIn(front: string): Generator<Entry> {
    for (const length of lengths) {
      for (let start = 0; start + length <= front.length; start++)
        yield* disguised.get(front.slice(start, start + length)) ?? [];
    }
  }

  return (origin) => {
    const look = lookOf(origin);
    if (!look) return undefined;
    const near = new Set([
      ...(spelled.get(coarseLook(look.nameLook)) ?? []),
      ...(punctuated.get(hyphened(look.look)) ?? []),
      ...hiddenIn(squeeze(look.labels.join('.'))),
    ]);
    let first: Entry | undefined;
    for (const bound of near) {
      if (first && first.place < bound.place) continue;
      if (isLookAlike({ origin, look }, bound)) first = bound;
    }
    return first?.origin;
  };
}
