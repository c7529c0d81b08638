import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Zxing from 'zxing-wasm/reader';
import type { Decoder } from './decoder.ts';

const require = createRequire(import.meta.url);
// Its build for CommonJS: an instance apart from the one that our own reading of codes has.
const { prepareZXingModule, readBarcodes } = require('zxing-wasm/reader') as typeof Zxing;

const binary = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
await prepareZXingModule({
  overrides: { wasmBinary: new Uint8Array(binary).buffer },
  fireImmediately: true,
});

const withOptions = (name: string, tryDenoise: boolean): Decoder => ({
  name,
  read: async ({ data, width, height }) => {
    const image = { data, width, height, colorSpace: 'srgb' } as ImageData;
    const found = await readBarcodes(image, { formats: ['QRCodeModel2'], tryDenoise });
    return found.filter(({ isValid }) => isValid).map(({ text }) => text);
  },
});

export const zxingWasm = withOptions('zxing-wasm', false);
export const zxingWasmDenoise = withOptions('zxing-wasm denoise', true);
