import type { FoundGroup } from '../page/found-group.ts';
import { containsAny, type PeerField, peerFields, single } from './peer-fields.ts';
import type { Peer } from './peer.ts';

/** keepassxc-browser `content/totp-field.js` (commit 003feb7). */
const ACCEPTED = [
  '2fa',
  '2fpin',
  'auth',
  'challenge',
  'code',
  'idvpin',
  'mfa',
  'one_time_password',
  'otp',
  'token',
  'twofa',
  'two-factor',
  'twofactor',
  'verification_pin',
];
const IGNORED = ['email', 'password', 'username'];
const TYPES = ['number', 'password', 'tel', 'text'];
const IGNORE = /(bank|coupon|postal|user|zip).*code|(en|de)code(d|r)*|comment|author|error/i;
/** `content/define.js` there. */
const [MIN_LENGTH, MAX_LENGTH, MIN_WIDTH, MIN_SIDE, MIN_OPACITY] = [6, 10, 60, 8, 0.7];
/** `content/fields.js` there. */
const BOXES = 6;

function isVisible({ element }: PeerField): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= MIN_SIDE && height >= MIN_SIDE && Number(getComputedStyle(element).opacity) >= MIN_OPACITY;
}

function isTotp(field: PeerField): boolean {
  const { element, id, name, placeholder, autocomplete, typed } = field;
  if (typed === 'password') return false;
  if (autocomplete === 'one-time-code') return true;
  const named = (words: readonly string[]) =>
    [id, name, placeholder].some((value) => containsAny(value, words));
  if (!TYPES.includes(typed) || named(IGNORED)) return false;
  if (!named(ACCEPTED) && !element.closest('.mfa-verify')) return false;
  const wrongLength =
    element.maxLength > 0 && (element.maxLength < MIN_LENGTH || element.maxLength > MAX_LENGTH);
  const isIgnored = [id, name, placeholder].some((value) => IGNORE.test(value));
  const isNarrow = element.offsetWidth < MIN_WIDTH || element.size < 2;
  return !(isNarrow || wrongLength || isIgnored || element.readOnly || element.inputMode === 'email');
}

const isBox = ({ inputMode, pattern, type, maxLength }: HTMLInputElement): boolean =>
  (['numeric', ''].includes(inputMode) && pattern.includes('0-9')) ||
  (['text', 'number'].includes(type) && [1, -1].includes(maxLength)) ||
  type === 'tel';

function boxesOf(fields: readonly PeerField[]): readonly HTMLInputElement[] {
  const form = fields[0]?.element.form;
  const isSized =
    form?.length === BOXES || (form?.length === 7 && form.lastElementChild?.matches('button') === true);
  const isNamed =
    form && containsAny(`${form.className} ${form.id} ${form.getAttribute('name') ?? ''}`, ACCEPTED);
  const own = form && (isSized || isNamed) ? [...form.elements] : fields.map(({ element }) => element);
  const inputs = own.filter(
    (one): one is HTMLInputElement =>
      one.localName === 'input' && !['password', 'hidden', 'submit'].includes((one as HTMLInputElement).type),
  );
  return inputs.length === BOXES && inputs.every(isBox) ? inputs : [];
}

function findIn(all: readonly PeerField[]): readonly FoundGroup[] {
  const fields = all.filter(isVisible);
  const totps = fields.filter(isTotp);
  const isEmpty = totps.length === 0 && !fields.some(({ typed }) => typed === 'password');
  const isBoxed = isEmpty || totps.length === BOXES || fields.length === BOXES;
  const boxes = isBoxed ? boxesOf(fields) : [];
  const rest = totps.length === BOXES ? [] : totps;
  if (boxes.length === 0) return totps.map((one) => single(one));
  return [{ inputs: boxes, channel: 'unknown', note: 'segmented' }, ...rest.map((one) => single(one))];
}

export const keepassxc: Peer = {
  name: 'KeePassXC',
  source: 'keepassxreboot/keepassxc-browser keepassxc-browser/content/totp-field.js, fields.js, define.js',
  simplified:
    'exceptions for single sites (X, Steam, Amazon, adf.ly) are left out; opacity of the field itself only',
  find: (document) => peerFields(document, true).flatMap(findIn),
};
