import type { Connection } from '../storage/open-database.ts';
import { getServiceValue, setServiceValue } from '../storage/service-values.ts';

const NAME = 'allow_unbound';

/** Whether challenges without page and code (`binding: "none"`) may be made and approved. On until switched off. */
export async function isUnboundAllowed(db: Connection): Promise<boolean> {
  return (await getServiceValue(db, NAME)) !== '0';
}

export async function setUnboundAllowed(db: Connection, allowed: boolean): Promise<void> {
  await setServiceValue(db, NAME, allowed ? '1' : '0');
}
