import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registrableDomain } from '../../../lib/origins/registrable-domain.ts';

describe('registrableDomain', () => {
  it.each([
    ['github.com', 'github.com'],
    ['gist.github.com', 'github.com'],
    ['a.b.c.example.co.uk', 'example.co.uk'],
    ['login.oslo.kommune.no', 'oslo.kommune.no'],
    ['oslo.kommune.no', 'oslo.kommune.no'],
    ['idp.feide.no', 'feide.no'],
    // The private part: each customer is somebody else.
    ['kari.github.io', 'kari.github.io'],
    ['www.kari.github.io', 'kari.github.io'],
    ['app.vercel.app', 'app.vercel.app'],
    ['shop.myshopify.com', 'shop.myshopify.com'],
    ['acme.awsapps.com', 'acme.awsapps.com'],
    // Wildcards and exceptions.
    ['a.b.kobe.jp', 'a.b.kobe.jp'],
    ['x.city.kobe.jp', 'city.kobe.jp'],
    // No rule: the last label is the suffix.
    ['login.bank.example', 'bank.example'],
    ['nas.home.arpa', 'nas.home.arpa'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ])('%s: %s', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain);
  });

  it.each([
    'com',
    'co.uk',
    'kommune.no',
    'github.io',
    'vercel.app',
    'localhost',
    'nas',
    '127.0.0.1',
    '192.168.1.1',
    '[::1]',
    '[2001:db8::1]',
    'github.com.',
    '',
  ])('none for "%s"', (host) => {
    expect(registrableDomain(host)).toBeUndefined();
  });

  it('is the end of the host, of two labels or more, and its own registrable domain', () => {
    fc.assert(
      fc.property(fc.domain(), (host) => {
        const domain = registrableDomain(host);
        if (domain === undefined) return;
        expect(`.${host}`.endsWith(`.${domain}`)).toBe(true);
        expect(domain).toContain('.');
        expect(registrableDomain(domain)).toBe(domain);
        expect(registrableDomain(`login.${host}`)).toBe(domain);
      }),
    );
  });

  it('throws for no text at all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const domain = registrableDomain(text);
        expect(['string', 'undefined']).toContain(typeof domain);
      }),
    );
  });
});
