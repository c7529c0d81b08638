import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Qr from '../../../lib/qr/index.ts';
import { pictureOf } from './draw-code.ts';

const TEXT = 'otpauth://totp/Fjell:ola?secret=JBSWY3DPEHPK3PXP';
/** Written as Latin-1, which only zxing-cpp of the three decoders is asked to guess. */
const LATIN = 'Grüße aus Köln, à bientôt';
const ONLY_WASM = pictureOf({ text: LATIN, module: 4 });
const EASY = pictureOf({ text: TEXT, module: 4 });

describe('the WebAssembly decoder', () => {
  let readCodes: typeof Qr.readCodes;

  beforeEach(async () => {
    vi.resetModules();
    ({ readCodes } = await import('../../../lib/qr/index.ts'));
  });

  afterEach(() => vi.unstubAllGlobals());

  const binary = async () => {
    const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    return new Uint8Array(await readFile(path)).buffer;
  };

  it('is asked for once, and only when the small decoder did not read the picture', async () => {
    const wasm = vi.fn(binary);
    expect(await readCodes(EASY, { wasm })).toEqual([TEXT]);
    expect(wasm).not.toHaveBeenCalled();
    expect(await readCodes(ONLY_WASM, { wasm })).toEqual([LATIN]);
    expect(await readCodes(ONLY_WASM, { wasm })).toEqual([LATIN]);
    expect(wasm).toHaveBeenCalledTimes(1);
  });

  it('takes the bytes themselves', async () => {
    expect(await readCodes(ONLY_WASM, { wasm: await binary() })).toEqual([LATIN]);
  });

  it('never fetches anything', async () => {
    const fetch = vi.fn(() => Promise.reject(new Error('no network')));
    vi.stubGlobal('fetch', fetch);
    expect(await readCodes(ONLY_WASM)).toEqual([LATIN]);
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([
    ['cannot be had', () => Promise.reject(new Error('offline'))],
    ['is broken', () => Promise.resolve(new ArrayBuffer(64))],
  ])('is done without where it %s, and asked for again', async (_, wasm) => {
    expect(await readCodes(ONLY_WASM, { wasm })).toEqual([]);
    expect(await readCodes(EASY, { wasm })).toEqual([TEXT]);
    expect(await readCodes(ONLY_WASM, { wasm: binary })).toEqual([LATIN]);
  });

  it('goes on after a picture of sixteen million pixels', async () => {
    const side = 4000;
    const data = new Uint8ClampedArray(side * side * 4).fill(255);
    expect(await readCodes({ data, width: side, height: side })).toEqual([]);
    expect(await readCodes(ONLY_WASM)).toEqual([LATIN]);
  });
});
