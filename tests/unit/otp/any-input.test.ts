import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRegistrationUri } from '../../../lib/approvals/registration-uri.ts';
import { checkSecretOf } from '../../../lib/otp/check-secret.ts';
import { cleanText } from '../../../lib/otp/clean-text.ts';
import { readKeyUri } from '../../../lib/otp/key-uri.ts';
import { isMicrosoftOnly } from '../../../lib/otp/microsoft-only.ts';
import { readMigration } from '../../../lib/otp/migration.ts';
import { OTP_TYPES } from '../../../lib/otp/parameters.ts';
import { decodePercent } from '../../../lib/otp/percent.ts';
import { looksLike, skeleton } from '../../../lib/otp/skeleton.ts';
import { anyChars, texts } from '../../support/any-uri.ts';
import { PARSER_RUNS } from '../../support/parser-runs.ts';
import { attempt, checkUsable } from '../../support/usable-otp.ts';

/**
 * Whatever a page or a code says: each parser gives a result that can be used and saved, `undefined`, or a typed error. `npm run
 * test:long` gives each a hundred thousand inputs.
 */
describe('any text', { timeout: 0 }, () => {
  it('as a key URI', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = attempt(() => readKeyUri(text));
        if (read) checkUsable(read.otp);
      }),
      PARSER_RUNS,
    );
  });

  it('as an export', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = attempt(() => readMigration(text));
        read?.accounts.forEach(checkUsable);
      }),
      PARSER_RUNS,
    );
  });

  it('as a registration, and as what only Microsoft reads', () => {
    fc.assert(
      fc.property(texts, (text) => {
        attempt(() => parseRegistrationUri(text));
        expect(typeof isMicrosoftOnly(text)).toBe('boolean');
      }),
      PARSER_RUNS,
    );
  });

  it('as a name', () => {
    fc.assert(
      fc.property(anyChars, anyChars, (one, other) => {
        expect(looksLike(one, other)).toBe(looksLike(other, one));
        expect(looksLike(one, one)).toBe(false);
        expect(skeleton(skeleton(one))).toBe(skeleton(one));
        expect(cleanText(cleanText(one))).toBe(cleanText(one));
        attempt(() => decodePercent(one, 'uri.label_invalid'));
      }),
      PARSER_RUNS,
    );
  });

  it('as a secret', () => {
    const secrets = fc.oneof(
      anyChars,
      fc.stringMatching(/^[A-Za-z2-7 =_-]{0,220}$/),
      fc.stringMatching(/^[A-Za-z0-9+/]{27}=$/),
    );
    fc.assert(
      fc.property(fc.constantFrom(...OTP_TYPES), secrets, (type, text) => {
        const secret = attempt(() => checkSecretOf(type, text));
        if (secret !== undefined) expect(secret).toMatch(/^[A-Z2-7]{2,205}$/);
      }),
      PARSER_RUNS,
    );
  });
});
