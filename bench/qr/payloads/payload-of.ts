import type { Dice } from '../dice.ts';
import { KEY_URIS } from './key-uris.ts';

/** One of the key URIs, by chance. */
export const payloadOf = (dice: Dice) => dice.pick(KEY_URIS)(dice);
