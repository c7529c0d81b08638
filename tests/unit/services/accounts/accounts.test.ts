import { describe, expect, it } from 'vitest';
import { PortvaktError } from '../../../../lib/errors.ts';
import { createAccountService } from '../../../../lib/services/accounts/accounts.ts';
import type { Account, VaultDocument } from '../../../../lib/vault/document.ts';
import { FakeCodeGuard } from '../../../support/fake-code-guard.ts';
import { createFakeVault } from '../../../support/fake-vault.ts';
import { documentOf, guarded, sampleAccount } from '../../../support/sample-account.ts';

/** RFC 6238 appendix B, SHA-1, T = 59 s, and RFC 4226 appendix D. */
const AT_59 = 59_000;
const HOTP_0 = '755224';
const HOTP_1 = '287082';

function worldOf(document: VaultDocument) {
  const vault = createFakeVault(document);
  const stepUp = new FakeCodeGuard();
  const random = (length: number) => new Uint8Array(length).fill(7);
  return { vault, stepUp, service: createAccountService({ vault, random, clock: () => AT_59, stepUp }) };
}

const world = (...accounts: Account[]) => worldOf(documentOf(...accounts));

/** The user wants to be asked again for each code, and has not answered. */
function guardedWorld(...accounts: Account[]) {
  const made = worldOf(guarded(documentOf(...accounts)));
  made.stepUp.asks = true;
  return made;
}

const ENTRY = {
  type: 'totp',
  issuer: 'Feide',
  label: 'kari',
  secret: 'jbsw y3dp ehpk 3pxp',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
  pin: '',
} as const;

describe('list', () => {
  it('gives a window of rows with their codes, and never a secret', async () => {
    const { service } = world(
      sampleAccount({ id: 'a', digits: 8 }),
      sampleAccount({ id: 'b' }),
      sampleAccount({ id: 'c' }),
    );
    const page = await service.list({ query: '', offset: 0, limit: 2 });
    expect(page).toMatchObject({ total: 3, offset: 0 });
    expect(page.rows.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(page.rows[0]?.code).toMatchObject({ code: '94287082', validUntil: 60_000, period: 30 });
    expect(JSON.stringify(page)).not.toContain('GEZDG');
  });

  it('gives codes of every type that goes by time, also where the PIN is not known', async () => {
    const { service } = world(
      sampleAccount({ type: 'steam', digits: 5 }),
      sampleAccount({ type: 'yandex', algorithm: 'SHA256', digits: 8, pin: '5239' }),
      sampleAccount({ type: 'motp', period: 10, pin: '' }),
    );
    const { rows } = await service.list({ query: '', offset: 0, limit: 3 });
    expect(rows.map(({ type }) => type)).toEqual(['steam', 'yandex', 'motp']);
    expect(rows.map(({ code }) => code?.code)).toEqual([
      expect.stringMatching(/^[0-9A-Z]{5}$/),
      expect.stringMatching(/^[a-z]{8}$/),
      expect.stringMatching(/^[0-9a-f]{6}$/),
    ]);
  });

  it('gives no code of a counter-based account', async () => {
    const { service } = world(sampleAccount({ type: 'hotp' }));
    const { rows } = await service.list({ query: '', offset: 0, limit: 1 });
    expect(rows[0]?.code).toBeUndefined();
  });
});

describe('rows', () => {
  it('tell what the list shows of an account, and where its code is guarded', async () => {
    const account = sampleAccount({ id: 'a', pinned: true, icon: 'github' });
    const [row] = (await world(account).service.list({ query: '', offset: 0, limit: 1 })).rows;
    expect(row).toMatchObject({ pinned: true, icon: 'github', guarded: false });
    const [kept] = (await guardedWorld(account).service.list({ query: '', offset: 0, limit: 1 })).rows;
    expect(kept).toMatchObject({ pinned: true, guarded: true });
    expect(kept).not.toHaveProperty('code');
  });

  it('of a new account are guarded too', async () => {
    const row = await guardedWorld().service.add({ entry: ENTRY, origins: [] });
    expect(row.guarded).toBe(true);
    expect(row.code).toBeUndefined();
  });
});

describe('codes', () => {
  it('gives none where each is asked for again, even right after an answer', async () => {
    const { service, stepUp } = guardedWorld(sampleAccount({ id: 'a' }));
    stepUp.answers = 1;
    expect(await service.codes({ ids: ['a'] })).toEqual({});
    expect(stepUp.answers).toBe(1);
  });

  it('answers for the asked ids that are there and have a code', async () => {
    const { service } = world(sampleAccount({ id: 'a' }), sampleAccount({ id: 'h', type: 'hotp' }));
    expect(Object.keys(await service.codes({ ids: ['a', 'h', 'unknown'] }))).toEqual(['a']);
  });
});

describe('add', () => {
  it('cleans the secret and saves an unconfirmed account', async () => {
    const { service, vault } = world();
    const row = await service.add({ entry: ENTRY, origins: [] });
    expect(row).toMatchObject({ issuer: 'Feide', label: 'kari', confirmed: false });
    expect(vault.saved[0]?.accounts[0]).toMatchObject({ secret: 'JBSWY3DPEHPK3PXP', origins: [] });
  });

  it.each([
    ['a secret that is no base32', { secret: '18 81' }],
    ['too many digits', { digits: 11 }],
    ['a period that is too short', { period: 0 }],
    ['a type that needs a PIN without one', { type: 'motp', secret: 'e3152afee62599c8' } as const],
    ['a PIN that cannot be', { type: 'yandex', pin: '12' } as const],
  ])('refuses %s and saves nothing', async (_what, wrong) => {
    const { service, vault } = world();
    await expect(service.add({ entry: { ...ENTRY, ...wrong }, origins: [] })).rejects.toThrow();
    expect(vault.saved).toEqual([]);
  });

  it.each(['http://shop.example', 'javascript:alert(1)', 'https://a.example/path', 'null'])(
    'does not bind to %s',
    async (origin) => {
      const { service, vault } = world();
      await expect(service.add({ entry: ENTRY, origins: [origin] })).rejects.toThrow('origin.unusable');
      expect(vault.saved).toEqual([]);
    },
  );
});

describe('next', () => {
  it('saves the counter before it answers with the code', async () => {
    const { service, vault } = world(sampleAccount({ id: 'h', type: 'hotp', counter: 0 }));
    expect(await service.next({ id: 'h' })).toMatchObject({ code: HOTP_0 });
    expect(vault.saved.at(-1)?.accounts[0]?.counter).toBe(1);
    expect(await service.next({ id: 'h' })).toMatchObject({ code: HOTP_1 });
  });

  it('gives no code when the counter cannot be saved', async () => {
    const { service, vault } = world(sampleAccount({ id: 'h', type: 'hotp' }));
    vault.edit = () => Promise.reject(new Error('disk full'));
    await expect(service.next({ id: 'h' })).rejects.toThrow('disk full');
  });

  it.each([
    ['an unknown account', 'x', 'account.unknown'],
    ['a time-based one', 't', 'account.invalid'],
    ['a counter at its end', 'end', 'counter.limit'],
  ])('refuses %s', async (_what, id, code) => {
    const { service } = world(
      sampleAccount({ id: 't' }),
      sampleAccount({ id: 'end', type: 'hotp', counter: Number.MAX_SAFE_INTEGER - 1 }),
    );
    await expect(service.next({ id })).rejects.toThrow(code);
  });
});

describe('show', () => {
  it('gives one code for one answer', async () => {
    const { service, stepUp } = guardedWorld(sampleAccount({ id: 'a', digits: 8 }));
    await expect(service.show('a')).rejects.toThrow('vault.confirm_needed');
    stepUp.answers = 1;
    expect(await service.show('a')).toMatchObject({ code: '94287082', validUntil: 60_000 });
    await expect(service.show('a')).rejects.toThrow('vault.confirm_needed');
  });

  it.each([
    ['an unknown account', 'x', 'account.unknown'],
    ['a counter-based one, whose counter would stand still', 'h', 'account.invalid'],
  ])('refuses %s and leaves the answer', async (_what, id, code) => {
    const { service, stepUp } = guardedWorld(sampleAccount({ id: 'h', type: 'hotp' }));
    stepUp.answers = 1;
    await expect(service.show(id)).rejects.toThrow(code);
    expect(stepUp.answers).toBe(1);
  });

  it('computes nothing when the vault was locked while it asked', async () => {
    const { service, stepUp, vault } = guardedWorld(sampleAccount({ id: 'a' }));
    stepUp.take = () => {
      vault.read = () => Promise.reject(new PortvaktError('vault.locked'));
      return Promise.resolve();
    };
    await expect(service.show('a')).rejects.toThrow('vault.locked');
  });
});

describe('next, where each code is asked for again', () => {
  it('moves the counter only after an answer', async () => {
    const { service, stepUp, vault } = guardedWorld(sampleAccount({ id: 'h', type: 'hotp' }));
    await expect(service.next({ id: 'h' })).rejects.toThrow('vault.confirm_needed');
    expect(vault.saved).toEqual([]);
    stepUp.answers = 1;
    expect(await service.next({ id: 'h' })).toMatchObject({ code: HOTP_0 });
    await expect(service.next({ id: 'h' })).rejects.toThrow('vault.confirm_needed');
  });

  it('looks at the counter again after the answer', async () => {
    const { service, stepUp, vault } = guardedWorld(sampleAccount({ id: 'h', type: 'hotp' }));
    const spent = sampleAccount({ id: 'h', type: 'hotp', counter: Number.MAX_SAFE_INTEGER - 1 });
    stepUp.take = async () => {
      await vault.edit(() => documentOf(spent));
    };
    await expect(service.next({ id: 'h' })).rejects.toThrow('counter.limit');
  });

  it.each(['x', 't', 'end'])('leaves the answer when there is no code to give (%s)', async (id) => {
    const { service, stepUp } = guardedWorld(
      sampleAccount({ id: 't' }),
      sampleAccount({ id: 'end', type: 'hotp', counter: Number.MAX_SAFE_INTEGER - 1 }),
    );
    stepUp.answers = 1;
    await expect(service.next({ id })).rejects.toThrow();
    expect(stepUp.answers).toBe(1);
  });
});
