import { click, follow, waitFor } from '../../tests/support/journey/by-test-id.ts';
import { openPopupOn } from '../../tests/support/journey/onboard.ts';
import type { TourStep } from './tour.ts';

export const addNotifications: TourStep = {
  title: 'Add notifications on the security page: another QR code',
  run: async (tour) => {
    const { page, session } = tour;
    await follow(page, 'security');
    await follow(page, 'add-method');
    await follow(page, 'choose-push');
    tour.popup = await openPopupOn(session, page);
    await waitFor(tour.popup, 'candidate-service');
  },
};

export const registered: TourStep = {
  title: 'Add account: this browser is registered at the service',
  run: async (tour) => {
    const { page, popup, session } = tour;
    if (!popup) throw new Error('no popup');
    await click(popup, 'candidate-add');
    await waitFor(page, 'methods');
    await session.closePopup(popup);
    tour.popup = undefined;
  },
};
