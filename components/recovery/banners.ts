import type { VaultView } from '../../lib/messages/vault-views.ts';
import type { TextKey } from '../ui/text.ts';

/** One thing the vault has to say above the codes. */
export interface Banner {
  readonly name: 'hold' | 'healed' | 'lagging' | 'full' | 'weak' | 'missing';
  readonly tone: 'plain' | 'warning' | 'danger';
  readonly text: TextKey;
  /** What can be done, and where in the options page. */
  readonly act?: { readonly text: TextKey; readonly hash: '#recovery' | '#security' } | undefined;
  /** The user may put it off. */
  readonly later: boolean;
}

/** More at once would hide the codes. */
const MOST = 2;

const HOLDS = {
  conflict: 'banner_conflict',
  older_than_seen: 'banner_older',
  newer: 'banner_newer',
} as const;

/** The most urgent first; none where all is well. */
export function bannersOf(vault: VaultView): readonly Banner[] {
  const all: Banner[] = [];
  const add = (banner: Omit<Banner, 'later'>) => all.push({ later: false, ...banner });
  if (vault.hold) {
    const act = { text: 'banner_decide', hash: '#recovery' } as const;
    add({ name: 'hold', tone: 'danger', text: HOLDS[vault.hold], act });
  }
  if (vault.healed) {
    const act = { text: 'banner_healed_why', hash: '#recovery' } as const;
    add({ name: 'healed', tone: 'warning', text: 'banner_healed', act });
  }
  if (vault.mirrorLagging) add({ name: 'lagging', tone: 'warning', text: 'banner_lagging' });
  if (vault.nearlyFull) add({ name: 'full', tone: 'warning', text: 'banner_full' });
  if (vault.weakKdf) {
    const act = { text: 'banner_weak_do', hash: '#security' } as const;
    add({ name: 'weak', tone: 'plain', text: 'banner_weak', act });
  }
  if (vault.missing.length > 0) all.push(missing(vault.missing));
  return all.slice(0, MOST);
}

function missing(what: VaultView['missing']): Banner {
  const both = what.includes('recovery') && what.includes('backup');
  const one = what.includes('recovery') ? 'banner_no_code' : 'banner_no_backup';
  return {
    name: 'missing',
    tone: 'plain',
    text: both ? 'banner_neither' : one,
    act: { text: both ? 'banner_missing_do_both' : 'banner_missing_do', hash: '#security' },
    later: true,
  };
}
