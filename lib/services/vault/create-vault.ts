import { encodeBase64url } from '../../encoding/base64url.ts';
import { PortvaktError } from '../../errors.ts';
import { EMPTY_DOCUMENT } from '../../vault/document.ts';
import { importHkdfKey } from '../../vault/hkdf.ts';
import { checkNewPassword } from '../../vault/password.ts';
import { parseRecoveryCode } from '../../vault/recovery-code.ts';
import { VAULT_KEY_LENGTH } from '../../vault/vault-key.ts';
import type { SlotHome } from '../../vault/wrap-key.ts';
import type { VaultPorts } from '../ports.ts';
import type { FoundKey } from './find-vault-key.ts';
import { gatherRecords, installIdOf } from './gather-records.ts';
import type { OpenedRecord } from './open-newest.ts';
import { saveMirror, savePrimary, sealDocument } from './save-record.ts';
import { makeSlots } from './slots/make-slots.ts';
import { wipePlan } from './slots/slot-plan.ts';

export interface CreatedVault extends OpenedRecord {
  readonly found: FoundKey;
  readonly installId: string;
}

/**
 * Makes an empty vault in both stores, or in neither. Throws `password.weak`, `recovery.malformed`, `vault.exists`,
 * `vault.store_failed`.
 */
export async function createVault(
  ports: VaultPorts,
  password: string,
  recoveryCode: string,
): Promise<CreatedVault> {
  checkNewPassword(password);
  const recoverySecret = parseRecoveryCode(recoveryCode);
  await checkNothingThere(ports);

  const raw = ports.random(VAULT_KEY_LENGTH);
  const home: SlotHome = { vaultId: ports.random(16), epoch: 1 };
  const createdAt = ports.now();
  const plan = {
    password: { text: password, createdAt },
    passkeys: [],
    recovery: { secret: recoverySecret, createdAt },
  };
  const slots = await makeSlots(ports, home, plan, raw).finally(() => {
    wipePlan(plan);
  });
  const key = await importHkdfKey(raw);
  const base = { ...home, generation: 1, previousHeader: new Uint8Array(32), slots };
  const sealed = await sealDocument(base, key, EMPTY_DOCUMENT, ports.random);

  const installId = encodeBase64url(ports.random(16));
  await savePrimary(ports, sealed.record, installId);
  if (!(await saveMirror(ports, sealed.record, installId))) {
    // The user is told that nothing was made, so nothing may stay.
    await ports.primary.clear().catch(() => undefined);
    throw new PortvaktError('vault.store_failed');
  }
  return { ...sealed, found: { raw, key }, installId };
}

/** "Empty" is only believed when both stores could be read and neither has the install id or any bytes. */
async function checkNothingThere(ports: VaultPorts): Promise<void> {
  const gathered = await gatherRecords(ports);
  if (installIdOf(gathered) !== undefined || gathered.found.length > 0)
    throw new PortvaktError('vault.exists');
  if (gathered.unreadable > 0) throw new PortvaktError('vault.store_failed');
}
