import { describe, expect, it } from 'vitest';
import { find } from './support/page.ts';

const form = (inner: string): string => `<form>${inner}<button>OK</button></form>`;
const code = '<label>Code <input name="code" inputmode="numeric" maxlength="6"></label>';

describe('a code that somebody chose or forgot', () => {
  it.each([
    `${code}<a href="#">Forgot code?</a>`,
    `<label>Sekssifret kode <input name="code" maxlength="6"></label><a href="#">Glemt kode?</a>`,
    `${code}<a href="#">Glömt pin?</a>`,
    `${code}<a href="#">PIN vergessen?</a>`,
  ])('is no one-time code: %s', (inner) => {
    expect(find(form(`<label>User <input name="username"></label>${inner}`))).toEqual([]);
  });

  it('but one of an app may stand beside a forgotten PIN', () => {
    const app = '<label>Code from your authenticator app <input name="otp"></label>';
    expect(find(form(`${app}<a href="#">Forgot PIN?</a>`))).toHaveLength(1);
  });

  it.each([
    'Velg en kode',
    'Koden en gang til',
    'Choose a PIN',
    'Confirm PIN',
    'Kies een pincode',
    'Repeat code',
  ])('is typed twice: "%s"', (label) => {
    const input = `<label>${label} <input autocomplete="one-time-code" inputmode="numeric" maxlength="6"></label>`;
    expect(find(form(input))).toEqual([]);
  });

  it('is a parent’s PIN, whatever the component tells browsers', () => {
    expect(
      find('<h2>Parental PIN</h2><input autocomplete="one-time-code" inputmode="numeric" maxlength="4">'),
    ).toEqual([]);
  });
});

describe('a code that a person gave', () => {
  it.each([
    '<h1>Play together</h1><p>Enter the code from the organizer</p>',
    '<h1>Unisciti a una partita</h1><p>Codice fornito dal Game Master</p>',
    '<h1>Demo</h1><p>Enter the shared access code</p>',
    '<h1>Lukket side</h1><p>Du trenger en kode for å se nettsiden</p>',
  ])('is no one-time code: %s', (said) => {
    expect(find(form(`${said}${code}`))).toEqual([]);
  });

  it.each(['TOTP issuer', 'Issuer', 'Emisor TOTP', 'Utsteder'])('nor is "%s"', (label) => {
    expect(find(form(`<label>${label} <input name="totp_issuer"></label>`))).toEqual([]);
  });
});

describe('a code that was sent, by what stands around', () => {
  it.each([
    '<p>Téléphone</p><p>+33 6 00 00 00 00</p>',
    '<h2>Logg inn med telefonnummer</h2>',
    '<h2>Autentificare prin telefon</h2>',
    '<p>Kod skickad till +46 70 000 00 00</p>',
    '<p>Am trimis un cod de verificare la numărul dvs.</p>',
    '<h1>Überprüfen Sie Ihre E-Mails</h1>',
    '<button type="button">Change phone number</button>',
    '<button type="button">Endre telefonnummer</button>',
  ])('%s', (said) => {
    const field = '<label>Verification code <input name="code" maxlength="6"></label>';
    expect(find(form(`${said}${field}`))).toMatchObject([{ channel: 'message' }]);
  });

  it('advice to use an app does not make it one of an app', () => {
    const sent = '<p>Enter the code that we just sent you by e-mail.</p>';
    const advice = '<p>We strongly recommend enabling an authenticator app.</p>';
    const field = '<label>Code <input name="code" maxlength="6"></label>';
    expect(find(`${form(`${sent}${field}`)}${advice}`)).toMatchObject([{ channel: 'message' }]);
  });

  it('a telephone number of the help desk says nothing of a code of an app', () => {
    const help = '<p>Use your authenticator app.</p><p>+47 22 00 00 00</p>';
    expect(find(form(`${help}${code}`))).toMatchObject([{ channel: 'app' }]);
  });
});

describe('labels that name no field', () => {
  it('belong to what follows them where each field has one before it', () => {
    const html =
      '<label>User</label><input name="user"><label>Password</label><input type="password" name="password"><label>Authenticator code</label><input name="totp" maxlength="6"><button>Log in</button>';
    expect(find(`<form>${html}</form>`).map(({ indices }) => indices)).toEqual([[2]]);
  });

  it('belong to what stands before them where nothing else does', () => {
    expect(
      find('<form><div><input name="x"><label>Authenticator code</label></div><button>OK</button></form>'),
    ).toHaveLength(1);
  });
});
