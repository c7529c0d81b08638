import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/setup/find-browser.ts';
import { generatorHash } from './generator-hash.ts';
import { pagesOf, type PlannedPage } from './page-plan.ts';
import { shoot, type ShownCode } from './page-shot.ts';
import { nameOf } from './viewports.ts';

/** A screenshot on disk. */
export interface RenderedPage {
  readonly id: string;
  readonly viewport: string;
  readonly file: string;
  readonly codes: readonly ShownCode[];
}

const CACHE = '.cache/bench-qr';

async function renderAll(browser: Browser, folder: string, plans: readonly PlannedPage[]): Promise<void> {
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const page = await browser.newPage();
  const rendered: RenderedPage[] = [];
  for (const { id, viewport, write } of plans) {
    const { png, codes } = await shoot(page, await write(), viewport);
    const file = `${rendered.length}.png`;
    writeFileSync(join(partial, file), png);
    rendered.push({ id, viewport: nameOf(viewport), file, codes });
  }
  writeFileSync(join(partial, 'pages.json'), JSON.stringify(rendered, undefined, 1));
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
}

/** The pages of a seed as Chromium shows them; kept under `.cache/` until the generator or the browser changes. */
export async function renderPages(seed: string): Promise<readonly RenderedPage[]> {
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    pipe: true,
    args: ['--no-sandbox', '--force-color-profile=srgb', '--hide-scrollbars'],
  });
  try {
    const folder = join(CACHE, `${seed}-${generatorHash(await browser.version())}`);
    if (!existsSync(folder)) {
      console.log(`rendering the pages of "${seed}" ...`);
      await renderAll(browser, folder, pagesOf(seed));
    }
    const pages = JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')) as readonly RenderedPage[];
    return pages.map((one) => ({ ...one, file: join(folder, one.file) }));
  } finally {
    await browser.close();
  }
}
