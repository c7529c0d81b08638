import type { PushTarget } from '../../lib/approvals/claims.ts';
import type { Connection } from './open-database.ts';
import type { DeviceRow } from './tables.ts';

const SEEN_STEP_MS = 60_000;

export async function insertDevice(db: Connection, device: DeviceRow): Promise<void> {
  await db.insertInto('devices').values(device).execute();
}

export function getDevice(db: Connection, id: string): Promise<DeviceRow | undefined> {
  return db.selectFrom('devices').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Devices of an account, oldest first. */
export function listDevices(db: Connection, accountId: string): Promise<DeviceRow[]> {
  return db
    .selectFrom('devices')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Removes a device. With `accountId` only if it belongs to that account. `false`: there was none. */
export async function removeDevice(db: Connection, id: string, accountId?: string): Promise<boolean> {
  let query = db.deleteFrom('devices').where('id', '=', id);
  if (accountId !== undefined) query = query.where('account_id', '=', accountId);
  return (await query.executeTakeFirst()).numDeletedRows > 0n;
}

export async function renameDevice(db: Connection, id: string, name: string): Promise<void> {
  await db.updateTable('devices').set({ name }).where('id', '=', id).execute();
}

/** `undefined` removes the target. */
export async function setPushTarget(db: Connection, id: string, push: PushTarget | undefined): Promise<void> {
  await db.updateTable('devices').set(pushColumns(push)).where('id', '=', id).execute();
}

/** Removes a target its push service calls dead, unless the device has sent a new one meanwhile. */
export async function dropDeadPushTarget(db: Connection, id: string, endpoint: string): Promise<void> {
  await db
    .updateTable('devices')
    .set(pushColumns(undefined))
    .where('id', '=', id)
    .where('push_endpoint', '=', endpoint)
    .execute();
}

/** Notes that the device was there, at most once a minute. */
export async function noteDeviceSeen(db: Connection, id: string, now: number): Promise<void> {
  await db
    .updateTable('devices')
    .set({ seen_at: now })
    .where('id', '=', id)
    .where('seen_at', '<', now - SEEN_STEP_MS)
    .execute();
}

export function pushColumns(
  push: PushTarget | undefined,
): Pick<DeviceRow, 'push_endpoint' | 'push_p256dh' | 'push_auth'> {
  return {
    push_endpoint: push?.endpoint ?? null,
    push_p256dh: push?.keys.p256dh ?? null,
    push_auth: push?.keys.auth ?? null,
  };
}

export function pushTargetOf(device: DeviceRow): PushTarget | undefined {
  const { push_endpoint: endpoint, push_p256dh: p256dh, push_auth: auth } = device;
  if (endpoint === null || p256dh === null || auth === null) return undefined;
  return { endpoint, keys: { p256dh, auth } };
}
