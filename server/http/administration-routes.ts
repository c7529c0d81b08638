import { Hono } from 'hono';
import * as v from 'valibot';
import { isUnboundAllowed, setUnboundAllowed } from '../challenges/unbound-setting.ts';
import { secondsOf } from '../service.ts';
import type { Service } from '../service.ts';
import {
  KEY_SCOPES,
  createApplicationKey,
  listApplicationKeys,
  removeApplicationKey,
} from '../storage/application-keys.ts';
import { listAudit, writeAudit } from '../storage/audit.ts';
import { readJson, readWholeNumber } from './read-request.ts';
import { Refusal } from './refusal.ts';
import { requireKey } from './require-key.ts';
import { deviceName } from './shapes.ts';

const newKey = v.object({ name: deviceName, scope: v.picklist(KEY_SCOPES) });
const settings = v.object({ allowUnbound: v.boolean() });

/** Application keys, settings and the audit log, with a key of scope `admin`. */
export function administrationRoutes(service: Service): Hono {
  const { db } = service;
  const routes = new Hono();
  routes.get('/api/v1/keys', async (c) => {
    await requireKey(service, c, 'admin');
    const keys = await listApplicationKeys(db);
    return c.json({
      keys: keys.map((key) => ({
        id: key.id,
        name: key.name,
        scope: key.scope,
        created: secondsOf(key.created_at),
      })),
    });
  });
  routes.post('/api/v1/keys', async (c) => {
    await requireKey(service, c, 'admin');
    const { name, scope } = await readJson(c, newKey);
    const created = await createApplicationKey(db, name, scope, service.now());
    await writeAudit(db, { event: 'key.created', facts: { name, scope } }, service.now());
    return c.json(created, 201);
  });
  routes.delete('/api/v1/keys/:id', async (c) => {
    await requireKey(service, c, 'admin');
    if (!(await removeApplicationKey(db, c.req.param('id')))) throw new Refusal('key.unknown');
    await writeAudit(db, { event: 'key.removed', facts: { id: c.req.param('id') } }, service.now());
    return c.body(null, 204);
  });
  routes.get('/api/v1/settings', async (c) => {
    await requireKey(service, c, 'admin');
    return c.json({ allowUnbound: await isUnboundAllowed(db) });
  });
  routes.put('/api/v1/settings', async (c) => {
    await requireKey(service, c, 'admin');
    const { allowUnbound } = await readJson(c, settings);
    await setUnboundAllowed(db, allowUnbound);
    const facts = { allowUnbound: allowUnbound ? 1 : 0 };
    await writeAudit(db, { event: 'settings.changed', facts }, service.now());
    return c.json({ allowUnbound });
  });
  routes.get('/api/v1/audit', async (c) => {
    await requireKey(service, c, 'admin');
    const limit = readWholeNumber(c.req.query('limit'), 1, 500, 100);
    const rows = await listAudit(db, {
      account: c.req.query('account'),
      before: c.req.query('before'),
      limit,
    });
    return c.json({
      events: rows.map((row) => ({
        id: row.id,
        at: secondsOf(row.at),
        event: row.event,
        account: row.account,
        deviceId: row.device_id,
        challengeId: row.challenge_id,
        facts: JSON.parse(row.facts) as unknown,
      })),
    });
  });
  return routes;
}
