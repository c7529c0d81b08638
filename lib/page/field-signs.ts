/** The commonest names of code fields; the full detector runs when the user clicks, this is only for the badge. */
const NAMED =
  /(?:^|[^a-z])(?:t?otp|otc|[2t]fa|mfa|two.?factor|one.?time|auth(?:entication|enticator)?.?code|passcode|otp.?attempt|app.?t?otp|(?:verification|security|login|approvals).?code|engangs|eingongs|bekreftelseskode|sikkerhetskode|autentiseringskode|tofaktor|totrinn|kodebrikke|sekssifre)/i;
const OTHER = /recovery|backup|captcha|card|cvc|cvv|gift|gjenoppretting|rabatt|phone|mobil/i;
const TYPES = /^(?:text|tel|number|password)$/;
const MIN_BOXES = 4;

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

function isCodeField(input: HTMLInputElement, label: string): boolean {
  if (input.readOnly || input.disabled) return false;
  if (input.autocomplete.includes('one-time-code')) return true;
  const names = [input.name, input.id, input.placeholder, input.ariaLabel ?? '', label].join(' ');
  return NAMED.test(names) && !OTHER.test(names);
}

/** Whether some of these inputs may take a one-time code and can be seen. */
export function maySignalField(inputs: readonly HTMLInputElement[]): boolean {
  const texts = inputs.filter(({ type }) => TYPES.test(type));
  const boxes = texts.filter(({ maxLength }) => maxLength === 1);
  const [first] = boxes.length >= MIN_BOXES && boxes.length <= 8 ? boxes : [];
  if (first?.checkVisibility()) return true;
  const labels = labelsOf(texts);
  return texts.some((input) => isCodeField(input, labels.get(input) ?? '') && input.checkVisibility());
}
