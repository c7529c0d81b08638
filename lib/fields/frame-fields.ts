import type { Channel, FieldKind } from './shape.ts';

/** A code field of a frame, as the field script reports it; the inputs themselves stay in the frame. */
export interface FoundField {
  readonly kind: FieldKind;
  readonly channel: Channel;
  readonly score: number;
  readonly inputs: number;
  readonly focused: boolean;
}

/** What the field script found in a frame. `token` names this very look at this very document. */
export interface FieldLook {
  readonly token: string;
  readonly fields: readonly FoundField[];
}

/** Asks the frame to write. Everything is checked there again right before. */
export interface WriteRequest {
  readonly token: string;
  /** Into `fields` of the look with this token. */
  readonly index: number;
  readonly code: string;
  /** The origin the code is meant for. */
  readonly origin: string;
}

/**
 * `gone`: another document, or the field left it. `origin`: the frame is not on that origin. `unusable`: hidden,
 * disabled or read-only now. `refused`: the page did not take the value.
 */
export type WriteOutcome =
  | { readonly ok: true; readonly inputs: number }
  | { readonly ok: false; readonly reason: 'gone' | 'origin' | 'unusable' | 'refused' };
