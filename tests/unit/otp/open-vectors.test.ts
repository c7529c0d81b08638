import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSecretOf } from '../../../lib/otp/check-secret.ts';
import { computeCode } from '../../../lib/otp/code.ts';
import { parseKeyUri } from '../../../lib/otp/key-uri.ts';
import type { NamedOtp, OtpType } from '../../../lib/otp/parameters.ts';

interface Expected {
  readonly type: OtpType;
  readonly issuer: string;
  readonly name: string;
  readonly algorithm: string;
  readonly digits: number;
  readonly period?: number;
  readonly counter?: number;
  readonly secret: string;
}
interface Vector {
  readonly source: string;
  readonly uri: string;
  readonly expect: Expected | 'reject';
  readonly at?: number;
  readonly code?: string;
}
interface CodeVector {
  readonly secretBase32?: string;
  readonly secretHex?: string;
  readonly pin?: string;
  readonly time: number;
  readonly otp: string;
}

const FOLDER = new URL('../../../../shared/fixtures/import/vectors/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
const isThere = existsSync(FOLDER);
const vectors = isThere ? (read('otpauth-uri.open.json') as { vectors: readonly Vector[] }).vectors : [];
const codes = isThere ? (read('code-vectors.json') as Record<string, readonly CodeVector[]>) : {};

/** Longer than a day: no clock or timer of ours could go by it, and no service has it. The collection itself calls it disputed. */
const isEndless = ({ expect: wanted }: Vector): boolean =>
  wanted !== 'reject' && (wanted.period ?? 0) > 86_400;
const isRead = (vector: Vector): boolean => vector.expect !== 'reject' && !isEndless(vector);

/** The shared vectors are not part of the repository; without them there is nothing to compare with. */
describe.skipIf(!isThere)('key URIs collected from other authenticators', () => {
  it.each(vectors.filter(isRead))('$source: $uri', ({ uri, expect: wanted, at, code }) => {
    if (wanted === 'reject') return;
    const otp = parseKeyUri(uri);
    expect(otp).toMatchObject({
      type: wanted.type,
      issuer: wanted.issuer,
      label: wanted.name,
      // mOTP knows one algorithm, and so has no field for it.
      algorithm: wanted.type === 'motp' ? 'SHA1' : wanted.algorithm,
      digits: wanted.digits,
      period: wanted.period ?? 30,
      counter: wanted.counter ?? 0,
      secret: checkSecretOf(wanted.type, wanted.secret),
    });
    if (otp && at !== undefined && code !== undefined) expect(computeCode(otp, at * 1000).code).toBe(code);
  });

  it.each(vectors.filter((vector) => !isRead(vector)))('refused: $source: $uri', ({ uri }) => {
    const reading = (): unknown => parseKeyUri(uri);
    if (/^(?:otpauth|motp):/.test(uri)) expect(reading).toThrow(/^uri\./);
    else expect(reading()).toBeUndefined();
  });
});

describe.skipIf(!isThere)('codes collected from other authenticators', () => {
  const plain: Omit<NamedOtp, 'type' | 'secret'> = {
    ...{ issuer: '', label: '', algorithm: 'SHA1', digits: 6, period: 30, counter: 0, pin: '' },
  };
  const known = (['steam', 'motp', 'yandex'] as const).flatMap((type) =>
    (codes[type] ?? []).map((vector) => ({ ...vector, type })),
  );

  it.each(known)('$type at $time: $otp', ({ type, secretBase32, secretHex, pin = '', time, otp }) => {
    const secret = checkSecretOf(type, secretBase32 ?? secretHex ?? '');
    const period = type === 'motp' ? 10 : 30;
    expect(computeCode({ ...plain, type, secret, period, pin }, time * 1000).code).toBe(otp);
  });

  it.each(codes['battlenet'] ?? [])('Battle.net at $time: $otp', ({ secretBase32 = '', time, otp }) => {
    const secret = checkSecretOf('totp', secretBase32);
    expect(computeCode({ ...plain, type: 'totp', digits: 8, secret }, time * 1000).code).toBe(otp);
  });
});

describe.runIf(!isThere)('the shared vectors', () => {
  it('are not here: their tests are left out', () => {
    expect(vectors).toEqual([]);
  });
});
