import { findCodeFields, takeSnapshot } from '../../../lib/fields/index.ts';
import { documentsOf } from './documents.ts';
import type { FoundGroup } from './found-group.ts';

/** Portvakt's own detector, a document at a time. */
export function portvakt(document: Document): readonly FoundGroup[] {
  return documentsOf(document).flatMap((one) => {
    const snapshot = takeSnapshot(one);
    return findCodeFields(snapshot).map(({ indices, channel, score, reasons, kind }) => ({
      inputs: indices.map((index) => snapshot.elements[index]).filter((element) => element !== undefined),
      channel,
      note: `${kind} ${score}: ${reasons.join(' ')}`,
    }));
  });
}
