import { builtExtension } from '../../tests/support/builds.ts';
import { type ChromiumSession, launchChromium } from '../../tests/support/chromium.ts';
import { runTour } from '../tour/run-tour.ts';
import { STEPS } from '../tour/steps.ts';

const FOLDER = 'out/tour';
const VIEWPORT = { width: 1000, height: 760 };

/**
 * Starts a Chromium without a window for the tour, in a profile that is removed. Enrolling for approvals asks the browser
 * for the service's address, in a dialog that only a person can press: here that one address is granted beforehand.
 */
export function launchForTour(site: string): Promise<ChromiumSession> {
  const grant = [`http://${new URL(site).hostname}/*`];
  return launchChromium({
    extensionDir: builtExtension('chromium'),
    headless: true,
    grant,
    args: ['--window-size=1280,900'],
  });
}

/** Walks the whole main job and leaves pictures of it. */
export async function takeTour(session: ChromiumSession, site: string): Promise<void> {
  const page = await session.newPage();
  const tour = {
    session,
    site,
    page,
    popup: undefined,
    notes: new Map<string, string>(),
    viewport: VIEWPORT,
  };
  await runTour(STEPS, tour, FOLDER);
  console.log(`Done. The pictures are in ${FOLDER}/.`);
}
