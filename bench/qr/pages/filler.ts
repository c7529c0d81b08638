import { jpeg } from '../distort/jpeg.ts';
import { noise } from '../distort/noise.ts';
import { resample } from '../distort/resample.ts';
import type { Dice } from '../dice.ts';
import { render } from '../draw/render.ts';
import { ICONS } from './lures.ts';
import { pngAddress } from './png-address.ts';

const WORDS =
  'scan the code with your authenticator app and enter six digits to finish setting up two step sign in skann koden med appen og skriv inn sifrene for å fullføre innlogging i to trinn account security settings recovery device backup konto sikkerhet innstillinger enhet'.split(
    ' ',
  );

export const wordsOf = (dice: Dice, count: number) =>
  Array.from({ length: count }, () => dice.pick(WORDS)).join(' ');

export const textBlock = (dice: Dice) =>
  `<p style="font-size:${dice.whole(12, 18)}px">${wordsOf(dice, dice.whole(20, 120))}.</p>`;

export function tableBlock(dice: Dice): string {
  const cell = () => `<td>${dice.chance(0.5) ? dice.whole(0, 99_999) : wordsOf(dice, 1)}</td>`;
  const row = () => `<tr>${Array.from({ length: 5 }, cell).join('')}</tr>`;
  return `<table class="list">${Array.from({ length: dice.whole(4, 12) }, row).join('')}</table>`;
}

export const iconRow = (dice: Dice) =>
  `<div class="icons">${Array.from({ length: dice.whole(3, 10) }, () => dice.pick(ICONS)(dice, dice.whole(16, 48))).join('')}</div>`;

/** Dozens of them, of one size, as a page of settings or a gallery has. */
export function iconGrid(dice: Dice): string {
  const side = dice.whole(20, 56);
  const icons = Array.from({ length: dice.whole(12, 48) }, () => dice.pick(ICONS)(dice, side));
  return `<div class="icons" style="flex-wrap:wrap">${icons.join('')}</div>`;
}

/** Clouds of colour with grain, as JPEG leaves them: pictures as pages have them, of nothing. */
export async function photoBlock(dice: Dice): Promise<string> {
  const [across, down] = [dice.whole(4, 14), dice.whole(3, 10)];
  const level = () => dice.whole(10, 245);
  const spots = render(across, down, 1, () => [level(), level(), level(), 255]);
  const clouds = resample(spots, 320 / across);
  const width = dice.whole(200, 420);
  const picture = await jpeg(noise(dice, clouds, dice.between(2, 25)), 80);
  return `<img alt="" src="${await pngAddress(picture)}" width="${width}">`;
}

export const gradientBlock = (dice: Dice) =>
  `<div style="height:${dice.whole(40, 160)}px;background:linear-gradient(${dice.whole(0, 180)}deg,hsl(${dice.whole(0, 360)} 60% 50%),hsl(${dice.whole(0, 360)} 70% 30%))"></div>`;

export const formBlock = (dice: Dice) =>
  `<form><label>${wordsOf(dice, 2)} <input value="${dice.whole(0, 999)}"></label> <button type="button">${wordsOf(dice, 1)}</button></form>`;
