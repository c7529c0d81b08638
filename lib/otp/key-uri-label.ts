import { decodePercent } from './percent.ts';

/** Before and after the first match; `undefined` after it where there is none. */
export function cut(text: string, mark: RegExp): [string, string | undefined] {
  const found = mark.exec(text);
  if (!found) return [text, undefined];
  return [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}

/** The raw label is split at its first colon, plain or encoded, before it is decoded; `+` is a plus here. */
export function splitLabel(raw: string): { prefix: string; label: string } {
  const [first, second] = cut(raw, /:|%3a/i);
  const decode = (part: string): string => decodePercent(part, 'uri.label_invalid');
  if (second === undefined) return { prefix: '', label: decode(first) };
  return { prefix: decode(first), label: decode(second) };
}
