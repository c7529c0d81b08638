import { placeOf } from './known-group.ts';

/** Name of the known group that a host of this origin belongs to, as its owner writes it. */
export const groupNameOf = (origin: string): string | undefined => placeOf(origin)?.group.name;
