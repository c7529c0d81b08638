import { expect, it, vi } from 'vitest';
import { readCodes } from '../../../lib/qr/index.ts';
import { drawCode, paper, pictureOf } from './draw-code.ts';

const TEXT = 'otpauth://totp/Fjord:siri?secret=JBSWY3DPEHPK3PXP&issuer=Fjord';
const OTHER = 'https://fjord.example/app';

/** None of the pictures may need it: whether it was asked for tells how far the search went. */
const none = () => vi.fn(() => Promise.reject(new Error('not wanted')));

it.each([
  ['beside', 300, 150],
  ['below', 10, 310],
] as const)('finds a small code %s a large one that fills most of the picture', async (_, left, top) => {
  const picture = paper(460, 460);
  drawCode(picture, { text: TEXT, module: 6, quiet: 2 });
  drawCode(picture, { text: OTHER, module: 3, left, top, quiet: 3 });
  expect((await readCodes(picture)).toSorted()).toEqual([OTHER, TEXT].toSorted());
});

it('finds the small one in a margin of less than half the large one', async () => {
  const picture = paper(350, 280);
  const side = drawCode(picture, { text: TEXT, module: 7, quiet: 2 });
  expect(side).toBeLessThan(280);
  drawCode(picture, { text: OTHER, module: 2, left: side + 2, top: 90, quiet: 3 });
  expect((await readCodes(picture)).toSorted()).toEqual([OTHER, TEXT].toSorted());
});

it('looks no further where there is only paper beside a code', async () => {
  const picture = paper(700, 700, [250, 250, 252, 255]);
  drawCode(picture, { text: TEXT, module: 4, left: 200, top: 240, light: [250, 250, 252, 255] });
  const wasm = none();
  expect(await readCodes(picture, { wasm })).toEqual([TEXT]);
  expect(wasm).not.toHaveBeenCalled();
});

it('looks no further where a margin holds something that has no eyes', async () => {
  const picture = pictureOf({ text: TEXT, module: 6, quiet: 8 });
  for (let at = 0; at < picture.width - 40; at += 2)
    picture.data.fill(0, (12 * picture.width + at) * 4, (12 * picture.width + at) * 4 + 3);
  const wasm = none();
  expect(await readCodes(picture, { wasm })).toEqual([TEXT]);
  expect(wasm).not.toHaveBeenCalled();
});

it('reads a sheet of twelve', async () => {
  const sheet = paper(900, 700);
  const texts = Array.from({ length: 12 }, (_, at) => `${TEXT}&n=${at}`);
  texts.forEach((text, at) =>
    drawCode(sheet, { text, module: 4, left: (at % 4) * 220, top: Math.floor(at / 4) * 230 }),
  );
  expect((await readCodes(sheet)).toSorted()).toEqual(texts.toSorted());
});
