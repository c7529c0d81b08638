import { createRequire } from 'node:module';
import type jsQrFunction from 'jsqr';
import type { Decoder } from './decoder.ts';

// What it exports by default is `default` of `default` to Node.
const { default: jsQr } = createRequire(import.meta.url)('jsqr') as { readonly default: typeof jsQrFunction };

export const jsqr: Decoder = {
  name: 'jsQR',
  isSingle: true,
  read: ({ data, width, height }) => {
    const found = jsQr(data, width, height, { inversionAttempts: 'attemptBoth' });
    return Promise.resolve(found ? [found.data] : []);
  },
};
