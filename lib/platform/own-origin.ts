import { browser } from './browser.ts';

/** The origin of our own pages, as `sender.origin` spells it: `chrome-extension://<id>`, `moz-extension://<uuid>`. */
export const ownOrigin = (): string => browser.runtime.getURL('').replace(/\/$/, '');
