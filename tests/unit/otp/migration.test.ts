import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase32 } from '../../../lib/encoding/base32.ts';
import { readMigration } from '../../../lib/otp/migration.ts';
import { OTP_LIMITS, type NamedOtp } from '../../../lib/otp/parameters.ts';
import { writeMessage, type Written } from '../../support/write-protobuf.ts';

const SECRET = Uint8Array.from({ length: 10 }, (_, index) => index + 1);
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const uriOf = (bytes: Uint8Array): string =>
  `otpauth-migration://offline?data=${encodeURIComponent(base64(bytes))}`;

/** One account with these fields over those of a usual one. */
const account = (changes: Readonly<Record<number, Written>> = {}): [number, Uint8Array] => {
  const fields: Record<number, Written> = { 1: SECRET, 2: 'kari', 3: 'Org', 4: 1, 5: 1, 6: 2, ...changes };
  return [
    1,
    writeMessage(...Object.entries(fields).map(([number, value]) => [Number(number), value] as const)),
  ];
};
const part = (...fields: [number, Written][]): string => uriOf(writeMessage(...fields));

const usual: NamedOtp = {
  type: 'totp',
  issuer: 'Org',
  label: 'kari',
  secret: encodeBase32(SECRET),
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
  pin: '',
};

describe('readMigration', () => {
  it('reads an export of one code', () => {
    expect(readMigration(part(account(), [2, 1], [3, 1], [4, 0], [5, -1320898453]))).toEqual({
      batchId: '-1320898453',
      index: 0,
      size: 1,
      accounts: [usual],
      problems: [],
    });
  });

  it('is the whole export where nothing is said of parts', () => {
    expect(readMigration(part(account()))).toMatchObject({ batchId: '0', index: 0, size: 1 });
  });

  it('reads a part of several', () => {
    const read = readMigration(part(account(), account({ 2: 'ola' }), [2, 2], [3, 3], [4, 2], [5, 7]));
    expect(read).toMatchObject({ batchId: '7', index: 2, size: 3 });
    expect(read?.accounts.map(({ label }) => label)).toEqual(['kari', 'ola']);
  });

  it.each<[string, Record<number, Written>, Partial<NamedOtp>]>([
    ['nothing but a secret', { 2: '', 3: '', 4: 0, 5: 0, 6: 0 }, { issuer: '', label: '' }],
    ['SHA-256 and eight digits', { 4: 2, 5: 2 }, { algorithm: 'SHA256', digits: 8 }],
    ['SHA-512', { 4: 3 }, { algorithm: 'SHA512' }],
    ['a counter', { 6: 1, 7: 41 }, { type: 'hotp', counter: 41 }],
    ['a counter of 0', { 6: 1 }, { type: 'hotp', counter: 0 }],
    ['a counter that means nothing', { 7: 41 }, { counter: 0 }],
    ['the unique id of newer apps', { 8: '6194bc1737727798793' }, {}],
    ['the issuer in the name', { 2: 'Org: kari' }, {}],
    ['the issuer in the name in another case', { 2: 'ORG:kari' }, {}],
    ['another prefix', { 2: 'Elsewhere:kari' }, { label: 'Elsewhere:kari' }],
    ['the only issuer in the name', { 2: 'Work: kari', 3: '' }, { issuer: 'Work' }],
    ['a colon behind the issuer', { 2: 'Org:@kari:org.no' }, { label: '@kari:org.no' }],
    ['unseen characters', { 2: 'k\u202Eari\u200B' }, {}],
  ])('reads %s', (_, fields, otp) => {
    expect(readMigration(part(account(fields)))?.accounts).toEqual([{ ...usual, ...otp }]);
  });

  it.each<[string, Record<number, Written>, string, object]>([
    ['MD5', { 4: 4 }, 'uri.parameter_invalid', { parameter: 'algorithm' }],
    ['an algorithm of the future', { 4: 9 }, 'uri.parameter_invalid', { parameter: 'algorithm' }],
    ['an algorithm below 0', { 4: -1 }, 'uri.parameter_invalid', { parameter: 'algorithm' }],
    ['digits of the future', { 5: 3 }, 'uri.parameter_invalid', { parameter: 'digits' }],
    ['a type of the future', { 6: 3 }, 'uri.type_unsupported', { type: '' }],
    ['no secret', { 1: '' }, 'uri.secret_missing', {}],
    ['a secret of 129 bytes', { 1: new Uint8Array(129) }, 'uri.secret_invalid', { min: 1, max: 128 }],
    ['a counter below 0', { 6: 1, 7: -1 }, 'uri.parameter_invalid', { parameter: 'counter' }],
    ['a counter beyond the last', { 6: 1, 7: 2n ** 53n }, 'uri.parameter_invalid', { parameter: 'counter' }],
    ['a name that is no text', { 2: Uint8Array.of(0xff) }, 'uri.label_invalid', {}],
    ['a name that is too long', { 2: 'x'.repeat(257) }, 'uri.label_invalid', { max: 256 }],
  ])('says why one with %s cannot be saved, and takes the others', (_, fields, code, facts) => {
    const read = readMigration(part(account(), account(fields), account({ 2: 'ola' })));
    expect(read?.accounts.map(({ label }) => label)).toEqual(['kari', 'ola']);
    expect(read?.problems).toMatchObject([{ code, facts }]);
  });

  it('is not for other texts', () => {
    for (const text of [
      '',
      'otpauth://totp/a?secret=AA',
      'x otpauth-migration://offline?data=AA',
      'https://a.example',
    ]) {
      expect(readMigration(text)).toBeUndefined();
    }
  });
});

describe('the base64 of the payload', () => {
  // Chosen so that both special characters and padding are in it.
  const bytes = writeMessage(account({ 1: Uint8Array.of(1, 2, 0xfb, 0xef, 0xbe, 0xff, 0xff, 0xfe) }), [5, 3]);
  const plain = base64(bytes);
  const expected = readMigration(uriOf(bytes));

  it('has what the others are about', () => {
    expect(plain).toMatch(/\+.*\/.*=$/);
  });

  it.each([
    ['raw', plain],
    ['with spaces that were plus signs', plain.replaceAll('+', ' ')],
    ['with encoded spaces', plain.replaceAll('+', '%20')],
    ['without padding', plain.replaceAll('=', '')],
    ['in the alphabet for addresses', plain.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')],
    ['in lines', `${plain.slice(0, 8)}\n${plain.slice(8)}`],
    ['with other parameters', `${encodeURIComponent(plain)}&x=1`],
  ])('%s', (_, data) => {
    expect(expected?.accounts).toHaveLength(1);
    expect(readMigration(`otpauth-migration://offline?data=${data}`)).toEqual(expected);
    expect(readMigration(` OTPAUTH-MIGRATION://OFFLINE/?DATA=${data}\n`)).toEqual(expected);
  });
});

describe('what is refused as a whole', () => {
  const whole = writeMessage(account(), [3, 1]);
  const many = (count: number): [number, Written][] =>
    Array.from({ length: count }, () => [1, writeMessage([1, SECRET])]);

  it.each([
    ['no data', 'otpauth-migration://offline'],
    ['empty data', 'otpauth-migration://offline?data='],
    ['two of them', `${uriOf(whole)}&data=${base64(whole)}`],
    ['another place', `otpauth-migration://online?data=${base64(whole)}`],
    ['what is no base64', 'otpauth-migration://offline?data=%C3%A6'],
    ['bytes that are no UTF-8', 'otpauth-migration://offline?data=%FF'],
    ['a lone character of base64', 'otpauth-migration://offline?data=AAAAA'],
    ['bytes of nothing', 'otpauth-migration://offline?data=XXXX'],
    ['no accounts', part([2, 1], [3, 1])],
    ['a part without its end', uriOf(whole.slice(0, -1))],
    ['an account without its end', part([1, writeMessage([1, SECRET]).slice(0, -1)])],
    ['an account that is a number', part([1, 7])],
    ['a secret that is a number', part(account({ 1: 7 }))],
    ['an algorithm that is bytes', part(account({ 4: 'x' }))],
    ['a size that is bytes', part(account(), [3, 'x'])],
    ['a place behind the end', part(account(), [3, 2], [4, 2])],
    ['a place before the start', part(account(), [3, 2], [4, -1])],
    ['a size below 0', part(account(), [3, -1])],
    ['more parts than can be', part(account(), [3, 101])],
    ['more accounts than can be', part(...many(101))],
    ['a version of the future', part(account(), [2, 3])],
    ['more bytes than can be', part(account(), [9, new Uint8Array(8192)])],
    ['more text than can be', `${uriOf(whole)}&x=${'a'.repeat(32_768)}`],
  ])('%s', (_, uri) => {
    expect(() => readMigration(uri)).toThrow('migration.malformed');
  });

  it('a hundred accounts and parts can be', () => {
    expect(readMigration(part(...many(100), [3, 100], [4, 99]))?.accounts).toHaveLength(100);
  });

  it('any payload that was cut, but never with more accounts than it had', () => {
    const bytes = writeMessage(account(), account({ 2: 'ola' }), [2, 1], [3, 2], [4, 1], [5, -5]);
    for (let length = 1; length < bytes.length; length++) {
      try {
        expect(readMigration(uriOf(bytes.slice(0, length)))?.accounts.length).toBeLessThanOrEqual(2);
      } catch (thrown) {
        expect(thrown).toMatchObject({ code: 'migration.malformed' });
      }
    }
  });
});

interface Entry extends Pick<NamedOtp, 'type' | 'issuer' | 'label' | 'algorithm' | 'digits' | 'counter'> {
  readonly secret: Uint8Array;
}

describe('any export', () => {
  const name = fc.stringMatching(/^[a-zæøå0-9@.]{1,30}$/);
  const entry: fc.Arbitrary<Entry> = fc.record({
    type: fc.constantFrom('totp' as const, 'hotp' as const),
    issuer: fc.oneof(name, fc.constant('')),
    label: name,
    secret: fc.uint8Array({ minLength: 1, maxLength: 128 }),
    algorithm: fc.constantFrom('SHA1' as const, 'SHA256' as const, 'SHA512' as const),
    digits: fc.constantFrom(6, 8),
    counter: fc.integer({ min: 0, max: OTP_LIMITS.maxCounter }),
  });
  const write = (given: Entry): [number, Uint8Array] =>
    account({
      1: given.secret,
      2: given.label,
      3: given.issuer,
      4: ['SHA1', 'SHA256', 'SHA512'].indexOf(given.algorithm) + 1,
      5: given.digits === 6 ? 1 : 2,
      6: given.type === 'hotp' ? 1 : 2,
      7: given.counter,
    });

  it('comes back as it was', () => {
    const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 10 }), int32, (entries, id) => {
        const read = readMigration(part(...entries.map(write), [2, 2], [3, 5], [4, 4], [5, id]));
        expect(read).toEqual({
          batchId: String(id),
          index: 4,
          size: 5,
          accounts: entries.map((given) => ({
            ...given,
            secret: encodeBase32(given.secret),
            counter: given.type === 'hotp' ? given.counter : 0,
            period: 30,
            pin: '',
          })),
          problems: [],
        });
      }),
    );
  });
});

interface Known {
  readonly file: string;
  readonly format: string;
  readonly accounts?: readonly {
    readonly type: string;
    readonly issuer: string;
    readonly name: string;
    readonly secret: string;
    readonly algorithm: string;
    readonly digits: number;
    readonly counter?: number;
  }[];
}
const FOLDER = new URL('../../../../shared/fixtures/import/', import.meta.url);
const isThere = existsSync(FOLDER);
const known = isThere
  ? (JSON.parse(readFileSync(new URL('expected.json', FOLDER), 'utf8')) as { files: readonly Known[] }).files
  : [];

/** Genuine exports; they are not part of the repository. */
describe.skipIf(!isThere)('exports collected from others', () => {
  it.each(known.filter(({ format }) => format === 'migration'))('$file', ({ file, accounts }) => {
    const lines = readFileSync(new URL(file, FOLDER), 'utf8').split('\n');
    const reading = () => lines.map((line) => readMigration(line)).flatMap((read) => read?.accounts ?? []);
    if (!accounts) {
      expect(() => {
        if (reading().length === 0) throw new Error('migration.malformed');
      }).toThrow('migration.malformed');
      return;
    }
    expect(reading()).toEqual(
      accounts.map(({ name, counter = 0, type, issuer, secret, algorithm, digits }) => ({
        ...{ type, issuer, secret, algorithm, digits, counter },
        label: name,
        period: 30,
        pin: '',
      })),
    );
  });
});

describe.runIf(!isThere)('the shared exports', () => {
  it('are not here: their tests are left out', () => {
    expect(known).toEqual([]);
  });
});
