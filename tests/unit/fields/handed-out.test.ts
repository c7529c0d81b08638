import { describe, expect, it } from 'vitest';
import { boxes, find } from './support/page.ts';

const OTC = 'autocomplete="one-time-code"';

describe('secrets of one’s own and codes that were handed out', () => {
  it.each([
    ['own PIN', `<p>Enter your PIN</p>${boxes(4, `maxlength="1" ${OTC} aria-label="PIN digit"`)}`],
    ['own PIN by caption', `<h3>PIN</h3>${boxes(6, 'type="password" maxlength="1" name="otp1"')}`],
    [
      'passcode',
      '<h1>Kitchen</h1><form><input type="password" name="passcode" placeholder="Passcode"></form>',
    ],
    [
      'passcode of a user',
      `<form><input name="username"><span>Passcode</span><input ${OTC} maxlength="8"></form>`,
    ],
    ['letters to copy', `<label>Security code <input ${OTC} placeholder="AB3K9Q"></label>`],
    ['letters after words', '<label>Sikkerhetskode <input placeholder="f.eks. AB12 CD34"></label>'],
    ['capitals', '<label>Sikkerhetskode <input autocapitalize="characters"></label>'],
    ['letters by pattern', `<label>Passcode <input ${OTC} pattern="[A-Za-z0-9]{4,8}"></label>`],
    ['a key', '<label>Engångskod <input minlength="43" maxlength="43"></label>'],
    ['device code', '<input name="user_code" placeholder="Enter your one-time code">'],
    ['device code, nb', '<label>Kode fra enheten din <input name="device_user_code"></label>'],
    ['recovery codes, nb', '<h2>Sikkerhetskode</h2><input name="challenge" placeholder="Sikkerhetskoder">'],
    [
      'authorization code',
      '<p>Lim deretter inn koden du får tilbake.</p><label>Bekreftelseskode <input></label>',
    ],
    ['door', '<h1>Tür öffnen</h1><label>Sicherheitscode <input></label>'],
    ['parcel', '<h1>Csomag átvétele</h1><label>Ellenőrző kód <input></label>'],
    ['invitation', '<h1>Invitación</h1><label>Código de verificación <input></label>'],
  ])('%s: no code field', (_, html) => {
    expect(find(html)).toEqual([]);
  });

  it.each([
    [
      'PIN that was sent',
      `<p>We sent you a PIN</p>${boxes(6, `maxlength="1" ${OTC} aria-label="PIN digit"`)}`,
    ],
    ['PIN of an app', `<p>PIN from your authenticator app</p>${boxes(6, `maxlength="1" ${OTC}`)}`],
    ['capitals', '<label>Authenticator code <input autocapitalize="characters"></label>'],
    [
      'set-up',
      '<p>Use your authenticator app</p><input name="mfaSetupCode" aria-label="Code from your app">',
    ],
    ['either', '<label>6-sifret kode eller en reservekode <input placeholder="123456"></label>'],
    [
      'passcode, second page',
      '<form><input name="username" disabled><label>Passcode <input type="password" name="passcode"></label><button>Login</button></form>',
    ],
    ['one of two', '<p>Authenticator app</p><label>Code</label><input name="test"><input name="totp">'],
    ['heading', '<h1>Skriv inn engangskode</h1><input placeholder="4 tall">'],
    [
      'clave dinámica',
      '<p>Clave Dinámica</p><input name="token" type="password" maxlength="6" placeholder="••••••">',
    ],
    [
      'six digits as example',
      '<p>Two-factor authentication</p><label>Code</label><input name="two_factor_recovery_codes" placeholder="234569">',
    ],
  ])('%s: a code field', (_, html) => {
    expect(find(html)).toHaveLength(1);
  });
});
