import type { Bytes } from '../../encoding/bytes.ts';
import { encodeHex } from '../../encoding/hex.ts';
import type { StoreName } from '../../messages/vault-views.ts';
import { sha256 } from '../../vault/aes-gcm.ts';
import type { VaultPorts } from '../ports.ts';

/** Keeps bytes that do not open, for the user to export. Rejects where they could not be kept. */
export async function quarantineBytes(
  { primary, now }: Pick<VaultPorts, 'primary' | 'now'>,
  store: StoreName,
  bytes: Bytes,
): Promise<void> {
  await primary.quarantine({ digest: encodeHex(await sha256(bytes)), store, at: now(), bytes });
}
