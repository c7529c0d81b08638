import type { Decoder } from './decoder.ts';
import { jsqr } from './jsqr.ts';
import { nuintun } from './nuintun.ts';
import { ours } from './ours.ts';
import { qr } from './qr.ts';
import { qrcodeReader } from './qrcode-reader.ts';
import { zbar } from './zbar.ts';
import { zxingJs } from './zxing-js.ts';
import { zxingWasm, zxingWasmDenoise } from './zxing-wasm.ts';

/** Ours first, then every decoder among the dependencies. */
export const ALL_DECODERS: readonly Decoder[] = [
  ours,
  jsqr,
  qr,
  zxingWasm,
  zxingWasmDenoise,
  nuintun,
  zxingJs,
  qrcodeReader,
  zbar,
];
