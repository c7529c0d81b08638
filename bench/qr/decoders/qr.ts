import decodeQr from 'qr/decode.js';
import type { Decoder } from './decoder.ts';

export const qr: Decoder = {
  name: 'qr',
  isSingle: true,
  read: (image) => Promise.resolve([decodeQr(image)]),
};
