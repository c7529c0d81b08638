import { sampleAccount } from '../sample-document.ts';
import { restoreFromTrash, trashAccounts } from '../../../lib/vault/trash.ts';
import { errorCodeOf, PortvaktError } from '../../../lib/errors.ts';
import type { Account, VaultDocument } from '../../../lib/vault/document.ts';
import { type Change, change, type VaultCommand } from './commands.ts';
import { type Kept, restored, without } from './vault-content.ts';

/** Changes that a person makes. `pick` chooses among what is there; `steps` is how far the worker lives. */
export type MakeChange = (pick: number, steps: number) => VaultCommand;

const save: MakeChange = (_, steps) =>
  change('save a new account', steps, (_content, model) => {
    const account = sampleAccount(model.next++);
    const kept = { name: account.label, counter: account.counter };
    return {
      apply: ({ accounts, trash }) => ({ accounts: { ...accounts, [account.id]: kept }, trash }),
      act: ({ vault }) =>
        vault.edit((document) => ({ ...document, accounts: [...document.accounts, account] })),
    };
  });

const rename: MakeChange = (pick, steps) =>
  change('rename an account', steps, ({ accounts }, model) => {
    const id = chosen(accounts, pick);
    return id === undefined ? undefined : editOne(id, { name: `name ${model.next++}` });
  });

const nextCode: MakeChange = (pick, steps) =>
  change('count an account up', steps, ({ accounts }) => {
    const id = chosen(accounts, pick);
    const kept = id === undefined ? undefined : accounts[id];
    return id === undefined || !kept ? undefined : editOne(id, { counter: kept.counter + 1 });
  });

const trash: MakeChange = (pick, steps) =>
  change('delete an account', steps, (content, _, now) => {
    const id = chosen(content.accounts, pick);
    if (id === undefined) return undefined;
    return {
      apply({ accounts, trash }) {
        const kept = accounts[id];
        return kept && { accounts: without(accounts, id), trash: { ...trash, [id]: { ...kept, at: now } } };
      },
      act: ({ vault }) => vault.edit((document) => trashAccounts(document, [id], now)),
    };
  });

const untrash: MakeChange = (pick, steps) =>
  change('bring an account back from the trash', steps, (content) => {
    const id = chosen(content.trash, pick);
    if (id === undefined) return undefined;
    return {
      apply({ accounts, trash }) {
        const kept = trash[id];
        if (!kept) return undefined;
        const { name, counter } = kept;
        return { accounts: { ...accounts, [id]: { name, counter } }, trash: without(trash, id) };
      },
      act: ({ vault }) => vault.edit((document) => restoreFromTrash(document, [id])),
    };
  });

const remove: MakeChange = (pick, steps) =>
  change('delete an account for good', steps, (content) => {
    const id = chosen(content.trash, pick);
    if (id === undefined) return undefined;
    const drop = (document: VaultDocument) => ({
      ...document,
      trash: document.trash.filter(({ account }) => account.id !== id),
    });
    return {
      apply: ({ accounts, trash }) => ({ accounts, trash: without(trash, id) }),
      act: ({ vault }) => vault.edit(drop),
    };
  });

const restoreSnapshot: MakeChange = (pick, steps) =>
  change('restore a snapshot', steps, (_content, { snapshots }, now) => {
    const [id, old] = [...snapshots][pick % Math.max(snapshots.size, 1)] ?? [];
    if (id === undefined || !old) return undefined;
    return {
      apply: (content) => restored(content, old, now),
      act: ({ snapshots }, passwords) => withAny(passwords, (password) => snapshots.restore(id, password)),
    };
  });

export const VAULT_CHANGES: readonly MakeChange[] = [
  save,
  rename,
  nextCode,
  trash,
  untrash,
  remove,
  restoreSnapshot,
];

/** Does it with the first password that is not a wrong one. */
async function withAny(passwords: readonly string[], act: (password: string) => Promise<unknown>) {
  for (const password of passwords) {
    try {
      return await act(password);
    } catch (thrown) {
      if (errorCodeOf(thrown) !== 'vault.open_failed') throw thrown;
    }
  }
  throw new PortvaktError('vault.open_failed');
}

function chosen(entries: Readonly<Record<string, unknown>>, pick: number): string | undefined {
  const all = Object.keys(entries);
  return all[pick % all.length];
}

function editOne(id: string, to: Partial<Kept>): Change {
  const edit = (account: Account): Account => {
    const { name = account.label, counter = account.counter } = to;
    return account.id === id ? { ...account, label: name, counter } : account;
  };
  return {
    apply({ accounts, trash }) {
      const kept = accounts[id];
      return { accounts: kept ? { ...accounts, [id]: { ...kept, ...to } } : accounts, trash };
    },
    act: ({ vault }) => vault.edit((document) => ({ ...document, accounts: document.accounts.map(edit) })),
  };
}
