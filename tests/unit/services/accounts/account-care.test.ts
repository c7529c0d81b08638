import { describe, expect, it } from 'vitest';
import { PortvaktError } from '../../../../lib/errors.ts';
import { createAccountCare } from '../../../../lib/services/accounts/account-care.ts';
import type { Account } from '../../../../lib/vault/document.ts';
import { createFakeVault } from '../../../support/fake-vault.ts';
import { documentOf, sampleAccount } from '../../../support/sample-account.ts';

const NOW = 1_800_000_000_000;

function world(...accounts: Account[]) {
  const vault = createFakeVault(documentOf(...accounts));
  const checkPassword = (password: string) =>
    password === 'right' ? Promise.resolve() : Promise.reject(new PortvaktError('vault.open_failed'));
  return { vault, care: createAccountCare({ vault, clock: () => NOW, checkPassword }) };
}

describe('get', () => {
  it('gives everything but the secret and the PIN', async () => {
    const motp = sampleAccount({ id: 'a', type: 'motp', note: 'mine', tags: ['x'], pin: 'p-7531' });
    const { secret, pin, visits: _, ...rest } = motp;
    const details = await world(motp).care.get('a');
    expect(details).toEqual({ ...rest, needsPin: false });
    expect(JSON.stringify(details)).not.toContain(secret);
    expect(JSON.stringify(details)).not.toContain(pin);
  });

  it('does not know others', async () => {
    await expect(world(sampleAccount()).care.get('x')).rejects.toThrow('account.unknown');
  });
});

describe('edit', () => {
  it('saves once and gives the details as saved', async () => {
    const { vault, care } = world(sampleAccount({ id: 'a' }), sampleAccount({ id: 'b' }));
    expect(await care.edit('b', { issuer: ' GitLab ' })).toMatchObject({ id: 'b', issuer: 'GitLab' });
    expect(vault.saved).toHaveLength(1);
    expect(vault.saved[0]?.accounts).toMatchObject([{ issuer: 'GitHub' }, { issuer: 'GitLab' }]);
  });

  it('saves nothing where nothing changes, and nothing that is refused', async () => {
    const { vault, care } = world(sampleAccount({ id: 'a' }));
    expect(await care.edit('a', { issuer: 'GitHub' })).toMatchObject({ issuer: 'GitHub' });
    await expect(care.edit('a', { issuer: '', label: '' })).rejects.toThrow('account.invalid');
    await expect(care.edit('a', { origins: ['ftp://a.example'] })).rejects.toThrow('origin.unusable');
    await expect(care.edit('x', { issuer: 'y' })).rejects.toThrow('account.unknown');
    expect(vault.saved).toEqual([]);
  });
});

describe('setPin', () => {
  const motp = sampleAccount({ id: 'a', type: 'motp', pin: '1234' });
  const password = 'right';

  it('saves another PIN, and whether its codes work is open again', async () => {
    const { vault, care } = world(motp, sampleAccount({ id: 'b' }));
    expect(await care.setPin({ id: 'a', pin: ' 4321 ', password })).toMatchObject({
      id: 'a',
      confirmed: false,
    });
    expect(vault.saved).toHaveLength(1);
    expect(vault.saved[0]?.accounts[0]).toEqual({ ...motp, pin: '4321', confirmed: false });
  });

  it('tells of an account whose PIN is not known', async () => {
    const { care } = world(sampleAccount({ id: 'a', type: 'yandex', pin: '' }));
    expect(await care.get('a')).toMatchObject({ needsPin: true });
    expect(await care.setPin({ id: 'a', pin: '123456', password })).toMatchObject({ needsPin: false });
  });

  it('changes nothing without the password', async () => {
    const { vault, care } = world(motp);
    const set = care.setPin({ id: 'a', pin: '4321', password: 'wrong' });
    await expect(set).rejects.toThrow('vault.open_failed');
    expect(vault.saved).toEqual([]);
  });

  it('saves nothing for the same PIN, for one that cannot be, and where there is none', async () => {
    const { vault, care } = world(motp, sampleAccount({ id: 'b' }));
    expect(await care.setPin({ id: 'a', pin: '1234', password })).toMatchObject({ confirmed: true });
    for (const pin of ['', '  ', 'æøå', '1 2'])
      await expect(care.setPin({ id: 'a', pin, password })).rejects.toThrow('uri.pin_invalid');
    await expect(care.setPin({ id: 'b', pin: '1234', password })).rejects.toThrow('uri.pin_invalid');
    await expect(care.setPin({ id: 'x', pin: '1234', password })).rejects.toThrow('account.unknown');
    expect(vault.saved).toEqual([]);
  });
});

describe('move', () => {
  it('saves the new order', async () => {
    const { vault, care } = world(sampleAccount({ id: 'a' }), sampleAccount({ id: 'b' }));
    await care.move('b', 'a');
    expect(vault.saved[0]?.accounts.map(({ id }) => id)).toEqual(['b', 'a']);
    await care.move('a');
    expect(vault.saved).toHaveLength(1);
  });
});

describe('delete', () => {
  it('moves several to the trash with one save', async () => {
    const { vault, care } = world(...['a', 'b', 'c'].map((id) => sampleAccount({ id })));
    await care.delete(['c', 'a', 'a']);
    expect(vault.saved).toHaveLength(1);
    const [saved] = vault.saved;
    expect(saved?.accounts.map(({ id }) => id)).toEqual(['b']);
    expect(saved?.trash.map(({ account, trashedAt }) => [account.id, trashedAt])).toEqual([
      ['a', NOW],
      ['c', NOW],
    ]);
  });

  it('deletes all or none', async () => {
    const { vault, care } = world(sampleAccount({ id: 'a' }));
    await expect(care.delete(['a', 'x'])).rejects.toThrow('account.unknown');
    await care.delete([]);
    expect(vault.saved).toEqual([]);
  });
});

describe('tags', () => {
  it('lists each once, in alphabetical order', async () => {
    const { care } = world(
      sampleAccount({ tags: ['skole', 'jobb'] }),
      sampleAccount({ tags: ['Skole', 'Ærlig', 'annet'] }),
    );
    expect(new Set(await care.tags())).toEqual(new Set(['annet', 'Ærlig', 'jobb', 'skole']));
    expect((await care.tags()).at(-1)).toBe('skole');
  });
});

describe('resync', () => {
  it('saves the counter that is used next', async () => {
    const { vault, care } = world(sampleAccount({ id: 'h', type: 'hotp', counter: 3 }));
    expect(await care.resync('h', { codes: ['755224', '287082'] })).toEqual({ counter: 2 });
    expect(await care.resync('h', { counter: 40 })).toEqual({ counter: 40 });
    expect(await care.resync('h', { counter: 40 })).toEqual({ counter: 40 });
    expect(vault.saved.map(({ accounts }) => accounts[0]?.counter)).toEqual([2, 40]);
  });

  it.each([
    ['x', { counter: 1 }, 'account.unknown'],
    ['t', { counter: 1 }, 'account.invalid'],
    ['h', { codes: ['000000', '000001'] as [string, string] }, 'counter.not_found'],
  ])('changes nothing of %s with %j', async (id, to, code) => {
    const { vault, care } = world(sampleAccount({ id: 't' }), sampleAccount({ id: 'h', type: 'hotp' }));
    await expect(care.resync(id, to)).rejects.toThrow(code);
    expect(vault.saved).toEqual([]);
  });
});

it('works on ten thousand', async () => {
  const { vault, care } = world(
    ...Array.from({ length: 10_000 }, (_, n) =>
      sampleAccount({ id: `${n}`, label: `${n}`, secret: `A${n}` }),
    ),
  );
  await care.edit('9999', { pinned: true });
  await care.move('5000', '1');
  await care.delete(Array.from({ length: 200 }, (_, n) => `${n + 100}`));
  expect(vault.saved.at(-1)?.accounts).toHaveLength(9800);
  expect(await care.duplicates()).toEqual([]);
  expect(await care.tags()).toEqual([]);
});
