import { findBoxRuns } from './boxes.ts';
import { channelOf } from './channel.ts';
import { evidenceOf } from './evidence.ts';
import { THRESHOLD, type Verdict } from './reasons.ts';
import { scoreBoxes } from './score-boxes.ts';
import { scoreSingle } from './score-single.ts';
import type { FieldKind, JudgedField, Snapshot } from './shape.ts';

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
  return judged.sort((one, other) => (one.indices[0] ?? 0) - (other.indices[0] ?? 0));
}
