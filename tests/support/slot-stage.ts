import { findVaultKey } from '../../lib/services/vault/find-vault-key.ts';
import { createSlotService, type SlotService } from '../../lib/services/vault/slots/slot-service.ts';
import { createVaultService, type VaultService } from '../../lib/services/vault/vault-service.ts';
import { VaultSession } from '../../lib/services/vault/vault-session.ts';
import type { VaultPorts } from '../../lib/services/ports.ts';
import type { Request } from '../../lib/messages/protocol.ts';
import { parseRecord, type VaultRecord } from '../../lib/vault/record.ts';
import { createRecoveryCode } from '../../lib/vault/recovery-code.ts';
import { openRecord } from '../../lib/vault/seal-record.ts';
import { createFakePasskey, type FakePasskey } from './fake-passkey.ts';
import { createFakeWorld, type FakeWorld, PASSWORD } from './vault-fakes.ts';

export type SlotChange = Request<'slot.change'>;

/** A vault in a fake world, with the services of one worker over it. */
export class SlotStage {
  readonly world: FakeWorld = createFakeWorld();
  recoveryCode = '';
  session!: VaultSession;
  vault!: VaultService;
  slots!: SlotService;

  /** The vault is made and open. */
  static async create(): Promise<SlotStage> {
    const stage = new SlotStage();
    stage.recoveryCode = createRecoveryCode(stage.world.ports.random);
    stage.restart();
    await stage.vault.create(PASSWORD, stage.recoveryCode);
    return stage;
  }

  /** Another world in the same state, in a worker that has just started. */
  async copy(): Promise<SlotStage> {
    const twin = new SlotStage();
    twin.recoveryCode = this.recoveryCode;
    for (const name of ['primary', 'mirror'] as const) {
      const { records, latest, installId, attempts, quarantine, snapshots } = this.world[name];
      const content = { records, latest, installId, attempts, quarantine, snapshots };
      Object.assign(twin.world[name], structuredClone(content));
    }
    twin.world.session.value = this.world.session.value;
    twin.world.sessionKey.value = this.world.sessionKey.value;
    await twin.world.ports.challenges.set((await this.world.ports.challenges.get()) ?? []);
    twin.restart();
    return twin;
  }

  /** As after the worker died. */
  restart(ports: VaultPorts = this.world.ports): void {
    this.session = new VaultSession(ports);
    this.vault = createVaultService(ports, this.session);
    this.slots = createSlotService({ ports, session: this.session });
  }

  /** A request that changes nothing but the key. */
  wanted(change: Partial<SlotChange> = {}): SlotChange {
    return {
      by: { method: 'password', secret: PASSWORD },
      recovery: { choice: 'keep', code: this.recoveryCode },
      passkeys: [],
      ...change,
    };
  }

  async proofOf(passkey: FakePasskey) {
    return passkey.present(await this.slots.ask());
  }

  async unlockWith(passkey: FakePasskey): Promise<void> {
    await this.vault.unlock({ method: 'passkey', proof: await this.proofOf(passkey) });
  }

  /** Adds a passkey beside those that are presented. */
  async add(name: string, present: readonly FakePasskey[] = []): Promise<FakePasskey> {
    const passkey = await createFakePasskey();
    const passkeys = [];
    for (const one of present) passkeys.push(await this.proofOf(one));
    const add = await passkey.make(await this.slots.ask(), name);
    await this.slots.change(this.wanted({ passkeys, add }));
    return passkey;
  }
}

/** How many of all records and snapshots a secret opens, and how many there are; in both stores where none is named. */
export async function countOpenedBy(
  { primary, mirror }: FakeWorld,
  by: SlotChange['by'],
  stores = [primary, mirror],
) {
  const all = stores.flatMap(({ records, snapshots }) => [
    ...records.values(),
    ...[...snapshots.values()].map(({ bytes }) => bytes),
  ]);
  let opened = 0;
  for (const bytes of all) {
    const record = parseRecord(bytes);
    if (record && (await isOpenedBy(record, by))) opened++;
  }
  return { opened, of: all.length };
}

async function isOpenedBy(record: VaultRecord, by: SlotChange['by']): Promise<boolean> {
  try {
    // Stores of its own: nothing is counted in the world that is looked at.
    const { key } = await findVaultKey(createFakeWorld().ports, [record], by);
    await openRecord(record, key);
    return true;
  } catch {
    return false;
  }
}
