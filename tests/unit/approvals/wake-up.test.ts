import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWakeUp } from '../../../lib/approvals/wake-up.ts';

describe('parseWakeUp', () => {
  it('reads a wake-up', () => {
    expect(parseWakeUp('{"v":1,"d":"device-1"}')).toEqual({ v: 1, d: 'device-1' });
  });

  it.each([
    '',
    '{',
    'null',
    '{"v":2,"d":"x"}',
    '{"v":1}',
    '{"v":1,"d":"../x"}',
    `{"v":1,"d":"${'x'.repeat(600)}"}`,
  ])('is deaf to %j', (payload) => {
    expect(parseWakeUp(payload)).toBeUndefined();
  });

  it('is deaf to noise', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (payload) => {
        expect(parseWakeUp(payload)).toBeUndefined();
      }),
    );
  });
});
