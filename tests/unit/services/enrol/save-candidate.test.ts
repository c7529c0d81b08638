import { beforeEach, describe, expect, it } from 'vitest';
import { PortvaktError } from '../../../../lib/errors.ts';
import { CANDIDATE_LIFETIME } from '../../../../lib/services/enrol/candidates.ts';
import { guarded } from '../../../support/sample-account.ts';
import { frameOf, ORIGIN } from './fakes.ts';
import { createStage, keyUri, OTHER_SECRET, PUSH, REGISTERED, SECRET, TAB, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

const firstOf = (found: { readonly candidates: readonly { readonly id: string }[] }): string =>
  found.candidates[0]?.id ?? '';

describe('save', () => {
  it('saves once, bound to the origin of the page, not yet confirmed', async () => {
    const row = await stage.saveFirst(keyUri('kari'));
    expect(stage.vault.document.accounts).toMatchObject([
      { secret: SECRET, origins: [ORIGIN], confirmed: false, createdAt: stage.world.now },
    ]);
    expect(JSON.stringify(row)).not.toContain(SECRET);
    expect((await stage.enrol.list(TAB)).candidates).toEqual([]);
  });

  it('binds nothing where the origin may not be bound', async () => {
    stage.page.origin = 'http://plain.example';
    stage.page.frames = [frameOf({ texts: [keyUri('a')] }, { origin: stage.page.origin })];
    await stage.enrol.save({ id: firstOf(await stage.enrol.scan(TAB)) });
    expect(stage.vault.document.accounts).toMatchObject([{ origins: [] }]);
  });

  it('knows what is already there, and adds only the origin', async () => {
    await stage.saveFirst(keyUri('kari'));
    stage.page.origin = 'https://other.example';
    stage.page.frames = [frameOf({ texts: [keyUri('kari')] }, { origin: stage.page.origin })];
    const again = await stage.enrol.scan(TAB);
    expect(again.candidates[0]?.standing).toBe('saved');
    await stage.enrol.save({ id: firstOf(again) });
    expect(stage.vault.document.accounts).toMatchObject([{ origins: [ORIGIN, 'https://other.example'] }]);
  });

  it('is not the same account where the codes differ', async () => {
    await stage.saveFirst(keyUri('kari'));
    await stage.saveFirst(`${keyUri('kari')}&digits=8`);
    expect(stage.vault.document.accounts.map(({ digits }) => digits)).toEqual([6, 8]);
  });

  it('keeps an account of the same name with another secret beside the old one', async () => {
    await stage.saveFirst(keyUri('kari'));
    expect((await stage.scanned(keyUri('KARI', OTHER_SECRET))).candidates).toMatchObject([
      { standing: 'other_secret', rivals: [{ label: 'kari' }] },
    ]);
    await stage.saveFirst(keyUri('KARI', OTHER_SECRET));
    expect(stage.vault.document.accounts).toHaveLength(2);
  });

  it('takes other names, cleaned', async () => {
    const id = firstOf(await stage.scanned(keyUri('kari')));
    await stage.enrol.save({ id, issuer: ' My\u202e Site ', label: '' });
    expect(stage.vault.document.accounts).toMatchObject([{ issuer: 'My Site', label: '' }]);
  });

  it('asks for the PIN of a code that is made with one', async () => {
    const { candidates } = await stage.scanned('motp://Site:kari?secret=0123456789abcdef');
    const id = candidates[0]?.id ?? '';
    expect(candidates).toMatchObject([{ type: 'motp', needsPin: true }]);
    await expect(stage.enrol.save({ id })).rejects.toThrow('candidate.pin_missing');
    await expect(stage.enrol.save({ id, pin: 'æ' })).rejects.toThrow('uri.pin_invalid');
    expect(stage.vault.edits).toBe(0);
    await stage.enrol.save({ id, pin: '1234' });
    expect(stage.vault.document.accounts).toMatchObject([{ type: 'motp', pin: '1234' }]);
  });

  it('leaves a PIN out that no code is made with', async () => {
    await stage.enrol.save({ id: firstOf(await stage.scanned(keyUri('a'))), pin: '1234' });
    expect(stage.vault.document.accounts).toMatchObject([{ pin: '' }]);
  });

  it('hands a push registration over, and keeps it should that fail', async () => {
    stage.register.mockRejectedValueOnce(new PortvaktError('service.unreachable'));
    const id = firstOf(await stage.scanned(PUSH));
    await expect(stage.enrol.save({ id })).rejects.toThrow('service.unreachable');
    expect(await stage.enrol.save({ id })).toEqual(REGISTERED);
    await expect(stage.enrol.save({ id })).rejects.toThrow('candidate.gone');
  });

  it.each([
    ['after two minutes', () => Promise.resolve(void (stage.world.now += CANDIDATE_LIFETIME))],
    ['when its page goes', () => stage.enrol.forgetTab(TAB)],
    ['when the vault is locked', () => stage.enrol.forgetAll()],
    [
      'when the tab shows another origin',
      () => Promise.resolve(void (stage.page.origin = 'https://elsewhere.example')),
    ],
  ])('a candidate dies %s', async (_, happen) => {
    const id = firstOf(await stage.scanned(keyUri('a')));
    await happen();
    await expect(stage.enrol.save({ id })).rejects.toThrow('candidate.gone');
    expect(stage.vault.edits).toBe(0);
  });

  it('outlives the worker', async () => {
    const id = firstOf(await stage.scanned(keyUri('a')));
    stage.restart();
    await stage.enrol.save({ id });
    expect(stage.vault.document.accounts).toHaveLength(1);
  });

  it('goes on with what was agreed to when the permission comes, and with nothing else', async () => {
    const { candidates } = await stage.scanned(PUSH, keyUri('a'));
    await stage.enrol.intend(candidates.find(({ kind }) => kind === 'push')?.id ?? '');
    await stage.enrol.saveIntended();
    expect(stage.register).toHaveBeenCalledOnce();
    expect(stage.vault.edits).toBe(0);
  });

  it('shows no code where each is asked for again', async () => {
    const { candidates } = await stage.enrol.readTexts([keyUri('a')]);
    stage.vault.document = guarded(stage.vault.document);
    const saved = await stage.enrol.save({ id: candidates[0]?.id ?? '' });
    expect(saved).toMatchObject({ guarded: true });
    expect(saved).not.toHaveProperty('code');
  });
});

describe('replace', () => {
  const password = 'password';
  const filling = {
    subdomains: true,
    appended: true,
    frames: [{ frame: 'https://x.example', top: 'https://portal.example' }],
    visits: [{ origin: 'https://x.example', path: '/in', at: 7 }],
  };
  const start = async () => {
    await stage.saveFirst(keyUri('other', 'MFRGGZDFMZTWQ2LK'));
    await stage.saveFirst(keyUri('kari'));
    await stage.saveFirst(keyUri('last', 'NBSWY3DPEB3W64TMMQ'));
    stage.vault.document = {
      ...stage.vault.document,
      accounts: stage.vault.document.accounts.map((one) =>
        one.label === 'kari'
          ? {
              ...one,
              tags: ['work'],
              note: 'n',
              pinned: true,
              icon: 'git',
              confirmed: true,
              origins: ['https://x.example'],
              ...filling,
            }
          : one,
      ),
    };
    stage.vault.edits = 0;
    const [candidate] = (await stage.scanned(keyUri('kari', OTHER_SECRET))).candidates;
    return { id: candidate?.id ?? '', rival: candidate?.rivals[0]?.id ?? '' };
  };

  it('puts the new secret in the place of the old, with all that is the user’s, and the old in the trash', async () => {
    const { id, rival } = await start();
    const row = await stage.enrol.replace({ id, account: rival, password });
    expect(stage.checkPassword).toHaveBeenCalledWith('password');
    const { accounts, trash } = stage.vault.document;
    expect(accounts.map(({ label }) => label)).toEqual(['other', 'kari', 'last']);
    expect(accounts[1]).toMatchObject({
      secret: OTHER_SECRET,
      origins: ['https://x.example', ORIGIN],
      tags: ['work'],
      note: 'n',
      pinned: true,
      icon: 'git',
      confirmed: false,
      id: row.id,
      ...filling,
    });
    expect(row.id).not.toBe(rival);
    expect(trash).toMatchObject([{ account: { id: rival, secret: SECRET }, trashedAt: stage.world.now }]);
    expect(stage.vault.edits).toBe(1);
  });

  it('does nothing before the password is right', async () => {
    const { id, rival } = await start();
    stage.checkPassword.mockRejectedValueOnce(new PortvaktError('vault.open_failed'));
    await expect(stage.enrol.replace({ id, account: rival, password: 'wrong' })).rejects.toThrow(
      'vault.open_failed',
    );
    expect(stage.vault.edits).toBe(0);
    expect((await stage.enrol.list(TAB)).candidates).toHaveLength(1);
  });

  it('replaces only what has the same name and another secret', async () => {
    const { id } = await start();
    const other = stage.vault.document.accounts[0]?.id ?? '';
    for (const account of [other, 'nobody'])
      await expect(stage.enrol.replace({ id, account, password })).rejects.toThrow('account.unknown');
    const push = firstOf(await stage.scanned(PUSH));
    await expect(stage.enrol.replace({ id: push, account: other, password })).rejects.toThrow(
      'account.unknown',
    );
    expect(stage.vault.edits).toBe(0);
  });

  it('takes the names that were typed, also those of no rival', async () => {
    const { id, rival } = await start();
    const row = await stage.enrol.replace({
      id,
      account: rival,
      password,
      issuer: ' Work\u202e ',
      label: 'ola',
    });
    expect(row).toMatchObject({ issuer: 'Work', label: 'ola' });
    const { accounts, trash } = stage.vault.document;
    expect(accounts[1]).toMatchObject({ secret: OTHER_SECRET, issuer: 'Work', label: 'ola', tags: ['work'] });
    expect(trash).toMatchObject([{ account: { id: rival } }]);
  });

  it('replaces no account that only the typed names lead to', async () => {
    const { id } = await start();
    const other = stage.vault.document.accounts[0]?.id ?? '';
    const replaced = stage.enrol.replace({ id, account: other, password, label: 'other' });
    await expect(replaced).rejects.toThrow('account.unknown');
    expect(stage.vault.edits).toBe(0);
  });

  it('replaces nothing with what is already there', async () => {
    const { id, rival } = await start();
    await stage.enrol.save({ id });
    const again = await stage.scanned(keyUri('kari', OTHER_SECRET));
    expect(again.candidates).toMatchObject([{ standing: 'saved', rivals: [] }]);
    const replaced = stage.enrol.replace({ id: firstOf(again), account: rival, password });
    await expect(replaced).rejects.toThrow('account.unknown');
  });

  it('asks for the PIN where the codes are made with one, as saving does', async () => {
    const motp = (secret: string) => `motp://Site:kari?secret=${secret}`;
    const old = await stage.enrol.save({
      id: firstOf(await stage.scanned(motp('0123456789abcdef'))),
      pin: '1234',
    });
    const account = 'type' in old ? old.id : '';
    const id = firstOf(await stage.scanned(motp('fedcba9876543210')));
    const replace = (pin?: string) =>
      stage.enrol.replace({ id, account, password, ...(pin === undefined ? {} : { pin }) });
    await expect(replace()).rejects.toThrow('candidate.pin_missing');
    await expect(replace(' ')).rejects.toThrow('candidate.pin_missing');
    await expect(replace('æ')).rejects.toThrow('uri.pin_invalid');
    expect(stage.vault.document).toMatchObject({ accounts: [{ pin: '1234' }], trash: [] });
    await replace('4321');
    expect(stage.vault.document).toMatchObject({
      accounts: [{ pin: '4321' }],
      trash: [{ account: { id: account, pin: '1234' } }],
    });
  });
});
