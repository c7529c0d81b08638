import { createSlotService } from '../../lib/services/vault/slots/slot-service.ts';
import { createSnapshotService } from '../../lib/services/vault/snapshots/snapshot-service.ts';
import { createVaultService } from '../../lib/services/vault/vault-service.ts';
import { VaultSession } from '../../lib/services/vault/vault-session.ts';
import { createRecoveryCode } from '../../lib/vault/recovery-code.ts';
import { addAccount } from './sample-document.ts';
import { createFakeWorld, PASSWORD } from './vault-fakes.ts';

/** A vault over fakes, and the worker it lives in. */
export class VaultStage {
  readonly world = createFakeWorld();
  readonly recoveryCode = createRecoveryCode(this.world.ports.random);
  #worker = startWorker(this.world.ports);

  get vault() {
    return this.#worker.vault;
  }

  get session() {
    return this.#worker.session;
  }

  get snapshots() {
    return this.#worker.snapshots;
  }

  get slots() {
    return this.#worker.slots;
  }

  /** The worker dies and starts again, perhaps with other ports. */
  restart(ports = this.world.ports): void {
    this.#worker = startWorker(ports);
  }

  unlock(secret = PASSWORD): Promise<void> {
    return this.vault.unlock({ method: 'password', secret });
  }

  async ids(): Promise<readonly string[]> {
    return (await this.vault.read()).accounts.map(({ id }) => id);
  }

  async count(): Promise<number> {
    return (await this.ids()).length;
  }
}

/** A vault of so many accounts, open in the worker that made it. */
export async function openVaultStage(accounts = 0): Promise<VaultStage> {
  const stage = new VaultStage();
  await stage.vault.create(PASSWORD, stage.recoveryCode);
  for (let number = 0; number < accounts; number++) await stage.vault.edit(addAccount(number));
  return stage;
}

/** The same, locked, in a worker that has just started. */
export async function lockedVaultStage(accounts = 4): Promise<VaultStage> {
  const stage = await openVaultStage(accounts);
  await stage.vault.lock();
  stage.restart();
  return stage;
}

function startWorker(ports: VaultStage['world']['ports']) {
  const session = new VaultSession(ports);
  const vault = createVaultService(ports, session);
  const checkPassword = (password: string) => vault.checkPassword(password);
  return {
    session,
    vault,
    slots: createSlotService({ ports, session }),
    snapshots: createSnapshotService({ ports, session, checkPassword }),
  };
}
