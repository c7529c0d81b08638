import { PROTOCOL_LIMITS } from '../../lib/approvals/claims.ts';
import { randomId } from '../random.ts';
import { secondsOf } from '../service.ts';
import type { Service } from '../service.ts';
import { writeAudit } from '../storage/audit.ts';
import { insertToken } from '../storage/registration-tokens.ts';
import type { AccountRow } from '../storage/tables.ts';

/** A registration on offer. Both `uri` and `token` are secret until used. */
export interface StartedRegistration {
  readonly uri: string;
  readonly token: string;
  /** Seconds since 1970. */
  readonly expires: number;
}

/** Makes a one-time token for a new device of the account, and the text for the QR code. */
export async function startRegistration(service: Service, account: AccountRow): Promise<StartedRegistration> {
  const now = service.now();
  const token = randomId();
  const expiresAt = now + PROTOCOL_LIMITS.tokenLifetime * 1000;
  await insertToken(service.db, token, account.id, expiresAt);
  await writeAudit(service.db, { event: 'registration.started', account: account.name }, now);
  const label = `${encodeURIComponent(service.name)}:${encodeURIComponent(account.name)}`;
  const url = encodeURIComponent(service.origin);
  return {
    uri: `otpauth://push/${label}?url=${url}&token=${token}&key=${service.keys.thumbprint}`,
    token,
    expires: secondsOf(expiresAt),
  };
}
