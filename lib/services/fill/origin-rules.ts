import type { LookAlike, OriginStanding } from '../../messages/replies.ts';
import { isBindableOrigin, isWarnedOrigin } from '../../origins/bindable-origin.ts';
import { lately } from '../../origins/lately.ts';
import { createLookAlikeIndex } from '../../origins/look-alike-index.ts';
import type { Account, VaultDocument } from '../../vault/document.ts';

/** A code may go there at all, if the user bound it. False for opaque origins, files, and what is no origin. */
export const isUsable = lately((origin) => isBindableOrigin(origin) || isWarnedOrigin(origin));

/** These let a code through without a question. */
export const isTrusted = (standing: OriginStanding | undefined): boolean =>
  standing === 'bound' || standing === 'subdomain';

interface BoundOrigins {
  readonly all: ReadonlySet<string>;
  /** The first of them that an origin looks like. */
  readonly likeOf: (origin: string) => string | undefined;
}

/** By the accounts of one state of the vault, and gone with it: there may be thousands of origins, and many looks at them. */
const boundIn = new WeakMap<readonly Account[], BoundOrigins>();

function boundOriginsOf({ accounts }: Pick<VaultDocument, 'accounts'>): BoundOrigins {
  const known = boundIn.get(accounts);
  if (known) return known;
  const all = new Set(accounts.flatMap(({ origins }) => origins));
  const made = { all, likeOf: createLookAlikeIndex([...all]) };
  boundIn.set(accounts, made);
  return made;
}

/** Tells origins that look like one of this vault, each of them once. */
export function createLookAlikes(document: Pick<VaultDocument, 'accounts'>) {
  const bound = boundOriginsOf(document);
  const known = new Map<string, string | undefined>();

  function likeOf(origin: string): string | undefined {
    // That some account is bound to the origin itself makes it no better for the others.
    if (!known.has(origin)) known.set(origin, bound.likeOf(origin));
    return known.get(origin);
  }

  return {
    /** What this origin is a look-alike of, for an account that is not bound to exactly it. */
    of(origin: string, account: Pick<Account, 'origins'>): LookAlike | undefined {
      if (account.origins.includes(origin)) return undefined;
      const like = likeOf(origin);
      return like === undefined ? undefined : { origin, like };
    },

    /** The same for the page as a whole: no account is bound to exactly it. */
    page: (origin: string): LookAlike | undefined => {
      const like = bound.all.has(origin) ? undefined : likeOf(origin);
      return like === undefined ? undefined : { origin, like };
    },
  };
}

export type LookAlikes = ReturnType<typeof createLookAlikes>;
