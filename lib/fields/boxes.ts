import { isOneTimeCode, isSomethingElse, ownWords, type Verdict } from './score-single.ts';
import type { FieldShape } from './shape.ts';
import { CODE_CONTEXT, CODE_HINTS, CODE_NAMES, foldWords } from './words.ts';

const MIN_BOXES = 4;
const MAX_BOXES = 8;
const MAX_WIDTH = 72;

const isBox = ({ usable, type, maxLength, size, width, tag }: FieldShape): boolean => {
  if (!usable || !['text', 'tel', 'number', 'password', ''].includes(type)) return false;
  if (maxLength === 1) return true;
  const narrow = width > 0 && width <= MAX_WIDTH;
  return narrow && (maxLength === -1 || maxLength <= MAX_BOXES) && (size <= 1 || tag === 'editable');
};

/** Runs of neighbouring one-character inputs of one form and one type, as indices. */
export function findBoxRuns(shapes: readonly FieldShape[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let run: number[] = [];
  shapes.forEach((shape, index) => {
    const last = shapes[run.at(-1) ?? -1];
    const follows = last?.form === shape.form && last.type === shape.type && last.tag === shape.tag;
    if (isBox(shape) && follows) run.push(index);
    else if (shape.usable || isBox(shape)) {
      runs.push(run);
      run = isBox(shape) ? [index] : [];
    }
  });
  runs.push(run);
  return runs.filter(({ length }) => length >= MIN_BOXES && length <= MAX_BOXES);
}

/** How much a run of boxes looks like one code. Six boxes alone prove nothing: dates and quantities come in boxes. */
export function scoreBoxes(boxes: readonly FieldShape[]): Verdict {
  if (boxes.some(isSomethingElse)) return { score: 0, reasons: [] };
  const own = boxes.map(ownWords).join(' · ');
  const near = boxes.map(({ near: text }) => foldWords(text)).join(' · ');
  const signs: readonly [boolean, number, string][] = [
    [boxes.some(isOneTimeCode), 60, 'autocomplete'],
    [CODE_NAMES.test(own), 45, 'name'],
    [CODE_HINTS.test(own), 15, 'hint'],
    [CODE_CONTEXT.test(near), 30, 'context'],
    [boxes.every(({ maxLength }) => maxLength === 1), 15, 'one-character'],
    [boxes.length === 6, 10, 'six'],
    [boxes.every(({ inputMode, type }) => inputMode === 'numeric' || type !== 'text'), 8, 'numeric'],
  ];
  const told = signs.filter(([holds]) => holds);
  const speaks = told.some(([, , name]) => ['autocomplete', 'name', 'hint', 'context'].includes(name));
  if (!speaks) return { score: 0, reasons: [] };
  const sum = told.reduce((total, [, weight]) => total + weight, 0);
  return { score: Math.min(100, sum), reasons: told.map(([, , name]) => name) };
}
