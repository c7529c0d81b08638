import type { FoundField } from '../../fields/frame-fields.ts';
import type { LookedFrame } from '../ports.ts';

/** One field in one frame. */
export interface Choice {
  readonly frame: LookedFrame;
  /** Into `frame.look.fields`. */
  readonly index: number;
  readonly field: FoundField;
}

/** The best field first: one for an app before one for a message, the focused one, then the surer one, the top frame. */
export function rankFields(frames: readonly LookedFrame[]): readonly Choice[] {
  return frames
    .flatMap((frame) => frame.look.fields.map((field, index) => ({ frame, index, field })))
    .sort((one, other) => rankOf(other) - rankOf(one));
}

const rankOf = ({ field, frame }: Choice): number =>
  (field.channel === 'message' ? 0 : 1000) +
  (field.focused ? 500 : 0) +
  field.score +
  (field.channel === 'app' ? 20 : 0) +
  (frame.frameId === 0 ? 10 : 0);
