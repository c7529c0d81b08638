// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import '../../support/drawn-document.ts';
import type { WriteRequest } from '../../../lib/fields/frame-fields.ts';
import { lookAtFields, type FieldsWorld } from '../../../lib/page/page-fields.ts';

const world = globalThis as FieldsWorld;

beforeEach(() => {
  document.body.innerHTML = FIELD;
});

afterEach(() => {
  delete world.portvaktFields;
});

const FIELD =
  '<h1>Two-step verification</h1><label>Verification code <input autocomplete="one-time-code"></label>';

const act =
  (name: 'write' | 'check') =>
  async (token: string, more: Partial<WriteRequest> = {}): Promise<string> => {
    const own = { origin: self.origin, top: self.origin };
    const asked = { token, target: 'field', index: 0, code: '123456', ...own, ...more } as const;
    const outcome = await world.portvaktFields?.[name](asked, false);
    return outcome?.ok === false ? outcome.reason : name === 'write' ? 'written' : 'free';
  };
const write = act('write');
const check = act('check');

const inputAt = (index: number): HTMLInputElement => {
  const input = document.querySelectorAll('input')[index];
  if (!input) throw new Error('no such input');
  return input;
};

it('a look that comes while a fill is under way does not take its field away', async () => {
  const { token } = lookAtFields();
  for (const later of [1, 2, 3]) expect(lookAtFields().fields, `look ${later}`).toHaveLength(1);
  expect(await write(token)).toBe('written');
});

it('looks long past and tokens nobody gave name no field', async () => {
  const { token } = lookAtFields();
  for (let later = 0; later < 4; later++) lookAtFields();
  expect(await write(token)).toBe('gone');
  expect(await write('')).toBe('gone');
});

it('says what may be said of a frame, and nothing that its inputs hold', () => {
  document.body.innerHTML = `${FIELD}<input type="password" value="hunter2">`;
  inputAt(0).value = '482913';
  inputAt(0).focus();
  const look = lookAtFields();
  expect(look).toMatchObject({ path: location.pathname, foreign: false, passwords: 1, focusedInput: true });
  expect(look.fields).toMatchObject([{ kind: 'single', inputs: 1, focused: true, filled: true }]);
  expect(look.judged.some(({ accepted }) => accepted)).toBe(true);
  expect(JSON.stringify(look)).not.toMatch(/482913|hunter2/);
});

it('writes nothing for another origin', async () => {
  const { token } = lookAtFields();
  expect(await write(token, { origin: 'https://example.org' })).toBe('origin');
  expect(inputAt(0).value).toBe('');
});

it.each<[string, () => void]>([
  ['of another type', () => (inputAt(0).type = 'password')],
  ['hidden by its type', () => (inputAt(0).type = 'hidden')],
  [
    'in another form',
    () => {
      const form = document.createElement('form');
      document.body.append(form);
      form.append(inputAt(0));
    },
  ],
  [
    'asked for something else',
    () => {
      document.body.querySelector('label')?.firstChild?.replaceWith('Search');
      document.body.querySelector('h1')?.remove();
      inputAt(0).autocomplete = 'off';
    },
  ],
])('a field that is %s since the look gets nothing', async (_what, trick) => {
  const { token } = lookAtFields();
  trick();
  expect(['gone', 'hidden']).toContain(await write(token));
  expect(inputAt(0).value).toBe('');
});

it('puts a code behind the password, a newer one in its place, and none where there is no password', async () => {
  document.body.innerHTML = '<input type="password" name="password">';
  const first = lookAtFields();
  expect(await write(first.token, { target: 'password' })).toBe('refused');
  inputAt(0).value = 'hunter2';
  expect(await write(first.token, { target: 'password' })).toBe('written');
  expect(inputAt(0).value).toBe('hunter2123456');
  const later = lookAtFields();
  expect(await write(later.token, { target: 'password', code: '654321' })).toBe('written');
  expect(inputAt(0).value).toBe('hunter2654321');
});

const PASSWORD = '<form><input type="password" name="password" value="hunter"></form>';

it.each<[string, string, (input: HTMLInputElement) => void]>([
  ['hides', 'hidden', (input) => (input.style.opacity = '0')],
  ['locks', 'read_only', (input) => (input.readOnly = true)],
  [
    'takes away',
    'gone',
    (input) => {
      input.remove();
    },
  ],
  ['makes another one of', 'gone', (input) => (input.type = 'text')],
  [
    'moves',
    'gone',
    (input) => {
      document.body.append(input);
    },
  ],
  ['empties', 'refused', (input) => (input.value = '')],
])('a page that %s the password when it gets the focus gets no code', async (_, reason, trick) => {
  document.body.innerHTML = PASSWORD;
  const input = inputAt(0);
  input.addEventListener('focus', () => {
    trick(input);
  });
  const { token } = lookAtFields();
  expect(await write(token, { target: 'password' })).toBe(reason);
  expect(input.value).not.toMatch(/\d/);
});

it('puts the code behind the password as it is after the page heard of the focus', async () => {
  document.body.innerHTML = PASSWORD;
  inputAt(0).addEventListener('focus', () => (inputAt(0).value = 'other'), { once: true });
  expect(await write(lookAtFields().token, { target: 'password' })).toBe('written');
  expect(inputAt(0).value).toBe('other123456');
});

it.each<[string, WriteRequest['target'], string]>([
  ['a code field', 'field', FIELD],
  ['a password', 'password', PASSWORD],
])('types nothing elsewhere where the page hands on the focus of %s', async (_, target, html) => {
  document.body.innerHTML = `${html}<input name="q">`;
  inputAt(0).addEventListener('focus', () => {
    inputAt(1).focus();
  });
  const typed: string[] = [];
  inputAt(1).addEventListener('input', () => typed.push(inputAt(1).value));
  expect(await write(lookAtFields().token, { target })).toBe('written');
  expect(inputAt(0).value).toMatch(/123456$/);
  expect(typed).toEqual([]);
});

it.each<[string, WriteRequest['target'], string, string, (input: HTMLInputElement) => void]>([
  ['nothing', 'field', 'free', FIELD, () => undefined],
  ['nothing', 'password', 'free', PASSWORD, () => undefined],
  ['that it cannot be seen', 'field', 'hidden', FIELD, (input) => (input.style.opacity = '0')],
  ['that it cannot be seen', 'password', 'hidden', PASSWORD, (input) => (input.style.opacity = '0')],
  ['that it is locked', 'field', 'read_only', FIELD, (input) => (input.readOnly = true)],
  [
    'that it went',
    'field',
    'gone',
    FIELD,
    (input) => {
      input.remove();
    },
  ],
  ['that it is another one', 'password', 'gone', PASSWORD, (input) => (input.type = 'text')],
  ['that it is too short', 'field', 'refused', FIELD, (input) => (input.maxLength = 5)],
  ['that it is too short', 'password', 'refused', PASSWORD, (input) => (input.maxLength = 8)],
  ['that there is no password', 'password', 'refused', PASSWORD, (input) => (input.value = '')],
])('says what stands against writing: %s (%s, %s), and leaves the page alone', async (...given) => {
  const [, target, said, html, trick] = given;
  document.body.innerHTML = html;
  const { token } = lookAtFields();
  trick(inputAt(0));
  const heard: string[] = [];
  for (const type of ['focus', 'input', 'change', 'paste', 'keydown'])
    document.addEventListener(type, ({ type: event }) => heard.push(event), true);
  expect(await check(token, { target })).toBe(said);
  expect(heard).toEqual([]);
  expect([...document.querySelectorAll('input')].map(({ value }) => value).join('')).not.toMatch(/\d/);
});

it('checks nothing for another origin', async () => {
  const { token } = lookAtFields();
  expect(await check(token, { origin: 'https://example.org' })).toBe('origin');
  expect(await check('')).toBe('gone');
});

it('writes to the input that had the focus, whatever it is for, with its row of boxes', async () => {
  document.body.innerHTML = '<input name="q">';
  inputAt(0).focus();
  expect(await write(lookAtFields().token, { target: 'focused' })).toBe('written');
  expect(inputAt(0).value).toBe('123456');
  document.body.innerHTML = `<form>${'<input maxlength="1">'.repeat(6)}</form>`;
  inputAt(2).focus();
  expect(await write(lookAtFields().token, { target: 'focused' })).toBe('written');
  expect([...document.querySelectorAll('input')].map(({ value }) => value).join('')).toBe('123456');
  document.body.innerHTML = '<button>Go</button>';
  expect(lookAtFields().focusedInput).toBe(false);
});
