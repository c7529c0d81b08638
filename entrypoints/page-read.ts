import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../lib/page/read-page.ts';

/** Injected into the frames of a page the user asked us to read; its result goes to the background only. */
export default defineUnlistedScript({ main: readPage });
