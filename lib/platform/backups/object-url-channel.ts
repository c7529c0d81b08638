import type { Bytes } from '../../encoding/bytes.ts';

/**
 * Between the worker and its offscreen page. Not among the messages of the extension: a channel of our origin, which neither a
 * content script nor a web page can join.
 */
export const OBJECT_URL_CHANNEL = 'portvakt-object-url';

export interface ObjectUrlRequest {
  readonly make: Bytes;
}

export interface ObjectUrlReply {
  readonly made: string;
}
