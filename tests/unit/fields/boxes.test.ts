import { describe, expect, it } from 'vitest';
import { boxes, find } from './support/page.ts';

const SPOKEN = '<p>Tast inn koden fra kodeappen</p>';

describe('boxes of one code', () => {
  it.each([5, 6, 7, 8])('%i of them', (count) => {
    const [field, ...others] = find(
      `<label>E-post <input name="mail"></label>${SPOKEN}<div>${boxes(count)}</div>`,
    );
    expect(field).toMatchObject({ kind: 'boxes', channel: 'app' });
    expect(field?.indices).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    expect(others).toEqual([]);
  });

  it.each([
    ['a dash between', `${boxes(3)}<span>–</span>${boxes(3)}`, 6],
    ['a word for each', '<label>Digit 1 <input maxlength="1"></label>'.repeat(6), 6],
    ['each in an element of its own', `<div>${boxes(1)}</div>`.repeat(6), 6],
    [
      'a first one that takes them all',
      `<input maxlength="6" style="width:40px">${boxes(5, 'maxlength="1" style="width:40px"')}`,
      6,
    ],
    ['no length, but narrow', boxes(6, 'style="width:36px"'), 6],
    ['an input for all of them that is not shown', `<input name="code" hidden>${boxes(6)}`, 6],
    ['parts of three', boxes(2, 'maxlength="3"'), 2],
    ['parts of four', boxes(2, 'maxlength="4"'), 2],
    ['all but the first disabled', boxes(1) + boxes(5, 'maxlength="1" disabled'), 6],
    ['all but the first read-only', boxes(1) + boxes(5, 'maxlength="1" readonly'), 6],
    ['editable elements', '<span contenteditable="true" style="width:30px"></span>'.repeat(6), 6],
  ])('with %s', (_, html, inputs) => {
    const fields = find(`${SPOKEN}<div>${html}</div>`);
    expect(fields).toHaveLength(1);
    expect(fields[0]?.kind).toBe('boxes');
    expect(fields[0]?.indices).toHaveLength(inputs);
  });

  it('two codes, one above the other', () => {
    const row = `<div>${boxes(6)}</div>`;
    expect(
      find(`${SPOKEN}${row}<p>And the next one that your code app shows after it</p>${row}`),
    ).toHaveLength(2);
    expect(find(`${SPOKEN}${row}${row}`).map(({ indices }) => indices)).toEqual([
      [0, 1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10, 11],
    ]);
  });

  it('is no row that nothing speaks for, and none that is something else', () => {
    expect(find(boxes(6))).toEqual([]);
    expect(find(`<p>Enter the game PIN</p>${boxes(6)}`)).toEqual([]);
    expect(find(`<p>Enter your gift card code</p>${boxes(8)}`)).toEqual([]);
    expect(find(`<p>Skriv inn gjenopprettingskoden</p>${boxes(8)}`)).toEqual([]);
    expect(find(`${SPOKEN}${boxes(14)}`)).toEqual([]);
  });

  it('is no row that cannot be written at all', () => {
    expect(find(`${SPOKEN}<div>${boxes(6, 'maxlength="1" disabled')}</div>`)).toEqual([]);
    expect(find(`${SPOKEN}<div>${boxes(6, 'maxlength="1" aria-disabled="true"')}</div>`)).toEqual([]);
  });

  it('does not join inputs of two forms, or of two kinds', () => {
    const half = `<form>${boxes(3)}</form>`;
    expect(find(`${SPOKEN}${half}${half}`)).toEqual([]);
    expect(find(`${SPOKEN}${boxes(3)}${boxes(3, 'maxlength="1" type="password"')}`)).toEqual([]);
  });
});
