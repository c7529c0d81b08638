import { expect, it } from 'vitest';
import { readCodes } from '../../../lib/qr/index.ts';
import { drawCode, paper } from './draw-code.ts';

it('lets others work between attempts, and reads all the same', async () => {
  const screen = paper(1200, 900);
  drawCode(screen, { text: 'otpauth://totp/a?secret=JBSWY3DPEHPK3PXP', module: 4, left: 300, top: 200 });
  let breaths = 0;
  const texts = await readCodes(screen, {
    breathe: () => {
      breaths++;
      return Promise.resolve();
    },
  });
  expect(texts).toEqual(['otpauth://totp/a?secret=JBSWY3DPEHPK3PXP']);
  expect(breaths).toBeGreaterThan(0);
});
