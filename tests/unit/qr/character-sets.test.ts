import { afterEach, describe, expect, it } from 'vitest';
import qrcode from 'qrcode-generator';
import { readCodes } from '../../../lib/qr/index.ts';
import { pictureOf } from './draw-code.ts';

const KEY = 'secret=JBSWY3DPEHPK3PXP';
const TEXTS = [
  `otpauth://totp/Øyvær Sjømat:ola?${KEY}&issuer=Øyvær Sjømat`,
  `otpauth://totp/Høgskolen på Øya:Ærlig Åse?${KEY}`,
  `otpauth://totp/NÆRØY:PÅL?${KEY}`,
  'ÆØÅ',
  'æøå',
] as const;

const standard = qrcode.stringToBytes;
afterEach(() => {
  qrcode.stringToBytes = standard;
});

/** As old generators write: the low byte of each character. */
const asLatin = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
const asUtf8 = (text: string) => [...new TextEncoder().encode(text)];

describe.each([
  ['with WebAssembly', undefined],
  ['without', false],
] as const)('Norwegian letters, %s', (_, wasm) => {
  it.each(TEXTS)('are read from UTF-8: %s', async (text) => {
    qrcode.stringToBytes = asUtf8;
    expect(await readCodes(pictureOf({ text, module: 4 }), { wasm })).toEqual([text]);
  });

  it.each(TEXTS)('are read from ISO 8859-1, never as Japanese: %s', async (text) => {
    qrcode.stringToBytes = asLatin;
    expect(await readCodes(pictureOf({ text, module: 4 }), { wasm })).toEqual([text]);
  });

  it.each(TEXTS)('are read from ISO 8859-1 by the dearer attempts too: %s', async (text) => {
    qrcode.stringToBytes = asLatin;
    const white = [250, 250, 255, 255] as const;
    const picture = pictureOf({ text, module: 4, dark: white, light: [0, 0, 0, 0] });
    expect(await readCodes(picture, { wasm })).toEqual([text]);
  });
});

it('reads other letters of ISO 8859-1 by the decoder that guesses', async () => {
  qrcode.stringToBytes = asLatin;
  const text = 'Grüße aus Köln, à bientôt';
  expect(await readCodes(pictureOf({ text, module: 4 }))).toEqual([text]);
  expect(await readCodes(pictureOf({ text, module: 4 }), { wasm: false })).toEqual([]);
});
