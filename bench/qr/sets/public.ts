import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPixels } from '../distort/jpeg.ts';
import type { Sample } from '../sample.ts';

/** `test/samples` of zxing-cpp/zxing-cpp, beside the repository where somebody put them. */
const FOLDER = join(import.meta.dirname, '../../../../shared/fixtures/qr/zxing-cpp');

interface Entry {
  readonly file: string;
  readonly group: string;
  readonly expect: readonly string[];
}

/** Codes the samples do not mention: this one is a code within a code ("the outer QR code"), and the inner is asked for. */
const UNNAMED: Readonly<Record<string, readonly string[]>> = {
  'qrcode-2/16.webp': ['[外側QRコード]\r\n \r\n*ﾀﾞﾌﾞﾙQR*\r\nhttp://d-qr.net/ex/'],
};

const entriesOf = (manifest: string) =>
  JSON.parse(readFileSync(join(FOLDER, manifest), 'utf8')) as readonly Entry[];

const samplesOf = (manifest: string): readonly Sample[] => {
  if (!existsSync(join(FOLDER, manifest))) return [];
  return entriesOf(manifest).map(({ file, group, expect }) => ({
    id: file,
    group,
    load: async () => ({
      image: await openPixels(join(FOLDER, file)),
      texts: expect,
      allowed: UNNAMED[file] ?? [],
    }),
  }));
};

export const publicSamples = () => samplesOf('manifest.json');
export const publicNegatives = () => samplesOf('manifest-neg.json');
