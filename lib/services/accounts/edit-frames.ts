import type { AgreedFrame } from '../../vault/document.ts';

/** Of the frames that are there those that `wanted` names. A new one comes only from a fill, where the user saw both origins. */
export const keepFrames = (
  present: readonly AgreedFrame[],
  wanted: readonly AgreedFrame[],
): readonly AgreedFrame[] =>
  present.filter(({ frame, top }) => wanted.some((one) => one.frame === frame && one.top === top));
