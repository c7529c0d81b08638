import type { RescueView } from '../../../messages/vault-views.ts';
import type { VaultPorts } from '../../ports.ts';
import { gatherRecords } from '../gather-records.ts';
import type { OpenVault, VaultSession } from '../vault-session.ts';
import { readVaultStatus } from '../vault-status.ts';
import { openVersions } from './open-versions.ts';
import { standingOf } from './store-standing.ts';
import { changedAt, viewVersions } from './version-view.ts';

/** What is known of the vault and of what is wrong with it, in every state. Writes nothing. */
export async function readRescueView(ports: VaultPorts, session: VaultSession): Promise<RescueView> {
  const { state, hold, healed } = await readVaultStatus(ports, session);
  const gathered = await gatherRecords(ports);
  const view: RescueView = {
    state,
    hold,
    healed,
    stores: { primary: standingOf(gathered, 'primary'), mirror: standingOf(gathered, 'mirror') },
    // A first store that cannot be read has nothing to list; `stores` says so.
    quarantine: await ports.primary.listQuarantine().catch(() => []),
  };
  const open = hold && (await session.current().catch(() => undefined));
  return open ? { ...view, ...(await readChoices(ports, open)) } : view;
}

/** What the user decides between. */
async function readChoices(
  ports: VaultPorts,
  { hold, record, vaultKey, document }: OpenVault,
): Promise<Pick<RescueView, 'versions' | 'older'>> {
  if (hold === 'older_than_seen') {
    return { older: { accounts: document.accounts.length, changedAt: changedAt(document) } };
  }
  if (hold !== 'conflict') return {};
  const [first, second] = (await openVersions(ports, record, vaultKey)).versions;
  return first && second ? { versions: viewVersions(first, second) } : {};
}
