import type { JudgedView } from '../fields/frame-fields.ts';
import type { FrameTargets } from './field-targets.ts';

const MAX_JUDGED = 20;
const MAX_REASONS = 20;
const MAX_NAME = 80;

/** What the detector made of the inputs, for the developer view: never what they hold. */
export const judgedViews = ({ snapshot, judged }: FrameTargets): readonly JudgedView[] =>
  judged.slice(0, MAX_JUDGED).map(({ indices, kind, channel, score, reasons, accepted }) => {
    const { label, placeholder, name, id } = snapshot.shapes[indices[0] ?? -1] ?? {};
    const told = [label, placeholder, name, id].find((text) => text !== undefined && text.trim() !== '');
    return {
      kind,
      channel,
      score,
      reasons: reasons.slice(0, MAX_REASONS),
      accepted,
      inputs: indices.length,
      name: told?.slice(0, MAX_NAME) ?? '',
    };
  });
