import type { Service } from '../service.ts';
import { findAccount } from '../storage/accounts.ts';
import { listDevices } from '../storage/devices.ts';
import type { DemoCodeRow, DemoUserRow, DeviceRow } from '../storage/tables.ts';
import { listCodes } from './users.ts';

/** What a user can prove themselves with: devices for notifications, and verification codes. */
export interface Methods {
  readonly devices: readonly DeviceRow[];
  readonly codes: readonly DemoCodeRow[];
}

export async function listMethods(service: Service, user: DemoUserRow): Promise<Methods> {
  const account = await findAccount(service.db, user.email);
  return {
    devices: account === undefined ? [] : await listDevices(service.db, account.id),
    codes: await listCodes(service.db, user.id),
  };
}

export async function hasMethods(service: Service, user: DemoUserRow): Promise<boolean> {
  const { devices, codes } = await listMethods(service, user);
  return devices.length + codes.length > 0;
}
