import { describe, expect, it } from 'vitest';
import { FIELD_REASONS, findCodeFields, judgeFields } from '../../../lib/fields/index.ts';
import { boxes, find, offered, snapshotOf } from './support/page.ts';

describe('what speaks for a code field', () => {
  it.each([
    ['autocomplete', '<input autocomplete="one-time-code">'],
    ['autocomplete', '<input autocomplete="section-a one-time-code">'],
    ['name', '<input name="app_totp" inputmode="numeric">'],
    ['label', '<label for="a">Engangskode</label><input id="a">'],
    ['label', '<label>Authentication code <input></label>'],
    ['label', '<input placeholder="Bekreftelseskode" maxlength="6">'],
    ['label', '<input aria-label="Two-factor code">'],
    ['label', '<p id="l">Authentication code</p><input aria-labelledby="l">'],
    ['label', '<label>Two-factor code</label><input>'],
    [
      'label',
      '<table><tr><th>User</th><th>One-time code</th></tr><tr><td>kari</td><td><input></td></tr></table>',
    ],
    ['caption', '<form><p>Enter the code from your authenticator app</p><input></form>'],
    ['class', '<h2>Two-factor authentication</h2><form><input class="otp-field" maxlength="6"></form>'],
    [
      'description',
      '<input aria-describedby="d"><p id="d">The six digits that your authenticator app shows</p>',
    ],
    ['example', '<h2>Two-factor authentication</h2><p>Enter the code.</p><input placeholder="000000">'],
    ['heading', '<form><h2>Two-factor authentication</h2><label>Code <input></label></form>'],
    ['context', '<form><p>Open your authenticator app.</p><label>Code <input></label></form>'],
    ['sign-in', '<form><label>Pin Code <input maxlength="6"></label><button>Log in</button></form>'],
  ])('%s: %s', (reason, html) => {
    const [field, ...others] = find(html);
    expect(field?.reasons).toContain(reason);
    expect(others).toEqual([]);
  });

  it('the title and address of the page', () => {
    const html = '<form><label>Code <input maxlength="6"></label></form>';
    expect(find(html)).toEqual([]);
    expect(find(html, 'Two-factor authentication')[0]?.reasons).toContain('page');
  });

  it.each(['text', 'tel', 'number', 'password'])('in an input of type %s', (type) => {
    expect(find(`<label>Two-factor code <input type="${type}"></label>`)).toHaveLength(1);
  });

  it('a password of one time, beside the password of every time', () => {
    const html = `<form><label>Username <input name="user"></label><label>Password <input type="password" name="pw"></label>
      <label>One-time password <input type="password" name="pw2"></label></form>`;
    expect(find(html).map(({ indices }) => indices)).toEqual([[2]]);
  });

  it('a box that takes recovery codes too', () => {
    expect(find('<label>Authentication code or recovery code <input maxlength="16"></label>')).toHaveLength(
      1,
    );
  });

  it('two codes in a row', () => {
    const html = `<p>Enter two consecutive codes of your authenticator app.</p>
      <label>MFA code 1 <input name="AuthenticationCode1"></label><label>MFA code 2 <input name="AuthenticationCode2"></label>`;
    expect(
      find(html)
        .map(({ indices }) => indices)
        .sort(),
    ).toEqual([[0], [1]]);
  });

  it('a field that can be edited without being an input', () => {
    const html =
      '<p>Enter the code from your authenticator app</p><div contenteditable="true" role="textbox"></div>';
    expect(find(html)).toMatchObject([{ kind: 'editable', channel: 'app' }]);
  });
});

describe('what looks like a code field and is none', () => {
  it.each([
    ['recovery', '<label>Recovery code <input name="otp"></label>'],
    ['recovery', '<label>Backup code <input autocomplete="one-time-code" name="backup"></label>'],
    ['recovery', '<label>Gjenopprettingskode <input></label>'],
    ['recovery', '<form><h1>Use a recovery code</h1><label>Code <input></label></form>'],
    ['postal', '<label>Postal code <input maxlength="6"></label>'],
    ['postal', '<label>PIN code <input name="pincode" maxlength="6" autocomplete="postal-code"></label>'],
    ['coupon', '<label>Rabattkode <input maxlength="6"></label>'],
    ['coupon', '<h2>Checkout</h2><label>Code <input name="promo_code" maxlength="6"></label>'],
    ['gift card', '<label>Gift card code <input maxlength="8"></label>'],
    [
      'card security',
      '<label>Card number <input></label><label>Security code <input name="cvc" maxlength="4"></label>',
    ],
    ['card security', '<label>Security code <input autocomplete="cc-csc"></label>'],
    ['bank', '<label>Sort code <input maxlength="6" inputmode="numeric"></label>'],
    ['bank', '<label>KID <input inputmode="numeric"></label>'],
    ['captcha', '<label>Verification code <input name="captcha_code"></label>'],
    ['captcha', '<img alt="captcha" src="/c.png"><label>Verification code <input name="code"></label>'],
    ['captcha', '<label>Type the code shown in the image <input name="code" maxlength="6"></label>'],
    ['document', '<h1>Verify a certificate</h1><label>Verification code <input name="id"></label>'],
    ['search', '<label>Search the blog <input placeholder="e.g. 2FA code"></label>'],
    ['search', '<form role="search"><label>Code <input maxlength="6" inputmode="numeric"></label></form>'],
    ['search', '<p>Two-factor authentication</p><input type="search" placeholder="Code">'],
    ['licence', '<label>Activation code <input></label>'],
    ['secret', '<label>API token <input name="api_token"></label>'],
    [
      'secret',
      '<p>Two-factor authentication</p><label>Secret key <input value="JBSWY3DPEHPK3PXP" readonly></label>',
    ],
    ['game', '<label>Game PIN <input inputmode="numeric" maxlength="6"></label><button>Enter</button>'],
    ['class', '<form><h1>Join a class</h1><label>Class code <input maxlength="6"></label></form>'],
    ['meeting', '<label>Meeting passcode <input maxlength="6"></label>'],
    ['device', `<form><h1>Connect a device</h1><p>Enter the code displayed on your TV</p>${boxes(8)}</form>`],
    ['device', '<p>Enter the code displayed on your device</p><label>Code <input maxlength="8"></label>'],
    ['quantity', `<div>${boxes(6, 'type="number" style="width:40px" name="qty"')}</div>`],
    ['date', `<p>Date of birth</p>${boxes(8)}`],
    ['national id', '<label>Fødselsnummer <input inputmode="numeric" maxlength="11"></label>'],
    ['phone', '<p>We will send you a code by SMS.</p><label>Mobile number <input type="tel"></label>'],
    ['e-mail', '<p>We will send you a verification code.</p><label>E-mail address <input></label>'],
    [
      'comment',
      '<article><h1>What is a two-factor code?</h1><p>Enter the code of your app.</p></article><form><label>Name <input name="author"></label><label>Website <input name="url"></label></form>',
    ],
    [
      'password',
      '<form><h2>Two-factor authentication</h2><label>Password <input type="password" name="credentials.passcode"></label></form>',
    ],
    [
      'PIN as password',
      '<form><label>Card number <input></label><label>PIN <input type="password" name="pin"></label><button>Log in</button></form>',
    ],
    [
      'some code',
      '<form><label>Door code <input inputmode="numeric" maxlength="6" placeholder="6 digits"></label><label>From <input></label></form>',
    ],
    ['nothing', boxes(6)],
    ['three boxes', `<p>Enter the code from your authenticator app</p>${boxes(3)}`],
  ])('%s: %s', (_, html) => {
    expect(offered(html)).toEqual([]);
  });

  it.each(['hidden', 'disabled', 'readonly', 'style="display:none"', 'type="checkbox"', 'type="hidden"'])(
    'an input that is %s',
    (attribute) => {
      expect(find(`<input name="otp" autocomplete="one-time-code" ${attribute}>`)).toEqual([]);
    },
  );

  it('the recovery code beside the code', () => {
    const html = `<form><label>One-time password <input name="code" type="number"></label>
      <label>Recovery code <input name="recovery_code"></label></form>`;
    expect(find(html).map(({ indices }) => indices)).toEqual([[0]]);
  });
});

describe('the answer', () => {
  const html = `<h1>Two-factor authentication</h1><form><label>Code <input></label></form>
    <form><label>One-time code <input name="otp" autocomplete="one-time-code"></label></form><label>Name <input></label>`;

  it('puts the surest first, where judging keeps the order of the page', () => {
    const snapshot = snapshotOf(html);
    expect(findCodeFields(snapshot).map(({ indices }) => indices)).toEqual([[1], [0]]);
    const judged = judgeFields(snapshot);
    expect(judged.map(({ indices }) => indices)).toEqual([[0], [1], [2]]);
    expect(judged.map(({ accepted }) => accepted)).toEqual([true, true, false]);
  });

  it('names its reasons, each once', () => {
    for (const { reasons } of judgeFields(snapshotOf(html))) {
      expect(new Set(reasons).size).toBe(reasons.length);
      for (const reason of reasons) expect(FIELD_REASONS).toContain(reason);
    }
  });
});
