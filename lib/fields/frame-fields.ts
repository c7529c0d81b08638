import type { Channel, FieldKind } from './shape.ts';

/** A code field of a frame, as the field script reports it; the inputs themselves stay in the frame. */
export interface FoundField {
  readonly kind: FieldKind;
  readonly channel: Channel;
  /** 0 to 100. */
  readonly score: number;
  readonly inputs: number;
  readonly focused: boolean;
  /** It holds something already: an old code, or one that was just filled. */
  readonly filled: boolean;
}

/** What the detector made of one input or group of inputs, for the developer view. Every word in it is the page's. */
export interface JudgedView {
  readonly kind: FieldKind;
  readonly channel: Channel;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly accepted: boolean;
  readonly inputs: number;
  /** Its label, else its placeholder, name or id; at most 80 characters. */
  readonly name: string;
}

/** What the field script found in a frame. `token` names this very look at this very document. */
export interface FieldLook {
  readonly token: string;
  /** Path of the frame's address, without query and fragment; at most 200 characters. */
  readonly path: string;
  /** Some frame around this one is of another origin, so that page may lay things over it and move it. */
  readonly foreign: boolean;
  readonly fields: readonly FoundField[];
  /** Inputs for a password that could be written, for accounts whose code goes behind the password. */
  readonly passwords: number;
  /** Some input for text has the focus, whatever it is for: what "fill here" means. */
  readonly focusedInput: boolean;
  /** The surest first, at most 20. */
  readonly judged: readonly JudgedView[];
  /** Milliseconds that the look took. */
  readonly took: number;
}

/**
 * Which of the look's targets: `field`: `fields[index]`; `password`: behind what that password input holds (`index` counts
 * the `passwords`); `focused`: the input that had the focus.
 */
export type WriteTarget = 'field' | 'password' | 'focused';

/** Asks the frame to write. Everything is checked there again right before. */
export interface WriteRequest {
  readonly token: string;
  readonly target: WriteTarget;
  readonly index: number;
  readonly code: string;
  /** The origin the code is meant for. */
  readonly origin: string;
  /** The origin of the tab's page, as it was judged or agreed to; the same as `origin` where the frame is that page. */
  readonly top: string;
}

/**
 * `gone`: another document, or the field left it. `origin`: the frame, or the page around it, is not on that origin. `hidden`: it, or a frame around it,
 * cannot be seen. `covered`: something else lies over it. `unseen`: a page of another origin is around the frame, and nobody
 * can tell what it lays over it. `read_only`: disabled, inert or read-only now. `refused`: the page did not
 * take the value.
 */
export type WriteOutcome =
  | { readonly ok: true; readonly inputs: number }
  | {
      readonly ok: false;
      readonly reason: 'gone' | 'origin' | 'hidden' | 'covered' | 'unseen' | 'read_only' | 'refused';
    };
