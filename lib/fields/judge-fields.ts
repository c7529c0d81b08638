import { findBoxRuns } from './boxes.ts';
import { channelOf } from './channel.ts';
import { evidenceOf } from './evidence.ts';
import { THRESHOLD, type Verdict } from './reasons.ts';
import { readOf } from './reading.ts';
import { scoreBoxes } from './score-boxes.ts';
import { scoreSingle } from './score-single.ts';
import type { FieldKind, JudgedField, Snapshot } from './shape.ts';
import { speaksOf } from './speech.ts';

/** Two inputs right beside each other behind one label are not two codes: it labels the one whose name says so. */
function withoutDoubles({ shapes }: Snapshot, judged: readonly JudgedField[]): JudgedField[] {
  const isNamed = (index: number): boolean => {
    const shape = shapes[index];
    return shape !== undefined && speaksOf(readOf([shape]).name, 'otp', 'app', 'verify', 'code');
  };
  return judged.map((field) => {
    const [index = -1] = field.indices;
    const next = shapes[index + 1];
    const isDouble =
      field.accepted &&
      field.kind === 'single' &&
      next?.before.length === 0 &&
      next.scope === shapes[index]?.scope &&
      next.parent === shapes[index].parent &&
      !isNamed(index) &&
      isNamed(index + 1) &&
      judged.some(({ accepted, kind, indices }) => accepted && kind === 'single' && indices[0] === index + 1);
    return isDouble ? { ...field, accepted: false } : field;
  });
}

/**
 * Every input and row of inputs that was weighed, in page order. Pure: the same snapshot gives the same answer. No input
 * is in two fields.
 */
export function judgeFields(snapshot: Snapshot): JudgedField[] {
  const judged: JudgedField[] = [];
  const taken = new Set<number>();
  const judge = (indices: readonly number[], kind: FieldKind, score: typeof scoreSingle): Verdict => {
    const evidence = evidenceOf(snapshot, indices);
    const verdict = score(evidence);
    const accepted = verdict.score >= THRESHOLD;
    const channel = accepted ? channelOf(evidence) : 'unknown';
    judged.push({ indices: [...indices], kind, channel, ...verdict, accepted });
    return verdict;
  };
  for (const run of findBoxRuns(snapshot)) {
    for (const index of run) taken.add(index);
    judge(run, 'boxes', scoreBoxes);
  }
  snapshot.shapes.forEach((shape, index) => {
    if (taken.has(index) || !shape.usable) return;
    judge([index], shape.tag === 'editable' ? 'editable' : 'single', scoreSingle);
  });
  return withoutDoubles(snapshot, judged).sort(
    (one, other) => (one.indices[0] ?? 0) - (other.indices[0] ?? 0),
  );
}
