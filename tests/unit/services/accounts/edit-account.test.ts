import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../../lib/otp/clean-text.ts';
import { editAccount, type AccountChange } from '../../../../lib/services/accounts/edit-account.ts';
import { decodeAccount, encodeAccount } from '../../../../lib/vault/account-codec.ts';
import { anyText } from '../../../support/any-text.ts';
import { sampleAccount } from '../../../support/sample-account.ts';

const FRAMES = [
  { frame: 'https://github.com', top: 'https://portal.example' },
  { frame: 'https://github.com', top: 'https://other.example' },
];
const VISITS = [{ origin: 'https://github.com', path: '/login', at: 7 }];
const ACCOUNT = sampleAccount({ tags: ['b'], note: 'old', frames: FRAMES, visits: VISITS });
/** Reverses the reading order of what follows: a name with it reads as another. */
const OVERRIDE = String.fromCodePoint(0x202e);
const ZERO_WIDTH = String.fromCodePoint(0x200b);

const shown = anyText(20).filter((text) => cleanText(text) !== '');
const anyChange: fc.Arbitrary<AccountChange> = fc.record(
  {
    issuer: shown,
    label: anyText(20),
    tags: fc.array(anyText(15), { maxLength: 5 }),
    note: anyText(),
    pinned: fc.boolean(),
    icon: fc.constantFrom('', 'github'),
    origins: fc.array(
      fc.constantFrom(
        'https://a.example',
        'https://b.example:8443',
        'http://localhost:3000',
        'http://c.example',
      ),
    ),
    confirmed: fc.boolean(),
    subdomains: fc.boolean(),
    appended: fc.boolean(),
    frames: fc.subarray([...FRAMES, { frame: 'https://a.example', top: 'https://b.example' }]),
  },
  { requiredKeys: [] },
);

describe('editAccount', () => {
  it('changes what is given and leaves the rest', () => {
    const edited = editAccount(ACCOUNT, { issuer: 'GitLab', pinned: true, icon: 'gitlab', note: '' });
    expect(edited).toEqual({ ...ACCOUNT, issuer: 'GitLab', pinned: true, icon: 'gitlab', note: '' });
  });

  it.each<AccountChange>([
    {},
    { issuer: undefined },
    { issuer: ' GitHub ', label: ACCOUNT.label },
    { tags: [' b', 'B'], origins: ['https://github.com', 'https://github.com'] },
    { note: 'old \n', pinned: false, icon: '', confirmed: true },
    { subdomains: false, appended: false },
    { frames: FRAMES },
    { frames: [...FRAMES].reverse() },
  ])('is the same object where %j changes nothing', (change) => {
    expect(editAccount(ACCOUNT, change)).toBe(ACCOUNT);
  });

  it('sees each change', () => {
    for (const change of [
      { issuer: 'x' },
      { label: 'x' },
      { tags: ['x'] },
      { tags: [] },
      { note: 'x' },
      { pinned: true },
      { icon: 'x' },
      { confirmed: false },
      { origins: ['https://x.example'] },
      { origins: [] },
      { subdomains: true },
      { appended: true },
      { frames: FRAMES.slice(1) },
      { frames: [] },
    ]) {
      expect(editAccount(ACCOUNT, change)).toEqual({ ...ACCOUNT, ...change });
    }
  });

  it('cleans names of what nobody sees', () => {
    const { issuer, label } = editAccount(ACCOUNT, {
      issuer: `${OVERRIDE}Git\nLab`,
      label: `ka${ZERO_WIDTH}ri`,
    });
    expect([issuer, label]).toEqual(['Git Lab', 'kari']);
  });

  it.each<AccountChange>([
    { issuer: '', label: ' ' },
    { issuer: ZERO_WIDTH, label: OVERRIDE },
    { issuer: 'x'.repeat(129) },
    // One letter that NFC writes as three.
    { label: String.fromCodePoint(0xfb2c).repeat(90) },
    { tags: ['x'.repeat(61)] },
    { tags: Array.from({ length: 21 }, (_, number) => String(number)) },
    { note: 'x'.repeat(10_001) },
    { origins: Array.from({ length: 101 }, (_, number) => `https://${number}.example`) },
  ])('refuses what cannot be saved (%#)', (change) => {
    expect(() => editAccount(ACCOUNT, change)).toThrow('account.invalid');
  });

  it('keeps one name, and lets one that came without any be tagged', () => {
    expect(editAccount(ACCOUNT, { issuer: '' }).issuer).toBe('');
    expect(() => editAccount({ ...ACCOUNT, issuer: '' }, { label: '' })).toThrow('account.invalid');
    expect(editAccount({ ...ACCOUNT, issuer: '', label: '' }, { tags: ['x'] }).tags).toEqual(['x']);
  });

  it.each(['http://shop.example', 'http://192.168.1.1:8080', 'https://192.168.1.1', 'http://nas'])(
    'binds to %s, of which the form warns',
    (origin) => {
      expect(editAccount(ACCOUNT, { origins: [origin] }).origins).toEqual([origin]);
    },
  );

  it('forgets frames and never adds one', () => {
    const wanted = [{ frame: 'https://github.com', top: 'https://evil.example' }, ...FRAMES.slice(0, 1)];
    expect(editAccount(ACCOUNT, { frames: wanted }).frames).toEqual(FRAMES.slice(0, 1));
    expect(editAccount({ ...ACCOUNT, frames: [] }, { frames: FRAMES }).frames).toEqual([]);
  });

  it.each([
    'http://shop.example/',
    'ftp://shop.example',
    'https://a.example/',
    'https://A.example',
    'null',
    '',
    'javascript:alert(1)',
  ])('does not bind to "%s"', (origin) => {
    expect(() => editAccount(ACCOUNT, { origins: ['https://a.example', origin] })).toThrow('origin.unusable');
  });

  it('gives tags once each, in order', () => {
    const { tags } = editAccount(ACCOUNT, { tags: [' skole ', 'Jobb', 'SKOLE', '', 'a  b', 'far', 'får'] });
    expect(tags).toEqual(['a b', 'far', 'får', 'Jobb', 'skole']);
  });

  it('keeps the lines and columns of a note, less what cannot be printed', () => {
    const bell = String.fromCodePoint(7);
    expect(editAccount(ACCOUNT, { note: `1234  5678\r\n\t9\r0${bell}\n\n` }).note).toBe('1234  5678\n\t9\n0');
  });

  it('never touches id, secret, parameters or times, and always makes what the vault takes', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        const edited = editAccount(ACCOUNT, { ...change, id: 'x', secret: 'x', counter: 9 } as AccountChange);
        const { id, secret, type, algorithm, digits, period, counter, pin, createdAt, usedAt, visits } =
          ACCOUNT;
        expect(edited).toMatchObject({
          id,
          secret,
          type,
          algorithm,
          digits,
          period,
          counter,
          pin,
          createdAt,
          usedAt,
          visits,
        });
        expect(edited.issuer + edited.label).not.toBe('');
        expect(decodeAccount(encodeAccount(edited), 4)).toEqual(edited);
        // A second time there is nothing left to clean.
        expect(editAccount(edited, change)).toBe(edited);
      }),
    );
  });
});
