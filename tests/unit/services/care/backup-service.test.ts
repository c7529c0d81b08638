import { expect, test } from 'vitest';
import { decodeBase64url } from '../../../../lib/encoding/base64url.ts';
import { DAY, NOW, openBackupStage } from './backup-stage.ts';

test('the file by hand is the sealed record as it is, named by the local date', async () => {
  const { service, sealed } = await openBackupStage();
  const { bytes, name } = await service.read();
  expect(decodeBase64url(bytes)).toEqual(await sealed());
  expect(name).toBe('portvakt-backup-2026-11-22.pvkvault');
});

test('the names of early days and months have two digits', async () => {
  const { service, stage } = await openBackupStage();
  stage.now = new Date(2027, 0, 3, 0, 5).getTime();
  expect((await service.read()).name).toBe('portvakt-backup-2027-01-03.pvkvault');
});

test('saved and snooze write the time and nothing else', async () => {
  const { service, care } = await openBackupStage({ askAgain: 'codes', backupEvery: 'week' });
  await service.saved();
  expect(await care()).toEqual({ askAgain: 'codes', backupEvery: 'week', backupAt: NOW, remindAfter: 0 });
  await service.snooze();
  expect(await care()).toMatchObject({ backupAt: NOW, remindAfter: NOW + 7 * DAY });
});

test.each([
  ['never', 0, 0],
  ['never', NOW - 400 * DAY, 0],
  ['day', 0, 1],
  ['day', NOW - DAY, 1],
  ['day', NOW - DAY + 1, 0],
  ['week', 0, 1],
  ['week', NOW - 7 * DAY, 1],
  ['week', NOW - 7 * DAY + 1, 0],
  // The clock was set back: waiting for that time could take for ever.
  ['week', NOW + 1000 * DAY, 1],
] as const)('rhythm %s with the last backup at %d: %d files', async (backupEvery, backupAt, count) => {
  const { service, written } = await openBackupStage({ backupEvery, backupAt });
  await service.tidy();
  expect(written).toHaveLength(count);
});

test('the file of the rhythm is the sealed record, in our own folder, and then counts as the last backup', async () => {
  const { service, written, sealed, care } = await openBackupStage({ backupEvery: 'day' });
  const before = await sealed();
  await service.tidy();
  expect(written).toEqual([{ name: 'Portvakt/portvakt-backup-2026-11-22.pvkvault', bytes: before }]);
  expect((await care()).backupAt).toBe(NOW);
});

test('without the permission nothing is written and nothing is claimed', async () => {
  const { service, stage, written, care } = await openBackupStage({ backupEvery: 'day' });
  stage.isAllowed = false;
  await service.tidy();
  expect(written).toEqual([]);
  expect((await care()).backupAt).toBe(0);
});

test('two calls at once, and two workers at once, write one file', async () => {
  const { service, worker, written } = await openBackupStage({ backupEvery: 'day' });
  const other = worker();
  await Promise.all([service.tidy(), service.tidy(), other.tidy(), other.tidy()]);
  expect(written).toHaveLength(1);
});

test('nor does a change in the meantime make the second worker write another one', async () => {
  const { service, worker, stage, written, change } = await openBackupStage({ backupEvery: 'day' });
  stage.whileSaving = () => change().then(() => undefined);
  await Promise.all([service.tidy(), worker().tidy()]);
  expect(written).toHaveLength(1);
});

test('a vault that has not changed is not written again, at the latest until a month is over', async () => {
  const { service, stage, written, change } = await openBackupStage({ backupEvery: 'day' });
  await service.tidy();
  stage.now += 2 * DAY;
  await service.tidy();
  expect(written).toHaveLength(1);
  await change();
  await service.tidy();
  expect(written).toHaveLength(2);
  stage.now += 30 * DAY;
  await service.tidy();
  expect(written).toHaveLength(3);
});

test('a change made while the file is being written is not taken for saved', async () => {
  const { service, stage, written, change } = await openBackupStage({ backupEvery: 'day' });
  stage.whileSaving = async () => {
    stage.whileSaving = () => Promise.resolve();
    await change();
  };
  await service.tidy();
  stage.now += DAY;
  await service.tidy();
  expect(written).toHaveLength(2);
});

test('a failure claims nothing, rests for an hour, and is forgotten when it works again', async () => {
  const { service, worker, stage, written, care } = await openBackupStage({ backupEvery: 'day' });
  stage.whileSaving = () => Promise.reject(new Error('disk full'));
  await service.tidy();
  expect((await care()).backupAt).toBe(0);
  stage.whileSaving = () => Promise.resolve();
  stage.now += 3_599_999;
  // Also for a worker that was started anew.
  await worker().tidy();
  expect(written).toEqual([]);
  stage.now += 1;
  await service.tidy();
  expect(written).toHaveLength(1);
  expect((await care()).backupAt).toBe(stage.now);
});

test('a vault that takes no changes does not fill the folder with the same file', async () => {
  const { service, stage, written } = await openBackupStage({ backupEvery: 'day' });
  stage.editFails = true;
  await service.tidy();
  stage.now += 60_000;
  await service.tidy();
  expect(written).toHaveLength(1);
});

test('whatever lies in the memory outside the vault, a file is written when it is due', async () => {
  for (const found of [
    null,
    7,
    'x',
    {},
    { sealed: 1, writtenAt: 'x', failedAt: 'x' },
    { sealed: '', writtenAt: NOW, failedAt: NOW + DAY },
  ]) {
    const { service, memory, written } = await openBackupStage({ backupEvery: 'day' });
    memory.value = found as never;
    await service.tidy();
    expect(written).toHaveLength(1);
  }
});
