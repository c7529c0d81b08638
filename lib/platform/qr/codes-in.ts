import type { RgbaImage } from '../../qr/image.ts';
import { readCodes } from '../../qr/index.ts';
import { ownWasm } from './own-wasm.ts';

/** Milliseconds after which the messages that wait are let through: a fill does not wait for a search. */
const TURN = 25;

function createBreath(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < TURN) return;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  };
}

/**
 * The texts of every QR code in an image, with the decoder's binary that the extension ships. Hostile texts, each once;
 * `isLate` says that the time for it is used up. Throws `qr.unreadable` for an image outside the limits.
 */
export function codesIn(image: RgbaImage, isLate?: () => boolean): Promise<readonly string[]> {
  return readCodes(image, { wasm: ownWasm, breathe: createBreath(), ...(isLate && { isLate }) });
}
