import { type Bytes, equalBytes } from '../../../encoding/bytes.ts';
import { errorCodeOf, PortvaktError } from '../../../errors.ts';
import { parseRecord, type VaultRecord } from '../../../vault/record.ts';
import { openRecord, sealRecord } from '../../../vault/seal-record.ts';
import type { VaultPorts } from '../../ports.ts';
import { quarantineBytes } from '../quarantine-bytes.ts';
import type { NewHome } from '../snapshots/reseal-snapshots.ts';
import type { OpenVault } from '../vault-session.ts';
import type { StoreContent } from './store-content.ts';

type ResealPorts = Pick<VaultPorts, 'primary' | 'now' | 'random'>;
type Records = StoreContent['records'];

/**
 * The generations before the present one under a new vault key, content and generation unchanged. What does not open goes to the
 * quarantine, for it would be overwritten. Throws `vault.newer_format`, `vault.older`, `vault.conflict`, `vault.store_failed`.
 */
export async function resealOlderGenerations(
  ports: ResealPorts,
  stored: Records,
  open: OpenVault,
  home: NewHome,
  newKey: CryptoKey,
): Promise<Records> {
  const { generation } = open.record.header;
  const { places } = ports.primary;
  const resealed: { place: number; bytes: Bytes }[] = [];
  for (const { place, bytes } of stored) {
    if (equalBytes(bytes, open.record.bytes)) continue;
    const record = parse(bytes);
    const content = record && (await openRecord(record, open.vaultKey).catch(() => undefined));
    // Newer than what is open, or as new and not it: the next unlock lets the user decide.
    if (content && record.header.generation >= generation) {
      throw new PortvaktError(record.header.generation > generation ? 'vault.older' : 'vault.conflict');
    }
    // The next generation takes the place of the oldest one, as in every save.
    if (place === (generation + 1) % places) continue;
    if (!content) {
      await quarantineBytes(ports, 'primary', bytes).catch(failed);
      continue;
    }
    const { previousHeader } = record.header;
    const base = { ...home, generation: record.header.generation, previousHeader };
    const made = await sealRecord(base, newKey, content, ports.random);
    await checkOpens(made, newKey, content);
    content.fill(0);
    resealed.push({ place, bytes: made });
  }
  return resealed;
}

function parse(bytes: Bytes): VaultRecord | undefined {
  try {
    return parseRecord(bytes);
  } catch (thrown) {
    if (errorCodeOf(thrown) === 'vault.newer_format') throw thrown;
    return undefined;
  }
}

async function checkOpens(made: Bytes, key: CryptoKey, content: Bytes): Promise<void> {
  const record = parseRecord(made);
  const opened = record && (await openRecord(record, key).catch(() => undefined));
  if (!opened || !equalBytes(opened, content)) return failed();
  opened.fill(0);
}

function failed(): never {
  throw new PortvaktError('vault.store_failed');
}
