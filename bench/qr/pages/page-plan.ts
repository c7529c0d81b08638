import { createDice } from '../dice.ts';
import { pageOf, type PageSource } from './page-html.ts';
import { nameOf, VIEWPORTS, type Viewport } from './viewports.ts';

/** Pages of a seed. */
const WITH_CODES = 120;
const WITHOUT = 60;

export interface PlannedPage {
  readonly id: string;
  readonly viewport: Viewport;
  readonly write: () => Promise<PageSource>;
}

const plan = (seed: string, kind: string, count: number): readonly PlannedPage[] =>
  Array.from({ length: count }, (_, turn) => {
    const viewport = VIEWPORTS[turn % VIEWPORTS.length] ?? { width: 1920, height: 1080, ratio: 1 };
    const id = `${seed}/${kind} ${turn} ${nameOf(viewport)}`;
    return { id, viewport, write: () => pageOf(createDice(id), viewport, kind === 'page') };
  });

export const pagesOf = (seed: string): readonly PlannedPage[] => [
  ...plan(seed, 'page', WITH_CODES),
  ...plan(seed, 'no code', WITHOUT),
];
