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

function isCodeField(input: HTMLInputElement, label: string, isAlone: boolean): boolean {
  if (input.readOnly || input.disabled) return false;
  if (input.autocomplete.includes('one-time-code')) return true;
  const names = [input.name, input.id, input.placeholder, input.getAttribute('aria-label') ?? '', label].join(
    ' ',
  );
  if (OTHER.test(names)) return false;
  return NAMED.test(names) || (CODE_WORD.test(names) && (isAlone || isShort(input)));
}

/** A page about a second step, by its title, with little else to type in. */
const isStepPage = (texts: readonly HTMLInputElement[]): boolean =>
  texts.length > 0 &&
  texts.length <= 2 &&
  NAMED.test(document.title) &&
  texts.some((input) => !OTHER.test(input.name) && !input.readOnly);

/** Whether some of these inputs, or editable elements, may take a one-time code and can be seen. */
export function maySignalField(
  inputs: readonly HTMLInputElement[],
  editable: readonly Element[] = [],
): boolean {
  const texts = inputs.filter(({ type }) => TYPES.test(type));
  const boxes = texts.filter(({ maxLength }) => maxLength === 1);
  const [box] = isBoxes(boxes) ? boxes : isBoxes(editable) ? editable : [];
  if (box?.checkVisibility()) return true;
  if (
    editable.some(
      (one) => NAMED.test(`${one.id} ${one.getAttribute('aria-label') ?? ''}`) && one.checkVisibility(),
    )
  )
    return true;
  const labels = texts.length > FEW ? undefined : labelsOf(texts);
  const isAlone = texts.length === 1;
  if (texts.some((input) => isCodeField(input, labels?.get(input) ?? '', isAlone) && input.checkVisibility()))
    return true;
  return isStepPage(texts) && texts.some((input) => input.checkVisibility());
}
