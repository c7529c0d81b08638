import { describe, expect, test } from 'vitest';
import { isPasswordResting, waitBeforeAttempt } from '../../../lib/vault/attempt-rules.ts';
import { CLOCK_TOLERANCE, isSpanOver, openSpan } from '../../../lib/vault/auto-lock.ts';
import { checkNewPassword } from '../../../lib/vault/password.ts';

const NOW = 1_768_478_400_000;

describe('failed passwords', () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 1000],
    [6, 10_000],
    [7, 60_000],
    [8, 600_000],
    [9, 3_600_000],
  ])('after %i failures: %i ms', (failures, delay) => {
    expect(waitBeforeAttempt({ failures, lastAt: NOW }, NOW)).toBe(delay);
    expect(waitBeforeAttempt({ failures, lastAt: NOW }, NOW + delay)).toBe(0);
    expect(waitBeforeAttempt({ failures, lastAt: NOW }, NOW + delay / 2)).toBe(delay / 2);
    expect(isPasswordResting({ failures, lastAt: NOW })).toBe(false);
  });

  test('the tenth lets the password rest, whatever the time', () => {
    expect(isPasswordResting({ failures: 10, lastAt: 0 })).toBe(true);
    expect(isPasswordResting({ failures: 4711, lastAt: 0 })).toBe(true);
  });

  test('a clock set back does not lengthen the delay', () => {
    expect(waitBeforeAttempt({ failures: 6, lastAt: NOW }, NOW - 86_400_000)).toBe(10_000);
  });
});

describe('auto-lock', () => {
  test.each([1, 5, 15, 60])('%i minutes after the last use', (minutes) => {
    const span = openSpan(NOW, minutes);
    expect(isSpanOver(span, NOW + minutes * 60_000 - 1)).toBe(false);
    expect(isSpanOver(span, NOW + minutes * 60_000)).toBe(true);
  });

  test('0 means until the browser closes', () => {
    expect(isSpanOver(openSpan(NOW, 0), NOW + 1e12)).toBe(false);
    expect({ ...openSpan(NOW, 15), ...openSpan(NOW, 0) }.deadline).toBeUndefined();
  });

  test.each([0, 15])('a clock set back locks (%i minutes)', (minutes) => {
    expect(isSpanOver(openSpan(NOW, minutes), NOW - CLOCK_TOLERANCE)).toBe(false);
    expect(isSpanOver(openSpan(NOW, minutes), NOW - CLOCK_TOLERANCE - 1)).toBe(true);
  });
});

describe('a new password', () => {
  test.each(['ten chars!', 'ååååååååååå', '\u{1f600}'.repeat(10), 'x'.repeat(1024)])(
    'accepts %j',
    (password) => {
      expect(() => {
        checkNewPassword(password);
      }).not.toThrow();
    },
  );

  test.each(['', 'nine char', '\u{1f600}'.repeat(9), 'x'.repeat(1025)])('refuses %j', (password) => {
    expect(() => {
      checkNewPassword(password);
    }).toThrow('password.weak');
  });
});
