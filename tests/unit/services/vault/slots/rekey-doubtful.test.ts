import { expect, test } from 'vitest';
import { rekeyVault } from '../../../../../lib/services/vault/slots/rekey-vault.ts';
import { PASSWORD } from '../../../../support/vault-fakes.ts';
import { SlotStage } from '../../../../support/slot-stage.ts';

test('a vault beside which a later save may lie unread gets no new key', async () => {
  const { world, session } = await SlotStage.create();
  const open = { ...(await session.current()), doubtful: true };
  const before = structuredClone(world.primary.records);
  const plan = { password: { text: PASSWORD, createdAt: 0 }, passkeys: [] };
  const change = rekeyVault(world.ports, { session, open, locks: session.locks }, plan);
  await expect(change).rejects.toThrow('vault.store_failed');
  expect(world.primary.records).toEqual(before);
});
