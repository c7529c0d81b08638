import { EMPTY_MEMORY, type ApprovalMemory } from '../../approvals/memory.ts';
import type { MemoryBox } from '../ports.ts';

/** The approval memory, read once for each life of the worker and written after each change, in order. */
export function createMemoryKeeper(box: MemoryBox<ApprovalMemory>) {
  let current: ApprovalMemory | undefined;
  let loading: Promise<ApprovalMemory> | undefined;

  const load = (): Promise<ApprovalMemory> =>
    (loading ??= box.get().then((stored) => (current ??= stored ?? EMPTY_MEMORY)));

  return {
    async read(): Promise<ApprovalMemory> {
      const loaded = await load();
      return current ?? loaded;
    },
    async change(edit: (memory: ApprovalMemory) => ApprovalMemory): Promise<ApprovalMemory> {
      const loaded = await load();
      current = edit(current ?? loaded);
      const changed = current;
      await box.set(changed);
      return changed;
    },
  };
}

export type MemoryKeeper = ReturnType<typeof createMemoryKeeper>;
