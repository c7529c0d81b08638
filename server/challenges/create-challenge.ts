import type { Binding, ChallengeClaims, ChallengeContext } from '../../lib/approvals/claims.ts';
import { Refusal } from '../http/refusal.ts';
import type { ChallengeRequest } from '../http/shapes.ts';
import { randomCode, randomId, sha256 } from '../random.ts';
import { secondsOf } from '../service.ts';
import type { Service } from '../service.ts';
import { findAccount } from '../storage/accounts.ts';
import { writeAudit } from '../storage/audit.ts';
import { insertChallenge } from '../storage/challenges.ts';
import { listDevices } from '../storage/devices.ts';
import { countInWindow } from '../storage/rate-windows.ts';
import type { AccountRow, ChallengeRow, DeliveryRow, DeviceRow } from '../storage/tables.ts';
import { isUnboundAllowed } from './unbound-setting.ts';
import { deviceTopic } from './topics.ts';

const MINUTE_MS = 60_000;

/** What the application shows on its sign-in page. `pageNonce` and `code` are given out this once. */
export interface CreatedChallenge {
  readonly id: string;
  readonly pageNonce?: string;
  readonly code?: string;
  /** Seconds since 1970. */
  readonly expires: number;
}

/** Makes a challenge, signs it for every device of the account, and wakes them. */
export async function createChallenge(
  service: Service,
  request: ChallengeRequest,
): Promise<CreatedChallenge> {
  const now = service.now();
  const account = await findAccount(service.db, request.account);
  if (account === undefined) throw new Refusal('account.unknown');
  await requireAllowed(service, account, request, now);
  const devices = await listDevices(service.db, account.id);
  if (devices.length === 0) throw new Refusal('account.no_device');

  const challenge = newChallenge(account, request, now);
  const deliveries = await Promise.all(devices.map((device) => signFor(service, device, challenge, request)));
  await insertChallenge(service.db, challenge, deliveries);
  const facts = { app: request.app, binding: request.binding, devices: devices.length };
  await writeAudit(
    service.db,
    { event: 'challenge.created', account: account.name, challengeId: challenge.id, facts },
    now,
  );
  for (const device of devices) service.signals.notify(deviceTopic(device.id));
  service.push.send(devices, request.lifetime);
  return {
    id: challenge.id,
    ...(challenge.page_nonce === null ? {} : { pageNonce: challenge.page_nonce }),
    ...(challenge.code === null ? {} : { code: challenge.code }),
    expires: secondsOf(challenge.expires_at),
  };
}

async function requireAllowed(
  service: Service,
  account: AccountRow,
  request: ChallengeRequest,
  now: number,
): Promise<void> {
  if (account.blocked_until > now) {
    throw new Refusal('account.blocked', { until: secondsOf(account.blocked_until) });
  }
  if (request.binding === 'none' && !(await isUnboundAllowed(service.db))) {
    throw new Refusal('challenge.unbound_off');
  }
  if (request.binding === 'page' && request.pageOrigin === undefined) {
    throw new Refusal('challenge.origin_missing');
  }
  const count = await countInWindow(service.db, `challenges:${account.id}`, MINUTE_MS, now);
  if (count > service.limits.challengesPerMinute) throw new Refusal('challenge.limit', { retryAfter: 60 });
}

function newChallenge(account: AccountRow, request: ChallengeRequest, now: number): ChallengeRow {
  const has = (binding: Binding): boolean => request.binding === binding;
  return {
    id: randomId(),
    account_id: account.id,
    app: request.app,
    binding: request.binding,
    page_origin: has('page') ? (request.pageOrigin ?? null) : null,
    page_nonce: has('page') ? randomId() : null,
    code: has('code') ? randomCode() : null,
    code_attempts: 0,
    state: 'pending',
    decided_by: null,
    decided_at: null,
    created_at: now,
    expires_at: now + request.lifetime * 1000,
  };
}

async function signFor(
  service: Service,
  device: DeviceRow,
  challenge: ChallengeRow,
  request: ChallengeRequest,
): Promise<DeliveryRow> {
  const claims: ChallengeClaims = {
    iss: service.origin,
    aud: device.id,
    jti: challenge.id,
    iat: secondsOf(challenge.created_at),
    exp: secondsOf(challenge.expires_at),
    account: request.account,
    app: request.app,
    text: request.text,
    binding: request.binding,
    ...(challenge.page_origin === null ? {} : { pageOrigin: challenge.page_origin }),
    context: request.context satisfies ChallengeContext,
  };
  const jws = await service.keys.sign(claims);
  return { challenge_id: challenge.id, device_id: device.id, jws, jws_hash: sha256(jws) };
}
