import { describe, expect, it } from 'vitest';
import { isMicrosoftOnly } from '../../../lib/otp/microsoft-only.ts';
import { parseKeyUri } from '../../../lib/otp/key-uri.ts';
import { decodePercent } from '../../../lib/otp/percent.ts';

const SECRET = 'JBSWY3DPEHPK3PXP';
const uri = (query: string, path = 'totp/Org:kari'): string => `otpauth://${path}?secret=${SECRET}${query}`;

describe('key URIs at the edge', () => {
  it('ignores white space around, and is no URI inside a sentence', () => {
    expect(parseKeyUri(` \n${uri('')}\t`)?.label).toBe('kari');
    expect(parseKeyUri(`scan ${uri('')}`)).toBeUndefined();
    expect(parseKeyUri(`x${uri('')}`)).toBeUndefined();
  });

  it('has no label where there is no path', () => {
    expect(parseKeyUri(uri('&issuer=Org', 'totp'))).toMatchObject({ issuer: 'Org', label: '' });
  });

  it('takes a name without a value for "not given"', () => {
    expect(parseKeyUri(uri('&digits&issuer&period'))).toMatchObject({ digits: 6, issuer: 'Org', period: 30 });
  });

  it('takes spaces around a value away', () => {
    expect(parseKeyUri(uri('&digits=+8%20'))?.digits).toBe(8);
  });

  it('lets unknown names be whatever they are, also twice', () => {
    expect(parseKeyUri(uri('&image=a&image=b&lock=%FF'))?.secret).toBe(SECRET);
  });

  it('refuses a name that is no text', () => {
    expect(() => parseKeyUri(uri('&%FF=1'))).toThrow('uri.parameter_invalid');
  });

  it('takes forty parameters and 4096 characters, and no more', () => {
    expect(parseKeyUri(uri('&x=1'.repeat(39)))?.secret).toBe(SECRET);
    expect(() => parseKeyUri(uri('&x=1'.repeat(40)))).toThrow('uri.too_long');
    const bare = uri('&x=');
    expect(parseKeyUri(bare + 'a'.repeat(4096 - bare.length))?.secret).toBe(SECRET);
    expect(() => parseKeyUri(bare + 'a'.repeat(4097 - bare.length))).toThrow('uri.too_long');
  });
});

describe('decodePercent', () => {
  it('keeps a byte order mark: what is read must be what was written', () => {
    expect(decodePercent('%EF%BB%BFa', 'uri.label_invalid')).toBe('\uFEFFa');
  });
});

describe('isMicrosoftOnly', () => {
  it('looks at the start, behind white space', () => {
    expect(isMicrosoftOnly('\n phonefactor://activate_account?code=1')).toBe(true);
    expect(isMicrosoftOnly('https://login.microsoftonline.us/authenticatorapp/x')).toBe(true);
    expect(isMicrosoftOnly('see phonefactor://activate_account?code=1')).toBe(false);
    expect(isMicrosoftOnly('xphonefactor://activate_account?code=1')).toBe(false);
  });
});
