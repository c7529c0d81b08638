import { describe, expect, it } from 'vitest';
import { isKeyAddress, strangeCharacters, unevenGroup } from '../../../components/enrol/secret-problem.ts';

describe('strangeCharacters', () => {
  it.each<[string, readonly string[]]>([
    ['jbsw y3dp', []],
    ['JBSW0Y3D8P0', ['0', '8']],
    ['æøå🙂!?"#', ['æ', 'ø', 'å', '🙂', '!']],
    ['JBSW-Y3DP====', []],
  ])('in %j they are %j', (typed, strange) => {
    expect(strangeCharacters(typed)).toEqual(strange);
  });
});

describe('unevenGroup', () => {
  it.each<[string, number | undefined]>([
    ['jbswy3dpehpk3pxp', undefined],
    ['jbsw y3dp', undefined],
    ['jbsw y3dp ehpk 3pxp', undefined],
    ['jbsw y3dp ehpk 3p', undefined],
    ['jbsw y3d ehpk 3pxp', 2],
    ['jbsw-y3dp-ehpk-3pxpa', 4],
  ])('of %j it is %j', (typed, group) => {
    expect(unevenGroup(typed)).toBe(group);
  });
});

describe('isKeyAddress', () => {
  it.each<[string, boolean]>([
    [' otpauth://totp/x?secret=A', true],
    ['OTPAUTH-MIGRATION://offline?data=x', true],
    ['motp://x', true],
    ['steam://ABC', true],
    ['otpauth', false],
    ['https://example.no/otpauth://', false],
    ['JBSW Y3DP', false],
  ])('%j: %s', (text, is) => {
    expect(isKeyAddress(text)).toBe(is);
  });
});
