import { readCodes } from '../../../lib/qr/index.ts';
import type { Decoder } from './decoder.ts';

/** The pipeline of the extension, as it is. */
export const ours: Decoder = { name: 'portvakt', read: (image) => readCodes(image) };
