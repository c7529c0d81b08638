import { getDomain } from 'tldts';

const BY_LIST = { allowPrivateDomains: true, extractHostname: false } as const;

/**
 * The domain that somebody registered under a public suffix: the suffix and one label, by the Public Suffix List with its private part
 * (`kari.github.io` and `oslo.kommune.no` are each somebody's own). `host` as in `URL.hostname`. `undefined` for an address, a host of
 * one label, a public suffix itself, and a host that ends in a dot.
 */
export function registrableDomain(host: string): string | undefined {
  return host.endsWith('.') ? undefined : (getDomain(host, BY_LIST) ?? undefined);
}
