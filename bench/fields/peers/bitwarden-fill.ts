import { AMBIGUOUS_NAMES, RECOVERY_NAMES, TOTP_NAMES } from './bitwarden-words.ts';
import { containsAny, type PeerField, peerFields, single } from './peer-fields.ts';
import type { Peer } from './peer.ts';

const TYPES = ['text', 'number', 'tel'];

const wordsOf = ({ id, name, labels, placeholder, left, ariaLabel, data }: PeerField): string =>
  [id, name, labels, placeholder, left, ariaLabel, data].join(',');

const isTotp = (field: PeerField, names: readonly string[]): boolean =>
  TYPES.includes(field.element.type) &&
  (field.autocomplete === 'one-time-code' || containsAny(wordsOf(field), names)) &&
  !containsAny(wordsOf(field), RECOVERY_NAMES);

/** Without a password the ambiguous words count too, and every field is filled; beside one, the first field of the same form. */
function findIn(fields: readonly PeerField[]): readonly PeerField[] {
  const password = fields.find(({ element }) => element.type === 'password');
  if (!password) return fields.filter((field) => isTotp(field, [...TOTP_NAMES, ...AMBIGUOUS_NAMES]));
  const own = fields.filter(({ element }) => element.form === password.element.form);
  return own.filter((field) => isTotp(field, TOTP_NAMES)).slice(0, 1);
}

export const bitwardenFill: Peer = {
  name: 'Bitwarden fill',
  source:
    'bitwarden/clients apps/browser/src/autofill/services/autofill.service.ts (generateLoginFillScript), autofill-constants.ts',
  simplified:
    'beside a password the first matching field of the same form; the label above a field in a table is not gathered',
  find: (document) =>
    peerFields(document, true).flatMap((fields) => findIn(fields).map((one) => single(one))),
};
