import type { FoundGroup } from '../page/found-group.ts';
import { ATTRIBUTE_WORDS, EXCLUDED_WORDS, LABEL_WORDS } from './ente-words.ts';
import { containsAny, type PeerField, peerFields, single } from './peer-fields.ts';
import type { Peer } from './peer.ts';

/** A page asks for a code from this confidence on (`hasMFAPrompt`). */
const THRESHOLD = 0.5;
const TYPES = ['text', 'tel', 'number'];
const BOXES = 6;

function confidenceOf(field: PeerField): number {
  const { element, name, id, classes, placeholder, ariaLabel, data, labels, describedBy, autocomplete } =
    field;
  const container = element.closest('form, fieldset, [role="group"]') ?? element.parentElement?.parentElement;
  const around = `${container?.id ?? ''} ${container?.getAttribute('class') ?? ''}`.toLowerCase();
  const own = [name, id, classes, placeholder, ariaLabel, data].join(' ');
  if ([own, labels, around].some((value) => containsAny(value, EXCLUDED_WORDS))) return 0;
  const isNumeric = element.inputMode === 'numeric';
  const isSix = element.maxLength === 6;
  const inNamed = (at: Element | null): boolean =>
    at !== null &&
    at.localName !== 'body' &&
    (containsAny(at.localName, ATTRIBUTE_WORDS) || inNamed(at.parentElement));
  const signs: readonly (readonly [boolean, number])[] = [
    [autocomplete === 'one-time-code', 0.7],
    [isNumeric && isSix, 0.5],
    [/\[0-9\]\{6\}|\\d\{6\}/.test(element.pattern), 0.4],
    [isSix, 0.2],
    [[4, 8].includes(element.maxLength), 0.1],
    [isNumeric && !isSix, 0.15],
    [['tel', 'number'].includes(element.type), 0.15],
    [containsAny([name, id, classes].join(' '), ATTRIBUTE_WORDS), 0.3],
    [containsAny(data, ATTRIBUTE_WORDS), 0.2],
    [containsAny(placeholder, LABEL_WORDS), 0.25],
    [containsAny(labels, LABEL_WORDS), 0.25],
    [containsAny(ariaLabel, LABEL_WORDS), 0.2],
    [containsAny(describedBy, LABEL_WORDS), 0.15],
    [containsAny(around, ATTRIBUTE_WORDS), 0.2],
    [inNamed(element.parentElement), 0.2],
  ];
  return signs.reduce((sum, [holds, weight]) => (holds ? sum + weight : sum), 0);
}

/** The first run of exactly six one-character inputs that stand close to each other. */
function boxesIn(fields: readonly PeerField[]): readonly HTMLInputElement[] {
  const runs: HTMLInputElement[][] = [];
  for (const { element } of fields) {
    if (element.maxLength !== 1 || !TYPES.includes(element.type)) continue;
    const last = runs.at(-1)?.at(-1);
    const isClose =
      last?.parentElement === element.parentElement ||
      last?.parentElement?.parentElement === element.parentElement?.parentElement;
    if (last && isClose) runs.at(-1)?.push(element);
    else runs.push([element]);
  }
  return runs.find(({ length }) => length === BOXES) ?? [];
}

function findIn(fields: readonly PeerField[]): readonly FoundGroup[] {
  const boxes = boxesIn(fields);
  const singles = fields
    .filter(({ element }) => TYPES.includes(element.type) && !boxes.includes(element))
    .filter((field) => confidenceOf(field) >= THRESHOLD);
  const group: FoundGroup = { inputs: boxes, channel: 'unknown', note: 'split' };
  return [...(boxes.length > 0 ? [group] : []), ...singles.map((one) => single(one))];
}

export const ente: Peer = {
  name: 'ente (ext.)',
  source: 'aheimowitz/ente-auth-extension src/content/detector.ts',
  simplified:
    'words of languages outside Europe are left out; its list of codes by SMS and e-mail is not in the version read',
  find: (document) => peerFields(document, false).flatMap(findIn),
};
