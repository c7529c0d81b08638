import { Hono } from 'hono';
import type { PendingAnswer } from '../../lib/approvals/claims.ts';
import { answerChallenge } from '../challenges/answer-challenge.ts';
import { deviceTopic } from '../challenges/topics.ts';
import { registerDevice } from '../registration/register-device.ts';
import { secondsOf } from '../service.ts';
import type { Service } from '../service.ts';
import { waitFor } from '../signals.ts';
import { getAccount } from '../storage/accounts.ts';
import { writeAudit } from '../storage/audit.ts';
import { listPending } from '../storage/challenges.ts';
import { removeDevice, renameDevice, setPushTarget } from '../storage/devices.ts';
import type { DeviceRow } from '../storage/tables.ts';
import { CHALLENGES_PATH, DEVICES_PATH } from './discovery-routes.ts';
import { readJson, readJws, readWait } from './read-request.ts';
import { Refusal } from './refusal.ts';
import { requireDevice } from './require-device.ts';
import { deviceChange, registrationRequest } from './shapes.ts';

/** What devices call: register, poll, answer, rename and remove themselves. */
export function deviceRoutes(service: Service): Hono {
  const polls = new Map<string, number>();

  const routes = new Hono();
  routes.post(DEVICES_PATH, async (c) =>
    c.json(await registerDevice(service, await readJson(c, registrationRequest)), 201),
  );
  routes.get(`${DEVICES_PATH}/:id/pending`, async (c) => {
    const seconds = readWait(c);
    const { id } = await requireDevice(service, c, c.req.param('id'));
    const open = polls.get(id) ?? 0;
    if (open >= service.limits.pollsPerDevice) throw new Refusal('device.poll_limit');
    polls.set(id, open + 1);
    try {
      const look = async (): Promise<string[] | undefined> => {
        const pending = await listPending(service.db, id, service.now());
        return pending.length > 0 ? pending : undefined;
      };
      const challenges = await waitFor(service.signals, deviceTopic(id), seconds, c.req.raw.signal, look);
      const answer: PendingAnswer = { challenges: challenges ?? [], serverTime: secondsOf(service.now()) };
      return c.json(answer);
    } finally {
      const left = (polls.get(id) ?? 1) - 1;
      if (left === 0) polls.delete(id);
      else polls.set(id, left);
    }
  });
  routes.patch(`${DEVICES_PATH}/:id`, async (c) => {
    const device = await requireDevice(service, c, c.req.param('id'));
    const change = await readJson(c, deviceChange);
    if (change.push && !service.push.isAllowed(change.push.endpoint)) {
      throw new Refusal('push.endpoint_refused');
    }
    if (change.push !== undefined) await setPushTarget(service.db, device.id, change.push ?? undefined);
    if (change.name !== undefined) {
      await renameDevice(service.db, device.id, change.name);
      await audit(service, 'device.renamed', device, change.name);
    }
    return c.json({ deviceId: device.id, name: change.name ?? device.name });
  });
  routes.delete(`${DEVICES_PATH}/:id`, async (c) => {
    const device = await requireDevice(service, c, c.req.param('id'));
    await removeDevice(service.db, device.id);
    await audit(service, 'device.removed', device, device.name);
    return c.body(null, 204);
  });
  routes.post(`${CHALLENGES_PATH}/:id/answer`, async (c) =>
    c.json(await answerChallenge(service, c.req.param('id'), await readJws(c))),
  );
  return routes;
}

async function audit(
  service: Service,
  event: 'device.renamed' | 'device.removed',
  device: DeviceRow,
  name: string,
): Promise<void> {
  const account = await getAccount(service.db, device.account_id);
  await writeAudit(
    service.db,
    { event, account: account?.name, deviceId: device.id, facts: { name } },
    service.now(),
  );
}
