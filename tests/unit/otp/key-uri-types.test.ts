import { describe, expect, it } from 'vitest';
import { parseKeyUri, readKeyUri } from '../../../lib/otp/key-uri.ts';

const SECRET = '63BEDWCQZKTQWPESARIERL5DTTQFCJTK';
const steam = {
  type: 'steam',
  secret: SECRET,
  algorithm: 'SHA1',
  digits: 5,
  period: 30,
  counter: 0,
  pin: '',
};

describe('Steam, however it is written', () => {
  it.each([
    [`otpauth://steam/Steam:kari?secret=${SECRET}`, 'Steam', 'kari'],
    [`otpauth://steam/Steam:kari?secret=${SECRET}&digits=6&period=60&algorithm=SHA1`, 'Steam', 'kari'],
    [`otpauth://totp/Valve:kari?secret=${SECRET}&encoder=steam`, 'Valve', 'kari'],
    [`otpauth://totp/Valve:kari?secret=${SECRET}&encoder=Steam&digits=5`, 'Valve', 'kari'],
    [`otpauth://totp/Valve:kari?secret=${SECRET}&steam`, 'Valve', 'kari'],
    [`otpauth://totp/Steam:kari?secret=${SECRET}&digits=5`, 'Steam', 'kari'],
    [`otpauth://totp/kari?secret=${SECRET}&digits=5&issuer=STEAM&algorithm=sha1`, 'STEAM', 'kari'],
    [`steam://${SECRET}`, 'Steam', ''],
    [`steam://${SECRET.toLowerCase()}`, 'Steam', ''],
    [`STEAM://${SECRET}====`, 'Steam', ''],
  ])('%s', (uri, issuer, label) => {
    expect(parseKeyUri(uri)).toEqual({ ...steam, issuer, label });
  });

  it('also with the secret in base64', () => {
    const { otp, notes } = readKeyUri('steam://zvIayp3JPvtvX/QGHqsqKBk/44s=') ?? {};
    expect([otp?.secret, notes]).toEqual(['Z3ZBVSU5ZE7PW3276QDB5KZKFAMT7Y4L', []]);
  });

  it.each([
    ['the issuer alone', `otpauth://totp/Steam:kari?secret=${SECRET}`, { type: 'totp', digits: 6 }],
    ['five digits alone', `otpauth://totp/Org:kari?secret=${SECRET}&digits=5`, { type: 'totp', digits: 5 }],
    [
      'another algorithm',
      `otpauth://totp/Steam:kari?secret=${SECRET}&digits=5&algorithm=SHA256`,
      { type: 'totp', algorithm: 'SHA256' },
    ],
    ['another encoder', `otpauth://totp/Org:kari?secret=${SECRET}&encoder=x`, { type: 'totp' }],
    [
      'a counter',
      `otpauth://hotp/Steam:kari?secret=${SECRET}&digits=5&counter=1`,
      { type: 'hotp', digits: 5 },
    ],
  ])('not by %s', (_, uri, otp) => {
    expect(parseKeyUri(uri)).toMatchObject(otp);
  });

  it.each([
    'steam://run/440',
    'steam://open/friends',
    'steam://exitsteam',
    'steam://Open',
    'steam://',
    'steam://01890189',
  ])("%s is for Steam's own client", (uri) => {
    expect(readKeyUri(uri)).toBeUndefined();
  });
});

describe('Yandex', () => {
  const yandex = {
    type: 'yandex',
    secret: 'LA2V6KMCGYMWWVEW64RNP3JA3I',
    algorithm: 'SHA256',
    digits: 8,
    period: 30,
    counter: 0,
  };
  const uri = (query: string, label = 'kari') => `otpauth://yaotp/${label}?secret=${yandex.secret}${query}`;

  it.each([
    ["Yandex' own", uri('&pin_length=4'), 'Yandex', ''],
    ['with an issuer', uri('&issuer=Work&pin_length=4'), 'Work', ''],
    ["Aegis', with the PIN", uri('&issuer=Yandex&pin=GUZDGOI'), 'Yandex', '5239'],
    ['with the PIN as digits', uri('&pin=5239'), 'Yandex', '5239'],
    ['with the longer secret', uri('AAAAAAHTSG4HRZPI'), 'Yandex', ''],
  ])('%s', (_, text, issuer, pin) => {
    expect(parseKeyUri(text)).toEqual({ ...yandex, issuer, label: 'kari', pin });
  });

  it.each([
    ['uri.pin_invalid', uri('&pin=523')],
    ['uri.pin_invalid', uri('&pin=JBSWY3DP')],
    ['uri.pin_invalid', uri('&pin=7777777A')],
    ['uri.duplicate_parameter', uri('&pin=5239&pin=5239')],
    ['uri.secret_invalid', uri('AAAAAAHTSG4HRZPA')],
  ])('%s: %s', (code, text) => {
    expect(() => parseKeyUri(text)).toThrow(code);
  });

  it('alone has a PIN in its URI: elsewhere the name means nothing', () => {
    expect(parseKeyUri(`otpauth://totp/a?secret=${SECRET}&pin=1&pin=2`)).toMatchObject({
      type: 'totp',
      pin: '',
    });
  });
});

describe('mOTP', () => {
  const motp = {
    type: 'motp',
    // The text e3152afee62599c8.
    secret: 'MUZTCNJSMFTGKZJWGI2TSOLDHA',
    algorithm: 'SHA1',
    digits: 6,
    period: 10,
    counter: 0,
  };

  it.each([
    ['motp://Org:kari?secret=e3152afee62599c8', 'Org', 'kari', ''],
    ['motp:///Org:kari?secret=e3152afee62599c8&issuer=Org', 'Org', 'kari', ''],
    ['motp:///kari?secret=e3152afee62599c8&issuer=Org', 'Org', 'kari', ''],
    ['MOTP://Org%3Akari@a.no?secret=e3152afee62599c8&pin=1234', 'Org', 'kari@a.no', '1234'],
    ['motp://:?secret=e3152afee62599c8', '', '', ''],
  ])('%s', (uri, issuer, label, pin) => {
    expect(parseKeyUri(uri)).toEqual({ ...motp, issuer, label, pin });
  });

  it('takes the secret as it is typed: the code is made of its text', () => {
    const secrets = ['E3152AFEE62599C8', 'e3152afee62599c8', 'asdasddasadsadsadsads2133'].map(
      (secret) => parseKeyUri(`motp://a:b?secret=${secret}`)?.secret,
    );
    expect(new Set(secrets).size).toBe(3);
  });

  it.each([
    ['uri.secret_missing', 'motp://fail'],
    ['uri.secret_missing', 'motp://a:b?secret='],
    ['uri.secret_invalid', 'motp://a:b?secret=%C3%A6'],
    ['uri.secret_invalid', `motp://a:b?secret=${'a'.repeat(129)}`],
    ['uri.duplicate_parameter', 'motp://a:b?secret=aa&secret=bb'],
    ['uri.pin_invalid', `motp://a:b?secret=aa&pin=${'1'.repeat(65)}`],
    ['uri.label_invalid', 'motp://%FF:b?secret=aa'],
    ['uri.too_long', `motp://a:b?secret=aa&x=${'a'.repeat(4096)}`],
  ])('%s: %s', (code, uri) => {
    expect(() => parseKeyUri(uri)).toThrow(code);
  });
});

describe('what is worth saying before it is saved', () => {
  it.each([
    ['nothing, mostly', `otpauth://totp/Org:kari?secret=${SECRET}&issuer=org`, []],
    [
      'a counter that was not given',
      `otpauth://hotp/Org:kari?secret=${SECRET}&issuer=Org`,
      ['counter_assumed'],
    ],
    ['not one that was', `otpauth://hotp/Org:kari?secret=${SECRET}&counter=0`, []],
    ['a counter that is null', `otpauth://hotp/Org:kari?secret=${SECRET}&counter=null`, ['counter_assumed']],
    ['a secret that fits no bytes', 'otpauth://totp/Org:kari?secret=JBSWY3DPE', ['secret_odd']],
    ['nor this one', 'otpauth://totp/Org:kari?secret=JBSWY3DPEHP===', ['secret_odd']],
    ['nor this one', 'otpauth://totp/Org:kari?secret=JBSW-Y3DP-EHPK-3P', ['secret_odd']],
    ['not one with bits to spare', 'otpauth://totp/Org:kari?secret=JBSWY3D', []],
    [
      'a prefix that is another name',
      `otpauth://totp/Org:kari?secret=${SECRET}&issuer=M`,
      ['prefix_differs'],
    ],
    ['not an empty one', `otpauth://totp/:kari?secret=${SECRET}&issuer=M`, []],
    ['not one of its own', `otpauth://totp/%20Org%20:kari?secret=${SECRET}&issuer=Org`, []],
    [
      'a plus for a space in the label, as Microsoft writes it',
      'otpauth://totp/Nordfjord+kommune%3Akari?secret=JBSWY3DPEHPK3PXP&issuer=Nordfjord%20kommune',
      [],
    ],
    ['the prefix of mOTP', 'motp:///Org:kari?secret=aa&issuer=M', ['prefix_differs']],
    ['a Steam secret', `steam://${SECRET}A`, ['secret_odd']],
    [
      'all of it',
      'otpauth://hotp/Org:kari?secret=JBSWY3DPE&issuer=M',
      ['counter_assumed', 'secret_odd', 'prefix_differs'],
    ],
  ])('%s', (_, uri, notes) => {
    expect(readKeyUri(uri)?.notes).toEqual(notes);
  });
});

describe("Apple's scheme", () => {
  it('says the same', () => {
    const rest = `totp/Org:kari?secret=${SECRET}&digits=8`;
    expect(parseKeyUri(`apple-otpauth://${rest}`)).toEqual(parseKeyUri(`otpauth://${rest}`));
    expect(parseKeyUri(`apple-motp://a:b?secret=aa`)).toBeUndefined();
    expect(parseKeyUri(`apple-steam://${SECRET}`)).toBeUndefined();
  });
});
