import { standingOf } from '../../origins/standing.ts';
import { ACCOUNT_LIMITS } from '../../vault/account-limits.ts';
import type { Account, AgreedFrame } from '../../vault/document.ts';
import { joinVisits } from '../../vault/visits.ts';

/** A fill that the page took. */
export interface Fill {
  readonly origin: string;
  /** Path of the frame's address; what follows it is cut off. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** A frame in a page of another origin that the user wants to be remembered. */
  readonly frame?: AgreedFrame | undefined;
}

/**
 * The account after a fill: used, confirmed, with the visit as its newest, bound to the origin unless it is so already or allows it
 * as a sub-domain, and with the frame remembered. Who may be filled and bound was decided before. What is beyond the limits of an
 * account goes: the oldest visits and frames; a hundred origins take no further one.
 */
export function recordFill(account: Account, { origin, path, at, frame }: Fill): Account {
  const visit = { origin, path: pathOf(path), at };
  return {
    ...account,
    origins: withOrigin(account, origin),
    frames: frame ? withFrame(account.frames, frame) : account.frames,
    // The clock may have been set back: this is the newest all the same.
    visits: [visit, ...joinVisits(account.visits, []).filter((one) => !isSamePlace(one, visit))].slice(
      0,
      ACCOUNT_LIMITS.maxVisits,
    ),
    usedAt: at,
    confirmed: true,
  };
}

/** Without query and fragment, whoever sent it, and within what an account takes. */
const pathOf = (path: string): string => (path.split(/[?#]/, 1)[0] ?? '').slice(0, ACCOUNT_LIMITS.maxPath);

const isSamePlace = (one: Account['visits'][number], other: Account['visits'][number]): boolean =>
  one.origin === other.origin && one.path === other.path;

function withOrigin(account: Account, origin: string): readonly string[] {
  const standing = standingOf(origin, account);
  const isCovered = standing === 'bound' || standing === 'subdomain';
  const isFull = account.origins.length >= ACCOUNT_LIMITS.maxOrigins;
  return isCovered || isFull ? account.origins : [...account.origins, origin];
}

function withFrame(frames: readonly AgreedFrame[], { frame, top }: AgreedFrame): readonly AgreedFrame[] {
  if (frames.some((one) => one.frame === frame && one.top === top)) return frames;
  return [{ frame, top }, ...frames].slice(0, ACCOUNT_LIMITS.maxFrames);
}
