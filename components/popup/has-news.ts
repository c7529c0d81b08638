import type { VaultView } from '../../lib/messages/vault-views.ts';

/** Whether the vault has anything to say above the codes; where not, its banners are not even loaded. */
export function hasNews({ hold, healed, mirrorLagging, nearlyFull, weakKdf, missing }: VaultView): boolean {
  return Boolean(hold ?? healed) || mirrorLagging || nearlyFull || weakKdf || missing.length > 0;
}
