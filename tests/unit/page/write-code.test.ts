// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import '../../support/drawn-document.ts';
import { writeCode } from '../../../lib/page/write-code.ts';
import { codeIn, holdsCode } from '../../../lib/page/write-input.ts';

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

describe('a code', () => {
  it('takes the place of an old one, in one input and in boxes', async () => {
    const [input] = inputs(1);
    if (!input) return;
    input.value = '999999';
    await writeCode([input], '012345');
    expect(input.value).toBe('012345');
    input.remove();
    const boxes = inputs(6);
    for (const box of boxes) box.value = '9';
    expect(await writeCode(boxes, '012345')).toEqual({ ok: true, inputs: 6 });
    expect(valuesOf(boxes)).toBe('0|1|2|3|4|5');
  });

  it('goes in groups into inputs of several characters', async () => {
    const groups = inputs(2);
    for (const group of groups) group.maxLength = 3;
    expect(await writeCode(groups, '012345')).toEqual({ ok: true, inputs: 2 });
    expect(valuesOf(groups)).toBe('012|345');
  });

  it.each([
    [1, 4],
    [4, 1],
    [8, 1],
  ])('is not cut or stretched to %i inputs of %i characters', async (count, maxLength) => {
    const made = inputs(count);
    for (const input of made) input.maxLength = maxLength;
    expect(await writeCode(made, '012345')).toEqual({ ok: false, reason: 'refused' });
    expect(valuesOf(made).replaceAll('|', '')).toBe('');
  });

  it('is followed by one change for each input at most, and by no submit', async () => {
    const form = document.createElement('form');
    document.body.append(form);
    const seen: string[] = [];
    form.addEventListener('change', () => seen.push('change'));
    form.addEventListener('submit', () => seen.push('submit'));
    const [input] = inputs(1);
    if (!input) return;
    form.append(input);
    await writeCode([input], '012345');
    expect(seen).toEqual(['change']);
  });

  it('is not written again once the page sent its form, nor into what comes in its place', async () => {
    const form = document.createElement('form');
    document.body.append(form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    let sent = 0;
    const boxes = inputs(6, () => {
      if (valuesOf(boxes) !== '0|1|2|3|4|5') return;
      sent++;
      form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
      for (const box of boxes) box.value = '';
    });
    form.append(...boxes);
    expect(await writeCode(boxes, '012345')).toEqual({ ok: true, inputs: 6 });
    expect(sent).toBe(1);
    expect(valuesOf(boxes)).toBe('|||||');
  });

  it('is written in boxes that the page unlocks one after the other', async () => {
    const boxes = inputs(6, () => {
      const free = boxes.findIndex(({ value }) => value === '');
      const next = boxes[free];
      if (!next) return;
      next.disabled = false;
      next.focus();
    });
    for (const box of boxes.slice(1)) box.disabled = true;
    expect(await writeCode(boxes, '012345')).toEqual({ ok: true, inputs: 6 });
    expect(valuesOf(boxes)).toBe('0|1|2|3|4|5');
  });

  it('leaves boxes alone that stay locked', async () => {
    const boxes = inputs(6);
    for (const box of boxes.slice(1)) box.disabled = true;
    expect(await writeCode(boxes, '012345')).toEqual({ ok: false, reason: 'refused' });
    expect(valuesOf(boxes.slice(1))).toBe('||||');
  });

  it.each<[string, (input: HTMLInputElement) => void]>([
    ['read_only', (input) => (input.readOnly = true)],
    ['read_only', (input) => (input.disabled = true)],
    [
      'read_only',
      () => {
        document.body.setAttribute('inert', '');
      },
    ],
    ['hidden', (input) => (input.style.opacity = '0')],
    ['hidden', (input) => (input.style.color = 'transparent')],
    [
      'gone',
      (input) => {
        input.remove();
      },
    ],
  ])('is not written where that is %s', async (reason, trick) => {
    const [input] = inputs(1);
    if (!input) return;
    trick(input);
    expect(await writeCode([input], '012345')).toEqual({ ok: false, reason });
    expect(input.value).toBe('');
    document.body.removeAttribute('inert');
  });

  it('is not written in boxes whose page covers them between two ways of writing', async () => {
    const boxes = inputs(6);
    boxes[0]?.addEventListener('paste', () => {
      for (const box of boxes) box.style.opacity = '0';
    });
    expect(await writeCode(boxes, '012345')).toEqual({ ok: false, reason: 'hidden' });
    expect(valuesOf(boxes)).toBe('|||||');
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
