import { Hono } from 'hono';
import { DISCOVERY_PATH, PROTOCOL_VERSION } from '../../lib/approvals/claims.ts';
import type { Discovery } from '../../lib/approvals/claims.ts';
import type { Service } from '../service.ts';

export const DEVICES_PATH = '/approval/v1/devices';
export const CHALLENGES_PATH = '/approval/v1/challenges';

/** `GET /.well-known/portvakt`. */
export function discoveryRoutes(service: Service): Hono {
  const discovery: Discovery = {
    versions: [PROTOCOL_VERSION],
    name: service.name,
    issuer: service.origin,
    jwks: { keys: [service.keys.publicJwk] },
    vapidPublicKey: service.keys.vapid.publicKey,
    endpoints: { devices: service.origin + DEVICES_PATH, challenges: service.origin + CHALLENGES_PATH },
  };
  const routes = new Hono();
  routes.get(DISCOVERY_PATH, (c) => c.json(discovery));
  return routes;
}
