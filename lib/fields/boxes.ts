import { wordsOf } from './fold-words.ts';
import type { FieldShape, Snapshot } from './shape.ts';

const MIN_BOXES = 4;
const MAX_BOXES = 10;
const MAX_WIDTH = 84;
/** A first box often takes the whole code when it is pasted, so its length says nothing. */
const MAX_FIRST = 12;
const MAX_WORDS_BETWEEN = 6;
const TYPES = ['text', 'tel', 'number', 'password', ''];

const isNarrow = ({ width, height }: FieldShape): boolean =>
  width > 0 && width <= MAX_WIDTH && (height === 0 || width <= 2.6 * height);

const isBox = (shape: FieldShape): boolean => {
  const { type, maxLength, size } = shape;
  if (!TYPES.includes(type)) return false;
  if (maxLength === 1) return true;
  return isNarrow(shape) && size <= 2 && (maxLength === -1 || maxLength <= MAX_FIRST);
};

/** Whether more than a dash or "digit 2" stands between two boxes. */
function isParted(shape: FieldShape): boolean {
  const words = shape.before
    .filter(({ role }) => role === 'text' || role === 'heading')
    .flatMap(({ text }) => wordsOf(text));
  return words.length > MAX_WORDS_BETWEEN;
}

const isAlike = (one: FieldShape, other: FieldShape): boolean =>
  one.scope === other.scope &&
  one.tag === other.tag &&
  one.type === other.type &&
  (one.width === 0 ||
    other.width === 0 ||
    (one.width <= 1.6 * other.width && other.width <= 1.6 * one.width));

/** Parts of a long row that stand in elements of their own: two codes, one above the other. */
function byParent(shapes: readonly FieldShape[], run: readonly number[]): readonly (readonly number[])[] {
  const parts = new Map<number, number[]>();
  for (const index of run) {
    const parent = shapes[index]?.parent ?? 0;
    parts.set(parent, [...(parts.get(parent) ?? []), index]);
  }
  return [...parts.values()];
}

const isCodeLength = ({ length }: readonly number[]): boolean => length >= MIN_BOXES && length <= MAX_BOXES;

/** A code in two or three parts: `123 – 456`, `1234 5678`. */
function findParts(
  shapes: readonly FieldShape[],
  taken: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let last: FieldShape | undefined;
  shapes.forEach((shape, index) => {
    if (!shape.usable) return;
    const part =
      !taken.has(index) && TYPES.includes(shape.type) && (shape.maxLength === 3 || shape.maxLength === 4);
    const run = runs.at(-1);
    if (part && run && last?.maxLength === shape.maxLength && isAlike(last, shape) && !isParted(shape))
      run.push(index);
    else if (part) runs.push([index]);
    last = part ? shape : undefined;
  });
  const letters = (run: readonly number[]): number => run.length * (shapes[run[0] ?? 0]?.maxLength ?? 0);
  return runs.filter((run) => run.length >= 2 && (letters(run) === 6 || letters(run) === 8));
}

/**
 * Runs of neighbouring one-character inputs that look alike, as indices. What cannot be seen between them is passed over.
 * Boxes behind the first may still be locked: some pages open each when the one before is filled.
 */
export function findBoxRuns({ shapes }: Snapshot): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let run: number[] = [];
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  shapes.forEach((shape, index) => {
    const box = isBox(shape);
    const last = shapes[run.at(-1) ?? -1];
    if (!shape.usable && !(shape.locked && box && last)) return;
    if (last && (!box || !isAlike(last, shape) || isParted(shape))) close();
    if (box && (shape.usable || run.length > 0)) run.push(index);
  });
  close();
  const rows = runs
    .flatMap((found) => (found.length > MAX_BOXES ? byParent(shapes, found) : [found]))
    .filter(isCodeLength);
  return [...rows, ...findParts(shapes, new Set(rows.flat()))];
}
