import { Hono } from 'hono';
import * as v from 'valibot';
import { startRegistration } from '../registration/start-registration.ts';
import { secondsOf } from '../service.ts';
import type { Service } from '../service.ts';
import {
  blockAccount,
  ensureAccount,
  findAccount,
  listAccounts,
  removeAccount,
} from '../storage/accounts.ts';
import { writeAudit } from '../storage/audit.ts';
import { listDevices, removeDevice } from '../storage/devices.ts';
import type { AccountRow, DeviceRow } from '../storage/tables.ts';
import { readWholeNumber } from './read-request.ts';
import { Refusal } from './refusal.ts';
import { requireKey } from './require-key.ts';
import { accountName } from './shapes.ts';

const PATH = '/api/v1/accounts';

/** Accounts and their devices, with a key of scope `admin`. */
export function accountRoutes(service: Service): Hono {
  const { db } = service;
  const routes = new Hono();
  routes.use(`${PATH}/*`, async (c, next) => {
    await requireKey(service, c, 'admin');
    await next();
  });

  routes.get(PATH, async (c) => {
    const limit = readWholeNumber(c.req.query('limit'), 1, 200, 50);
    const accounts = await listAccounts(db, c.req.query('after') ?? '', limit);
    return c.json({ accounts: accounts.map(accountView) });
  });
  routes.put(`${PATH}/:name`, async (c) => {
    const parsed = v.safeParse(accountName, c.req.param('name'));
    if (!parsed.success) throw new Refusal('body.malformed');
    const known = await findAccount(db, parsed.output);
    const account = await ensureAccount(db, parsed.output, service.now());
    if (known === undefined) {
      await writeAudit(db, { event: 'account.created', account: account.name }, service.now());
    }
    return c.json(accountView(account), known === undefined ? 201 : 200);
  });
  routes.get(`${PATH}/:name`, async (c) => {
    const account = await requireAccount(service, c.req.param('name'));
    const devices = await listDevices(db, account.id);
    return c.json({ ...accountView(account), devices: devices.map(deviceView) });
  });
  routes.delete(`${PATH}/:name`, async (c) => {
    const name = c.req.param('name');
    if (!(await removeAccount(db, name))) throw new Refusal('account.unknown');
    await writeAudit(db, { event: 'account.removed', account: name }, service.now());
    return c.body(null, 204);
  });
  routes.delete(`${PATH}/:name/block`, async (c) => {
    const account = await requireAccount(service, c.req.param('name'));
    await blockAccount(db, account.id, 0);
    await writeAudit(db, { event: 'account.unblocked', account: account.name }, service.now());
    return c.body(null, 204);
  });
  routes.post(`${PATH}/:name/registrations`, async (c) => {
    const account = await requireAccount(service, c.req.param('name'));
    return c.json(await startRegistration(service, account), 201);
  });
  routes.delete(`${PATH}/:name/devices/:id`, async (c) => {
    const account = await requireAccount(service, c.req.param('name'));
    const deviceId = c.req.param('id');
    if (!(await removeDevice(db, deviceId, account.id))) throw new Refusal('device.unknown');
    await writeAudit(db, { event: 'device.removed', account: account.name, deviceId }, service.now());
    return c.body(null, 204);
  });
  return routes;
}

async function requireAccount(service: Service, name: string): Promise<AccountRow> {
  const account = await findAccount(service.db, name);
  if (account === undefined) throw new Refusal('account.unknown');
  return account;
}

function accountView(account: AccountRow): object {
  return {
    account: account.name,
    created: secondsOf(account.created_at),
    blockedUntil: account.blocked_until === 0 ? null : secondsOf(account.blocked_until),
  };
}

function deviceView(device: DeviceRow): object {
  return {
    deviceId: device.id,
    name: device.name,
    created: secondsOf(device.created_at),
    seen: secondsOf(device.seen_at),
    webPush: device.push_endpoint !== null,
  };
}
