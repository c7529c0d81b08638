/** Why a field was taken or left, for people who look into it. Stable names. */
export const FIELD_REASONS = [
  'autocomplete',
  'label',
  'caption',
  'name',
  'class',
  'description',
  'digits',
  'example',
  'numeric',
  'length',
  'pattern',
  'only-field',
  'one-character',
  'six',
  'context',
  'heading',
  'page',
  'sign-in',
  'password',
  'something-else',
  'silent',
  'not-recovery',
  'not-pairing',
  'not-joining',
  'not-document',
  'not-a-lock',
  'not-shop',
  'not-secret',
  'not-registration',
  'not-length',
  'not-in-context',
] as const;

export type FieldReason = (typeof FIELD_REASONS)[number];

/** What speaks for or against, and by how much. */
export type Weighed = readonly [weight: number, reason: FieldReason];

export interface Verdict {
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: FieldReason[];
}

/** From here on inputs count as a code field. */
export const THRESHOLD = 50;

export const dismissed = (reason: FieldReason): Verdict => ({ score: 0, reasons: [reason] });

/** The sum of what holds, and its reasons, the heaviest first. */
export function weigh(signs: readonly Weighed[]): Verdict {
  const told = signs.filter(([weight]) => weight !== 0);
  const sum = told.reduce((total, [weight]) => total + weight, 0);
  const reasons = [...told]
    .sort(([one], [other]) => Math.abs(other) - Math.abs(one))
    .map(([, reason]) => reason);
  return { score: Math.round(Math.max(0, Math.min(100, sum))), reasons: [...new Set(reasons)] };
}
