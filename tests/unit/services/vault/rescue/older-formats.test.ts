import { expect, test } from 'vitest';
import { createRescueService } from '../../../../../lib/services/vault/rescue/rescue-service.ts';
import { plant, sealAgain, versionOne } from '../../../../support/seal-again.ts';
import { openVaultStage } from '../../../../support/vault-stage.ts';

test('two versions in an older format: the bytes of before are kept when they are merged', async () => {
  const stage = await openVaultStage(2);
  const document = await stage.vault.read();
  const { generation } = (await stage.session.current()).record.header;
  const first = await sealAgain(stage, {}, { json: versionOne(document) });
  const second = await sealAgain(stage, {}, { json: versionOne({ ...document, accounts: [] }) });
  plant(stage, first, generation);
  stage.world.mirror.records.set(0, second);
  await stage.vault.lock();
  await stage.unlock();
  expect(await stage.vault.state()).toMatchObject({ hold: 'conflict' });

  await createRescueService({ ports: stage.world.ports, session: stage.session }).resolve('merge', false);
  expect(await stage.count()).toBe(2);
  const kept = [...stage.world.primary.snapshots.values()].filter(({ reason }) => reason === 'migration');
  expect(kept.map(({ bytes }) => bytes)).toEqual([first]);
});
