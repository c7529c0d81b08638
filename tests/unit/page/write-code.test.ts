// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeCode } from '../../../lib/page/write-code.ts';
import { codeIn, holdsCode } from '../../../lib/page/write-input.ts';

/** Typing as browsers do it, in a document that draws nothing; the real ones are tried in the browser tests. */
beforeEach(() => {
  HTMLElement.prototype.checkVisibility = () => true;
  HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 100, 20);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what typing goes through, see write-input.ts
  document.execCommand = (_command, _ui, text = '') => {
    const input = document.activeElement as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
    return true;
  };
});

afterEach(() => {
  document.body.replaceChildren();
});

function inputs(
  count: number,
  onInput: (input: HTMLInputElement) => void = () => undefined,
): HTMLInputElement[] {
  const made = Array.from({ length: count }, () => document.createElement('input'));
  for (const input of made) {
    input.addEventListener('input', () => {
      onInput(input);
    });
  }
  document.body.append(...made);
  return made;
}

const valuesOf = (elements: readonly HTMLInputElement[]): string =>
  elements.map(({ value }) => value).join('|');

describe('a code with letters', () => {
  it.each(['FR8RV', 'umozdicq', 'e7d8b6', '482913'])('%s is written as it is', async (code) => {
    const [input] = inputs(1);
    if (!input) return;
    expect(await writeCode([input], code)).toEqual({ ok: true, inputs: 1 });
    expect(input.value).toBe(code);
  });

  it.each<[string, (input: HTMLInputElement) => void, string]>([
    ['in capitals', (input) => (input.value = input.value.toUpperCase()), 'UMOZDICQ'],
    ['in groups', (input) => (input.value = input.value.replace(/^(.{4})(.{4})$/, '$1-$2')), 'umoz-dicq'],
    [
      'in capitals and groups',
      (input) => (input.value = input.value.toUpperCase().replace(/(.{4})$/, ' $1')),
      'UMOZ DICQ',
    ],
  ])('is taken by a page that writes it %s', async (_, mask, shown) => {
    const [input] = inputs(1, mask);
    if (!input) return;
    expect(await writeCode([input], 'umozdicq')).toEqual({ ok: true, inputs: 1 });
    expect(input.value).toBe(shown);
  });

  it('is refused by a page that takes digits only', async () => {
    const [input] = inputs(1, (one) => (one.value = one.value.replace(/\D/g, '')));
    if (!input) return;
    expect(await writeCode([input], 'FR8RV')).toEqual({ ok: false, reason: 'refused' });
  });

  it('goes into boxes by its keys', async () => {
    const boxes = inputs(5, (box) => (box.value = box.value.toUpperCase()));
    const pressed: string[] = [];
    document.body.addEventListener('keydown', ({ key, code }) => pressed.push(`${key} ${code}`));
    expect(await writeCode(boxes, 'fr8rv')).toEqual({ ok: true, inputs: 5 });
    expect(valuesOf(boxes)).toBe('F|R|8|R|V');
    expect(pressed).toEqual(['f KeyF', 'r KeyR', '8 Digit8', 'r KeyR', 'v KeyV']);
  });
});

describe('what inputs hold', () => {
  it('is compared without what masks add', () => {
    const [one, other] = inputs(2);
    if (!one || !other) return;
    [one.value, other.value] = [' Ab-', '1 2'];
    expect(codeIn(one, other)).toBe('ab12');
    expect(holdsCode('aB12', one, other)).toBe(true);
    expect(holdsCode('aB13', one, other)).toBe(false);
    expect(holdsCode('ab', one)).toBe(true);
  });
});
