import type { WriteTarget } from '../../fields/frame-fields.ts';
import type { Account } from '../../vault/document.ts';
import type { LookedFrame } from '../ports.ts';
import { isPointedFrame, type PointedFrame } from './pointed-fields.ts';

/** One spot in one frame that a code can be written to. */
export interface Place {
  readonly frame: LookedFrame;
  readonly target: WriteTarget;
  /** Counts the frame's fields or passwords; 0 for the focused input. */
  readonly index: number;
  /** The page says that the code for it comes by SMS, e-mail or the like. */
  readonly byMessage: boolean;
  /** It holds something already. */
  readonly filled: boolean;
}

/** What was seen of a page at one moment. */
export interface PageLook {
  /** Of the tab's top document; empty where the browser tells none. */
  readonly origin: string;
  readonly frames: readonly LookedFrame[];
  /** Where the user pointed a short while ago. */
  readonly pointed?: PointedFrame | undefined;
}

/** The page around the frame is of another origin, or one between them is: it may lay things over the frame and move it. */
export const isForeign = ({ origin, top, look }: LookedFrame): boolean => look.foreign || origin !== top;

/** The frame the user pointed into, if its document is still there and some input in it has the focus. */
const pointedFrameIn = ({ frames, pointed }: PageLook): LookedFrame | undefined =>
  pointed && frames.find((frame) => isPointedFrame(frame, pointed) && frame.look.focusedInput);

/** Code fields, the best first: one for an app before one for a message, the focused one, then the surer one, the top frame. */
function rankFields(frames: readonly LookedFrame[]): readonly Place[] {
  return frames
    .flatMap((frame) =>
      frame.look.fields.map(({ channel, focused, score, filled }, index) => {
        const byMessage = channel === 'message';
        const rank =
          (byMessage ? 0 : 1000) +
          (focused ? 500 : 0) +
          score +
          (channel === 'app' ? 20 : 0) +
          (frame.frameId === 0 ? 10 : 0);
        return { place: { frame, target: 'field', index, byMessage, filled } satisfies Place, rank };
      }),
    )
    .sort((one, other) => other.rank - one.rank)
    .map(({ place }) => place);
}

const passwordIn = (frame: LookedFrame): Place => ({
  frame,
  target: 'password',
  index: 0,
  byMessage: false,
  filled: false,
});

/** What the user pointed at takes a code by message if the detector says so of the very field that has the focus. */
const focusedIn = (frame: LookedFrame): Place => ({
  frame,
  target: 'focused',
  index: 0,
  byMessage: frame.look.fields.some(({ focused, channel }) => focused && channel === 'message'),
  filled: false,
});

/**
 * Where on the page this account's code could go, the best first. Only an account that says so goes behind a password; where there is
 * none it has a field of its own, as while it is set up.
 */
export function placesFor({ appended }: Pick<Account, 'appended'>, page: PageLook): readonly Place[] {
  const pointed = pointedFrameIn(page);
  const frames = pointed ? [pointed] : page.frames;
  const passwords = appended ? frames.filter(({ look }) => look.passwords > 0).map(passwordIn) : [];
  if (passwords.length > 0) return passwords;
  return pointed ? [focusedIn(pointed)] : rankFields(frames);
}
