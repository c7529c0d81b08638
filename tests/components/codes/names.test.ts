import { describe, expect, it } from 'vitest';
import { groupDigits } from '../../../components/codes/group-digits.ts';
import { hueOf, initialsOf } from '../../../components/codes/initials.ts';
import { hostOf } from '../../../components/ui/host.ts';

describe('groupDigits', () => {
  it.each([
    ['482913', '482 913'],
    ['1234567', '123 4567'],
    ['12345678', '1234 5678'],
    ['FR8RV', 'FR8RV'],
    ['umozdicq', 'umoz dicq'],
    ['123456789', '123 456 789'],
    ['1234567890', '123 456 7890'],
    ['', ''],
  ])('groups %s as "%s"', (digits, grouped) => {
    expect(groupDigits(digits)).toBe(grouped);
  });
});

describe('initialsOf', () => {
  it.each([
    ['GitHub', 'G'],
    ['Nordfjord kommune', 'NK'],
    ['østre toten', 'ØT'],
    ['  ', '?'],
    ['<b>', 'B'],
  ])('shortens %s to %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('hueOf', () => {
  it('is a hue, the same for the same name in any case', () => {
    expect(hueOf('GitHub')).toBe(hueOf('github'));
    expect(hueOf('GitHub')).not.toBe(hueOf('Feide'));
    expect(hueOf('Feide')).toBeGreaterThanOrEqual(0);
    expect(hueOf('Feide')).toBeLessThan(360);
  });
});

describe('hostOf', () => {
  it('keeps a port and lets what is no address stand', () => {
    expect(hostOf('https://github.com')).toBe('github.com');
    expect(hostOf('https://a.example:8443')).toBe('a.example:8443');
    expect(hostOf('null')).toBe('null');
  });
});
