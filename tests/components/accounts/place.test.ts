import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../components/accounts/names.ts';
import { hashOf, placeOf, type Place } from '../../../components/accounts/place.ts';
import { typedOrigin } from '../../../components/accounts/typed-origin.ts';

describe('placeOf', () => {
  it.each<[string, Place]>([
    ['', { view: 'list' }],
    ['#accounts', { view: 'list' }],
    ['#accounts/', { view: 'list' }],
    ['#accounts/trash', { view: 'trash' }],
    ['#accounts/duplicates', { view: 'duplicates' }],
    ['#accounts/AbC-_9', { view: 'account', id: 'AbC-_9' }],
    ['#accounts/AbC-_9/device', { view: 'account', id: 'AbC-_9', device: true }],
    ['#accounts/AbC-_9/else', { view: 'list' }],
    ['#accounts/<script>', { view: 'list' }],
    [`#accounts/${'a'.repeat(201)}`, { view: 'list' }],
    ['#security/trash', { view: 'list' }],
  ])('reads %j', (hash, place) => {
    expect(placeOf(hash)).toEqual(place);
  });

  it('is the way back from hashOf', () => {
    const places: Place[] = [
      { view: 'trash' },
      { view: 'account', id: 'x-_1' },
      { view: 'account', id: 'x-_1', device: true },
      { view: 'list' },
    ];
    for (const place of places) expect(placeOf(hashOf(place))).toEqual(place);
  });
});

describe('typedOrigin', () => {
  it.each([
    ['https://github.com', 'https://github.com'],
    [' github.com/login?x=1 ', 'https://github.com'],
    ['GitHub.com:8443', 'https://github.com:8443'],
    ['http://github.com/', 'http://github.com'],
    ['blåbær.no', 'https://xn--blbr-roah.no'],
    ['data:text/html,x', 'data:text/html,x'],
    ['not an address', 'not an address'],
    ['  ', ''],
  ])('%j is %j', (typed, origin) => {
    expect(typedOrigin(typed)).toBe(origin);
  });
});

describe('nameOf', () => {
  it('names what there is', () => {
    expect(nameOf({ issuer: 'GitHub', label: 'kari' })).toBe('GitHub, kari');
    expect(nameOf({ issuer: '', label: 'kari' })).toBe('kari');
  });
});
