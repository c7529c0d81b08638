import { click, follow, waitFor } from '../../tests/support/journey/by-test-id.ts';
import { chooseMethod, signInWithPassword } from '../../tests/support/journey/demo-site.ts';
import { filledCode } from '../../tests/support/journey/filled-code.ts';
import { openPopupOn } from '../../tests/support/journey/onboard.ts';
import type { TourStep } from './tour.ts';

export const firstSignIn: TourStep = {
  title: 'Sign in at Nordfjord kommune: more information is required',
  run: async (tour) => {
    const { session, site, page } = tour;
    tour.page = await session.newPage();
    await tour.page.setViewport(tour.viewport);
    await page.close();
    await signInWithPassword(tour.page, site);
  },
};

export const setupPage: TourStep = {
  title: 'Choose verification code: the setup page shows a QR code',
  run: async ({ page }) => {
    await chooseMethod(page, 'code');
  },
};

export const foundOnPage: TourStep = {
  title: 'One click on the toolbar: Portvakt has found and read it',
  run: async (tour) => {
    tour.popup = await openPopupOn(tour.session, tour.page);
    await waitFor(tour.popup, 'candidate');
  },
};

export const addAccount: TourStep = {
  title: 'Add account: saved, and the first code is offered to the page',
  run: async ({ popup }) => {
    if (!popup) throw new Error('no popup');
    await click(popup, 'candidate-add');
    await waitFor(popup, 'candidate-fill');
  },
};

export const confirmAccount: TourStep = {
  title: 'Fill: the code stands in the field, and the page takes it',
  run: async (tour) => {
    const { page, popup, session, notes } = tour;
    if (!popup) throw new Error('no popup');
    await click(popup, 'candidate-fill');
    notes.set('used code', await filledCode(page));
    await session.closePopup(popup);
    tour.popup = undefined;
    await follow(page, 'confirm');
    await waitFor(page, 'set-up');
  },
};
