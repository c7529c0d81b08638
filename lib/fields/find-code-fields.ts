import { findBoxRuns, scoreBoxes } from './boxes.ts';
import { ownWords, scoreSingle, THRESHOLD } from './score-single.ts';
import type { Channel, CodeField, FieldShape, Snapshot } from './shape.ts';
import { BY_APP, BY_MESSAGE, foldWords, withoutSignInNames } from './words.ts';

/**
 * Which inputs of a page take a one-time code, the surest first. Pure: the same snapshot gives the same answer.
 * `channel` is `message` where the page speaks of SMS or e-mail: such a field looks the same and is not ours to fill
 * unasked.
 */
export function findCodeFields(snapshot: Snapshot): CodeField[] {
  const { shapes } = snapshot;
  const fields: CodeField[] = [];
  const taken = new Set<number>();
  for (const run of findBoxRuns(shapes)) {
    const boxes = run.map((index) => shapes[index]).filter((shape) => shape !== undefined);
    const { score, reasons } = scoreBoxes(boxes);
    if (score < THRESHOLD) continue;
    for (const index of run) taken.add(index);
    fields.push({ indices: [...run], kind: 'boxes', channel: channelOf(boxes), score, reasons });
  }
  shapes.forEach((shape, index) => {
    if (taken.has(index)) return;
    const { score, reasons } = scoreSingle(shape);
    if (score < THRESHOLD) return;
    const kind = shape.tag === 'editable' ? 'editable' : 'single';
    fields.push({ indices: [index], kind, channel: channelOf([shape]), score, reasons });
  });
  return fields.sort((one, other) => other.score - one.score);
}

function channelOf(shapes: readonly FieldShape[]): Channel {
  const own = shapes.map(ownWords).join(' ');
  if (BY_APP.test(own)) return 'app';
  if (BY_MESSAGE.test(own)) return 'message';
  const near = foldWords(shapes.map((shape) => shape.near).join(' '));
  const message = BY_MESSAGE.test(withoutSignInNames(near));
  if (BY_APP.test(near)) return message ? 'unknown' : 'app';
  return message ? 'message' : 'unknown';
}
