import type { FoundGroup } from '../page/found-group.ts';
import { containsAny, isShown, type PeerField, peerFields } from './peer-fields.ts';
import type { Peer } from './peer.ts';
import {
  ARIA_WORDS,
  DENIED,
  IDENTIFIERS,
  PASSWORD_IDENTIFIERS,
  PLACEHOLDER_WORDS,
  TEST_NAMES,
} from './two-fas-words.ts';

/** `src/content/functions/detectOtpInputs.js` there. */
const [MIN_BOXES, MAX_BOXES, MOST_LEVELS] = [4, 12, 4];
const TYPES = ['text', 'tel', 'number', 'password'];

function isTotp(field: PeerField): boolean {
  const { element, id, name, placeholder, ariaLabel, autocomplete, classes, data } = field;
  if (autocomplete === 'one-time-code') return true;
  if (!TYPES.includes(element.type) || element.readOnly || element.disabled) return false;
  if (containsAny([id, name, placeholder, ariaLabel, autocomplete, classes].join(' '), DENIED)) return false;
  const identifiers = element.type === 'password' ? PASSWORD_IDENTIFIERS : IDENTIFIERS;
  if (identifiers.includes(id) || identifiers.includes(name)) return true;
  if (containsAny(placeholder, PLACEHOLDER_WORDS) || containsAny(ariaLabel, ARIA_WORDS)) return true;
  return /data-(?:testid|cy|qa)/.test(data) && containsAny(data, TEST_NAMES);
}

const isBox = (element: HTMLInputElement): boolean =>
  element.maxLength === 1 && TYPES.includes(element.type) && isShown(element);

function boxesAround(element: HTMLInputElement): readonly HTMLInputElement[] {
  let around = element.parentElement;
  for (let level = 0; level < MOST_LEVELS && around; level++, around = around.parentElement) {
    const boxes = [...around.querySelectorAll('input')].filter(isBox);
    if (boxes.length >= MIN_BOXES && boxes.length <= MAX_BOXES) return boxes;
  }
  return [];
}

function findIn(fields: readonly PeerField[]): readonly FoundGroup[] {
  const taken = new Set<Element>();
  return fields.filter(isTotp).flatMap(({ element }): readonly FoundGroup[] => {
    if (taken.has(element)) return [];
    const boxes = isBox(element) ? boxesAround(element) : [];
    const inputs = boxes.length > 0 ? boxes : [element];
    for (const one of inputs) taken.add(one);
    return [{ inputs, channel: 'unknown', note: '' }];
  });
}

export const twoFas: Peer = {
  name: '2FAS',
  source:
    'twofas/2fas-browser-extension src/partials/inputsSelectors.js, otpFieldHeuristics.js, src/content/functions/detectOtpInputs.js',
  simplified:
    'its lists only: it also numbers every other text input, and the user chooses by the focus; scripts of languages outside Europe are left out',
  find: (document) => peerFields(document, true).flatMap(findIn),
};
