import { EXCLUDED_TYPES, RECOVERY_NAMES, SEARCH_NAMES, TOTP_NAMES } from './bitwarden-words.ts';
import { containsAny, type PeerField, peerFields, single } from './peer-fields.ts';
import type { Peer } from './peer.ts';

const isSearch = ({ element }: PeerField): boolean =>
  [element.type, element.name, element.id, element.placeholder].some((value) =>
    value
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]/)
      .some((word) => SEARCH_NAMES.includes(word)),
  );

/** All that is known of a field as it is, without hyphens, and without hyphens and spaces. */
function wordsOf(field: PeerField): string {
  const own = [field.id, field.name, field.classes, field.element.type, field.title, field.placeholder];
  const near = [field.autocomplete, field.data, field.ariaLabel, field.labels, field.left, field.right];
  return [...own, ...near]
    .flatMap((value) => [value, value.replaceAll('-', ''), value.replace(/[-\s]/g, '')])
    .join(',');
}

function isTotp(field: PeerField): boolean {
  const words = wordsOf(field);
  if (field.element.type === 'password' || containsAny(words, RECOVERY_NAMES)) return false;
  if (field.autocomplete.split(/\s+/).includes('one-time-code')) return true;
  if (EXCLUDED_TYPES.includes(field.element.type) || isSearch(field)) return false;
  return containsAny(
    words,
    TOTP_NAMES.map((name) => name.replaceAll('-', '')),
  );
}

export const bitwardenInline: Peer = {
  name: 'Bitwarden menu',
  source:
    'bitwarden/clients apps/browser/src/autofill/services/inline-menu-field-qualification.service.ts, utils/qualification.ts',
  simplified: 'the label above a field in a table is not gathered; closed shadow roots are not opened',
  find: (document) =>
    peerFields(document, true).flatMap((fields) => fields.filter(isTotp).map((one) => single(one))),
};
