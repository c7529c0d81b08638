// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { judgeSign } from '../../../lib/page/element-signs.ts';

const SQUARE = { width: 200, height: 200 } as DOMRectReadOnly;
const WIDE = { width: 900, height: 200 } as DOMRectReadOnly;

function judge(html: string, box = SQUARE) {
  document.body.innerHTML = html;
  const [element] = document.body.children;
  if (!element) throw new Error('no element');
  return judgeSign(element, box);
}

const rows = (count: number, cells: number): string => `<tr>${'<td></td>'.repeat(cells)}</tr>`.repeat(count);
const path = (length: number): string => `<svg><path d="${'M0 0h1'.repeat(length / 6)}"/></svg>`;

describe('judgeSign', () => {
  it.each([
    ['a table of modules', `<table>${rows(25, 25)}</table>`, SQUARE],
    ['a grid of modules', `<div>${'<i></i>'.repeat(625)}</div>`, SQUARE],
    ['a drawing with a long path', path(6000), SQUARE],
    ['a drawing of many squares', `<svg>${'<rect/>'.repeat(200)}</svg>`, SQUARE],
    ['half blocks, whatever their width', `<pre>${'█▀▄'.repeat(100)}</pre>`, WIDE],
  ])('takes %s', (_, html, box) => {
    expect(judge(html, box).is).toBe(true);
  });

  it.each([
    ['a small table', `<table>${rows(5, 5)}</table>`, SQUARE],
    ['a table of words', `<table>${rows(25, 25).replaceAll('></td>', '>word</td>')}</table>`, SQUARE],
    ['a wide table', `<table>${rows(25, 25)}</table>`, WIDE],
    ['an icon', path(60), SQUARE],
    ['a text', '<pre>const a = 1;</pre>', WIDE],
    ['too many of them', `<div>${'<i></i>'.repeat(37_000)}</div>`, SQUARE],
  ])('leaves %s', (_, html, box) => {
    expect(judge(html, box).is).toBe(false);
  });

  it('tells when another is drawn', () => {
    expect(judge(path(6000)).print).not.toBe(judge(path(6600)).print);
  });
});
