import { encodeBase64url } from '../../../encoding/base64url.ts';
import { PortvaktError } from '../../../errors.ts';
import type { VaultPorts } from '../../ports.ts';

/** Quarantined bytes (base64url) and a file name. They are ciphertext or rubbish. Throws `quarantine.unknown`. */
export async function exportQuarantined(
  { primary }: Pick<VaultPorts, 'primary'>,
  digest: string,
): Promise<{ bytes: string; name: string }> {
  const bytes = await primary.readQuarantine(digest);
  if (!bytes) throw new PortvaktError('quarantine.unknown');
  return { bytes: encodeBase64url(bytes), name: `portvakt-quarantine-${digest.slice(0, 12)}.bin` };
}
