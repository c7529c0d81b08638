import { seededRandom } from '../../tests/support/seeded-random.ts';

/** Chance that its name repeats: the same name, the same rolls, on any machine. */
export interface Dice {
  /** From 0 up to but not including 1. */
  readonly roll: () => number;
  /** A number from `least` up to `most`. */
  readonly between: (least: number, most: number) => number;
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  /** One of the list, which must not be empty. */
  readonly pick: <Item>(list: readonly Item[]) => Item;
  /** True so often, 0 to 1. */
  readonly chance: (share: number) => boolean;
  /** A number around 0, standard deviation 1 (the sum of twelve rolls). */
  readonly normal: () => number;
}

/** FNV-1a, 32 bits. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const unit of name) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

export function createDice(name: string): Dice {
  const roll = seededRandom(hashOf(name));
  const between = (least: number, most: number) => least + roll() * (most - least);
  const whole = (least: number, most: number) => Math.floor(between(least, most + 1));
  return {
    roll,
    between,
    whole,
    pick: (list) => {
      const item = list[whole(0, list.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    chance: (share) => roll() < share,
    normal: () => Array.from({ length: 12 }, roll).reduce((sum, one) => sum + one, -6),
  };
}
