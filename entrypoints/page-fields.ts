import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lookAtFields } from '../lib/page/page-fields.ts';

/** Injected into the frames of a page the user asked us to fill; its result goes to the background only. */
export default defineUnlistedScript(() => lookAtFields());
