/** The commonest names of code fields; the full detector runs when the user clicks, this is only for the badge. */
const NAMED =
  /(?:^|[^a-z])(?:t?otp|otc|[2t]fa|mfa|two.?factor|one.?time|auth(?:entication|enticator)?.?code|passcode|otp.?attempt|app.?t?otp|(?:verification|security|login|approvals).?code|engangs|eingongs|bekreftelseskode|sikkerhetskode|autentiseringskode|tofaktor|totrinn|kodebrikke|sekssifre)/i;
const OTHER = /recovery|backup|captcha|card|cvc|cvv|gift|gjenoppretting|rabatt|phone|mobil/i;
const TYPES = /^(?:text|tel|number|password)$/;
const MIN_BOXES = 4;

const labelOf = (input: HTMLInputElement): string =>
  [...(input.labels ?? [])].map((label) => label.textContent.slice(0, 80)).join(' ');

function isCodeField(input: HTMLInputElement): boolean {
  if (!TYPES.test(input.type) || input.readOnly || input.disabled) return false;
  if (input.autocomplete.includes('one-time-code')) return true;
  const names = [input.name, input.id, input.placeholder, input.ariaLabel ?? '', labelOf(input)].join(' ');
  return NAMED.test(names) && !OTHER.test(names);
}

/** Whether some of these inputs may take a one-time code and can be seen. */
export function maySignalField(inputs: readonly HTMLInputElement[]): boolean {
  const boxes = inputs.filter((input) => input.maxLength === 1 && TYPES.test(input.type));
  const [first] = boxes.length >= MIN_BOXES && boxes.length <= 8 ? boxes : [];
  if (first?.checkVisibility()) return true;
  return inputs.some((input) => isCodeField(input) && input.checkVisibility());
}
