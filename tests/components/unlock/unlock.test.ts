import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PortvaktError } from '../../../lib/errors.ts';
import type { PasskeyAsk, VaultView } from '../../../lib/messages/vault-views.ts';
import { fakeClient, fakeShell, passkeyProof, type Answers } from '../fake-shell.ts';
import { LOCKED, OPEN } from '../fixtures.ts';
import UnlockStage from './UnlockStage.svelte';

const ASK: PasskeyAsk = {
  challenge: 'Y2hhbGxlbmdl',
  passkeys: [{ credentialId: 'bGFwdG9w', prfSalt: 'c2FsdA', name: 'Laptop' }],
  newSalt: 'bmV3',
  userId: 'dXNlcg',
};
const PROVEN = { method: 'passkey', proof: passkeyProof('bGFwdG9w') };
const WITH_PASSKEY: VaultView = { ...LOCKED, passkeys: true };

const refuse = (code: ConstructorParameters<typeof PortvaktError>[0]) => () => {
  throw new PortvaktError(code);
};

interface Options {
  readonly fullPage?: boolean;
  /** The browser lets extensions use passkeys. */
  readonly possible?: boolean;
  readonly answers?: Answers;
}

function show(
  kind: 'form' | 'page' | 'step-up',
  vault: VaultView,
  { fullPage = false, possible = true, answers }: Options = {},
) {
  const background = fakeClient({
    'vault.state': () => vault,
    'passkey.ask': () => ASK,
    'vault.unlock': () => ({}),
    'vault.confirm': () => ({}),
    ...answers,
  });
  const shell = fakeShell(background.client);
  shell.hasPasskeys.mockResolvedValue(possible);
  const ondone = vi.fn();
  const oncancel = vi.fn();
  const view = render(UnlockStage, { shell, screen: kind, vault, fullPage, ondone, oncancel });
  return { background, shell, ondone, oncancel, view };
}

async function tryPassword(prefix: string, password: string): Promise<void> {
  await fireEvent.input(await screen.findByTestId(`${prefix}-password`), { target: { value: password } });
  screen.getByTestId(`${prefix}-submit`).click();
}

beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the unlock form', () => {
  it('in the popup opens a full page for the passkey', async () => {
    const { background, shell } = show('form', WITH_PASSKEY);
    (await screen.findByTestId('unlock-passkey')).click();
    await waitFor(() => {
      expect(shell.closePopup).toHaveBeenCalledOnce();
    });
    expect(shell.openPage).toHaveBeenCalledWith('options', '#passkey');
    expect(background.kinds()).toEqual([]);
  });

  it('on a full page asks for the passkey there', async () => {
    const { background, shell, ondone } = show('form', WITH_PASSKEY, { fullPage: true });
    (await screen.findByTestId('unlock-passkey')).click();
    await waitFor(() => {
      expect(ondone).toHaveBeenCalledOnce();
    });
    expect(shell.presentPasskey).toHaveBeenCalledWith(ASK);
    expect(background.requestsOf('vault.unlock')).toEqual([PROVEN]);
    expect(shell.openPage).not.toHaveBeenCalled();
  });

  it.each([
    ['the vault has none', LOCKED, true],
    ['the browser refuses them', WITH_PASSKEY, false],
  ])('offers no passkey where %s', async (_why, vault, possible) => {
    const { shell } = show('form', vault, { possible });
    await waitFor(() => {
      expect(shell.hasPasskeys).toHaveBeenCalledTimes(vault.passkeys ? 1 : 0);
    });
    expect(screen.queryByTestId('unlock-passkey')).toBeNull();
    expect(screen.getByTestId('unlock-password')).toBeTruthy();
  });

  it('offers the passkey and the recovery code while the password rests', async () => {
    show('form', { ...WITH_PASSKEY, passwordRests: true });
    await screen.findByTestId('unlock-passkey');
    expect(screen.getByTestId('unlock-rests').textContent).toContain('unlock_rests_passkey');
    expect(screen.getByTestId('unlock-recovery')).toBeTruthy();
    expect(screen.queryByTestId('unlock-password')).toBeNull();
  });

  it('points to help only after a wrong password', async () => {
    const { shell } = show('form', LOCKED, { answers: { 'vault.unlock': refuse('vault.open_failed') } });
    expect(screen.queryByTestId('unlock-trouble')).toBeNull();
    await tryPassword('unlock', 'wrong');
    (await screen.findByTestId('unlock-trouble')).click();
    expect(shell.openPage).toHaveBeenCalledWith('options', '#recovery-password');
  });
});

describe('the passkey page', () => {
  it('unlocks at once and closes', async () => {
    const { background, shell } = show('page', WITH_PASSKEY);
    await screen.findByTestId('passkey-done');
    expect(background.requestsOf('vault.unlock')).toEqual([PROVEN]);
    expect(shell.closePopup).toHaveBeenCalledOnce();
  });

  it('confirms where the vault is open', async () => {
    const { background, shell } = show('page', { ...OPEN, passkeys: true });
    await screen.findByTestId('passkey-done');
    expect(background.requestsOf('vault.confirm')).toEqual([PROVEN]);
    expect(background.kinds()).not.toContain('vault.unlock');
    expect(shell.closePopup).toHaveBeenCalledOnce();
  });

  it('does not ask again because the vault is open now', async () => {
    const { background, shell, view } = show('page', WITH_PASSKEY);
    await screen.findByTestId('passkey-done');
    await view.rerender({ shell, screen: 'page', vault: { ...OPEN, passkeys: true } });
    expect(background.kinds()).toEqual(['passkey.ask', 'vault.unlock']);
  });

  it('waits for the focus before it asks', async () => {
    vi.mocked(document.hasFocus).mockReturnValue(false);
    const { shell } = show('page', WITH_PASSKEY);
    await screen.findByTestId('passkey-ask');
    expect(shell.presentPasskey).not.toHaveBeenCalled();
    window.dispatchEvent(new Event('focus'));
    await screen.findByTestId('passkey-done');
    expect(shell.presentPasskey).toHaveBeenCalledOnce();
  });

  it('says why it did not work, and tries again by the button', async () => {
    const { shell } = show('page', WITH_PASSKEY);
    shell.presentPasskey.mockRejectedValueOnce(new PortvaktError('passkey.rejected'));
    await screen.findByTestId('passkey-error');
    expect(shell.closePopup).not.toHaveBeenCalled();
    screen.getByTestId('passkey-ask').click();
    await screen.findByTestId('passkey-done');
  });

  it.each([
    ['there is none', LOCKED, true],
    ['the browser refuses them', WITH_PASSKEY, false],
  ])('points to the password where %s', async (_why, vault, possible) => {
    const { background } = show('page', vault, { possible });
    await screen.findByTestId('passkey-none');
    expect(background.kinds()).toEqual([]);
  });
});

describe('the step-up', () => {
  it('confirms with the password', async () => {
    const { background, ondone } = show('step-up', OPEN);
    await tryPassword('step-up', 'the password');
    await waitFor(() => {
      expect(ondone).toHaveBeenCalledOnce();
    });
    expect(background.requestsOf('vault.confirm')).toEqual([{ method: 'password', secret: 'the password' }]);
    expect(screen.queryByTestId('step-up-passkey')).toBeNull();
  });

  it('says a wrong password and stays', async () => {
    const { ondone } = show('step-up', OPEN, { answers: { 'vault.confirm': refuse('vault.open_failed') } });
    await tryPassword('step-up', 'wrong');
    expect((await screen.findByTestId('step-up-error')).textContent).toContain('error_vault_open_failed');
    expect(ondone).not.toHaveBeenCalled();
  });

  it('opens a full page for a passkey', async () => {
    const { shell } = show('step-up', { ...OPEN, passkeys: true });
    (await screen.findByTestId('step-up-passkey')).click();
    await waitFor(() => {
      expect(shell.closePopup).toHaveBeenCalledOnce();
    });
    expect(shell.openPage).toHaveBeenCalledWith('options', '#passkey');
  });

  it('can be left', async () => {
    const { background, oncancel } = show('step-up', OPEN);
    (await screen.findByTestId('step-up-cancel')).click();
    expect(oncancel).toHaveBeenCalledOnce();
    expect(background.kinds()).not.toContain('vault.confirm');
  });
});
