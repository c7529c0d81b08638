import { containsAny, peerFields, single } from './peer-fields.ts';
import type { Peer } from './peer.ts';

/** Authenticator-Extension/Authenticator `src/content.ts`, `pasteCode` (commit 0109cb5). */
const IDENTITIES = ['2fa', 'otp', 'authenticator', 'factor', 'code', 'totp', 'twofactorcode'];
const TYPES = ['text', 'number', 'tel', 'password'];

export const authenticator: Peer = {
  name: 'Authenticator',
  source: 'Authenticator-Extension/Authenticator src/content.ts (pasteCode)',
  simplified: 'nothing but hidden inputs, which it would take too',
  find: (document) =>
    peerFields(document, false).flatMap((all) => {
      const fields = all.filter(({ element }) => TYPES.includes(element.type));
      const chosen =
        fields.find(({ name, id }) => containsAny(name, IDENTITIES) || containsAny(id, IDENTITIES)) ??
        all.find(({ element }) => element === element.ownerDocument.activeElement) ??
        fields.find(({ element }) => element.value === '' && element.type !== 'password');
      return chosen ? [single(chosen)] : [];
    }),
};
