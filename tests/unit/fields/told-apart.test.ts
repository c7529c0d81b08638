import { describe, expect, it } from 'vitest';
import { find, offered } from './support/page.ts';

const name = '<label>Name <input name="name"></label>';

describe('fields about something near a code', () => {
  it.each([
    ['how long codes are', '<label>OTP length <input type="number" name="otp_length" min="4"></label>'],
    ['how long they are valid', '<label>OTP <input type="number" name="otp_ttl"></label>'],
    ['what codes are made of', '<label>TOTP secret (optional) <input type="password"></label>'],
    ['a door', '<label>Sicherheitscode für die Tür <input name="apartment_security_code"></label>'],
    ['one of a printed list', '<label>Engangskode: <input name="backup-otp_token"></label>'],
    ['scratch codes', '<h1>Two-factor scratch code</h1><label>Scratch code <input name="token"></label>'],
    ['another person’s', '<label>Customer’s delivery OTP <input inputmode="numeric"></label>'],
    ['letters of a picture', '<label>驗證碼不分大小寫 <input></label>'],
  ])('%s', (_, html) => {
    expect(find(`<form>${html}<button>OK</button></form>`)).toEqual([]);
  });

  it('a security code among other things is no code unless the page explains it', () => {
    const code = '<label>Sicherheitscode <input name="code"></label>';
    expect(find(`<form>${name}${code}<button>Speichern</button></form>`)).toEqual([]);
    expect(find(`<form>${code}<p>Gültig bis, Kartennummer</p><button>Bezahlen</button></form>`)).toEqual([]);
    expect(find(`<form>${name}${code}<button>Anmelden</button></form>`)).toHaveLength(1);
    expect(
      find(`<form><p>Wir haben einen Code per SMS gesendet.</p>${name}${code}<button>OK</button></form>`),
    ).toHaveLength(1);
  });

  it('what hides what is typed is a password, unless something says code of a second step', () => {
    const hidden = (more = '') =>
      `<form><label>Säkerhetskod <input type="password" ${more}></label><button>Logga in</button></form>`;
    expect(find(hidden())).toEqual([]);
    expect(find(hidden('maxlength="6"'))).toHaveLength(1);
    expect(find(hidden(), 'Tvåstegsverifiering')).toHaveLength(1);
  });

  it('a PIN code beside delivery is postal', () => {
    const pin = '<label>6-digit PIN code <input inputmode="numeric" name="pin"></label>';
    expect(offered(`<form><p>Delivery and shipping</p>${pin}<button>Check delivery</button></form>`)).toEqual(
      [],
    );
  });
});

describe('what is said around a code', () => {
  const code = '<label>Code <input autocomplete="one-time-code"></label>';

  it.each([
    ['an address that is a link', '<p>Saatsime koodi <a href="mailto:a@b.example">kari@b.example</a></p>'],
    ['a number in full', '<p>验证码已发送到 13800000000，请注意查收</p>'],
    ['a button that says it did', '<button type="button">已發送(30秒)</button>'],
  ])('was sent: %s', (_, html) => {
    expect(find(`<form>${html}${code}<button>OK</button></form>`)).toMatchObject([{ channel: 'message' }]);
  });

  it.each(['Phone verification code', 'Email verification code'])('%s, in the place of a label', (text) => {
    expect(
      find(
        `<div><div>${text}</div><input maxlength="6"></div><div><div>Authenticator code</div><input maxlength="6"></div>`,
      ).map(({ channel }) => channel),
    ).toEqual(expect.arrayContaining(['message', 'app']));
  });

  it('recovery codes as what works too', () => {
    const label = 'Kode <small>Har du mistet din telefon, virker en af dine gendannelseskoder her.</small>';
    expect(
      find(`<form><p>Indtast koden fra din authenticator.</p><label>${label}<input></label></form>`),
    ).toMatchObject([{ channel: 'app' }]);
  });

  it('a back button of another making does not make the text an action', () => {
    const html = `<x-page><x-part role="button">Tilbake</x-part><x-part>Skriv inn sikkerhetskoden fra
      autentiseringsappen din.</x-part><input></x-page>`;
    expect(find(html)).toMatchObject([{ channel: 'app' }]);
  });
});
