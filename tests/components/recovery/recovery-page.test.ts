import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RescueView, VersionView } from '../../../lib/messages/vault-views.ts';
import { PortvaktError } from '../../../lib/errors.ts';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import { NOW, OPEN } from '../fixtures.ts';
import RecoveryStage from './RecoveryStage.svelte';

const WELL: RescueView = { state: 'unlocked', stores: { primary: 'whole', mirror: 'whole' }, quarantine: [] };
const LOST: RescueView = { state: 'damaged', stores: { primary: 'empty', mirror: 'empty' }, quarantine: [] };
const VERSION: VersionView = {
  store: 'primary',
  accounts: 3,
  changedAt: NOW,
  only: ['GitHub'],
  onlyCount: 2,
};
const CONFLICT: RescueView = {
  ...WELL,
  hold: 'conflict',
  versions: [VERSION, { ...VERSION, store: 'mirror', only: [], onlyCount: 0 }],
};
const OLDER: RescueView = { ...WELL, hold: 'older_than_seen', older: { accounts: 1, changedAt: 0 } };

beforeEach(() => {
  location.hash = '';
});

function open(view: RescueView, answers: Answers = {}, show: 'overview' | 'password' = 'overview') {
  const background = fakeClient({ 'rescue.view': () => view, ...answers });
  const shell = fakeShell(background.client);
  const vault = { ...OPEN, state: view.state, hold: view.hold, healed: view.healed, passkeys: true };
  render(RecoveryStage, { shell, vault, show });
  return { background, shell };
}

const press = async (testid: string) => (await screen.findByTestId(testid)).click();
const write = async (testid: string, value: string) =>
  fireEvent.input(await screen.findByTestId(testid), { target: { value } });
const isHeldBack = (testid: string) => screen.getByTestId<HTMLButtonElement>(testid).disabled;

const backup = (bytes: string) => new File([bytes], 'portvakt-backup-2026-11-22.pvkvault');
const choose = async (file: File) =>
  fireEvent.change(await screen.findByTestId('restore-file'), { target: { files: [file] } });

describe('each case has its own page', () => {
  it.each([
    ['rescue-lost', LOST],
    ['rescue-damaged', { ...LOST, stores: { primary: 'damaged', mirror: 'empty' } }],
    ['rescue-newer', { ...LOST, state: 'newer' }],
    ['rescue-newer', { ...WELL, hold: 'newer' }],
    ['rescue-conflict', CONFLICT],
    ['rescue-older', OLDER],
    ['rescue-healed', { ...WELL, healed: 'primary' }],
    ['rescue-locked', { ...WELL, state: 'locked' }],
    ['rescue-well', WELL],
  ] as const)('%s', async (testid, view) => {
    const { shell } = open(view);
    await screen.findByTestId(testid);
    expect(screen.getByTestId('store-primary').dataset.standing).toBe(view.stores.primary);
    expect(shell.openPage).not.toHaveBeenCalled();
  });

  it('the wrong password needs nothing from the background', async () => {
    const { background } = open(WELL, {}, 'password');
    await screen.findByTestId('rescue-password');
    await press('rescue-passkey');
    expect(location.hash).toBe('#passkey');
    await press('rescue-again');
    expect(location.hash).toBe('#accounts');
    expect(background.kinds()).not.toContain('rescue.startOver');
  });

  it('another state of the vault is another case', async () => {
    let view = LOST;
    const background = fakeClient({ 'rescue.view': () => view });
    render(RecoveryStage, { shell: fakeShell(background.client), vault: OPEN, show: 'overview' });
    await screen.findByTestId('rescue-lost');
    view = WELL;
    background.change('vault');
    await screen.findByTestId('rescue-well');
  });

  it('says what it could not ask', async () => {
    open(WELL, { 'rescue.view': () => Promise.reject(new PortvaktError('internal.failure')) });
    await screen.findByTestId('recovery-error');
  });
});

describe('two versions', () => {
  it('side by side, and together without a word', async () => {
    const { background } = open(CONFLICT, { 'rescue.resolve': () => ({}) });
    expect((await screen.findByTestId('version-first')).textContent).toContain('GitHub');
    await press('conflict-merge');
    await waitFor(() => {
      expect(background.requestsOf('rescue.resolve')).toEqual([{ choice: 'merge', confirmed: false }]);
    });
  });

  it.each([
    ['version-first-take', 'first'],
    ['version-second-take', 'second'],
  ] as const)('%s only after the word', async (button, choice) => {
    const { background } = open(CONFLICT, { 'rescue.resolve': () => ({}) });
    await press(button);
    await screen.findByTestId('conflict-confirm');
    expect(isHeldBack('conflict-confirm-confirm')).toBe(true);
    await write('conflict-confirm-word', 'rescue_word_replac');
    expect(isHeldBack('conflict-confirm-confirm')).toBe(true);
    await write('conflict-confirm-word', 'rescue_word_replace');
    await press('conflict-confirm-confirm');
    await waitFor(() => {
      expect(background.requestsOf('rescue.resolve')).toEqual([{ choice, confirmed: true }]);
    });
  });

  it('says why it was refused, and both versions are still there', async () => {
    open(CONFLICT, { 'rescue.resolve': () => Promise.reject(new PortvaktError('account.limit')) });
    await press('conflict-merge');
    await screen.findByTestId('conflict-error');
    screen.getByTestId('version-second');
  });
});

describe('older than seen', () => {
  it('goes on only after the word', async () => {
    const { background } = open(OLDER, { 'rescue.resolve': () => ({}) });
    await press('older-open');
    await screen.findByTestId('older-confirm');
    expect(isHeldBack('older-confirm-confirm')).toBe(true);
    await write('older-confirm-word', 'RESCUE_WORD_REPLACE');
    await press('older-confirm-confirm');
    await waitFor(() => {
      expect(background.requestsOf('rescue.resolve')).toEqual([{ choice: 'older', confirmed: true }]);
    });
  });
});

describe('nothing opens', () => {
  it('starts over only after the word, and onboarding only after that', async () => {
    const { background, shell } = open(LOST, { 'rescue.startOver': () => ({}) });
    await press('start-over-open');
    await screen.findByTestId('start-over');
    expect(isHeldBack('start-over-confirm')).toBe(true);
    expect(shell.openPage).not.toHaveBeenCalled();
    await write('start-over-word', 'rescue_word_over');
    await press('start-over-confirm');
    await waitFor(() => {
      expect(shell.openPage).toHaveBeenCalledWith('welcome');
    });
    expect(background.requestsOf('rescue.startOver')).toEqual([{ confirmed: true }]);
  });

  it('a refusal leads nowhere', async () => {
    const { shell } = open(LOST, {
      'rescue.startOver': () => Promise.reject(new PortvaktError('vault.store_failed')),
    });
    await press('start-over-open');
    await write('start-over-word', 'rescue_word_over');
    await press('start-over-confirm');
    await screen.findByTestId('start-over-error');
    expect(shell.openPage).not.toHaveBeenCalled();
  });

  it('a backup takes its place only after the word', async () => {
    let view = LOST;
    const { background } = open(LOST, {
      'rescue.view': () => view,
      'backup.restore': () => {
        view = WELL;
        return { accounts: 12, trashed: 0 };
      },
    });
    await choose(backup('PVKVAULT and more'));
    await write('restore-password', 'hemmelig');
    await press('restore-submit');
    await screen.findByTestId('restore-confirm');
    expect(background.kinds()).not.toContain('backup.restore');
    expect(isHeldBack('restore-confirm-confirm')).toBe(true);
    await write('restore-confirm-word', 'rescue_word_replace');
    await press('restore-confirm-confirm');
    await screen.findByTestId('rescue-restored');
    await screen.findByTestId('rescue-well');
    expect(background.requestsOf('backup.restore')).toEqual([
      {
        file: Buffer.from('PVKVAULT and more').toString('base64url'),
        by: { method: 'password', secret: 'hemmelig' },
        confirmed: true,
      },
    ]);
  });
});

describe('a backup file', () => {
  const NEW: RescueView = { ...LOST, state: 'new' };

  it('asks for no word where there is nothing to replace, and takes the recovery code too', async () => {
    const { background } = open(NEW, { 'backup.restore': () => ({ accounts: 1, trashed: 0 }) });
    await choose(backup('PVKVAULT'));
    await press('restore-change');
    await write('restore-code', '000G-40R4');
    await press('restore-submit');
    await screen.findByTestId('rescue-restored');
    expect(background.requestsOf('backup.restore')).toMatchObject([
      { by: { method: 'recovery', secret: '000G-40R4' }, confirmed: false },
    ]);
  });

  it.each([
    ['another file', backup('otpauth://totp/x')],
    ['one too large', backup(`PVKVAULT${'x'.repeat(5_000_000)}`)],
  ])('%s is refused here', async (_name, file) => {
    const { background } = open(NEW);
    await choose(file);
    await write('restore-password', 'hemmelig');
    await press('restore-submit');
    const error = await screen.findByTestId('restore-error');
    expect(error.querySelector('[data-code]')?.getAttribute('data-code')).toBe('backup.malformed');
    expect(background.kinds()).not.toContain('backup.restore');
  });

  it('a wrong password is said to be that of the file', async () => {
    open(NEW, { 'backup.restore': () => Promise.reject(new PortvaktError('vault.open_failed')) });
    await choose(backup('PVKVAULT'));
    await write('restore-password', 'hemmelig');
    await press('restore-submit');
    expect((await screen.findByTestId('restore-wrong')).textContent).toContain('restore_wrong_password');
  });

  it('needs a file and a secret', async () => {
    open(NEW);
    await screen.findByTestId('restore-submit');
    expect(isHeldBack('restore-submit')).toBe(true);
    await choose(backup('PVKVAULT'));
    expect(isHeldBack('restore-submit')).toBe(true);
    await write('restore-password', 'x');
    expect(isHeldBack('restore-submit')).toBe(false);
  });
});

describe('what was brought back', () => {
  it('is told until it was read', async () => {
    let view: RescueView = { ...WELL, healed: 'mirror' };
    open(view, {
      'rescue.view': () => view,
      'rescue.seen': () => {
        view = WELL;
        return {};
      },
    });
    await press('healed-seen');
    await screen.findByTestId('rescue-well');
  });
});

describe('what was put aside', () => {
  const kept = { digest: 'ab12', store: 'mirror', at: NOW, size: 4321 } as const;

  it('can be saved, also while locked', async () => {
    const { background } = open(
      { ...WELL, state: 'locked', quarantine: [kept] },
      { 'rescue.export': () => ({ bytes: 'AQID', name: 'portvakt-quarantine-ab12.bin' }) },
    );
    URL.createObjectURL = () => 'blob:x';
    URL.revokeObjectURL = () => undefined;
    await press('quarantine-save');
    await waitFor(() => {
      expect(screen.getByTestId('quarantine-saved').textContent).toContain('rescue_aside_saved');
    });
    expect(background.requestsOf('rescue.export')).toEqual([{ digest: 'ab12' }]);
  });

  it('says where it could not be read', async () => {
    open(
      { ...WELL, quarantine: [kept] },
      { 'rescue.export': () => Promise.reject(new PortvaktError('quarantine.unknown')) },
    );
    await press('quarantine-save');
    await screen.findByTestId('quarantine-error');
  });
});
