// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import '../../support/drawn-document.ts';
import { fieldPrint } from '../../../lib/page/field-signs.ts';

beforeEach(() => {
  document.title = '';
});

const printNow = (): string =>
  fieldPrint([...document.querySelectorAll('input')], [...document.querySelectorAll('[contenteditable]')]);

function signals(html: string): boolean {
  document.body.innerHTML = html;
  return printNow() !== '';
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

it.each<[string, string, () => void]>([
  [
    'another field',
    '<input name="otp">',
    () => document.querySelector('input')?.replaceWith(document.createElement('textarea')),
  ],
  [
    'one that is written as it was',
    '<input name="otp">',
    () => document.querySelector('input')?.replaceWith(document.querySelector('input')?.cloneNode() ?? ''),
  ],
  [
    'one more',
    '<input name="otp">',
    () => document.body.insertAdjacentHTML('beforeend', '<input id="totp">'),
  ],
  [
    'another label',
    '<label>Code (11 digits) <input></label>',
    () => document.querySelector('label')?.firstChild?.replaceWith('Code from your app '),
  ],
  [
    'another name',
    '<input name="sms_code">',
    () => document.querySelector('input')?.setAttribute('name', 'otp'),
  ],
  [
    'another placeholder',
    '<input name="code">',
    () => document.querySelector('input')?.setAttribute('placeholder', 'From your app'),
  ],
  [
    'another heading',
    '<h1>We sent you a code</h1><input name="code">',
    () => document.querySelector('h1')?.replaceChildren('Open your app'),
  ],
  ['another title', '<input name="code">', () => (document.title = 'Your app')],
  [
    'a field that is free now',
    '<input name="otp" disabled><input name="sms_code">',
    () => document.querySelector('input')?.removeAttribute('disabled'),
  ],
])('%s is told from what was there', (_, html, change) => {
  expect(signals(html)).toBe(true);
  const before = printNow();
  expect(printNow()).toBe(before);
  change();
  expect(printNow()).not.toBe(before);
});

it('what is around a field does not make it another one', () => {
  expect(signals('<p>29 seconds left</p><input name="otp"><input name="q">')).toBe(true);
  const before = printNow();
  document.querySelector('p')?.replaceChildren('28 seconds left');
  const input = document.querySelector('input');
  if (input) input.value = '4';
  document.body.insertAdjacentHTML('beforeend', '<input name="name">');
  expect(printNow()).toBe(before);
});
