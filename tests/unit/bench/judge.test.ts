import { describe, expect, test } from 'vitest';
import { judge } from '../../../bench/qr/measure/judge.ts';

/** The bench must not call a mistake a success. */
describe('what a decoder gave is judged', () => {
  const image = { texts: ['otpauth://totp/å?secret=AA', 'two'], allowed: ['cut'] };

  test('codes count once, in any order', () => {
    expect(judge(image, ['two', 'two', 'otpauth://totp/å?secret=AA'])).toEqual({
      found: 2,
      codes: 2,
      wrong: [],
      garbled: 0,
    });
  });

  test('a text of no code is wrong, even if nearly right', () => {
    expect(judge(image, ['otpauth://totp/å?secret=AB', 'tw']).wrong).toHaveLength(2);
    expect(judge({ texts: [] }, ['anything']).wrong).toEqual(['anything']);
    expect(judge({ texts: [] }, ['']).wrong).toEqual(['']);
  });

  test('what may be read is neither wrong nor asked for', () => {
    expect(judge(image, ['cut'])).toEqual({ found: 0, codes: 2, wrong: [], garbled: 0 });
  });

  test('letters of another character set are garbled, not wrong', () => {
    expect(judge(image, ['otpauth://totp/Ã¥?secret=AA'])).toMatchObject({ found: 1, wrong: [], garbled: 1 });
  });

  test('a text without any ASCII is compared to the letter', () => {
    expect(judge({ texts: ['å'] }, ['ø'])).toMatchObject({ found: 0, wrong: ['ø'] });
  });
});
