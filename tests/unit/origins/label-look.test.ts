import fc from 'fast-check';
import { expect, it } from 'vitest';
import { skeleton } from '../../../lib/otp/skeleton.ts';
import { labelLook } from '../../../lib/origins/label-look.ts';

it('the short way for plain labels says what the long one says', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9-]{0,63}$/), (label) => {
      expect(labelLook(label)).toBe(skeleton(label));
    }),
    { numRuns: 2000 },
  );
});

it('other labels go the long way', () => {
  expect(labelLook('gіthub')).toBe(labelLook('github'));
});
