import { createDice } from '../dice.ts';
import { ALL_GROUPS } from '../groups/all-groups.ts';
import type { Group } from '../groups/group.ts';
import type { Sample } from '../sample.ts';

const COUNT = 30;

function sampleOf(group: Group, seed: string, turn: number): Sample {
  const id = `${seed}/${group.name}/${turn}`;
  return {
    id,
    group: group.name,
    load: async () => {
      const { code, image } = group.make(createDice(id));
      return { image: await image, texts: [code.text] };
    },
  };
}

const samplesOf = (groups: readonly Group[], seed: string): readonly Sample[] =>
  groups.flatMap((group) =>
    Array.from({ length: group.count ?? COUNT }, (_, turn) => sampleOf(group, seed, turn)),
  );

/** The groups any decoder should read. */
export const gentleSamples = (seed: string) =>
  samplesOf(
    ALL_GROUPS.filter(({ isHard }) => !isHard),
    seed,
  );

/** The groups that defeat decoders which read clean codes. */
export const brutalSamples = (seed: string) =>
  samplesOf(
    ALL_GROUPS.filter(({ isHard }) => isHard),
    seed,
  );
