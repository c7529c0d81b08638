import { encodeBase64url } from '../../lib/encoding/base64url.ts';
import { PortvaktError } from '../../lib/errors.ts';

/** What the protocol takes; a whole vault is smaller. Bytes. */
const LARGEST = 5_000_000;
const MAGIC = 'PVKVAULT';

/** A chosen file as base64url. Throws `backup.malformed` for what cannot be a backup, before it is read whole. */
export async function readBackup(file: Blob): Promise<string> {
  const magic = new TextDecoder('latin1').decode(await file.slice(0, MAGIC.length).arrayBuffer());
  if (file.size > LARGEST || magic !== MAGIC) throw new PortvaktError('backup.malformed');
  return encodeBase64url(new Uint8Array(await file.arrayBuffer()));
}
