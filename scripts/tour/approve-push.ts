import { approve, askForPush, openCard } from '../../tests/support/journey/approve.ts';
import { click, waitFor } from '../../tests/support/journey/by-test-id.ts';
import { strangerAsksForPush } from '../../tests/support/journey/stranger.ts';
import type { TourStep } from './tour.ts';

export const pushAsked: TourStep = {
  title: 'Sign in with a notification: the card says that this page is open here',
  run: async (tour) => {
    await askForPush(tour.page, tour.site, 'page');
    tour.popup = await openCard(tour.session, tour.page);
    await waitFor(tour.popup, 'approval', '[data-verdict="here"]');
  },
};

export const approved: TourStep = {
  title: 'Approve: signed in',
  run: async (tour) => {
    const { page, popup, session } = tour;
    if (!popup) throw new Error('no popup');
    await approve(popup);
    await waitFor(page, 'signed-in');
    await session.closePopup(popup);
    tour.popup = undefined;
  },
};

export const strangerAsked: TourStep = {
  title: 'Somebody else has the password and signs in: the card says that it is not you',
  run: async (tour) => {
    await strangerAsksForPush(tour.site);
    tour.popup = await openCard(tour.session, tour.page);
    await waitFor(tour.popup, 'approval', '[data-verdict="not_here"]');
  },
};

export const denied: TourStep = {
  title: 'It was not me: denied and reported',
  run: async (tour) => {
    if (!tour.popup) throw new Error('no popup');
    await click(tour.popup, 'approval-report');
    await waitFor(tour.popup, 'answered');
  },
};
