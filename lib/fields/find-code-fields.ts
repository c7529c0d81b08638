import { judgeFields } from './judge-fields.ts';
import type { CodeField, Snapshot } from './shape.ts';

/**
 * Which inputs of a page take a one-time code, the surest first. `channel` is `message` where the page speaks of SMS or
 * e-mail: such a field looks the same and is not ours to fill unasked.
 */
export function findCodeFields(snapshot: Snapshot): CodeField[] {
  return judgeFields(snapshot)
    .filter(({ accepted }) => accepted)
    .map(({ indices, kind, channel, score, reasons }) => ({ indices, kind, channel, score, reasons }))
    .sort((one, other) => other.score - one.score);
}
