import { click, follow, waitFor } from '../../tests/support/journey/by-test-id.ts';
import { signInWithPassword } from '../../tests/support/journey/demo-site.ts';
import { filledCode, waitForFreshCode } from '../../tests/support/journey/filled-code.ts';
import { openPopupOn } from '../../tests/support/journey/onboard.ts';
import type { TourStep } from './tour.ts';

export const codeAsked: TourStep = {
  title: 'Sign in again: the page asks for a code, and its account is on top',
  run: async (tour) => {
    await follow(tour.page, 'sign-in-again');
    await signInWithPassword(tour.page, tour.site);
    tour.popup = await openPopupOn(tour.session, tour.page);
    await waitFor(tour.popup, 'match-fill');
    // The site takes no code twice, so the one that confirmed the account must be over.
    await waitForFreshCode(tour.popup, tour.notes.get('used code') ?? '');
  },
};

export const signedInWithCode: TourStep = {
  title: 'Fill: signed in',
  run: async (tour) => {
    const { page, popup, session } = tour;
    if (!popup) throw new Error('no popup');
    await click(popup, 'match-fill');
    await filledCode(page);
    await session.closePopup(popup);
    tour.popup = undefined;
    await follow(page, 'verify');
    await waitFor(page, 'signed-in');
  },
};
