import { concatBytes, type Bytes } from '../../../../lib/encoding/bytes.ts';
import { createBackupService } from '../../../../lib/services/care/backup-service.ts';
import type { BackupMemory, BackupPort, VaultPort } from '../../../../lib/services/ports.ts';
import { NO_CARE, type VaultCare, type VaultDocument } from '../../../../lib/vault/document.ts';
import { encodeHeader } from '../../../../lib/vault/record.ts';
import { createFakeVault } from '../../../support/fake-vault.ts';
import { createMemoryBox } from '../../../support/memory-box.ts';
import { documentOf, sampleAccount } from '../../../support/sample-account.ts';
import { sealSample } from '../../../support/sealed-sample.ts';
import { cheapKdf, fakeExclusive } from '../../../support/vault-fakes.ts';

export const NOW = new Date(2026, 10, 22, 23, 30).getTime();
export const DAY = 86_400_000;

/** A vault whose sealed record counts its saves, and a downloads folder. */
export async function openBackupStage(care: Partial<VaultCare> = {}) {
  const sample = await sealSample(cheapKdf().kdf);
  const vault = createFakeVault({ ...documentOf(sampleAccount()), care: { ...NO_CARE, ...care } });
  const stage = {
    now: NOW,
    isAllowed: true,
    /** Runs in the middle of saving a file; a rejection is a full disk. */
    whileSaving: () => Promise.resolve(),
    editFails: false,
    generation: 1,
  };
  const written: { name: string; bytes: Bytes }[] = [];
  const memory = createMemoryBox<BackupMemory>();

  const sealed = (): Promise<Bytes> =>
    Promise.resolve(
      concatBytes(
        encodeHeader({ ...sample.record.header, generation: stage.generation }),
        sample.record.body,
      ),
    );
  const counting: VaultPort = {
    read: vault.read,
    async edit(change) {
      if (stage.editFails) throw new Error('fault in edit');
      stage.generation++;
      return vault.edit(change);
    },
  };
  const files: BackupPort = {
    isAllowed: () => Promise.resolve(stage.isAllowed),
    async save(name, bytes) {
      await stage.whileSaving();
      written.push({ name, bytes });
    },
    memory,
    exclusive: fakeExclusive(),
  };
  /** A further worker over the same profile. */
  const worker = () => createBackupService({ vault: counting, clock: () => stage.now, files, sealed });
  return {
    stage,
    written,
    memory,
    sealed,
    worker,
    service: worker(),
    care: async () => (await vault.read()).care,
    /** Any save of the vault that is not ours. */
    change: (change: (document: VaultDocument) => VaultDocument = (document) => ({ ...document })) =>
      counting.edit(change),
  };
}
