import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReading, parseSiteTime } from '../../../../lib/platform/page/reports.ts';
import { READING_LIMITS } from '../../../../lib/qr/page-reading.ts';

const READING = {
  origin: 'https://fjord.example',
  texts: ['otpauth://totp/x?secret=JBSWY3DPEHPK3PXP'],
  pictures: [{ png: 'data:image/png;base64,AA==', box: { left: 0, top: 0, width: 9, height: 9 } }, {}],
  secrets: [{ secret: 'JBSWY3DPEHPK3PXP', algorithm: 'SHA256', digits: 8, period: 60, label: 'kari' }],
  hidden: false,
  viewport: { width: 800, height: 600 },
  ownsView: true,
  partial: false,
};
const many = <T>(count: number, item: T): readonly T[] => Array.from({ length: count }, () => item);

describe('parseReading', () => {
  it('takes what the script reports', () => {
    expect(parseReading(READING)).toEqual(READING);
  });

  it.each([
    ['nothing', undefined],
    ['an odd origin', { ...READING, origin: 7 }],
    ['too many texts', { ...READING, texts: many(READING_LIMITS.maxTexts + 1, 'x') }],
    ['a text that is too long', { ...READING, texts: ['x'.repeat(READING_LIMITS.maxTextLength + 1)] }],
    ['too many pictures', { ...READING, pictures: many(READING_LIMITS.maxPictures + 1, {}) }],
    [
      'a picture that is too long',
      { ...READING, pictures: [{ png: 'x'.repeat(READING_LIMITS.maxPictureLength + 1) }] },
    ],
    [
      'pictures that are too long together',
      {
        ...READING,
        pictures: many(READING_LIMITS.maxPictures, { png: 'x'.repeat(READING_LIMITS.maxPictureLength) }),
      },
    ],
    ['a box that is none', { ...READING, pictures: [{ box: { left: NaN, top: 0, width: 1, height: 1 } }] }],
    ['too many secrets', { ...READING, secrets: many(READING_LIMITS.maxSecrets + 1, { secret: 'x' }) }],
    ['a secret that is too long', { ...READING, secrets: [{ secret: 'x'.repeat(1000) }] }],
    ['digits that are none', { ...READING, secrets: [{ secret: 'x', digits: -1 }] }],
    ['a word for hidden', { ...READING, hidden: 'yes' }],
    ['nothing about what it owns', { ...READING, ownsView: undefined }],
    ['nothing about its limits', { ...READING, partial: undefined }],
    ['no viewport', { ...READING, viewport: null }],
  ])('refuses %s', (_, raw) => {
    expect(parseReading(raw)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        parseReading(raw);
        parseSiteTime(raw);
      }),
    );
  });
});

describe('parseSiteTime', () => {
  const DATE = 'Sun, 22 Nov 2026 09:31:05 GMT';

  it('compares with the middle of asking and answer', () => {
    expect(parseSiteTime({ date: DATE, before: 1000, after: 1200 })).toEqual({
      site: Date.parse(DATE),
      here: 1100,
    });
  });

  it.each([
    ['nothing', undefined],
    ['no date', { date: '', before: 1, after: 2 }],
    ['a date of another form', { date: '2026-11-22', before: 1, after: 2 }],
    ['a date that is none', { date: 'Sun, 99 Foo 2026 09:31:05 GMT', before: 1, after: 2 }],
    ['an answer before it was asked for', { date: DATE, before: 5, after: 2 }],
    ['an answer that took too long', { date: DATE, before: 0, after: 9000 }],
    ['times that are none', { date: DATE, before: 'x', after: 2 }],
  ])('tells nothing from %s', (_, raw) => {
    expect(parseSiteTime(raw)).toBeUndefined();
  });
});
