import type { Dice } from '../dice.ts';
import { drawCode } from '../draw/draw-code.ts';
import { gray, WHITE } from '../draw/ink.ts';
import type { Code } from '../encode.ts';
import { gridOf, tableOf, textOf } from './code-cells.ts';
import { circlesOf, pathOf, rectsOf, svgOf } from './code-svg.ts';
import { pngAddress } from './png-address.ts';

/** How a page draws a code: as HTML, about so many CSS pixels wide. */
export type Way = (code: Code, side: number, dice: Dice) => Promise<string> | string;

const image = (address: string, side: number, style = '') =>
  `<img alt="" src="${address}" width="${side}" height="${side}" style="display:block;${style}">`;

const ownSide = (code: Code, module: number, quiet: number) => (code.size + 2 * quiet) * module;

export const WAYS: Readonly<Record<string, Way>> = {
  'img data:': async (code, side, dice) => {
    const quiet = dice.whole(1, 4);
    const module = Math.max(2, Math.round(side / (code.size + 2 * quiet)));
    return image(await pngAddress(drawCode(code, { module, quiet })), ownSide(code, module, quiet));
  },
  'img scaled': async (code, side, dice) =>
    image(await pngAddress(drawCode(code, { module: dice.whole(4, 10), quiet: dice.whole(1, 4) })), side),
  'img pixelated': async (code, side) =>
    image(await pngAddress(drawCode(code, { module: 1, quiet: 2 })), side, 'image-rendering:pixelated'),
  'SVG path': (code, side, dice) => svgOf(code, dice.whole(0, 4), side, pathOf(code, dice)),
  'SVG rects': (code, side, dice) => svgOf(code, dice.whole(1, 4), side, rectsOf(code)),
  'CSS background': async (code, side, dice) => {
    const address = await pngAddress(drawCode(code, { module: dice.whole(3, 8), quiet: dice.whole(1, 4) }));
    return `<div style="width:${side}px;height:${side}px;background:url(${address}) center/contain no-repeat"></div>`;
  },
  'HTML table': (code, side) => tableOf(code, Math.max(2, Math.round(side / (code.size + 4))), 2),
  'div grid': (code, side) => gridOf(code, Math.max(2, Math.round(side / (code.size + 4))), 2),
  logo: (code, side, dice) => {
    const share = Math.round(side * dice.between(0.14, code.level === 'H' ? 0.24 : 0.18));
    const plate = `position:absolute;left:50%;top:50%;width:${share}px;height:${share}px;transform:translate(-50%,-50%);border-radius:${dice.pick([0, 6, 99])}px;background:${dice.pick(['#1a5fb4', '#c64600', '#26a269', '#241f31'])};border:3px solid #fff`;
    return `<div style="position:relative;width:${side}px">${svgOf(code, 3, side, pathOf(code, dice))}<i style="${plate}"></i></div>`;
  },
  dots: (code, side, dice) => svgOf(code, 3, side, circlesOf(code, dice.between(0.4, 0.5))),
  'inverted on dark': async (code, side, dice) => {
    const drawn = drawCode(code, { module: 6, quiet: dice.whole(2, 4), dark: WHITE, light: gray(22) });
    return image(await pngAddress(drawn), side);
  },
  upscaled: async (code, side, dice) =>
    image(await pngAddress(drawCode(code, { module: dice.whole(1, 2), quiet: dice.whole(2, 4) })), side),
  'half blocks': (code, side, dice) => {
    const fontSize = Math.max(6, Math.round(side / (0.6 * (code.size + 8))));
    return textOf(code, fontSize, dice.chance(0.5));
  },
};
