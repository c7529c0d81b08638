import { existsSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readCodes } from '../../../lib/qr/index.ts';

const FOLDER = new URL('../../../../shared/fixtures/qr/zxing-cpp/', import.meta.url);
const isHere = existsSync(new URL('manifest.json', FOLDER));

interface Listed {
  readonly file: string;
  readonly expect: readonly string[];
}

const list = (name: string): readonly Listed[] =>
  isHere ? (JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Listed[]) : [];

async function open(file: string) {
  const picture = sharp(readFileSync(new URL(file.replace('#', '%23'), FOLDER)))
    .ensureAlpha()
    .toColourspace('srgb');
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

const lines = (text: string) => text.replaceAll('\r\n', '\n').trim();
const every = (items: readonly Listed[], step: number) => items.filter((_, at) => at % step === 0);

describe('public samples of zxing-cpp', () => {
  it.skipIf(isHere)('are skipped: ../shared/fixtures/qr/zxing-cpp is not on this machine', () => {
    expect(isHere).toBe(false);
  });

  it.skipIf(!isHere).each(
    every(
      list('manifest.json').filter(({ file }) => /qrcode-[1356]/.test(file)),
      6,
    ),
  )('reads $file', async ({ file, expect: texts }) => {
    expect((await readCodes(await open(file))).map(lines)).toEqual(texts.map(lines));
  });

  it.skipIf(!isHere).each(
    every(
      list('manifest-neg.json').filter(({ file }) => /datamatrix|aztec|micro/.test(file)),
      4,
    ),
  )('reads nothing in $file', async ({ file }) => {
    expect(await readCodes(await open(file))).toEqual([]);
  });

  it.skipIf(!isHere)('reads Shift_JIS', async () => {
    expect(await readCodes(await open('qrcode-2/10.png'))).toEqual([expect.stringContaining('モバイル')]);
  });
});
