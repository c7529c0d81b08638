import type { Page } from 'puppeteer-core';
import type { Box } from '../../../lib/qr/image.ts';
import type { PageSource } from './page-html.ts';
import type { Viewport } from './viewports.ts';

/** Where a code is on a screenshot, in its pixels. */
export interface ShownCode {
  readonly text: string;
  readonly way: string;
  readonly box: Box;
  /** Wholly inside the screenshot. */
  readonly isWhole: boolean;
}

export interface PageShot {
  readonly png: Uint8Array;
  readonly codes: readonly ShownCode[];
}

const boxesOf = (page: Page) =>
  page.$$eval('[data-code]', (elements) =>
    elements.map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { left, top, width, height };
    }),
  );

/** The smallest box of whole pixels around that of CSS pixels. */
function inPixels({ left, top, width, height }: Box, ratio: number): Box {
  const from = { left: Math.floor(left * ratio + 0.01), top: Math.floor(top * ratio + 0.01) };
  return {
    ...from,
    width: Math.ceil((left + width) * ratio - 0.01) - from.left,
    height: Math.ceil((top + height) * ratio - 0.01) - from.top,
  };
}

/** Shows a page at that size and zoom and takes what `captureVisibleTab` would. */
export async function shoot(page: Page, source: PageSource, viewport: Viewport): Promise<PageShot> {
  const { width, height, ratio } = viewport;
  await page.setViewport({ width, height, deviceScaleFactor: ratio });
  await page.setContent(source.html, { waitUntil: 'load' });
  await page.evaluate(async () => {
    await Promise.all([...document.images].map((image) => image.decode()));
    await document.fonts.ready;
  });
  const boxes = await boxesOf(page);
  const png = await page.screenshot({ type: 'png', captureBeyondViewport: false });
  const codes = source.codes.flatMap(({ text, way }, index) => {
    const css = boxes[index];
    if (!css) return [];
    const box = inPixels(css, ratio);
    const isWhole =
      box.left >= 0 &&
      box.top >= 0 &&
      box.left + box.width <= Math.floor(width * ratio) &&
      box.top + box.height <= Math.floor(height * ratio);
    return [{ text, way, box, isWhole }];
  });
  return { png, codes };
}
