import { PortvaktError } from '../errors.ts';
import { PROTOCOL_VERSION, type Discovery, type PublicJwk } from './claims.ts';
import { parseDiscovery } from './server-answers.ts';
import { thumbprintOf } from './thumbprint.ts';

/** Discovery that belongs to the service it was asked for, and the one key that may sign its challenges. */
export interface CheckedDiscovery {
  readonly discovery: Discovery;
  readonly serviceKey: PublicJwk;
}

const isBelow = (endpoint: string, service: string): boolean => {
  const url = URL.parse(endpoint);
  return url?.origin === service && `${service}${url.pathname}` === endpoint;
};

/**
 * Judges the body of a discovery answer: our version, the issuer equal to the origin it came from, endpoints on the same
 * origin, and the key whose RFC 7638 thumbprint was promised (by the setup page, later by the vault).
 * Throws `service.malformed` or `registration.key_mismatch`.
 */
export async function checkDiscovery(
  raw: unknown,
  service: string,
  thumbprint: string,
): Promise<CheckedDiscovery> {
  const discovery = parseDiscovery(raw);
  const { endpoints, issuer, jwks, versions } = discovery;
  const speaksOurs = versions.includes(PROTOCOL_VERSION) && issuer === service;
  if (!speaksOurs || !isBelow(endpoints.devices, service) || !isBelow(endpoints.challenges, service)) {
    throw new PortvaktError('service.malformed');
  }
  for (const serviceKey of jwks.keys) {
    if ((await thumbprintOf(serviceKey)) === thumbprint) return { discovery, serviceKey };
  }
  throw new PortvaktError('registration.key_mismatch');
}
