import { calculateJwkThumbprint, importJWK } from 'jose';
import type * as v from 'valibot';
import type { RegistrationAnswer } from '../../lib/approvals/claims.ts';
import { Refusal } from '../http/refusal.ts';
import type { registrationRequest } from '../http/shapes.ts';
import { isSame, randomId } from '../random.ts';
import { secondsOf } from '../service.ts';
import type { Service } from '../service.ts';
import { isFresh, verifyProof } from '../signing/device-jws.ts';
import { parseP256Jwk } from '../signing/p256-jwk.ts';
import type { P256Jwk } from '../signing/p256-jwk.ts';
import { getAccount, lockAccount } from '../storage/accounts.ts';
import { writeAudit } from '../storage/audit.ts';
import { getDevice, insertDevice, listDevices, pushColumns } from '../storage/devices.ts';
import type { Connection } from '../storage/open-database.ts';
import { burnToken, findToken } from '../storage/registration-tokens.ts';
import type { AccountRow, DeviceRow, RegistrationTokenRow } from '../storage/tables.ts';

type Request = v.InferOutput<typeof registrationRequest>;

/** Topic of `Signals`: a device was registered for this account. */
export function registrationTopic(accountId: string): string {
  return `registered:${accountId}`;
}

/**
 * Registers a device with a one-time token. The same token with the same device key again gets the same answer, so
 * a device that lost the reply can ask again; with another key the token is spent.
 */
export async function registerDevice(service: Service, request: Request): Promise<RegistrationAnswer> {
  const now = service.now();
  const publicJwk = await requireUsableKey(request.device.publicJwk);
  const proof = await verifyProof(request.proof, publicJwk);
  const isProven =
    proof?.aud === service.origin && isSame(proof.token, request.token) && isFresh(proof.iat, secondsOf(now));
  if (!isProven) throw new Refusal('registration.proof_invalid');
  if (request.push && !service.push.isAllowed(request.push.endpoint))
    throw new Refusal('push.endpoint_refused');

  const device: Omit<DeviceRow, 'account_id'> = {
    id: randomId(),
    name: request.device.name,
    public_jwk: JSON.stringify(publicJwk),
    thumbprint: await calculateJwkThumbprint(publicJwk),
    ...pushColumns(request.push ?? undefined),
    created_at: now,
    seen_at: now,
  };
  const registered = await service.db
    .transaction()
    .execute((transaction) => burnAndInsert(service, transaction, request.token, device));
  service.signals.notify(registrationTopic(registered.account.id));
  return { deviceId: registered.deviceId, account: registered.account.name, issuer: service.name };
}

/** Runs in a transaction that holds the account's row, so neither the token nor the limit can be passed twice. */
async function burnAndInsert(
  service: Service,
  db: Connection,
  token: string,
  device: Omit<DeviceRow, 'account_id'>,
): Promise<{ readonly deviceId: string; readonly account: AccountRow }> {
  const accountId = (await findToken(db, token))?.account_id;
  if (accountId === undefined || !(await lockAccount(db, accountId))) throw new Refusal('registration.gone');
  const account = await getAccount(db, accountId);
  const stored = await findToken(db, token);
  if (account === undefined || stored === undefined) throw new Refusal('registration.gone');
  if (stored.used_at !== null) {
    return { deviceId: await requireSameDevice(db, stored, device.thumbprint), account };
  }
  if (stored.expires_at <= device.created_at) throw new Refusal('registration.gone');
  const others = await listDevices(db, accountId);
  if (others.length >= service.limits.devicesPerAccount) throw new Refusal('device.limit');
  await insertDevice(db, { ...device, account_id: accountId });
  if (!(await burnToken(db, token, device.id, device.created_at)))
    throw new Refusal('registration.token_spent');
  const entry = { event: 'device.registered', account: account.name, deviceId: device.id } as const;
  await writeAudit(db, { ...entry, facts: { name: device.name } }, device.created_at);
  return { deviceId: device.id, account };
}

async function requireSameDevice(
  db: Connection,
  token: RegistrationTokenRow,
  thumbprint: string,
): Promise<string> {
  const device = token.device_id === null ? undefined : await getDevice(db, token.device_id);
  if (device?.thumbprint !== thumbprint) throw new Refusal('registration.token_spent');
  return device.id;
}

async function requireUsableKey(jwk: unknown): Promise<P256Jwk> {
  const publicJwk = parseP256Jwk(jwk);
  if (publicJwk === undefined) throw new Refusal('registration.key_unusable');
  try {
    await importJWK({ ...publicJwk }, 'ES256');
  } catch {
    throw new Refusal('registration.key_unusable');
  }
  return publicJwk;
}
