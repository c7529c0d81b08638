import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../../components/security/slot-change/purpose.ts';
import { SlotChange } from '../../../components/security/slot-change/slot-change.svelte.ts';
import { PortvaktError } from '../../../lib/errors.ts';
import { fakeClient, fakeShell, madePasskey, passkeyProof } from '../fake-shell.ts';
import {
  ask,
  BLUE_KEY,
  confirmNewRecovery,
  fill,
  keepRecovery,
  KEPT_CODE,
  LAPTOP,
  openSecurity,
  PASSWORD,
  press,
  proveByPassword,
  slotList,
} from './stage.ts';

const NEW_PASSWORD = 'krabbe nattbuss ullgenser';
const throwing = (code: ConstructorParameters<typeof PortvaktError>[0]) => () => {
  throw new PortvaktError(code);
};

describe('stepsOf', () => {
  it('asks for a new password where it is wanted or the recovery code was the authority', () => {
    const steps = (purpose: 'password' | 'stronger' | 'recovery', method: 'password' | 'recovery') =>
      stepsOf({ purpose: { kind: purpose }, method, keepable: 0 });
    expect(steps('password', 'password')).toEqual(['authority', 'password', 'recovery', 'summary']);
    expect(steps('stronger', 'password')).toEqual(['authority', 'recovery', 'summary']);
    expect(steps('recovery', 'recovery')).toEqual(['authority', 'password', 'recovery', 'summary']);
  });

  it('has a step for passkeys only where there is one to keep or to make', () => {
    const steps = (kind: 'recovery' | 'add', keepable: number) =>
      stepsOf({ purpose: { kind }, method: 'password', keepable });
    expect(steps('recovery', 0)).not.toContain('passkeys');
    expect(steps('recovery', 1)).toContain('passkeys');
    expect(steps('add', 0)).toContain('passkeys');
  });
});

describe('a change of the ways to unlock', () => {
  it('changes the password and keeps the recovery code', async () => {
    const { background } = openSecurity();
    await press('password-change');
    await proveByPassword();
    await fill('slots-new-password', NEW_PASSWORD);
    await press('slots-next');
    await keepRecovery();
    await press('slots-next');
    await screen.findByTestId('slots-done');
    expect(background.requestsOf('slot.change')).toEqual([
      {
        by: { method: 'password', secret: PASSWORD },
        newPassword: NEW_PASSWORD,
        recovery: { choice: 'keep', code: KEPT_CODE },
        passkeys: [],
      },
    ]);
    await press('slots-next');
    await screen.findByTestId('password-card');
  });

  it('says a wrong password before anything else is asked', async () => {
    const { background } = openSecurity(slotList(), { 'vault.confirm': throwing('vault.open_failed') });
    await press('password-change');
    await proveByPassword();
    expect((await screen.findByTestId('slots-error')).textContent).toContain('error_vault_open_failed');
    expect(background.kinds()).not.toContain('slot.change');
    expect(screen.getByTestId('slot-change').dataset.step).toBe('authority');
  });

  it('by the recovery code asks for a new password too, and need not have the code typed twice', async () => {
    const { background } = openSecurity();
    await press('password-change');
    await press('slots-method');
    await fill('slots-code', 'not a code');
    await press('slots-next');
    expect((await screen.findByTestId('slots-error')).textContent).toContain('error_recovery_malformed');
    await fill('slots-code', KEPT_CODE);
    await press('slots-next');
    await fill('slots-new-password', 'too short');
    await press('slots-next');
    expect(screen.getByTestId('slot-change').dataset.step).toBe('password');
    await fill('slots-new-password', NEW_PASSWORD);
    await press('slots-next');
    await screen.findByTestId('slots-recovery-step');
    await press('slots-next');
    await screen.findByTestId('slots-summary');
    await press('slots-next');
    await screen.findByTestId('slots-done');
    expect(background.kinds()).not.toContain('vault.confirm');
    expect(background.requestsOf('slot.change')).toEqual([
      {
        by: { method: 'recovery', secret: KEPT_CODE },
        newPassword: NEW_PASSWORD,
        recovery: { choice: 'keep', code: KEPT_CODE },
        passkeys: [],
      },
    ]);
  });

  it('takes a new recovery code only after its last group was typed', async () => {
    const { background } = openSecurity();
    await press('recovery-new');
    await proveByPassword();
    await fill('slots-new-recovery-confirm', 'UUUU');
    await press('slots-next');
    expect(screen.getByTestId('slot-change').dataset.step).toBe('recovery');
    expect(screen.queryByTestId('slots-recovery-keep')).toBeNull();
    const code = await confirmNewRecovery();
    await screen.findByTestId('slots-summary');
    await press('slots-next');
    await screen.findByTestId('slots-done');
    expect(background.requestsOf('slot.change')).toMatchObject([
      { by: { secret: PASSWORD }, recovery: { choice: 'new', code } },
    ]);
    expect(background.requestsOf('slot.change')[0]).not.toHaveProperty('newPassword');
  });

  it('keeps the passkeys that are presented and names those that are not', async () => {
    const { background, shell } = openSecurity(slotList({ passkeys: [LAPTOP, BLUE_KEY] }), {
      'slot.change': () => ({ dropped: [BLUE_KEY.name] }),
    });
    await press('recovery-new');
    await proveByPassword();
    await confirmNewRecovery();
    await screen.findByTestId('slots-passkeys-step');
    screen.getAllByTestId('slots-present')[0]?.click();
    await waitFor(() => {
      expect(screen.getAllByTestId('slots-passkey').map((row) => row.dataset.presented)).toEqual([
        'true',
        'false',
      ]);
    });
    expect(shell.presentPasskey).toHaveBeenCalledWith({
      challenge: ask([]).challenge,
      passkeys: [expect.objectContaining({ credentialId: LAPTOP.credentialId })],
    });
    await press('slots-next');
    await screen.findByTestId('slots-will-drop');
    await press('slots-next');
    await screen.findByTestId('slots-dropped');
    expect(background.requestsOf('slot.change')).toMatchObject([
      { passkeys: [passkeyProof(LAPTOP.credentialId)] },
    ]);
  });

  it('removes a passkey by not asking for it', async () => {
    const { background } = openSecurity(slotList({ passkeys: [LAPTOP] }));
    await press('passkey-remove');
    await proveByPassword();
    await keepRecovery();
    await screen.findByTestId('slots-will-drop');
    await press('slots-next');
    await screen.findByTestId('slots-done');
    expect(background.requestsOf('slot.change')).toMatchObject([{ passkeys: [] }]);
    expect(background.kinds()).not.toContain('passkey.ask');
  });

  it('adds a passkey once it has a name and is made', async () => {
    const { background, shell } = openSecurity();
    await press('passkey-add');
    await proveByPassword();
    await keepRecovery();
    await press('slots-make');
    expect(shell.makePasskey).not.toHaveBeenCalled();
    await press('slots-next');
    await screen.findByTestId('slots-make-first');
    await fill('slots-name', ' Laptop ');
    await press('slots-make');
    await screen.findByTestId('slots-made');
    await press('slots-next');
    await screen.findByTestId('slots-summary');
    await press('slots-next');
    await screen.findByTestId('slots-done');
    expect(background.requestsOf('slot.change')).toMatchObject([
      { passkeys: [], add: madePasskey('Laptop') },
    ]);
  });

  it('explains a passkey that cannot open a vault', async () => {
    const { shell } = openSecurity();
    shell.makePasskey.mockRejectedValue(new PortvaktError('passkey.unsupported'));
    await press('passkey-add');
    await proveByPassword();
    await keepRecovery();
    await fill('slots-name', 'Old key');
    await press('slots-make');
    expect((await screen.findByTestId('slots-error')).textContent).toContain('error_passkey_unsupported');
    expect(screen.queryByTestId('slots-made')).toBeNull();
  });

  it('goes back to what was refused, and asks for the passkeys again', async () => {
    openSecurity(slotList({ passkeys: [LAPTOP] }), { 'slot.change': throwing('recovery.wrong') });
    await press('password-change');
    await proveByPassword();
    await fill('slots-new-password', NEW_PASSWORD);
    await press('slots-next');
    await keepRecovery();
    await press('slots-present');
    await waitFor(() => {
      expect(screen.queryByTestId('slots-present')).toBeNull();
    });
    await press('slots-next');
    await screen.findByTestId('slots-summary');
    await press('slots-next');
    await screen.findByTestId('slots-recovery-step');
    expect(screen.getByTestId('slots-error').textContent).toContain('error_recovery_wrong');
    await press('slots-next');
    expect((await screen.findByTestId('slots-passkey')).dataset.presented).toBe('false');
  });

  it('says what stops working where the browser refuses passkeys', async () => {
    const { shell } = openSecurity(slotList({ passkeys: [LAPTOP] }));
    shell.hasPasskeys.mockResolvedValue(false);
    await press('password-change');
    await proveByPassword();
    await fill('slots-new-password', NEW_PASSWORD);
    await press('slots-next');
    await keepRecovery();
    expect((await screen.findByTestId('slots-passkeys-step')).textContent).toContain(
      'slots_passkeys_refused',
    );
    expect(screen.queryByTestId('slots-present')).toBeNull();
  });

  it('moves the focus to the heading of each step', async () => {
    openSecurity();
    await press('password-change');
    for (const next of ['slots-authority', 'slots-new-password-step']) {
      const step = await screen.findByTestId(next);
      expect(document.activeElement).toBe(step.querySelector('h3'));
      if (next === 'slots-authority') await proveByPassword();
    }
  });
});

describe('SlotChange', () => {
  it('holds nothing secret after the end, good or bad', async () => {
    const shell = fakeShell(
      fakeClient({ 'slot.change': () => ({ dropped: [] }), 'passkey.ask': () => ask([LAPTOP]) }).client,
    );
    const begin = async () => {
      const change = new SlotChange(shell, { kind: 'recovery' }, slotList({ passkeys: [LAPTOP] }));
      change.secret = PASSWORD;
      change.newPassword = NEW_PASSWORD;
      change.keptCode = KEPT_CODE;
      await change.present(LAPTOP);
      await change.make('New');
      expect(change.newCode).not.toBe('');
      expect(change.proofs.length).toBe(1);
      return change;
    };
    const done = await begin();
    await done.finish();
    const left = await begin();
    left.forget();
    for (const { secret, newPassword, keptCode, newCode, proofs, made } of [done, left]) {
      expect([secret, newPassword, keptCode, newCode, proofs, made]).toEqual(['', '', '', '', [], undefined]);
    }
  });

  it('takes no other passkey for the one that was asked for', async () => {
    const shell = fakeShell(fakeClient({ 'passkey.ask': () => ask([LAPTOP]) }).client);
    shell.presentPasskey.mockResolvedValue(passkeyProof(BLUE_KEY.credentialId));
    const change = new SlotChange(shell, { kind: 'recovery' }, slotList({ passkeys: [LAPTOP] }));
    await change.present(LAPTOP);
    expect(change.proofs).toEqual([]);
    expect(change.failure?.code).toBe('passkey.rejected');
  });
});
