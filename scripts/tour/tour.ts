import type { Page } from 'puppeteer-core';
import type { ChromiumSession } from '../../tests/support/chromium.ts';

/** What the steps of the tour share. A step leaves in `page` and `popup` what it wants to be seen. */
export interface Tour {
  readonly session: ChromiumSession;
  /** Origin of the demo site. */
  readonly site: string;
  /** Size of the pages in the pictures. */
  readonly viewport: { readonly width: number; readonly height: number };
  /** The tab the user looks at. */
  page: Page;
  /** The toolbar popup, where it is open. */
  popup: Page | undefined;
  /** What later steps need of earlier ones. */
  readonly notes: Map<string, string>;
}

/** One thing a user does, told in one line. */
export interface TourStep {
  readonly title: string;
  readonly run: (tour: Tour) => Promise<void>;
}
