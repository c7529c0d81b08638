import { click, textOf, type } from '../../tests/support/journey/by-test-id.ts';
import { PASSWORD, welcomePage } from '../../tests/support/journey/onboard.ts';
import type { TourStep } from './tour.ts';

/** The page that opens when Portvakt is installed. */
export const choosePassword: TourStep = {
  title: 'Portvakt is installed: choose a password',
  run: async (tour) => {
    tour.page = await welcomePage(tour.session);
    await tour.page.setViewport(tour.viewport);
    await type(tour.page, 'welcome-password', PASSWORD);
  },
};

export const keepRecoveryCode: TourStep = {
  title: 'Keep the recovery code, and show that you have it',
  run: async ({ page }) => {
    await click(page, 'welcome-password-next');
    const code = await textOf(page, 'welcome-recovery-code');
    await type(page, 'welcome-recovery-confirm', code.split(/[\s-]+/).at(-1) ?? '');
  },
};

export const decideOnWatching: TourStep = {
  title: 'Decide whether Portvakt may watch pages (here: only when I click)',
  run: async ({ page }) => {
    await click(page, 'welcome-recovery-next');
    await page.waitForSelector('[data-testid="welcome-watch-step"]');
  },
};

export const finishWelcome: TourStep = {
  title: 'Ready',
  run: async ({ page }) => {
    await click(page, 'welcome-watch-no');
    await page.waitForSelector('[data-testid="welcome-done"]');
  },
};
