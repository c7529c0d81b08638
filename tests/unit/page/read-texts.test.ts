// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { FoundTexts } from '../../../lib/page/found-texts.ts';
import { readPlainTexts } from '../../../lib/page/read-texts.ts';
import { READING_LIMITS } from '../../../lib/qr/page-reading.ts';

const URI = 'otpauth://totp/Site:kari@x.no?secret=JBSWY3DPEHPK3PXP&issuer=Site';
const twice = encodeURIComponent(`/x?data=${encodeURIComponent(URI)}`);

it.each([
  ['a link', URI, [URI]],
  [
    'a value with a space in its label',
    `  ${URI.replace('Site:', 'My Site:')}`,
    [URI.replace('Site:', 'My Site:')],
  ],
  ['an image address', `https://chart.example/chart?cht=qr&chl=${encodeURIComponent(URI)}`, [URI]],
  ['an address encoded twice', `/qr?to=${twice}`, [URI]],
  ['an address in a path', `/qr/${encodeURIComponent(URI)}`, [URI]],
  ['an attribute with more around it', `{"uri":"${URI}"}`, [URI]],
  ['a state in JSON', `{"uri":"${URI.replaceAll('/', '\\/').replaceAll('&', '\\u0026')}"}`, [URI]],
  [
    'the address of a push registration',
    'otpauth://push/A:b?s=https%3A%2F%2Fx.no',
    ['otpauth://push/A:b?s=https%3A%2F%2Fx.no'],
  ],
  ['a code for tiqr', 'tiqrauth://kari@idp.example/a/b/c', ['tiqrauth://kari@idp.example/a/b/c']],
  ['an export', 'otpauth-migration://offline?data=CjE', ['otpauth-migration://offline?data=CjE']],
  ['a secret of Steam', 'steam://JBSWY3DPEHPK3PXP', ['steam://JBSWY3DPEHPK3PXP']],
  [
    "Microsoft's own",
    'https://login.microsoftonline.com/authenticatorApp/activateAccount?code=1',
    ['https://login.microsoftonline.com/authenticatorApp/activateAccount?code=1'],
  ],
  ['nothing', 'https://example.com/?q=otp', []],
  ['a link to a game', 'steam://run/440', []],
  ['a link to a long place of a game', 'steam://openurl/https://example.com/abcdefghijklmnopqrstuvwxyz', []],
  ['prose about the scheme', 'otpauth: a scheme', []],
  ['too much', `${URI}${'x'.repeat(READING_LIMITS.maxTextLength)}`, []],
])('reads %s', (_, value, expected) => {
  const found = new FoundTexts();
  found.addValue(value);
  expect([...found.texts]).toEqual(expected);
});

it.each([
  ['with a stop after it', `Open ${URI}.`, [URI]],
  [
    'with a space in its label',
    `Use ${URI.replace('Site:', 'My Site:')} now`,
    [URI.replace('Site:', 'My Site:')],
  ],
  ['cut off by markup', 'otpauth://totp/x?secret=', []],
  ['that is only named', 'Links begin with otpauth:// and more', []],
])('reads an address in a text, %s', (_, text, expected) => {
  const found = new FoundTexts();
  found.addText(text);
  expect([...found.texts]).toEqual(expected);
});

it('takes each text once and no more than a few', () => {
  const found = new FoundTexts();
  for (let index = 0; index < READING_LIMITS.maxTexts * 2; index++)
    found.addValue(`${URI}&n=${index % READING_LIMITS.maxTexts}`);
  expect(found.texts.size).toBe(READING_LIMITS.maxTexts);
  expect(found.cut).toBe(false);
  found.addValue(`${URI}&n=more`);
  expect(found.texts.size).toBe(READING_LIMITS.maxTexts);
  expect(found.cut).toBe(true);
});

it('says that it left out a value that is too long, if something may be in it', () => {
  const found = new FoundTexts();
  found.addValue('x'.repeat(400_000));
  expect(found.cut).toBe(false);
  found.addValue(`${'x'.repeat(400_000)} ${URI}`);
  expect(found.cut).toBe(true);
});

it('takes a long row of stops off an address', () => {
  const found = new FoundTexts();
  found.addText(`${URI}${'.'.repeat(500_000)} and otpauth://${'.'.repeat(500_000)}x`);
  expect([...found.texts]).toEqual([URI]);
});

describe('the texts of a document', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });

  function read(isLate = (): boolean => false): readonly string[] {
    const found = new FoundTexts();
    readPlainTexts(document.body, found, isLate);
    return [...found.texts];
  }

  it('are put together where they are pieces of one, and only there', () => {
    document.body.innerHTML = `<p>${URI.replace('?', '<wbr>?')}</p><p>${URI}&n=2<button>Copy</button></p>`;
    expect(read()).toEqual([URI, `${URI}&n=2`]);
  });

  it('are read once, in however many pieces they are', () => {
    let reads = 0;
    const parent = document.body.appendChild(document.createElement('p'));
    for (let piece = 0; piece < 200; piece++)
      parent.append(document.createTextNode(` ${URI}&n=${piece % 3}`));
    const content = parent.textContent;
    Object.defineProperty(parent, 'textContent', { get: () => (reads++, content) });
    expect(read()).toHaveLength(3);
    // The text of the whole document asks for it as well.
    expect(reads).toBe(2);
  });

  it('are told once from what stands beside them', () => {
    let asked = 0;
    const parent = document.body.appendChild(document.createElement('p'));
    for (let piece = 0; piece < 20; piece++) parent.append(document.createTextNode(`${URI}&n=${piece % 3} `));
    const button = parent.appendChild(document.createElement('button'));
    Object.defineProperty(parent, 'firstElementChild', { get: () => (asked++, button) });
    expect(read()).toHaveLength(3);
    expect(asked).toBe(1);
  });

  it('are looked at one by one while there is time', () => {
    document.body.innerHTML = `<p>a</p><p>b</p><p>${URI}</p><p>${URI}&n=2</p>`;
    let asked = 0;
    expect(read(() => ++asked > 3)).toEqual([URI]);
  });
});
