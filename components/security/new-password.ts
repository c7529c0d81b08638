import type { TextKey } from '../ui/text.ts';
import type { Strength } from './strength.ts';

/** Fewer characters than this are refused, here and in the vault. */
export const MIN_PASSWORD_LENGTH = 10;

/** Characters still missing, counted as the vault counts them: code points after NFKC. */
export function charactersLeft(password: string): number {
  return Math.max(0, MIN_PASSWORD_LENGTH - Array.from(password.normalize('NFKC')).length);
}

const STRENGTH_TEXTS: Record<Strength, TextKey> = {
  0: 'strength_0',
  1: 'strength_1',
  2: 'strength_2',
  3: 'strength_3',
  4: 'strength_4',
};

export function strengthText(strength: Strength): TextKey {
  return STRENGTH_TEXTS[strength];
}
