import { describe, expect, it } from 'vitest';
import { areGrouped, areOtherTenants, placeOf } from '../../../lib/origins/known-group.ts';
import { groupNameOf } from '../../../lib/origins/group-name.ts';
import { KNOWN_GROUPS } from '../../../lib/origins/known-groups.ts';
import { registrableDomain } from '../../../lib/origins/registrable-domain.ts';

const exampleOf = (pattern: string) => pattern.replace(/\{(?:any|tenant)\}/, 'acme');
const https = (host: string) => `https://${host}`;

describe.each(KNOWN_GROUPS.map((group) => [group.name, group] as const))('%s', (_, { hosts, sources }) => {
  it('has two hosts or more, each once', () => {
    expect(hosts.length).toBeGreaterThan(1);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it.each(hosts)('%s is a host as the browser writes it, below somebody’s own domain', (pattern) => {
    const host = exampleOf(pattern);
    expect(new URL(https(host)).origin).toBe(https(host));
    expect(pattern.match(/\{/g)?.length ?? 0).toBeLessThan(2);
    // A blank must stand in front of what the owner registered, never for it.
    const fixed = pattern.replace(/^[^{]*\{(?:any|tenant)\}[^.]*\./, '');
    expect(registrableDomain(fixed)).toBeDefined();
  });

  it('has sources that can be looked up', () => {
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(new URL(source).protocol).toBe('https:');
  });

  it('knows its own', () => {
    const [first, ...others] = hosts.map((pattern) => https(exampleOf(pattern)));
    for (const other of others) expect(areGrouped(first ?? '', other)).toBe(true);
  });
});

describe('the list', () => {
  it('has each name and each host once', () => {
    const names = KNOWN_GROUPS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const hosts = KNOWN_GROUPS.flatMap((group) => group.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('no pattern takes a host of another group', () => {
    for (const group of KNOWN_GROUPS) {
      for (const pattern of group.hosts) expect(placeOf(https(exampleOf(pattern)))?.group).toBe(group);
    }
  });
});

describe('areGrouped', () => {
  it('wants https on the usual port', () => {
    expect(areGrouped('https://x.com', 'https://twitter.com')).toBe(true);
    for (const other of [
      'http://twitter.com',
      'https://twitter.com:8443',
      'https://twitter.com/',
      'twitter.com',
      '',
    ]) {
      expect(areGrouped('https://x.com', other)).toBe(false);
    }
  });

  it('keeps tenants apart', () => {
    expect(areGrouped('https://acme.okta.com', 'https://acme-admin.okta.com')).toBe(true);
    expect(areGrouped('https://acme.okta.com', 'https://evil-admin.okta.com')).toBe(false);
    expect(areGrouped('https://acme.okta.com', 'https://acme-admin.okta-emea.com')).toBe(false);
    expect(areGrouped('https://acme.my.salesforce.com', 'https://acme.lightning.force.com')).toBe(true);
    expect(areGrouped('https://acme.my.salesforce.com', 'https://evil.lightning.force.com')).toBe(false);
    expect(areOtherTenants('https://acme.okta.com', 'https://evil.okta.com')).toBe(true);
    expect(areOtherTenants('https://acme.okta.com', 'https://acme-admin.okta.com')).toBe(false);
    expect(areOtherTenants('https://acme.okta.com', 'https://www.example.com')).toBe(false);
  });

  it.each([
    'https://a.b.okta.com',
    'https://okta.com',
    'https://-admin.okta.com',
    'https://acme.okta.com.evil.example',
    'https://evilokta.com',
    'https://login.microsoftonline.com.evil.example',
    'https://evil-login.microsoftonline.com',
  ])('%s is no host of a group', (origin) => {
    expect(placeOf(origin)).toBeUndefined();
  });

  it('takes any label where the owner has many hosts', () => {
    expect(
      areGrouped('https://eu-north-1.signin.aws.amazon.com', 'https://123456789012.signin.aws.amazon.com'),
    ).toBe(true);
    expect(areGrouped('https://nb.wikipedia.org', 'https://auth.wikimedia.org')).toBe(true);
    expect(areGrouped('https://www.amazon.com', 'https://signin.aws.amazon.com')).toBe(false);
  });
});

it('a group has a name to show', () => {
  expect(groupNameOf('https://login.microsoftonline.com')).toBe('Microsoft');
  expect(groupNameOf('https://acme-admin.okta.com')).toBe('Okta');
  expect(groupNameOf('https://github.com')).toBeUndefined();
});
