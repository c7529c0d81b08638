// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import '../../support/drawn-document.ts';
import { maySignalField } from '../../../lib/page/field-signs.ts';

beforeEach(() => {
  document.title = '';
});

function signals(html: string): boolean {
  document.body.innerHTML = html;
  return maySignalField(
    [...document.querySelectorAll('input')],
    [...document.querySelectorAll('[contenteditable]')],
  );
}

it.each([
  ['by its autocomplete', '<input autocomplete="one-time-code">'],
  ['by its name', '<input name="user[otp_attempt]">'],
  ['by its label', '<label for="a">Engangskode</label><input id="a">'],
  ['by a label in another language', '<label>Einmalpasswort <input></label>'],
  ['by a plain word, where it is alone', '<label>Kode <input></label>'],
  ['by a plain word, where it is short', '<input name="user"><label>Code <input maxlength="6"></label>'],
  ['typed as a password', '<input type="password" name="totp_code">'],
  ['in boxes', '<input maxlength="1">'.repeat(6)],
  ['in editable boxes', '<div contenteditable="true"></div>'.repeat(6)],
  ['in one editable element', '<div contenteditable="true" aria-label="Verification code"></div>'],
])('a field is noticed %s', (_, html) => {
  expect(signals(html)).toBe(true);
});

it('the title of the page tells where the field says nothing', () => {
  document.title = 'Two-factor authentication';
  expect(signals('<input name="answer">')).toBe(true);
});

it.each([
  ['a sign-in', '<input name="user" autocomplete="username"><input type="password" name="password">'],
  ['a search', '<input type="search" name="q"><input name="q" aria-label="Search">'],
  ['a postal code', '<label>Postal code <input inputmode="numeric" maxlength="5"></label>'],
  ['a recovery code', '<label>Recovery code <input></label>'],
  ['a promotion', '<label>Promo code <input maxlength="10"></label>'],
  ['a card', '<label>Card security code <input maxlength="4" inputmode="numeric"></label>'],
  ['what cannot be written', '<input name="otp" readonly><input name="otp2" disabled>'],
  ['an editor', '<div contenteditable="true"></div>'],
  ['nothing', ''],
])('%s is none', (_, html) => {
  expect(signals(html)).toBe(false);
});
