import { type PeerField, peerFields, single } from './peer-fields.ts';
import type { Peer } from './peer.ts';

/** duckduckgo-autofill `src/Form/matching-config/`: the words, and the selector `totp`. */
const WORDS = /mfa|2fa|(?:two|2).?factor|one-time|otp|totp/;
const TYPES = ['text', 'tel', 'number', 'password'];

const isTotp = ({ element, name, id, placeholder, autocomplete, labels, ariaLabel }: PeerField): boolean =>
  TYPES.includes(element.type) &&
  (name.includes('otp') ||
    autocomplete === 'one-time-code' ||
    [labels, ariaLabel, placeholder, name, id].some((value) => WORDS.test(value)));

export const duckduckgo: Peer = {
  name: 'DuckDuckGo',
  source:
    'duckduckgo/duckduckgo-autofill src/Form/matching-config/selectors-css.js, matching-config-source.js',
  simplified:
    'it uses the words to tell codes from other fields, not to fill them; text around a field is not gathered',
  find: (document) =>
    peerFields(document, false).flatMap((fields) => fields.filter(isTotp).map((one) => single(one))),
};
