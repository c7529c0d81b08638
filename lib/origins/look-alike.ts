import { coarseLook, hasOwnLetters } from './coarse-look.ts';
import { isDisguised } from './disguise.ts';
import type { HostLook } from './host-look.ts';
import { areGrouped } from './known-group.ts';

/** Shorter names are alike by chance. */
const LONG_ENOUGH = 4;
/** From here on likeness is no chance even between plain letters (`rn` for `m`), or to coarser eyes. */
const LONG = 5;

/** An origin and its host taken apart. */
export interface Looked {
  readonly origin: string;
  readonly look: HostLook;
}

/**
 * Whether the page's host can be taken for the bound one, without having to do with it: written with other letters (UTS 39 skeletons of
 * the Unicode form; digits for letters), with other separators, or with the bound domain put in front of another one. Hosts of the same
 * registrable domain and of the same known group have to do with each other.
 */
export const isLookAlike = (page: Looked, bound: Looked): boolean =>
  page.look.domain !== bound.look.domain &&
  isAlike(page.look, bound.look) &&
  !areGrouped(page.origin, bound.origin);

const isAlike = (page: HostLook, bound: HostLook): boolean =>
  isSpelledAlike(page, bound) || isPunctuatedAlike(page, bound) || isDisguised(page, bound);

/** The registrable domains look the same. */
function isSpelledAlike(page: HostLook, bound: HostLook): boolean {
  // The same name under another suffix may be anybody's, unless the suffixes look the same.
  const isSuffixAlike = page.suffixLook === bound.suffixLook;
  if (page.name === bound.name) return isSuffixAlike;
  if (page.nameLook === bound.nameLook) return isNoChance(page, bound, isSuffixAlike);
  if (!isSuffixAlike || shorterOf(page, bound) < LONG || hasOwnLetters(page) || hasOwnLetters(bound)) {
    return false;
  }
  return coarseLook(page.nameLook) === coarseLook(bound.nameLook);
}

/** `ica.se` and `lca.se`, `kari.no` and `karl.no`, `mails.no` and `malls.com` are names in their own right. */
function isNoChance(page: HostLook, bound: HostLook, isSuffixAlike: boolean): boolean {
  const length = shorterOf(page, bound);
  const names = page.name + bound.name;
  if (/^[a-z-]*$/.test(names)) return isSuffixAlike && length >= LONG;
  if (length >= LONG) return true;
  return isSuffixAlike && (length >= LONG_ENOUGH || !isAscii(names));
}

const shorterOf = (page: HostLook, bound: HostLook): number => Math.min(page.name.length, bound.name.length);

/** `accounts-bank.example` for `accounts.bank.example`. The same look with the same dots is for `isSpelledAlike` to judge. */
const isPunctuatedAlike = ({ look }: HostLook, bound: HostLook): boolean =>
  look.length === bound.look.length && look !== bound.look && hyphened(look) === hyphened(bound.look);

/** A host's look with one kind of separator. */
export const hyphened = (look: string): string => look.replaceAll('.', '-');

const isAscii = (text: string): boolean => /^[!-~]*$/.test(text);
