import { columns } from '../qr/report/columns.ts';
import { heavyPages } from '../support/heavy-pages.ts';
import type { SignInPage } from '../../tests/support/sign-in-pages.ts';
import type { LookedPage } from './run/look-at-pages.ts';

/** The ten heavy pages of `npm run bench -- content`, on none of which there is anything to find. */
export const heavyAsPages = (): readonly SignInPage[] =>
  Object.entries(heavyPages()).map(([path, html]) => ({
    id: path.slice(1),
    file: `${path.slice(1)}.html`,
    family: 'heavy',
    lang: 'en',
    shape: 'negative',
    address: `https://heavy.example${path}`,
    expect: [],
    source: 'made',
    part: 'dev',
    html,
  }));

/** What one scan takes on each, and whether something was offered. */
export const heavyReport = (looked: readonly LookedPage[]): string =>
  columns([
    ['', 'a scan, ms', 'of processor', 'the first', 'offered'],
    ...looked.map(({ page, looked: { found }, times }) => [
      page.id,
      times.wall.toFixed(1),
      times.processor.toFixed(1),
      times.first.toFixed(1),
      String(found['portvakt']?.length ?? 0),
    ]),
  ]);
