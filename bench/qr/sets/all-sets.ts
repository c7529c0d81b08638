import type { Sample } from '../sample.ts';
import { lureSamples } from './lures.ts';
import { cropSamples, screenNegatives, screenSamples } from './pages.ts';
import { publicNegatives, publicSamples } from './public.ts';
import { brutalSamples, gentleSamples } from './synthetic.ts';

/** Images that are judged together, made or found when they are wanted. */
export interface SetSource {
  readonly name: string;
  readonly about: string;
  /** Images taken unless all are asked for, so that a run of everything ends within ten minutes. */
  readonly usual?: number;
  readonly open: (seed: string) => Promise<readonly Sample[]>;
}

export const ALL_SETS: readonly SetSource[] = [
  {
    name: 'crops',
    about: 'the exact box of each code on rendered pages',
    open: cropSamples,
  },
  {
    name: 'screens',
    about: 'whole screenshots of rendered pages with one to three codes',
    usual: 80,
    open: screenSamples,
  },
  {
    name: 'gentle',
    about: 'drawn codes, one an image: clean, turned, inverse, with logos, dots, as JPEG',
    usual: 400,
    open: (seed) => Promise.resolve(gentleSamples(seed)),
  },
  {
    name: 'brutal',
    about: 'the same: blur, 1.5-pixel modules, near-equal colours, no quiet zone, low contrast, noise',
    usual: 400,
    open: (seed) => Promise.resolve(brutalSamples(seed)),
  },
  {
    name: 'negatives',
    about: 'screenshots without a code, false eyes, codes damaged beyond repair, noise',
    usual: 60,
    open: async (seed) => [...(await screenNegatives(seed)), ...lureSamples(seed)],
  },
  {
    name: 'public',
    about: 'photographs of codes: test/samples of zxing-cpp',
    open: () => Promise.resolve(publicSamples()),
  },
  {
    name: 'public-negatives',
    about: 'of the same: Aztec, Data Matrix, Micro QR, and what was taken for a code once',
    usual: 60,
    open: () => Promise.resolve(publicNegatives()),
  },
];
