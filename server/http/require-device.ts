import type { Context } from 'hono';
import { PROTOCOL_LIMITS } from '../../lib/approvals/claims.ts';
import { secondsOf } from '../service.ts';
import type { Service } from '../service.ts';
import { isFresh, readUnverifiedBearer, verifyBearer } from '../signing/device-jws.ts';
import { readStoredJwk } from '../signing/p256-jwk.ts';
import { getDevice, noteDeviceSeen } from '../storage/devices.ts';
import type { DeviceRow } from '../storage/tables.ts';
import { burnSignature } from '../storage/used-signatures.ts';
import { readBearer } from './read-request.ts';
import { Refusal } from './refusal.ts';

const KEPT_MS = (PROTOCOL_LIMITS.signatureAge + 2 * PROTOCOL_LIMITS.clockSkew) * 1000;

/** The device that signed the bearer of this request, which must be the one in the path. Burns the bearer. */
export async function requireDevice(service: Service, c: Context, id: string): Promise<DeviceRow> {
  const bearer = readBearer(c);
  if (bearer === undefined) throw new Refusal('bearer.missing');
  if (readUnverifiedBearer(bearer)?.iss !== id) throw new Refusal('bearer.invalid');
  const device = await getDevice(service.db, id);
  if (device === undefined) throw new Refusal('device.unknown');
  const claims = await verifyBearer(bearer, readStoredJwk(device.public_jwk));
  if (claims?.iss !== id || claims.aud !== service.origin) throw new Refusal('bearer.invalid');
  const now = service.now();
  if (!isFresh(claims.iat, secondsOf(now))) {
    throw new Refusal('bearer.stale', { serverTime: secondsOf(now) });
  }
  // Kept for as long as its `iat` could still be accepted.
  if (!(await burnSignature(service.db, id, claims.jti, claims.iat * 1000 + KEPT_MS))) {
    throw new Refusal('bearer.replayed');
  }
  await noteDeviceSeen(service.db, id, now);
  return device;
}
