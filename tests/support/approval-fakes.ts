import { randomBytes } from 'node:crypto';
import type { ApprovalMemory } from '../../lib/approvals/memory.ts';
import type { ApprovalPorts, VaultPort } from '../../lib/services/ports.ts';
import { PortvaktError } from '../../lib/errors.ts';
import { createFakeVault } from './fake-vault.ts';
import { createMemoryBox } from './memory-box.ts';

/** A vault that can be locked. */
export function createLockableVault() {
  const inner = createFakeVault();
  const state = { locked: false };
  const guard = <T>(work: () => Promise<T>): Promise<T> =>
    state.locked ? Promise.reject(new PortvaktError('vault.locked')) : work();
  const vault: VaultPort = {
    read: () => guard(() => inner.read()),
    edit: (change) => guard(() => inner.edit(change)),
  };
  return { vault, state, saved: inner.saved };
}

export const PASSWORD = 'a password that is right';

/** Ports in memory; `told` keeps what the outside was told. `sleep` ends when the test calls `wake`. */
export function createApprovalFakes(http: ApprovalPorts['http'], clock: () => number = Date.now) {
  const lockable = createLockableVault();
  const told = { notices: 0, cleared: 0, alarm: false, counts: [] as number[], sleeps: [] as number[] };
  const sleepers: (() => void)[] = [];
  const memory = createMemoryBox<ApprovalMemory>();
  let confirmation = () => Promise.resolve();
  const ports: ApprovalPorts = {
    vault: lockable.vault,
    http,
    push: { subscribe: () => Promise.resolve(undefined), unsubscribe: () => Promise.resolve() },
    notice: {
      show: () => {
        told.notices++;
        return Promise.resolve();
      },
      clear: () => {
        told.cleared++;
        return Promise.resolve();
      },
    },
    alarm: {
      set: (on) => {
        told.alarm = on;
        return Promise.resolve();
      },
    },
    memory,
    clock,
    random: (length) => new Uint8Array(randomBytes(length)),
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        told.sleeps.push(milliseconds);
        sleepers.push(resolve);
        signal.addEventListener('abort', () => {
          resolve();
        });
      }),
    hasHostPermission: () => Promise.resolve(true),
    deviceName: () => 'Firefox, Linux',
    checkPassword: (password) =>
      password === PASSWORD ? Promise.resolve() : Promise.reject(new PortvaktError('vault.open_failed')),
    confirmApproval: () => confirmation(),
    onChange: (count) => {
      told.counts.push(count);
    },
  };
  const wake = (): void => {
    for (const resolve of sleepers.splice(0)) resolve();
  };
  /** What stands in for the step-up; by default nobody wants to be asked again. */
  const confirmWith = (confirm: () => Promise<void>): void => {
    confirmation = confirm;
  };
  return { ports, told, memory, wake, confirmWith, vault: lockable };
}
