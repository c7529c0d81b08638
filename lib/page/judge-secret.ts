import type { SecretShape } from './secret-shape.ts';
import type { Surroundings } from './secret-surroundings.ts';
import { ABOUT_CODES, BY_HAND, COUNTED, KEY_LABEL, OTHER_THING, TIMED } from './secret-words.ts';

/** Where the last match of a pattern ends; -1 where there is none. */
function lastEnd(pattern: RegExp, text: string): number {
  let end = -1;
  for (const match of text.matchAll(new RegExp(pattern, `${pattern.flags}g`)))
    end = match.index + match[0].length;
  return end;
}

type Verdict = 'key' | 'other' | undefined;

/** What the nearest word says it is. "API key" ends where "key" does: the longer name is the thing's. */
function nearest(text: string): Verdict {
  const key = Math.max(lastEnd(KEY_LABEL, text), lastEnd(BY_HAND, text));
  const other = lastEnd(OTHER_THING, text);
  if (key < 0 && other < 0) return undefined;
  return other >= key ? 'other' : 'key';
}

/**
 * Whether a text of that shape is the secret of a code. What it is called decides first, then the words before it, then what
 * is said around it; letters alone need to be called a key by a page that speaks of codes close by.
 */
export function isSecretOfCode(
  shape: SecretShape,
  { names, before, around }: Surroundings,
  page: () => string,
): boolean {
  const near = around.at(-1) ?? '';
  if (COUNTED.test(near) && !TIMED.test(near)) return false;
  const called = nearest(names);
  if (called === 'other') return false;
  const said = nearest(before);
  if (said === 'other' && called !== 'key') return false;
  const isCalled = called === 'key' || said === 'key';
  if (shape === 'letters') return isCalled && (ABOUT_CODES.test(near) || BY_HAND.test(near));
  if (isCalled && (BY_HAND.test(near) || BY_HAND.test(before))) return true;
  if (isCalled) return ABOUT_CODES.test(near) || ABOUT_CODES.test(names) || ABOUT_CODES.test(page());
  for (const text of around) {
    if (BY_HAND.test(text) || (KEY_LABEL.test(text) && ABOUT_CODES.test(text))) return true;
    if (OTHER_THING.test(text)) return false;
  }
  return false;
}
