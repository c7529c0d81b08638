import { READING_LIMITS } from '../qr/page-reading.ts';

const SCHEMES = 'otpauth|otpauth-migration|apple-otpauth|phonefactor|tiqrenroll|tiqrauth|motp|steam';
const WHOLE = new RegExp(`^\\s*(?:${SCHEMES})://`, 'i');
/** Key URIs often have a space in their label; then the first `?` follows it. */
const WITHIN = new RegExp(
  `otpauth://[a-z]+/[^"'<>\\\\?\\n]{0,200}\\?[^\\s"'<>\\\\]+|(?:${SCHEMES})://[^\\s"'<>\\\\]+`,
  'gi',
);
const MICROSOFT = /https:\/\/login\.microsoftonline\.(?:com|us)\/authenticatorapp\/[^\s"'<>\\]+/gi;
/** Steam's own client has links of that scheme on every game's page: a secret is base32, or 20 bytes of base64. */
const STEAM = /^steam:\/\//i;
const STEAM_SECRET = /^(?:(?:[A-Z2-7]{16,}|[a-z2-7]{32,})=*|[A-Za-z0-9+/]{27}=)$/;
export const MAYBE = /otpauth|phonefactor|tiqr(?:enroll|auth)|motp|steam:|authenticatorapp/i;
/** Values longer than a text may hold one: pages carry their whole state in an attribute. */
const MAX_VALUE = 300_000;
const MAX_DEPTH = 2;

/** Undoes how JSON and HTML write an address inside a longer value. */
const plain = (text: string): string =>
  text
    .replaceAll('\\/', '/')
    .replaceAll(/\\u0026|&amp;/gi, '&')
    .replaceAll(/\\u003d/gi, '=');

/** A sentence or a bracket ends there. By hand: a pattern would look again from each of many stops. */
function withoutStops(text: string): string {
  let end = text.length;
  while (end > 0 && '.,;:)]}'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Collects what looks like an enrolment, each text once. */
export class FoundTexts {
  readonly texts = new Set<string>();
  /** Something was left out: there was too much of it. */
  cut = false;

  /** An attribute or a value: the whole of it, or a parameter of an address, decoded up to twice. */
  addValue(value: string, depth = 0): void {
    if (!MAYBE.test(value)) return;
    if (value.length > MAX_VALUE) {
      this.cut = true;
      return;
    }
    if (WHOLE.test(value)) {
      this.#add(value.trim());
      return;
    }
    if (depth < MAX_DEPTH && /^\s*(?:https?:|\/|\.|\?)/i.test(value)) {
      const before = this.texts.size;
      for (const part of parametersOf(value)) this.addValue(part, depth + 1);
      if (this.texts.size > before) return;
    }
    // Addresses in an address, with or without a parameter of their own (`/qr/otpauth%3A...`), and in lists of them.
    const decoded = depth < MAX_DEPTH && /%3a/i.test(value) ? decode(value) : undefined;
    if (decoded !== undefined) this.addValue(decoded, depth + 1);
    else this.addText(value);
  }

  /** Running text with an address somewhere in it. */
  addText(text: string): void {
    if (!MAYBE.test(text)) return;
    const readable = plain(text);
    for (const [found] of readable.matchAll(WITHIN)) this.#add(withoutStops(found));
    for (const [found] of readable.matchAll(MICROSOFT)) this.#add(withoutStops(found));
  }

  #add(text: string): void {
    if (STEAM.test(text) && !STEAM_SECRET.test(text.replace(STEAM, ''))) return;
    // A bare scheme is prose; a name without a value was cut off by markup.
    if (text.length > READING_LIMITS.maxTextLength || /(?::\/*|=)$/.test(text)) return;
    if (this.texts.size < READING_LIMITS.maxTexts) this.texts.add(text);
    else if (!this.texts.has(text)) this.cut = true;
  }
}

/** By hand: in Firefox a content script may not iterate over what `URL` gives. */
function parametersOf(address: string): readonly string[] {
  const query = /\?([^#]*)/.exec(address)?.[1] ?? '';
  return query
    .split('&')
    .flatMap((pair) => decode(pair.slice(pair.indexOf('=') + 1).replaceAll('+', ' ')) ?? []);
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
