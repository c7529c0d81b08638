import { foldBlanks } from './fold-blanks.ts';
import { shapeOfSecret, type SecretShape } from './secret-shape.ts';

/** A piece of text that has the shape of a secret. */
export interface SecretToken {
  readonly secret: string;
  readonly shape: SecretShape;
  /** The text before it in the same piece. */
  readonly before: string;
}

const MAX_TEXT = 20_000;
/** Before its blanks are folded. */
const MAX_PRINTED = 300_000;
const RUN = /(?<![\p{L}\d+/=_.@-])[A-Za-z2-7]{16,128}={0,6}(?![\p{L}\d@/+_-]|\.\p{L})/gu;
/**
 * Groups of one length within other words. They begin after a stop, or in capitals after small letters, and end before
 * one: a word of four letters beside them would else be taken for a fifth group. Blanks were folded: more than one would be looked at
 * again from each place among them.
 */
const GROUPS = [3, 4, 5, 6, 7, 8].map(
  (size) =>
    new RegExp(
      `(?<=(?:^|[:;,.!?"'«“(\\n|>–—])\\s?|\\p{Ll}\\s(?=[A-Z2-7]{${size}}))(?:[A-Z2-7]{${size}}(?:[ -][A-Z2-7]{${size}})+(?:[ -][A-Z2-7]{1,${size}})?|[a-z2-7]{${size}}(?:[ -][a-z2-7]{${size}})+(?:[ -][a-z2-7]{1,${size}})?)={0,6}(?=\\s?(?:$|["'.,;:!?»”)\\n|<–—]))`,
      'gu',
    ),
);

/** Finds secrets in a piece of text: the whole of it, or parts. */
export function findSecretTokens(text: string): readonly SecretToken[] {
  if (text.length < 16 || text.length > MAX_PRINTED) return [];
  const readable = foldBlanks(text.replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''));
  if (readable.length < 16 || readable.length > MAX_TEXT) return [];
  const whole = readable.trim();
  const shape = shapeOfSecret(whole);
  if (shape) return [{ secret: whole, shape, before: '' }];
  const found: SecretToken[] = [];
  for (const pattern of [RUN, ...GROUPS]) {
    for (const match of readable.matchAll(pattern)) {
      const inner = shapeOfSecret(match[0]);
      if (inner) found.push({ secret: match[0], shape: inner, before: readable.slice(0, match.index) });
    }
  }
  return found;
}
