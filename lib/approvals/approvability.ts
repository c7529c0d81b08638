import type { ChallengeClaims } from './claims.ts';

/** A page with an approval mark is forgotten after this time without a renewed mark. Milliseconds. */
export const MARK_LIFETIME = 30_000;

/** A page that carries an approval mark. Only `nonce` is the page's word; the rest is the browser's. */
export interface MarkedPage {
  readonly tabId: number;
  readonly documentId: string;
  readonly origin: string;
  readonly nonce: string;
  readonly firstSeenAt: number;
  readonly seenAt: number;
}

/** Whether a page allows an approval. `nonce` goes into the answer; `seenOrigin` is what the user is told. */
export type Approvability =
  | { readonly page: 'unneeded' | 'absent' }
  | { readonly page: 'open'; readonly nonce: string; readonly seenOrigin: string }
  | { readonly page: 'elsewhere'; readonly seenOrigin: string };

/**
 * Looks for the sign-in page of a page-bound challenge among the marked pages. A challenge does not say its nonce, so of
 * several pages on the right origin the one in `preferredTab` is taken, else the one that was opened last; the
 * service judges the nonce. A page on another origin never allows anything, it only explains.
 */
export function approvability(
  { binding, pageOrigin }: Pick<ChallengeClaims, 'binding' | 'pageOrigin'>,
  pages: readonly MarkedPage[],
  now: number,
  preferredTab?: number,
): Approvability {
  if (binding !== 'page') return { page: 'unneeded' };
  const byPreference = pages
    .filter(({ seenAt }) => now - seenAt < MARK_LIFETIME)
    .toSorted(
      (a, b) =>
        Number(b.tabId === preferredTab) - Number(a.tabId === preferredTab) || b.firstSeenAt - a.firstSeenAt,
    );
  const open = byPreference.find(({ origin }) => origin === pageOrigin);
  if (open) return { page: 'open', nonce: open.nonce, seenOrigin: open.origin };
  const other = byPreference[0];
  return other ? { page: 'elsewhere', seenOrigin: other.origin } : { page: 'absent' };
}
