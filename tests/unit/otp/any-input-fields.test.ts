import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProtobuf } from '../../../lib/encoding/protobuf.ts';
import { checkManualEntry } from '../../../lib/otp/manual-entry.ts';
import { readMigration } from '../../../lib/otp/migration.ts';
import { ALGORITHMS, OTP_TYPES } from '../../../lib/otp/parameters.ts';
import { anyChars, SECRETS } from '../../support/any-uri.ts';
import { PARSER_RUNS } from '../../support/parser-runs.ts';
import { attempt, checkUsable } from '../../support/usable-otp.ts';
import { writeMessage } from '../../support/write-protobuf.ts';

/** As any-input.test.ts, for what comes in fields: a form, and the messages in an export. */
describe('any form', { timeout: 0 }, () => {
  it('as a manual entry', () => {
    const entries = fc.record({
      type: fc.constantFrom(...OTP_TYPES),
      issuer: anyChars,
      label: anyChars,
      secret: fc.oneof(fc.constantFrom(...SECRETS), anyChars),
      algorithm: fc.constantFrom(...ALGORITHMS),
      digits: fc.oneof(fc.constantFrom(1, 5, 6, 8, 10), fc.integer(), fc.double()),
      period: fc.oneof(fc.constantFrom(1, 10, 30, 86_400), fc.integer(), fc.double()),
      counter: fc.oneof(fc.nat(), fc.double()),
      pin: fc.oneof(fc.constantFrom('', '1234'), anyChars),
    });
    fc.assert(
      fc.property(entries, (entry) => {
        const otp = attempt(() => checkManualEntry(entry));
        if (otp) checkUsable(otp);
      }),
      PARSER_RUNS,
    );
  });
});

describe('any bytes', { timeout: 0 }, () => {
  const value = fc.oneof(
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }),
    fc.integer({ min: -2, max: 5 }),
    fc.uint8Array({ maxLength: 60 }),
  );
  const fields = (inner: fc.Arbitrary<bigint | number | Uint8Array>) =>
    fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), inner), { maxLength: 12 });
  const payload = fields(
    fc.oneof(
      value,
      fields(value).map((inner) => writeMessage(...inner)),
    ),
  ).map((outer) => writeMessage(...outer));
  const damaged = fc
    .tuple(payload, fc.nat(), fc.nat({ max: 255 }), fc.nat())
    .map(([bytes, place, byte, length]) => {
      const copy = bytes.slice(0, length % 3 === 0 ? length % (bytes.length + 1) : undefined);
      if (copy.length > 0) copy[place % copy.length] = byte;
      return copy;
    });
  const anyBytes = fc.oneof(fc.uint8Array({ maxLength: 200 }), payload, damaged);

  it('as a protobuf message', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const read = attempt(() => readProtobuf(bytes));
        const length = (read ?? []).reduce(
          (sum, field) => sum + (typeof field.value === 'bigint' ? 0 : field.value.length),
          0,
        );
        expect(length).toBeLessThanOrEqual(bytes.length);
      }),
      PARSER_RUNS,
    );
  });

  it('as an export', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const data = encodeURIComponent(Buffer.from(bytes).toString('base64'));
        const read = attempt(() => readMigration(`otpauth-migration://offline?data=${data}`));
        if (!read) return;
        expect(read.index).toBeLessThan(read.size);
        expect(read.accounts.length + read.problems.length).toBeGreaterThan(0);
        for (const { code } of read.problems) expect(code).toMatch(/^uri\./);
        read.accounts.forEach(checkUsable);
      }),
      PARSER_RUNS,
    );
  });
});
