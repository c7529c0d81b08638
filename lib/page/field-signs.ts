/** The commonest names of code fields. The detector itself looks before anybody is told: here it is better to ask too often. */
const NAMED =
  /(?:^|[^a-z])(?:[th]?otp|otc|[2t]fa|mfa|two.?(?:factor|step)|one.?time|(?:auth|totp|mfa|sms|pin|access)\w*.?code|passcode|otp.?attempt|app.?t?otp|(?:verification|security|login|approvals).?code|authenticator|engangs|eingongs|bekreftelse|sikkerhetskode|autentiser|tofaktor|totrinn|kodebrikke|sekssifre|engång|tvåfaktor|kertak|vahvist|todelt|einmal|zwei.?faktor|best[äa]tigung|usage unique|double.?auth|v[ée]rification|verific|doble.?factor|due.?fattori|verificatie|weryfik|jednoraz|ov[ěe][řr]|jednor[áa]z)/i;
/** Said of fields for postal codes and the like as well: it counts only for short ones, or where there is no other input. */
const CODE_WORD =
  /(?:^|[^a-z])(?:c[oó]d(?:e|igo|ice|es)?|kode?n?|koodi|kód|token|pin|digits?|siffer|chiffres|ziffern)(?:[^a-z]|$)/i;
const OTHER =
  /recovery|backup|captcha|card|cvc|cvv|gift|gjenoppretting|rabatt|phone|mobil|promo|coupon|post(?:al|nummer|code|kode|nr)|zip|search/i;
const TYPES = /^(?:text|tel|number|password)$/;
const [MIN_BOXES, MAX_BOXES] = [4, 12];
/** Sign-in pages have few inputs; the labels of a hundred are not worth their time. */
const FEW = 24;
const MAX_WORDS = 300;

const isBoxes = ({ length }: ArrayLike<unknown>): boolean => length >= MIN_BOXES && length <= MAX_BOXES;

/**
 * The words of every label, by the input it belongs to: one pass over the labels, because `input.labels` looks through the
 * whole document for each input.
 */
function labelsOf(inputs: readonly HTMLInputElement[]): ReadonlyMap<Element, string> {
  const words = new Map<Element, string>();
  for (const root of new Set(inputs.map((input) => input.getRootNode() as Document | ShadowRoot))) {
    for (const label of root.querySelectorAll('label')) {
      const { control } = label;
      if (control) words.set(control, `${words.get(control) ?? ''} ${label.textContent.slice(0, 80)}`);
    }
  }
  return words;
}

/** Digits are expected, and not many. */
const isShort = ({ inputMode, type, maxLength, pattern }: HTMLInputElement): boolean =>
  inputMode === 'numeric' || type !== 'text' || (maxLength > 3 && maxLength < 11) || pattern !== '';

/** What an input, or an editable element, says of itself; `label` is what its labels say. */
const wordsOf = (one: Element, label = ''): string =>
  [
    one.getAttribute('name'),
    one.id,
    one.getAttribute('placeholder'),
    one.getAttribute('aria-label'),
    label,
  ].join(' ');

function isCodeField(input: HTMLInputElement, words: string, isAlone: boolean): boolean {
  if (input.readOnly || input.matches(':disabled')) return false;
  if (input.autocomplete.includes('one-time-code')) return true;
  if (OTHER.test(words)) return false;
  return NAMED.test(words) || (CODE_WORD.test(words) && (isAlone || isShort(input)));
}

/** A page about a second step, by its title, with little else to type in. */
const isStepPage = (texts: readonly HTMLInputElement[]): boolean =>
  texts.length > 0 &&
  texts.length <= 2 &&
  NAMED.test(document.title) &&
  texts.some((input) => !OTHER.test(input.name) && !input.readOnly);

/** Tells a field from one that is written as it is and stands in its place. */
const numbers = new WeakMap<Element, number>();
let lastNumber = 0;

function numberOf(element: Element): number {
  const number = numbers.get(element) ?? ++lastNumber;
  numbers.set(element, number);
  return number;
}

/** What the page says of its one field, while it keeps that from step to step. */
const headingOf = (): string =>
  `${document.title} ${document.querySelector('h1')?.textContent ?? ''}`.slice(0, MAX_WORDS);

/**
 * Which of these inputs, and editable elements, may take a one-time code and can be seen: a text that is another one when other elements
 * may, or when they or the page's heading say something else. Empty where there is none.
 */
export function fieldPrint(inputs: readonly HTMLInputElement[], editable: readonly Element[] = []): string {
  const texts = inputs.filter(({ type }) => TYPES.test(type));
  const boxes = texts.filter(({ maxLength }) => maxLength === 1);
  const [box] = isBoxes(boxes) ? boxes : isBoxes(editable) ? editable : [];
  const labels = texts.length > FEW ? undefined : labelsOf(texts);
  const isAlone = texts.length === 1;
  const print = (found: readonly Element[]): string =>
    found
      .filter((one) => one.checkVisibility())
      .map((one) => `${numberOf(one)} ${wordsOf(one, labels?.get(one)).slice(0, MAX_WORDS)}`)
      .join();
  const found =
    print([
      ...(box ? [box] : []),
      ...editable.filter((one) => NAMED.test(wordsOf(one))),
      ...texts.filter((input) => isCodeField(input, wordsOf(input, labels?.get(input)), isAlone)),
    ]) || (isStepPage(texts) ? print(texts) : '');
  return found && `${found} ${headingOf()}`;
}
