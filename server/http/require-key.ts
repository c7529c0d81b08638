import type { Service } from '../service.ts';
import { findApplicationKey } from '../storage/application-keys.ts';
import type { KeyScope } from '../storage/application-keys.ts';
import type { ApplicationKeyRow } from '../storage/tables.ts';
import { readBearer } from './read-request.ts';
import type { WithHeaders } from './read-request.ts';
import { Refusal } from './refusal.ts';

/** The application key of this request, which must have the scope. `admin` has every scope. */
export async function requireKey(
  service: Service,
  c: WithHeaders,
  scope: KeyScope,
): Promise<ApplicationKeyRow> {
  const key = readBearer(c);
  if (key === undefined) throw new Refusal('key.missing');
  const row = await findApplicationKey(service.db, key);
  if (row === undefined) throw new Refusal('key.invalid');
  if (row.scope !== scope && row.scope !== 'admin') throw new Refusal('key.scope');
  return row;
}
