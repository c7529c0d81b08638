import { render } from '@testing-library/svelte';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BRANDS } from '../../../components/codes/issuer-brands.ts';
import IssuerIcon from '../../../components/codes/IssuerIcon.svelte';
import { foldName, iconOf } from '../../../components/codes/issuer-icons.ts';

describe('iconOf', () => {
  it.each([
    ['GitHub', 'github'],
    ['  git-hub ', 'github'],
    ['GITHUB', 'github'],
    ['github.com', 'github'],
    ['accounts.google.com', 'google'],
    ['Google Workspace', 'google'],
    ['Proton Mail', 'proton'],
    ['Battle.net', 'battledotnet'],
    ['Twitter', 'x'],
    ['Gïthub', undefined],
    ['GitHub Fan Club', undefined],
    ['Signal Iduna', undefined],
    ['Nordfjord kommune', undefined],
    ['', undefined],
  ])('draws %j as %s', (issuer, slug) => {
    expect(iconOf(issuer)?.slug).toBe(slug);
  });

  it('follows the choice of the user before the name', () => {
    expect(iconOf('GitHub', 'gitlab')?.slug).toBe('gitlab');
    expect(iconOf('GitHub', 'initials')).toBeUndefined();
    expect(iconOf('Nordfjord kommune', 'github')?.slug).toBe('github');
    // A choice of a later version, whose set has it.
    expect(iconOf('GitHub', 'nosuchbrand')?.slug).toBe('github');
  });

  it('uses the brand’s colour only where it can be seen', () => {
    expect(iconOf('GitHub')).toEqual({ slug: 'github', path: '/issuers/github.svg', light: '#181717' });
    expect(iconOf('Snapchat')).toEqual({ slug: 'snapchat', path: '/issuers/snapchat.svg', dark: '#FFFC00' });
    expect(iconOf('Google')).toMatchObject({ light: '#4285F4', dark: '#4285F4' });
  });

  it('gives every brand its own names, which choices can be', () => {
    const names = BRANDS.flatMap(({ slug, title, also }) => [...new Set([slug, foldName(title), ...also])]);
    expect(names).toEqual([...new Set(names)]);
    for (const name of names) expect(foldName(name)).toBe(name);
    for (const { slug } of BRANDS) expect(slug).toMatch(/^[a-z0-9]{1,40}$/);
    expect(BRANDS.map(({ slug }) => slug)).not.toContain('initials');
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (issuer, chosen) => {
        const icon = iconOf(issuer, chosen);
        expect(icon === undefined || BRANDS.some(({ slug }) => slug === icon.slug)).toBe(true);
      }),
    );
  });
});

describe('IssuerIcon', () => {
  it('draws the brand, else initials', () => {
    const { container, unmount } = render(IssuerIcon, { issuer: 'GitHub', label: 'kari' });
    expect(container.querySelector('[data-icon="github"]')).not.toBeNull();
    expect(container.textContent).toBe('');
    unmount();
    const other = render(IssuerIcon, { issuer: '', label: 'kari' });
    expect(other.container.textContent).toBe('K');
  });
});
