import { describe, expect, it } from 'vitest';
import { find, snapshotOf } from './support/page.ts';
import { findCodeFields } from '../../../lib/fields/index.ts';

const user = '<label>Username <input name="username"></label>';
const password = '<label>Password <input type="password" name="password"></label>';
const form = (html: string, button = 'Log in'): string => `<form>${html}<button>${button}</button></form>`;

describe('a secret key', () => {
  const key = (more = ''): string => `<label>Secret Key <input name="secretkey" ${more}></label>`;

  it.each([
    ['that says to browsers that it is a code', key('autocomplete="one-time-code"')],
    ['on top of user name and password', user + password + key()],
    ['that is called a code', `${user}${password}<label>Slepenais kods <input name="secretkey"></label>`],
  ])('%s is a code', (_, html) => {
    expect(find(form(html))).toHaveLength(1);
  });

  it.each([
    ['alone', form(key())],
    ['where something is saved', form(user + password + key(), 'Save')],
    ['where a new password is chosen', form(`${user}${password}${password}${key()}`)],
    ['among other things', form(`${user}${password}<label>Server <input name="server"></label>${key()}`)],
    ['that is hidden', form(user + password + key('type="password"'))],
  ])('%s is none', (_, html) => {
    expect(find(html)).toEqual([]);
  });
});

describe('a picture to copy', () => {
  const picture = '<img src="data:," alt="CAPTCHA" width="180" height="40">';
  const otp = '<div>One-time password</div><input name="USER_OTP">';

  it('belongs to the field that is named after it', () => {
    const both = `${otp}${picture}<div>Type the characters you see on the picture:</div><input name="captcha_word">`;
    expect(find(form(both)).map(({ indices }) => indices)).toEqual([[0]]);
    expect(find(form(otp + picture))).toEqual([]);
  });

  it.each([
    'Der Code unterscheidet zwischen Groß- und Kleinschreibung.',
    'De code is hoofdlettergevoelig.',
    'Il codice distingue maiuscole e minuscole.',
    'Vær nøye med store og små bokstaver.',
    'Entrez le code que vous voyez sur l’image.',
  ])('is what a code with capitals comes from: "%s"', (hint) => {
    const page = (said: string): string =>
      form(`${user}<label>Confirmation code <input name="confirm_code"></label><p>${said}</p>`);
    expect(find(page(hint))).toEqual([]);
    expect(find(page('It is asked of everybody.'))).toHaveLength(1);
  });

  it('needs no words if it is drawn like a line of letters and right beside the field', () => {
    const page = (more: string): ReturnType<typeof snapshotOf> =>
      snapshotOf(
        form(
          `${more}<label>Confirmation code</label> <p>Hagebyen</p> <input name="confirm_code" aria-label="Confirmation code">`,
        ),
      );
    const withStrip = (more: string): number => {
      const snapshot = page(more);
      const shapes = snapshot.shapes.map((shape) => ({
        ...shape,
        before: shape.before.map((text) =>
          text.text.includes('Hagebyen') ? { ...text, text: '', role: 'strip' as const } : text,
        ),
      }));
      return findCodeFields({ ...snapshot, shapes }).length;
    };
    expect(withStrip(user)).toBe(0);
    expect(withStrip('')).toBe(1);
    expect(findCodeFields(page(user))).toHaveLength(1);
  });
});

describe('a hidden security code', () => {
  const code = (more = ''): string => `<label>Κωδικός Ασφαλείας</label><input type="password" ${more}>`;
  const named = '<label>Όνομα Χρήστη</label><input>';
  const page = (html: string): string => `<h1>Στοιχεία Σύνδεσης</h1>${form(html, 'Συνέχεια')}`;

  it('beside a user name is the password', () => {
    expect(find(page(named + code()))).toEqual([]);
  });

  it.each([
    ['beside the password', page(named + password + code())],
    ['that is short', page(named + code('maxlength="6"'))],
    ['of a second step', `<p>Επαλήθευση δύο βημάτων</p>${page(named + code())}`],
    ['that was sent', page(`${named}<p>Σας στείλαμε κωδικό</p>${code()}`)],
  ])('%s is a code', (_, html) => {
    expect(find(html)).toHaveLength(1);
  });
});

describe('a code that came by mail', () => {
  const code = '<label>Code <input autocomplete="one-time-code"></label>';
  const channel = (html: string): string | undefined => find(html)[0]?.channel;

  it.each([
    ['an address', `<p>Enter the code for kari@shop.example</p>${form(code)}`],
    ['a heading', `<h1>Επαλήθευση Email</h1>${form(`<input type="email">${code}`)}`],
    ['an abbreviation', `<p>Įveskite patvirtinimo kodą, kurį gavote el. paštu</p>${form(code)}`],
    ['mail', form('<input placeholder="Kod weryfikacyjny z maila">', 'Zweryfikuj')],
  ])('by %s', (_, html) => {
    expect(channel(html)).toBe('message');
  });

  it.each([
    ['a second step', `<h1>Two-factor</h1><p>Enter the code for kari@shop.example</p>${form(code)}`],
    ['an app', `<p>Code for kari@shop.example, from your authenticator app</p>${form(code)}`],
    ['a password', `<h1>Sign in with e-mail</h1>${form(`<input type="email">${password}${code}`)}`],
    ['sentences', `<p>Enter the code. We know your email.</p>${form(code)}`],
  ])('not with %s', (_, html) => {
    expect(channel(html)).not.toBe('message');
  });
});

describe('words of what is no code of an app', () => {
  it.each([
    ['pairing', '<label>Six-digit code from TV</label><input autocomplete="one-time-code">'],
    ['access', '<label>Hozzáférési kód <input name="code"></label>'],
    ['assigned', '<p>Unesite verifikacioni kod dodeljen vozaču</p><input placeholder="Verifikacioni kod">'],
    ['token', '<label>Токен доступа <input type="password" name="token"></label>'],
    [
      'recovery, zh-TW',
      '<p>在下方輸入您剩下的其中一個備援代碼：</p><input name="code" placeholder="在此處輸入備援代碼">',
    ],
    ['recovery, zh-CN', '<label>备用认证码 <input name="code"></label>'],
    ['recovery, be', '<label>Код аднаўлення <input name="code"></label>'],
    ['recovery, th', '<label>รหัสสำรอง <input name="code"></label>'],
  ])('%s', (_, html) => {
    expect(find(`<h1>Log in</h1>${form(html)}`)).toEqual([]);
  });
});
