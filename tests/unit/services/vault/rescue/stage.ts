import { encodeBase64url } from '../../../../../lib/encoding/base64url.ts';
import type { Bytes } from '../../../../../lib/encoding/bytes.ts';
import { createRescueService } from '../../../../../lib/services/vault/rescue/rescue-service.ts';
import { createVaultService } from '../../../../../lib/services/vault/vault-service.ts';
import { VaultSession } from '../../../../../lib/services/vault/vault-session.ts';
import type { VaultDocument } from '../../../../../lib/vault/document.ts';
import { parseRecord } from '../../../../../lib/vault/record.ts';
import { createRecoveryCode } from '../../../../../lib/vault/recovery-code.ts';
import { createFakeWorld, type FakeStoreContent, PASSWORD } from '../../../../support/vault-fakes.ts';
import { addAccount } from '../../../../support/sample-document.ts';

export type Change = (document: VaultDocument) => VaultDocument;

/** The vault and its rescue over one fake world; `restart` is a worker that was started again. */
export function openStage(world = createFakeWorld()) {
  const start = () => {
    const session = new VaultSession(world.ports);
    return {
      session,
      vault: createVaultService(world.ports, session),
      rescue: createRescueService({ ports: world.ports, session }),
    };
  };
  let running = start();
  const recoveryCode = createRecoveryCode(world.ports.random);
  return {
    world,
    recoveryCode,
    get vault() {
      return running.vault;
    },
    get rescue() {
      return running.rescue;
    },
    restart: () => (running = start()),
    unlock: () => running.vault.unlock({ method: 'password', secret: PASSWORD }),
    lock: () => running.vault.lock(),
    /** A vault of so many accounts, unlocked. */
    async fill(accounts: number, code = recoveryCode, password = PASSWORD) {
      await running.vault.create(password, code);
      for (let number = 0; number < accounts; number++) await running.vault.edit(addAccount(number));
    },
    names: async () => (await running.vault.read()).accounts.map(({ id }) => Number(id.split('-')[1])).sort(),
    /** The newest record, as a backup file has it. */
    newest: () => newestOf(world.primary),
  };
}

export type Stage = ReturnType<typeof openStage>;

export function newestOf(store: FakeStoreContent): Bytes {
  const records = [...store.records.values()].sort((left, right) => generationOf(right) - generationOf(left));
  const [newest] = records;
  if (!newest) throw new Error('nothing there');
  return newest.slice();
}

export const generationOf = (bytes: Bytes): number => parseRecord(bytes)?.header.generation ?? 0;

export const fileOf = (bytes: Bytes): string => encodeBase64url(bytes);

/** What both stores hold, to be put back later. */
export function keepStores({ primary, mirror }: Stage['world']) {
  return {
    primary: { records: new Map(primary.records), latest: primary.latest, installId: primary.installId },
    mirror: { records: new Map(mirror.records), installId: mirror.installId },
  };
}

/**
 * Two versions of one age: the first store has what `first` made of the vault, the mirror what `second` made of it. Locked before, and
 * unlocked with the hold after.
 */
export async function makeConflict(stage: Stage, first: Change, second: Change): Promise<void> {
  const before = keepStores(stage.world);
  await stage.vault.edit(first);
  const changed = keepStores(stage.world).primary;
  await stage.lock();
  Object.assign(stage.world.primary, before.primary);
  Object.assign(stage.world.mirror, before.mirror);
  stage.restart();
  await stage.unlock();
  await stage.vault.edit(second);
  await stage.lock();
  Object.assign(stage.world.primary, changed);
  stage.restart();
  await stage.unlock();
}
