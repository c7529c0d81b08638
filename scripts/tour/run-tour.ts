import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Tour, TourStep } from './tour.ts';

type PicturePath = `${string}.png`;

async function shoot(page: Page | undefined, path: PicturePath): Promise<void> {
  if (!page || page.isClosed()) return;
  await page.screenshot({ path });
}

/** File name of a step: `03-scan-the-qr-code`. */
const nameOf = (index: number, title: string) =>
  `${String(index + 1).padStart(2, '0')}-${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;

async function runStep(step: TourStep, tour: Tour, name: string, folder: string): Promise<void> {
  try {
    await step.run(tour);
  } catch (error) {
    await shoot(tour.page, join(folder, `${name}-failed.png`) as PicturePath);
    await shoot(tour.popup, join(folder, `${name}-failed-popup.png`) as PicturePath);
    throw error;
  }
  await shoot(tour.page, join(folder, `${name}.png`) as PicturePath);
  await shoot(tour.popup, join(folder, `${name}-popup.png`) as PicturePath);
}

/** Walks the steps in order; says each on the terminal and leaves pictures of page and popup in `folder`. Throws at the first that fails. */
export async function runTour(steps: readonly TourStep[], tour: Tour, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [index, step] of steps.entries()) {
    const label = `[${index + 1}/${steps.length}] ${step.title}`;
    try {
      await runStep(step, tour, nameOf(index, step.title), folder);
    } catch (error) {
      throw new Error(`${label}: failed. ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
    console.log(label);
  }
}
