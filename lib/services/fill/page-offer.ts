import type { LookAlike, OriginStanding } from '../../messages/replies.ts';
import { standingOf } from '../../origins/standing.ts';
import type { Account, VaultDocument } from '../../vault/document.ts';
import { rankAccounts } from '../accounts/rank-accounts.ts';
import { createLookAlikes, isTrusted, isUsable, type LookAlikes } from './origin-rules.ts';
import { placesFor, type PageLook, type Place } from './places.ts';

/** An account for a page, and where on it its code would go. */
export interface Offered {
  readonly account: Account;
  readonly standing: OriginStanding;
  /** Absent where there is no field for it now. */
  readonly place?: Place | undefined;
}

/** What a page asks for and who could answer; the popup shows it. */
export interface PageOffer {
  /** Code fields, less those for a code by message. */
  readonly fields: number;
  readonly messages: number;
  /** Accounts that may be filled, the likeliest first. */
  readonly matches: readonly Offered[];
  /** Accounts that could be after a question. */
  readonly suggested: readonly Offered[];
  /** Origin of the frame with the best field, where that is not the page's. */
  readonly frame?: string | undefined;
  readonly lookAlike?: LookAlike | undefined;
}

/** At most so many accounts are offered for one page; the rest are found in the list. */
const MAX_OFFERED = 5;

/** Any account that has nothing special about it. */
const PLAIN = { appended: false };

/** The best place of those an account stands to somehow; else how it stands to the page itself. */
function offerTo(
  account: Account,
  page: PageLook,
  places: readonly Place[],
  lookAlikes: LookAlikes,
): Offered | undefined {
  const offered = places
    .filter(({ frame }) => !lookAlikes.of(frame.origin, account))
    .flatMap((place) => {
      const standing = standingOf(place.frame.origin, account);
      return standing ? [{ account, standing, place }] : [];
    });
  const best = offered.find(({ standing }) => isTrusted(standing)) ?? offered[0];
  if (best) return best;
  if (page.origin === '' || lookAlikes.of(page.origin, account)) return undefined;
  const standing = standingOf(page.origin, account);
  return standing && { account, standing };
}

/** Those with a field first; among these, and among the others, by what was filled here before. */
function rank(offered: readonly Offered[], origin: string, path: string, now: number): readonly Offered[] {
  const byAccount = new Map(offered.map((one) => [one.account, one]));
  const accounts = [...byAccount.keys()];
  return rankAccounts(accounts, origin, path, now)
    .flatMap((account) => byAccount.get(account) ?? [])
    .sort((one, other) => Number(!!other.place) - Number(!!one.place))
    .slice(0, MAX_OFFERED);
}

/** Where a fill would be remembered: the frame of the first field there is, else the page. */
function visitOf({ origin, frames }: PageLook, place: Place | undefined): { origin: string; path: string } {
  const frame = place?.frame ?? frames[0];
  return frame ? { origin: frame.origin, path: frame.look.path } : { origin, path: '' };
}

/** Nothing here is asked of the page again; a fill looks anew and judges anew. */
export function offerOf(page: PageLook, document: VaultDocument, now: number): PageOffer {
  const lookAlikes = createLookAlikes(document);
  const plain = placesFor(PLAIN, page).filter(({ frame }) => isUsable(frame.origin));
  const open = plain.filter(({ byMessage }) => !byMessage);
  const counts = { fields: open.length, messages: plain.length - open.length };
  const lookAlike = lookAlikeIn(page, open, lookAlikes);
  if (lookAlike?.origin === page.origin) return { ...counts, matches: [], suggested: [], lookAlike };

  const offered = document.accounts.flatMap((account) => {
    const places = account.appended ? placesFor(account, page).filter((one) => !one.byMessage) : open;
    return offerTo(account, page, places, lookAlikes) ?? [];
  });
  const matches = offered.filter(({ standing }) => isTrusted(standing));
  const others = offered.filter(({ standing }) => !isTrusted(standing));
  const best = [...matches, ...others].find(({ place }) => place)?.place ?? open[0];
  const visit = visitOf(page, best);
  return {
    ...counts,
    matches: rank(matches, visit.origin, visit.path, now),
    suggested: rank(others, visit.origin, visit.path, now),
    frame: best?.frame.origin === page.origin ? undefined : best?.frame.origin,
    lookAlike,
  };
}

/** The page itself is one, or every frame that has a field is. */
function lookAlikeIn(
  { origin }: PageLook,
  places: readonly Place[],
  lookAlikes: LookAlikes,
): LookAlike | undefined {
  const ofPage = origin === '' ? undefined : lookAlikes.page(origin);
  if (ofPage) return ofPage;
  const likes = places.map(({ frame }) => lookAlikes.page(frame.origin));
  return likes.every(Boolean) ? likes[0] : undefined;
}
