import { scanRGBABuffer } from '@undecaf/zbar-wasm';
import type { Decoder } from './decoder.ts';

export const zbar: Decoder = {
  name: 'zbar-wasm',
  read: async ({ data, width, height }) => {
    const symbols = await scanRGBABuffer(new Uint8Array(data).buffer, width, height);
    return symbols.filter(({ typeName }) => typeName === 'ZBAR_QRCODE').map((symbol) => symbol.decode());
  },
};
