import { expect, test } from 'vitest';
import { NO_ATTEMPTS, waitBeforeAttempt } from '../../../lib/vault/attempt-rules.ts';

test('nobody waits before the first attempt', () => {
  expect(NO_ATTEMPTS).toEqual({ failures: 0, lastAt: 0 });
  expect(waitBeforeAttempt(NO_ATTEMPTS, 0)).toBe(0);
});
