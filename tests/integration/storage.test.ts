import { expect, onTestFinished, test } from 'vitest';
import { ensureAccount, lockAccount } from '../../server/storage/accounts.ts';
import { createApplicationKey, findApplicationKey } from '../../server/storage/application-keys.ts';
import { listAudit, writeAudit } from '../../server/storage/audit.ts';
import {
  claimCodeAttempt,
  decideChallenge,
  getChallenge,
  insertChallenge,
  listPending,
  stateOf,
} from '../../server/storage/challenges.ts';
import { dropDeadPushTarget, getDevice, insertDevice, pushColumns } from '../../server/storage/devices.ts';
import { openDatabase } from '../../server/storage/open-database.ts';
import type { Database } from '../../server/storage/open-database.ts';
import { clearWindow, countInWindow } from '../../server/storage/rate-windows.ts';
import { burnToken, findToken, insertToken } from '../../server/storage/registration-tokens.ts';
import { getServiceValue, setServiceValue, settleServiceValue } from '../../server/storage/service-values.ts';
import { sweep } from '../../server/storage/sweep.ts';
import type { ChallengeRow, DeviceRow } from '../../server/storage/tables.ts';
import { burnSignature } from '../../server/storage/used-signatures.ts';
import { burnStep, findUserByEmail, insertCode, listCodes, putUser } from '../../server/demo/users.ts';
import { onBothDatabases } from './support/on-both-databases.ts';

const NOW = 1_795_311_000_000;
const MANY = 12;

async function open(location: string): Promise<Database> {
  const db = await openDatabase(location);
  onTestFinished(() => db.destroy());
  return db;
}

async function addDevice(db: Database, id: string, push?: string): Promise<DeviceRow> {
  const account = await ensureAccount(db, 'kari@nordfjord.example', NOW);
  const device: DeviceRow = {
    id,
    account_id: account.id,
    name: 'Firefox',
    public_jwk: '{}',
    thumbprint: id,
    ...pushColumns(push === undefined ? undefined : { endpoint: push, keys: { p256dh: 'p', auth: 'a' } }),
    created_at: NOW,
    seen_at: NOW,
  };
  await insertDevice(db, device);
  return device;
}

async function addChallenge(db: Database, id: string, change: Partial<ChallengeRow> = {}): Promise<void> {
  const device = (await getDevice(db, 'device')) ?? (await addDevice(db, 'device'));
  const challenge: ChallengeRow = {
    id,
    account_id: device.account_id,
    app: 'Min side',
    binding: 'code',
    page_origin: null,
    page_nonce: null,
    code: '123456',
    code_attempts: 0,
    state: 'pending',
    decided_by: null,
    decided_at: null,
    created_at: NOW,
    expires_at: NOW + 60_000,
    ...change,
  };
  await insertChallenge(db, challenge, [
    { challenge_id: id, device_id: device.id, jws: `jws-${id}`, jws_hash: `hash-${id}` },
  ]);
}

/** Runs `act` many times at once and counts how often it said yes. */
async function countYes(act: (index: number) => Promise<boolean>): Promise<number> {
  const results = await Promise.all(Array.from({ length: MANY }, (_, index) => act(index)));
  return results.filter(Boolean).length;
}

onBothDatabases('storage', (fresh) => {
  test('migrates once, and opening again changes nothing', async () => {
    const location = await fresh();
    const first = await openDatabase(location);
    await ensureAccount(first, 'ola@nordfjord.example', NOW);
    await first.destroy();
    const second = await open(location);
    expect(await ensureAccount(second, 'ola@nordfjord.example', NOW + 1)).toMatchObject({ created_at: NOW });
  });

  test('two starts at once on one database settle on the same keys', async () => {
    const location = await fresh();
    await (await openDatabase(location)).destroy();
    const dbs = await Promise.all([open(location), open(location)]);
    const [one, two] = await Promise.all(
      dbs.map((db, index) => settleServiceValue(db, 'key', `key ${index}`)),
    );
    expect(one).toBe(two);
  });

  test('a service value is set, changed and settled', async () => {
    const db = await open(await fresh());
    expect(await getServiceValue(db, 'x')).toBeUndefined();
    await setServiceValue(db, 'x', '1');
    await setServiceValue(db, 'x', '2');
    expect(await settleServiceValue(db, 'x', '3')).toBe('2');
  });

  test('times come back as numbers', async () => {
    const db = await open(await fresh());
    await addDevice(db, 'device');
    expect((await getDevice(db, 'device'))?.created_at).toBe(NOW);
  });

  test('foreign keys hold, and what hangs on an account goes with it', async () => {
    const db = await open(await fresh());
    await addChallenge(db, 'one');
    await expect(
      db.insertInto('used_signatures').values({ device_id: 'nobody', jti: 'x', expires_at: NOW }).execute(),
    ).rejects.toThrow();
    await db.deleteFrom('accounts').execute();
    expect(await getDevice(db, 'device')).toBeUndefined();
    expect(await getChallenge(db, 'one')).toBeUndefined();
  });

  test('a registration token is burned once, whoever comes at the same time', async () => {
    const db = await open(await fresh());
    const { account_id } = await addDevice(db, 'device');
    await insertToken(db, 'token', account_id, NOW + 1000);
    expect(await countYes(() => burnToken(db, 'token', 'device', NOW))).toBe(1);
    expect(await findToken(db, 'token')).toMatchObject({ used_at: NOW, device_id: 'device' });
  });

  test('a token is stored as a hash and dies with time', async () => {
    const db = await open(await fresh());
    const { account_id } = await addDevice(db, 'device');
    await insertToken(db, 'token', account_id, NOW + 1000);
    const rows = await db.selectFrom('registration_tokens').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('"token"');
    expect(await burnToken(db, 'token', 'device', NOW + 1000)).toBe(false);
    expect(await burnToken(db, 'other', 'device', NOW)).toBe(false);
  });

  test('of many decisions at once exactly one stands', async () => {
    const db = await open(await fresh());
    await addChallenge(db, 'one');
    const states = ['approved', 'denied', 'reported'] as const;
    const decide = (index: number): Promise<boolean> =>
      decideChallenge(db, 'one', states[index % 3] ?? 'denied', `device ${index}`, NOW);
    expect(await countYes(decide)).toBe(1);
    const row = await getChallenge(db, 'one');
    const winner = Number(row?.decided_by?.split(' ')[1]);
    expect(row?.state).toBe(states[winner % 3]);
  });

  test('an expired challenge is not decided', async () => {
    const db = await open(await fresh());
    await addChallenge(db, 'late', { expires_at: NOW });
    expect(await decideChallenge(db, 'late', 'approved', 'device', NOW)).toBe(false);
    const row = await getChallenge(db, 'late');
    expect(row && stateOf(row, NOW)).toBe('expired');
    expect(row && stateOf(row, NOW - 1)).toBe('pending');
  });

  test('a code has three attempts, however many come at once', async () => {
    const db = await open(await fresh());
    await addChallenge(db, 'one');
    const left: (number | undefined)[] = [];
    const claim = async (): Promise<boolean> => {
      const claimed = await claimCodeAttempt(db, 'one', NOW);
      left.push(claimed);
      return claimed !== undefined;
    };
    expect(await countYes(claim)).toBe(3);
    expect(left.filter((number) => number !== undefined).sort()).toEqual([0, 1, 2]);
    expect(await listPending(db, 'device', NOW)).toEqual([]);
  });

  test('only what is open is pending, oldest first', async () => {
    const db = await open(await fresh());
    await addChallenge(db, 'second', { created_at: NOW + 2 });
    await addChallenge(db, 'first', { created_at: NOW + 1 });
    await addChallenge(db, 'expired', { expires_at: NOW });
    await addChallenge(db, 'denied', { state: 'denied' });
    expect(await listPending(db, 'device', NOW)).toEqual(['jws-first', 'jws-second']);
  });

  test('a challenge and its deliveries are stored together or not at all', async () => {
    const db = await open(await fresh());
    await addChallenge(db, 'one');
    const row = await getChallenge(db, 'one');
    if (row === undefined) throw new Error('no challenge');
    const delivery = { challenge_id: 'two', device_id: 'nobody', jws: 'j', jws_hash: 'h' };
    await expect(insertChallenge(db, { ...row, id: 'two' }, [delivery])).rejects.toThrow();
    expect(await getChallenge(db, 'two')).toBeUndefined();
  });

  test('the jti of a bearer works once', async () => {
    const db = await open(await fresh());
    await addDevice(db, 'device');
    await addDevice(db, 'other');
    expect(await countYes(() => burnSignature(db, 'device', 'jti', NOW))).toBe(1);
    expect(await burnSignature(db, 'other', 'jti', NOW)).toBe(true);
  });

  test('a rate window counts each event once and starts anew', async () => {
    const db = await open(await fresh());
    const counts = await Promise.all(Array.from({ length: MANY }, () => countInWindow(db, 'w', 60_000, NOW)));
    expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: MANY }, (_, index) => index + 1));
    expect(await countInWindow(db, 'w', 60_000, NOW + 59_999)).toBe(MANY + 1);
    expect(await countInWindow(db, 'w', 60_000, NOW + 60_000)).toBe(1);
    expect(await countInWindow(db, 'w', 60_000, NOW + 119_999)).toBe(2);
    await clearWindow(db, 'w');
    expect(await countInWindow(db, 'w', 60_000, NOW + 119_999)).toBe(1);
  });

  test('a used time step and all before it are burned, once', async () => {
    const db = await open(await fresh());
    await putUser(db, { email: 'k@n.example', name: 'Kari', password_hash: 'x' });
    const user = await findUserByEmail(db, 'k@n.example');
    await insertCode(db, { user_id: user?.id ?? '', secret: 's', last_step: 10, created_at: NOW });
    const [code] = await listCodes(db, user?.id ?? '');
    expect(await burnStep(db, code?.id ?? '', 10)).toBe(false);
    expect(await countYes(() => burnStep(db, code?.id ?? '', 11))).toBe(1);
    expect(await burnStep(db, code?.id ?? '', 9)).toBe(false);
  });

  test('an account is locked until its transaction ends', async () => {
    const db = await open(await fresh());
    const { account_id } = await addDevice(db, 'device');
    const seen = await Promise.all(
      Array.from({ length: MANY }, (_, index) =>
        db.transaction().execute(async (transaction) => {
          await lockAccount(transaction, account_id);
          const { length } = await transaction.selectFrom('devices').select('id').execute();
          const row = await transaction.selectFrom('devices').selectAll().executeTakeFirstOrThrow();
          await insertDevice(transaction, { ...row, id: `device ${index}` });
          return length;
        }),
      ),
    );
    expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: MANY }, (_, index) => index + 1));
  });

  test('a dead subscription goes only if it is still the same', async () => {
    const db = await open(await fresh());
    await addDevice(db, 'device', 'https://new.example/');
    await dropDeadPushTarget(db, 'device', 'https://old.example/');
    expect((await getDevice(db, 'device'))?.push_endpoint).toBe('https://new.example/');
    await dropDeadPushTarget(db, 'device', 'https://new.example/');
    expect((await getDevice(db, 'device'))?.push_endpoint).toBeNull();
  });

  test('an application key is found by its text and stored as a hash', async () => {
    const db = await open(await fresh());
    const { key } = await createApplicationKey(db, 'tests', 'admin', NOW);
    expect(await findApplicationKey(db, key)).toMatchObject({ name: 'tests', scope: 'admin' });
    expect(await findApplicationKey(db, `${key}x`)).toBeUndefined();
    expect(JSON.stringify(await db.selectFrom('application_keys').selectAll().execute())).not.toContain(key);
  });

  test('the audit log is read newest first, by page and by account', async () => {
    const db = await open(await fresh());
    for (const account of ['a', 'b', 'a']) {
      await writeAudit(db, { event: 'account.created', account, facts: { name: account } }, NOW);
    }
    const all = await listAudit(db, { limit: 2 });
    expect(all.map((row) => row.account)).toEqual(['a', 'b']);
    const rest = await listAudit(db, { limit: 2, before: all[1]?.id });
    expect(rest.map((row) => row.account)).toEqual(['a']);
    expect(await listAudit(db, { account: 'a', limit: 9 })).toHaveLength(2);
  });

  test('hostile text is data', async () => {
    const db = await open(await fresh());
    const name = `'; DROP TABLE accounts; -- "\\ ${String.fromCodePoint(0x1f512)}`;
    await ensureAccount(db, name, NOW);
    expect(await ensureAccount(db, name, NOW + 5)).toMatchObject({ name, created_at: NOW });
  });

  test('sweeping takes what is old and leaves what is not', async () => {
    const db = await open(await fresh());
    await addChallenge(db, 'one');
    await burnSignature(db, 'device', 'jti', NOW);
    await sweep(db, NOW + 1000);
    expect(await getChallenge(db, 'one')).toBeDefined();
    expect(await burnSignature(db, 'device', 'jti', NOW)).toBe(true);
    await sweep(db, NOW + 8 * 86_400_000);
    expect(await getChallenge(db, 'one')).toBeUndefined();
    expect(await getDevice(db, 'device')).toBeDefined();
  });
});
