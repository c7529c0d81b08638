import type { LookAlike, OriginStanding } from '../../messages/replies.ts';
import { isBindableOrigin, isWarnedOrigin } from '../../origins/bindable-origin.ts';
import { lookAlikeOf } from '../../origins/look-alike.ts';
import type { Account, VaultDocument } from '../../vault/document.ts';

/** A code may go there at all, if the user bound it. False for opaque origins, files, and what is no origin. */
export const isUsable = (origin: string): boolean => isBindableOrigin(origin) || isWarnedOrigin(origin);

/** These let a code through without a question. */
export const isTrusted = (standing: OriginStanding | undefined): boolean =>
  standing === 'bound' || standing === 'subdomain';

/** Tells origins that look like one of this vault, each of them once. */
export function createLookAlikes({ accounts }: Pick<VaultDocument, 'accounts'>) {
  const all = [...new Set(accounts.flatMap(({ origins }) => origins))];
  const known = new Map<string, string | undefined>();

  function likeOf(origin: string): string | undefined {
    // That some account is bound to the origin itself makes it no better for the others.
    if (!known.has(origin)) known.set(origin, lookAlikeOf(origin, all));
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
      const like = all.includes(origin) ? undefined : likeOf(origin);
      return like === undefined ? undefined : { origin, like };
    },
  };
}

export type LookAlikes = ReturnType<typeof createLookAlikes>;
