import type { FieldShape } from './shape.ts';
import { type Meanings, meaningsOf, nameMeaningsOf } from './speech.ts';

/** What an input (or a row of them) says of itself. */
export interface Reading {
  readonly type: string;
  readonly autocomplete: readonly string[];
  /** Label, placeholder, title. */
  readonly label: Meanings;
  readonly hasLabel: boolean;
  readonly description: Meanings;
  readonly name: Meanings;
  /** Names and labels of the custom elements around. */
  readonly host: Meanings;
  readonly className: Meanings;
}

/** Of any script. */
const LETTER = /[A-Za-z\u00aa\u00c0-\u1fff\u2c00-\ud7ff]/;

const known = new WeakMap<FieldShape, Reading>();

/** One input is read once; a row by what any of it says. */
export function readOf(shapes: readonly FieldShape[]): Reading {
  const [only] = shapes;
  const before = shapes.length === 1 && only ? known.get(only) : undefined;
  if (before) return before;
  const all = (of: (shape: FieldShape) => string): string =>
    [...new Set(shapes.slice(0, 12).map(of))].join(' · ').slice(0, 600);
  const labels = all(({ label, placeholder }) => `${label} · ${placeholder}`);
  const reading: Reading = {
    type: only?.type ?? '',
    autocomplete: all(({ autocomplete }) => autocomplete)
      .toLowerCase()
      .split(/[\s·]+/)
      .filter(Boolean),
    label: meaningsOf(labels),
    hasLabel: LETTER.test(labels),
    description: meaningsOf(all(({ description }) => description)),
    name: nameMeaningsOf(all(({ name, id }) => `${name} · ${id}`)),
    host: nameMeaningsOf(all(({ host }) => host)),
    className: nameMeaningsOf(all(({ className }) => className)),
  };
  if (shapes.length === 1 && only) known.set(only, reading);
  return reading;
}
