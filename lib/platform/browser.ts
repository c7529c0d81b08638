/** The one importer of the polyfill; everything that needs the browser API imports `browser` from here. */
export { default as browser } from 'webextension-polyfill';
