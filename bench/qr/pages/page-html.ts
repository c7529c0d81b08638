import type { Dice } from '../dice.ts';
import { encode } from '../encode.ts';
import { payloadOf } from '../payloads/payload-of.ts';
import { WAYS } from './code-ways.ts';
import {
  formBlock,
  gradientBlock,
  iconGrid,
  iconRow,
  photoBlock,
  tableBlock,
  textBlock,
  wordsOf,
} from './filler.ts';
import { LURES } from './lures.ts';
import type { Viewport } from './viewports.ts';

/** A code a page was given; `index` is its `data-code`. */
export interface PlacedCode {
  readonly text: string;
  readonly way: string;
}

export interface PageSource {
  readonly html: string;
  readonly codes: readonly PlacedCode[];
}

const FILLERS = [textBlock, textBlock, tableBlock, iconRow, iconGrid, photoBlock, gradientBlock, formBlock];

const card = (content: string) => `<section>${content}</section>`;

async function codeCard(dice: Dice, way: string, index: number, { ratio }: Viewport) {
  const code = encode(dice, payloadOf(dice), dice.pick(way === 'logo' ? ['Q', 'H'] : ['L', 'M', 'Q', 'H']));
  const least = ((code.size + 8) * 2) / ratio;
  const side = Math.max(Math.ceil(least), dice.whole(120, 320));
  const draw = WAYS[way];
  if (!draw) throw new Error(`no such way: ${way}`);
  const html = `<h2>${wordsOf(dice, 3)}</h2><div class="code"><div data-code="${index}">${await draw(code, side, dice)}</div></div>`;
  return { html: card(html), placed: { text: code.text, way } };
}

function styleOf(dice: Dice): string {
  const isDark = dice.chance(0.4);
  const [paper, ink, plate] = isDark ? ['#121417', '#e6e6e6', '#1e2227'] : ['#f4f5f7', '#1c1e21', '#ffffff'];
  return `<style>*{box-sizing:border-box}body{margin:0;background:${paper};color:${ink};font:15px/1.5 'Liberation Sans',sans-serif}
header{padding:12px 24px;background:${plate};display:flex;gap:16px}main{display:grid;grid-template-columns:repeat(${dice.whole(2, 3)},minmax(0,1fr));gap:16px;padding:16px;align-items:start}
section{background:${plate};padding:16px;border-radius:8px;overflow:hidden}.icons{display:flex;gap:8px;fill:currentColor}.code{display:flex}[data-code]{display:inline-block;line-height:0}
table.list{border-collapse:collapse;width:100%;font-size:13px}table.list td{border:1px solid #8886;padding:2px 6px}h2{font-size:17px;margin:0 0 8px}</style>`;
}

/** A page with up to three codes, or with lures only; what is where is up to the dice. */
export async function pageOf(dice: Dice, viewport: Viewport, hasCodes: boolean): Promise<PageSource> {
  const ways = hasCodes
    ? Array.from({ length: dice.pick([1, 1, 2, 2, 3]) }, () => dice.pick(Object.keys(WAYS)))
    : [];
  // One after the other: the dice must fall in the same order each time.
  const codes = [];
  for (const [index, way] of ways.entries()) codes.push(await codeCard(dice, way, index, viewport));
  const lures = hasCodes ? dice.whole(0, 1) : dice.whole(2, 5);
  const others = [...Array.from({ length: lures }, () => card(dice.pick(LURES)(dice, dice.whole(80, 300))))];
  for (let left = dice.whole(4, 7); left > 0; left--) others.push(card(await dice.pick(FILLERS)(dice)));
  // Codes are near the top, as on setup pages, yet anything may stand before them.
  const before = others.splice(0, dice.whole(0, 3));
  const cards = [...before, ...codes.map(({ html }) => html), ...others];
  const header = `<header>${iconRow(dice)}<b>${wordsOf(dice, 2)}</b></header>`;
  return {
    html: `<!doctype html><meta charset="utf-8">${styleOf(dice)}<body>${header}<main>${cards.join('')}</main></body>`,
    codes: codes.map(({ placed }) => placed),
  };
}
