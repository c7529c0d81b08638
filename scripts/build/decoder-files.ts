import { join } from 'node:path';
import type { CopiedFile } from './copied-file.ts';

/** The binary of the QR decoder at the root of the extension, where `lib/platform/qr/own-wasm.ts` looks for it. */
export function decoderFiles(root: string): CopiedFile[] {
  return [
    {
      absoluteSrc: join(root, 'node_modules', 'zxing-wasm', 'dist', 'reader', 'zxing_reader.wasm'),
      relativeDest: 'zxing_reader.wasm',
    },
  ];
}
