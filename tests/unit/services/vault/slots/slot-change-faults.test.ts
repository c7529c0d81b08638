import { describe, expect, test } from 'vitest';
import { parseRecord } from '../../../../../lib/vault/record.ts';
import { createRecoveryCode } from '../../../../../lib/vault/recovery-code.ts';
import type { FakePasskey } from '../../../../support/fake-passkey.ts';
import { createFaultyPorts, type Fault, FAULTS } from '../../../../support/faulty-ports.ts';
import { addAccount } from '../../../../support/sample-document.ts';
import { countOpenedBy, type SlotChange, SlotStage } from '../../../../support/slot-stage.ts';
import { PASSWORD } from '../../../../support/vault-fakes.ts';

const NEW_PASSWORD = 'another horse battery';
const ACCOUNTS = 4;

interface Secrets {
  readonly password: SlotChange['by'];
  readonly code: SlotChange['by'];
}

interface Outcome {
  readonly stage: SlotStage;
  readonly passkey: FakePasskey;
  readonly ended: 'done' | 'refused' | 'dead';
  readonly old: Secrets;
  readonly now: Secrets;
  readonly happened: boolean;
  readonly operation: string;
}

const secrets = (password: string, code: string): Secrets => ({
  password: { method: 'password', secret: password },
  code: { method: 'recovery', secret: code },
});

/** A vault that asks for one change of everything: password, code, one passkey kept and one dropped. */
async function prepare() {
  const stage = await SlotStage.create();
  for (let number = 0; number < ACCOUNTS; number++) await stage.vault.edit(addAccount(number));
  const passkey = await stage.add('Laptop');
  await stage.add('Key', [passkey]);
  const newCode = createRecoveryCode(stage.world.ports.random);
  const wanted = stage.wanted({
    newPassword: NEW_PASSWORD,
    recovery: { choice: 'new', code: newCode },
    passkeys: [await stage.proofOf(passkey)],
  });
  return { stage, passkey, wanted, newCode };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** That change in a world of its own, with a fault on its way. */
async function changeWith(prepared: Prepared, at: number, fault: Fault): Promise<Outcome> {
  const { passkey, wanted, newCode } = prepared;
  const stage = await prepared.stage.copy();
  const faulty = createFaultyPorts(stage.world.ports, at, fault);
  stage.restart(faulty.ports);
  const changing = stage.slots.change(wanted).then(
    () => 'done' as const,
    () => 'refused' as const,
  );
  const ended = await Promise.race([changing, faulty.death]);
  return {
    stage,
    passkey,
    ended,
    old: secrets(PASSWORD, stage.recoveryCode),
    now: secrets(NEW_PASSWORD, newCode),
    happened: faulty.happened(),
    operation: faulty.seen[at] ?? 'none',
  };
}

/** Which of the two vaults the first store holds; neither in part. */
async function whichIsWhole({ stage, old, now }: Outcome): Promise<'old' | 'new'> {
  const { world } = stage;
  const byOld = await countOpenedBy(world, old.password, [world.primary]);
  const byNew = await countOpenedBy(world, now.password, [world.primary]);
  expect([0, byOld.of]).toContain(byOld.opened);
  expect(byNew.opened).toBe(byNew.of - byOld.opened);
  return byNew.opened > 0 ? 'new' : 'old';
}

/** The secrets of that vault open it whole, and after that the others open nothing anywhere. */
async function expectWhole({ stage, passkey, old, now }: Outcome, which: 'old' | 'new'): Promise<void> {
  const [right, wrong] = which === 'new' ? [now, old] : [old, now];
  for (const by of [right.password, right.code]) {
    stage.restart();
    await stage.vault.lock();
    await stage.vault.unlock(by);
    expect((await stage.vault.read()).accounts).toHaveLength(ACCOUNTS);
    expect((await stage.vault.state()).hold).toBeUndefined();
  }
  await stage.vault.lock();
  await stage.unlockWith(passkey);
  expect(await countOpenedBy(stage.world, wrong.password)).toMatchObject({ opened: 0 });
  await stage.vault.lock();
  for (const by of [wrong.password, wrong.code]) {
    await expect(stage.vault.unlock(by)).rejects.toThrow('vault.open_failed');
  }
}

/** A session that outlived the fault belongs to the vault that is there. */
async function expectSessionFits(stage: SlotStage): Promise<void> {
  const open = await stage.session.current().catch(() => undefined);
  if (!open) return;
  const epochs = [...stage.world.primary.records.values()].map((bytes) => parseRecord(bytes)?.header.epoch);
  expect(new Set(epochs)).toEqual(new Set([open.record.header.epoch]));
  expect((await stage.vault.edit(addAccount(ACCOUNTS))).accounts).toHaveLength(ACCOUNTS + 1);
  await stage.vault.edit((document) => ({ ...document, accounts: document.accounts.slice(0, ACCOUNTS) }));
}

describe.each(FAULTS)('a change of slots with one operation %s', (fault) => {
  test('leaves the old vault or the new one, whole', { timeout: 60_000 }, async () => {
    const prepared = await prepare();
    const met: string[] = [];
    for (let at = 0; ; at++) {
      const outcome = await changeWith(prepared, at, fault);
      if (!outcome.happened) break;
      const { stage, ended, operation } = outcome;
      met.push(operation);
      const which = await whichIsWhole(outcome);
      const expected = { done: 'new', refused: 'old', dead: which }[ended];
      expect({ at, operation, which }).toEqual({ at, operation, which: expected });
      // The worker that met the fault goes on, unless it is dead; then another one does.
      if (ended === 'dead') stage.restart();
      await expectSessionFits(stage);
      stage.restart();
      await expectSessionFits(stage);
      await expectWhole(outcome, which);
    }
    expect(met).toEqual(
      expect.arrayContaining([
        'primary.replaceAll',
        'mirror.writeCopies',
        'primary.writeSnapshot',
        'sessionKey.set',
      ]),
    );
  });
});

test('killed between the two stores, the old password opens the old copy and may write nothing', async () => {
  const prepared = await prepare();
  for (let at = 0; ; at++) {
    const { stage, operation, happened, now } = await changeWith(prepared, at, 'dead before');
    expect(happened).toBe(true);
    if (operation !== 'mirror.writeCopies') continue;
    stage.restart();
    await expect(stage.vault.read()).rejects.toThrow('vault.locked');
    await stage.vault.unlock({ method: 'password', secret: PASSWORD });
    expect(await stage.vault.state()).toMatchObject({ hold: 'older_than_seen' });
    await expect(stage.vault.edit(addAccount(9))).rejects.toThrow('vault.older');
    await expect(stage.slots.change(stage.wanted())).rejects.toThrow('vault.older');
    await stage.vault.lock();
    await stage.vault.unlock(now.password);
    expect((await stage.vault.state()).hold).toBeUndefined();
    break;
  }
});
