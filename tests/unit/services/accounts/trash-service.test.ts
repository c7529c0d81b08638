import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PortvaktError } from '../../../../lib/errors.ts';
import { createAccountCare } from '../../../../lib/services/accounts/account-care.ts';
import { createTrashService } from '../../../../lib/services/accounts/trash-service.ts';
import type { Account } from '../../../../lib/vault/document.ts';
import { createFakeVault } from '../../../support/fake-vault.ts';
import { documentOf, RFC_SECRET, sampleAccount } from '../../../support/sample-account.ts';

const NOW = 1_800_000_000_000;
const DAY = 24 * 3_600_000;
const PASSWORD = 'riktig hest batteri';

function world(accounts: readonly Account[] = [], trashed: readonly (readonly [string, number])[] = []) {
  const trash = trashed.map(([id, trashedAt]) => ({ account: sampleAccount({ id }), trashedAt }));
  const vault = createFakeVault({ ...documentOf(...accounts), trash });
  const clock = () => NOW;
  const checkPassword = (password: string) =>
    password === PASSWORD ? Promise.resolve() : Promise.reject(new PortvaktError('vault.open_failed'));
  const service = createTrashService({ vault, clock, checkPassword });
  return {
    vault,
    service,
    care: createAccountCare({ vault, clock, checkPassword: () => Promise.resolve() }),
  };
}

describe('list', () => {
  it('shows the newest first, with the day it goes, and never a secret', async () => {
    const { service } = world(
      [],
      [
        ['a', NOW - 2 * DAY],
        ['b', NOW],
        ['c', NOW - DAY],
      ],
    );
    const rows = await service.list();
    expect(rows.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(rows[0]).toEqual({
      id: 'b',
      issuer: 'GitHub',
      label: 'kari@example.no',
      icon: '',
      trashedAt: NOW,
      until: NOW + 30 * DAY,
    });
    expect(JSON.stringify(rows)).not.toContain(RFC_SECRET);
  });

  it('of those deleted at the same moment shows the last first', async () => {
    const { service } = world(
      [],
      [
        ['a', NOW],
        ['b', NOW],
      ],
    );
    expect((await service.list()).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('does not show what is over thirty days old', async () => {
    const { service } = world(
      [],
      [
        ['gone', NOW - 30 * DAY],
        ['last', NOW - 30 * DAY + 1],
      ],
    );
    expect((await service.list()).map(({ id }) => id)).toEqual(['last']);
  });
});

describe('restore', () => {
  it('brings back with one save, all or none', async () => {
    const { service, vault } = world(
      [sampleAccount({ id: 'kept' })],
      [
        ['a', NOW],
        ['b', NOW],
        ['c', NOW],
      ],
    );
    await expect(service.restore(['a', 'x'])).rejects.toThrow('trash.unknown');
    await service.restore([]);
    expect(vault.saved).toEqual([]);
    await service.restore(['a', 'c']);
    expect(vault.saved).toHaveLength(1);
    expect(vault.saved[0]?.accounts.map(({ id }) => id)).toEqual(['kept', 'a', 'c']);
    expect(vault.saved[0]?.trash.map(({ account }) => account.id)).toEqual(['b']);
  });

  it('undoes a delete, down to the last field', async () => {
    const anyAccounts = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 20 }),
        issuer: fc.string(),
        counter: fc.nat(),
        pinned: fc.boolean(),
        note: fc.string(),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(anyAccounts, fc.func(fc.boolean()), async (given, isGoing) => {
        const accounts = given.map((one) => sampleAccount(one));
        const { vault, service, care } = world(accounts);
        const ids = accounts.map(({ id }) => id).filter((id) => isGoing(id));
        await care.delete(ids);
        expect((await service.list()).map(({ id }) => id).sort()).toEqual([...ids].sort());
        await service.restore(ids);
        const after = await vault.read();
        expect(after.trash).toEqual([]);
        expect(new Map(after.accounts.map((one) => [one.id, one]))).toEqual(
          new Map(accounts.map((one) => [one.id, one])),
        );
      }),
    );
  });
});

describe('remove', () => {
  const FULL = [
    ['a', NOW],
    ['b', NOW],
    ['old', NOW - 40 * DAY],
  ] as const;
  const left = async ({ vault }: ReturnType<typeof world>) =>
    (await vault.read()).trash.map(({ account }) => account.id);

  it('asks for the password before anything else', async () => {
    const all = world([], FULL);
    await expect(all.service.remove(undefined, 'wrong')).rejects.toThrow('vault.open_failed');
    await expect(all.service.remove(['x'], 'wrong')).rejects.toThrow('vault.open_failed');
    expect(await left(all)).toEqual(['a', 'b', 'old']);
  });

  it('deletes those named for good, and only if all are there', async () => {
    const some = world([sampleAccount({ id: 'kept' })], FULL);
    await expect(some.service.remove(['a', 'kept'], PASSWORD)).rejects.toThrow('trash.unknown');
    expect(some.vault.saved).toEqual([]);
    await some.service.remove(['a'], PASSWORD);
    expect(await left(some)).toEqual(['b', 'old']);
    expect((await some.vault.read()).accounts).toHaveLength(1);
  });

  it('empties it, and saves nothing where it is empty', async () => {
    const all = world([], FULL);
    await all.service.remove(undefined, PASSWORD);
    await all.service.remove(undefined, PASSWORD);
    await all.service.remove([], PASSWORD);
    expect(await left(all)).toEqual([]);
    expect(all.vault.saved).toHaveLength(1);
  });
});
