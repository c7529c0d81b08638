/**
 * Between the worker and its offscreen page: the text that is to go from the clipboard. A channel of our origin, which neither a content
 * script nor a web page can join.
 */
export const CLIPBOARD_CHANNEL = 'portvakt-clipboard';

export interface ClearRequest {
  readonly clearIf: string;
}

export interface ClearReply {
  /** It was there and is gone. */
  readonly cleared: boolean;
}
