import { type HostLook, wordsOf } from './host-look.ts';

/** Words of a shorter name stand together by chance: `this-is-no-joke`. */
const LONG_ENOUGH = 4;

/**
 * True where the bound domain stands in front of another one: `bank.example.evil.example`, `login-bank-example.evil.example`,
 * `bankexample.evil.example`. Not `bank.com.au` for `bank.com`, where nothing stands in front.
 */
export function isDisguised({ labels }: HostLook, bound: HostLook): boolean {
  const front = labels.join('.');
  // Most bound names are not in it at all, whatever separates their words.
  if (!squeeze(front).includes(squeeze(bound.nameLook))) return false;
  const words = wordsOf(front);
  const domain = wordsOf(`${bound.nameLook}.${bound.suffixLook}`);
  if (bound.nameLook.length >= LONG_ENOUGH) {
    const joined = domain.join('');
    return holds(words, domain) || words.some((word) => word === joined || word === `www${joined}`);
  }
  const whole = wordsOf(bound.look);
  return (
    holds(labels, [bound.nameLook, ...bound.suffixLook.split('.')]) ||
    labels.includes(domain.join('-')) ||
    (whole.length > 2 && holds(words, whole))
  );
}

/** A look with its words moved together. */
export const squeeze = (look: string): string => look.replaceAll('-', '');

/** True where `part` stands in `all` without a gap. */
const holds = (all: readonly string[], part: readonly string[]): boolean =>
  ` ${all.join(' ')} `.includes(` ${part.join(' ')} `);
