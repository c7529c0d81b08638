import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { computeCode } from '../../../lib/otp/code.ts';
import { parseKeyUri } from '../../../lib/otp/key-uri.ts';
import { checkSecret } from '../../../lib/otp/check-parameters.ts';

interface Expected {
  readonly type: string;
  readonly issuer: string;
  readonly name: string;
  readonly algorithm: string;
  readonly digits: number;
  readonly period?: number;
  readonly secret: string;
}
interface Vector {
  readonly source: string;
  readonly uri: string;
  readonly expect: Expected | 'reject';
  readonly at?: number;
  readonly code?: string;
  readonly disputed?: string;
}

const FILE = new URL('../../../../shared/fixtures/import/vectors/otpauth-uri.open.json', import.meta.url);
const vectors = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as { vectors: readonly Vector[] }).vectors
  : [];

const isOurs = ({ uri, expect: wanted }: Vector): boolean =>
  uri.startsWith('otpauth:') &&
  wanted !== 'reject' &&
  ['totp', 'hotp'].includes(wanted.type) &&
  wanted.digits >= 6 &&
  wanted.digits <= 8 &&
  (wanted.period ?? 30) >= 10 &&
  (wanted.period ?? 30) <= 120 &&
  Math.floor((wanted.secret.length * 5) / 8) >= 5;

// The shared vectors are not part of the repository; without them there is nothing to compare with.
describe.skipIf(vectors.length === 0)('key URIs collected from other authenticators', () => {
  it.each(vectors.filter(isOurs))('$source: $uri', ({ uri, expect: wanted, at, code }) => {
    if (wanted === 'reject') return;
    const otp = parseKeyUri(uri);
    expect(otp).toMatchObject({
      type: wanted.type,
      issuer: wanted.issuer,
      label: wanted.name,
      algorithm: wanted.algorithm,
      digits: wanted.digits,
      secret: checkSecret(wanted.secret),
    });
    if (otp && at !== undefined && code !== undefined) expect(computeCode(otp, at * 1000).code).toBe(code);
  });

  it.each(vectors.filter((vector) => !isOurs(vector)))('refused: $source: $uri', ({ uri }) => {
    const read = (): unknown => parseKeyUri(uri);
    if (uri.startsWith('otpauth:')) expect(read).toThrow(/^uri\./);
    else expect(read()).toBeUndefined();
  });
});
