import { cut } from '../distort/cut.ts';
import { openPixels } from '../distort/jpeg.ts';
import { renderPages } from '../pages/render-pages.ts';
import type { Sample } from '../sample.ts';

/** Whole screenshots of pages that show a code. Codes cut by the edge need not be read. */
export async function screenSamples(seed: string): Promise<readonly Sample[]> {
  const pages = await renderPages(seed);
  const shown = pages.filter(({ codes }) => codes.some(({ isWhole }) => isWhole));
  return shown.map(({ id, viewport, file, codes }) => ({
    id,
    group: viewport,
    load: async () => ({
      image: await openPixels(file),
      texts: codes.filter(({ isWhole }) => isWhole).map(({ text }) => text),
      allowed: codes.map(({ text }) => text),
    }),
  }));
}

/** The exact box of each code, cut from the screenshot; a group for each way of drawing. */
export async function cropSamples(seed: string): Promise<readonly Sample[]> {
  const pages = await renderPages(seed);
  return pages.flatMap(({ id, file, codes }) =>
    codes
      .filter(({ isWhole }) => isWhole)
      .map(({ text, way, box }, index) => ({
        id: `${id} code ${index}`,
        group: way,
        load: async () => ({ image: cut(await openPixels(file), box), texts: [text] }),
      })),
  );
}

/** Screenshots of pages without a code, with things that look like one. */
export async function screenNegatives(seed: string): Promise<readonly Sample[]> {
  const pages = await renderPages(seed);
  return pages
    .filter(({ codes }) => codes.length === 0)
    .map(({ id, file }) => ({
      id,
      group: 'page without a code',
      load: async () => ({ image: await openPixels(file), texts: [] }),
    }));
}
