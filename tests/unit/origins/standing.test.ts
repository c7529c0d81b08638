import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../lib/origins/standing.ts';

const standing = (origin: string, ...origins: string[]) => standingOf(origin, { origins, subdomains: false });
const allowing = (origin: string, ...origins: string[]) => standingOf(origin, { origins, subdomains: true });

describe('standingOf', () => {
  it('bound is the very origin and nothing else', () => {
    expect(standing('https://github.com', 'https://gitlab.com', 'https://github.com')).toBe('bound');
    expect(standing('http://localhost:3000', 'http://localhost:3000')).toBe('bound');
    expect(standing('http://192.168.1.1', 'http://192.168.1.1')).toBe('bound');
    expect(standing('https://[::1]:8443', 'https://[::1]:8443')).toBe('bound');
    expect(standing('https://github.com')).toBeUndefined();
  });

  it('a host of the same registrable domain is allowed or of the same site', () => {
    expect(standing('https://gist.github.com', 'https://github.com')).toBe('site');
    expect(allowing('https://gist.github.com', 'https://github.com')).toBe('subdomain');
    expect(allowing('https://github.com', 'https://gist.github.com')).toBe('subdomain');
    expect(allowing('https://b.oslo.kommune.no', 'https://a.oslo.kommune.no')).toBe('subdomain');
    expect(allowing('https://a.example:8443', 'https://b.a.example:8443')).toBe('subdomain');
  });

  it.each([
    ['another scheme', 'http://github.com', 'https://github.com'],
    ['another scheme the other way', 'https://router.example', 'http://router.example'],
    ['another port', 'https://github.com:8443', 'https://github.com'],
    ['another port of a sub-domain', 'https://gist.github.com:8443', 'https://github.com'],
    ['plain http of a sub-domain', 'http://a.router.example', 'http://router.example'],
    ['another address', 'https://192.168.1.2', 'https://192.168.1.1'],
    ['an address with another port', 'https://192.168.1.1:444', 'https://192.168.1.1'],
    ['another port here', 'http://localhost:3001', 'http://localhost:3000'],
    ['another host of one label', 'https://nas2', 'https://nas'],
    ['a sub-domain of a host of one label', 'https://a.localhost', 'https://localhost'],
    ['another customer of a public suffix', 'https://ola.github.io', 'https://kari.github.io'],
    ['another municipality', 'https://bergen.kommune.no', 'https://oslo.kommune.no'],
    ['the suffix itself', 'https://github.io', 'https://kari.github.io'],
    ['a suffix that ends alike', 'https://notgithub.com', 'https://github.com'],
    ['the bound host in front', 'https://github.com.evil.example', 'https://github.com'],
    ['a dot at the end', 'https://gist.github.com.', 'https://github.com'],
    ['another customer of the same service', 'https://evil.okta.com', 'https://acme.okta.com'],
    ['another customer with an admin host', 'https://evil-admin.okta.com', 'https://acme.okta.com'],
    ['an opaque origin', 'null', 'https://github.com'],
    ['no origin', '', 'https://github.com'],
    ['an address with a path', 'https://gist.github.com/', 'https://github.com'],
    ['an extension', 'chrome-extension://abc', 'https://github.com'],
  ])('%s is a stranger, allowed sub-domains or not', (_, origin, bound) => {
    expect(standing(origin, bound)).toBeUndefined();
    expect(allowing(origin, bound)).toBeUndefined();
  });

  it('what cannot be an origin is not bound even where the account says so', () => {
    for (const odd of ['null', '', 'file://', 'https://github.com/', 'javascript:alert(1)']) {
      expect(allowing(odd, odd)).toBeUndefined();
    }
  });

  it('a sign-in host of a known group, before another host of the site', () => {
    expect(standing('https://login.microsoftonline.com', 'https://mysignins.microsoft.com')).toBe('group');
    expect(standing('https://myaccount.google.com', 'https://accounts.google.com')).toBe('group');
    expect(allowing('https://myaccount.google.com', 'https://accounts.google.com')).toBe('subdomain');
    expect(standing('https://docs.google.com', 'https://accounts.google.com')).toBe('site');
    expect(standing('http://myaccount.google.com', 'https://accounts.google.com')).toBeUndefined();
    expect(standing('https://x.com:444', 'https://twitter.com')).toBeUndefined();
    expect(standing('https://acme-admin.okta.com', 'https://acme.okta.com')).toBe('group');
  });

  const host = fc.constantFrom(
    'a.example',
    'b.a.example',
    'kari.github.io',
    'localhost',
    '10.0.0.1',
    'x.com',
  );
  const anyOrigin = fc
    .tuple(fc.constantFrom('https', 'http'), host, fc.constantFrom('', ':8443'))
    .map(([scheme, name, port]) => `${scheme}://${name}${port}`);

  it('is the same from both ends, and never more with fewer origins', () => {
    fc.assert(
      fc.property(anyOrigin, anyOrigin, fc.boolean(), (one, other, subdomains) => {
        const there = standingOf(one, { origins: [other], subdomains });
        expect(standingOf(other, { origins: [one], subdomains })).toBe(there);
        if (there !== undefined) {
          expect(new URL(one).protocol).toBe(new URL(other).protocol);
          expect(new URL(one).port).toBe(new URL(other).port);
        }
        expect(standingOf(one, { origins: [], subdomains })).toBeUndefined();
      }),
    );
  });
});
