import { describe, expect, it } from 'vitest';
import { EMPTY_MANUAL, isWorthKeeping, readDraft } from '../../../components/enrol/manual-text.ts';

describe('readDraft', () => {
  it('takes known fields and leaves the rest, a PIN above all', () => {
    expect(readDraft({ issuer: 'GitLab', other: 'x', pin: '1234' })).toEqual({
      ...EMPTY_MANUAL,
      issuer: 'GitLab',
    });
    expect(readDraft(undefined)).toEqual(EMPTY_MANUAL);
  });
});

describe('isWorthKeeping', () => {
  it('is true once something was typed', () => {
    expect(isWorthKeeping({ ...EMPTY_MANUAL })).toBe(false);
    expect(isWorthKeeping({ ...EMPTY_MANUAL, digits: '8' })).toBe(false);
    expect(isWorthKeeping({ ...EMPTY_MANUAL, secret: 'A' })).toBe(true);
  });
});
