import { labelLook } from './label-look.ts';
import { registrableDomain } from './registrable-domain.ts';
import { unicodeHost } from './unicode-host.ts';

/** A host taken apart for comparison with another. Looks are skeletons (UTS 39): what a text looks like, not what it is. */
export interface HostLook {
  /** The registrable domain, else the host itself (a public suffix, for one). */
  readonly domain: string;
  /** The label of the domain that its owner chose, in Unicode, and its look. */
  readonly name: string;
  readonly nameLook: string;
  /** Look of what follows that label. */
  readonly suffixLook: string;
  /** Looks of the labels before the suffix, the name among them. */
  readonly labels: readonly string[];
  /** Look of the whole host. */
  readonly look: string;
}

const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/u;
/** As long as a host can be. */
const MAX_HOST = 253;

/** `undefined` where there is nothing to imitate or to imitate with: an address, a host of one label, and no host at all. */
export function lookOf(origin: string): HostLook | undefined {
  // A dot at the end leads to the same machine.
  const host = (URL.parse(origin)?.hostname ?? '').replace(/\.$/, '');
  if (!host.includes('.') || host.length > MAX_HOST || isAddress(host)) return undefined;
  const domain = registrableDomain(host) ?? host;
  const parts = unicodeHost(host).split('.');
  const place = parts.length - domain.split('.').length;
  const looks = parts.map(labelLook);
  return {
    domain,
    name: parts[place] ?? '',
    nameLook: looks[place] ?? '',
    suffixLook: looks.slice(place + 1).join('.'),
    labels: looks.slice(0, place + 1),
    look: looks.join('.'),
  };
}

const isAddress = (host: string): boolean => host.startsWith('[') || /^[\d.]+$/.test(host);

/** The words of labels or of a suffix: what stands between dots, hyphens and what looks like a slash. */
export const wordsOf = (look: string): readonly string[] =>
  look.split(BETWEEN_WORDS).filter((word) => word !== '');
