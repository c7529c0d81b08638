import { CELLS } from './cells.ts';
import { COLOURS } from './colours.ts';
import { COVERED } from './covered.ts';
import type { Group } from './group.ts';
import { MIX } from './mix.ts';
import { PHOTOGRAPHIC } from './photographic.ts';
import { SCALED } from './scaled.ts';
import { QUIET, SIZES, TURNED } from './sizes.ts';
import { STYLES } from './styles.ts';

export const ALL_GROUPS: readonly Group[] = [
  ...SIZES,
  ...QUIET,
  ...TURNED,
  ...COLOURS,
  ...COVERED,
  ...PHOTOGRAPHIC,
  ...SCALED,
  ...STYLES,
  ...CELLS,
  ...MIX,
];
