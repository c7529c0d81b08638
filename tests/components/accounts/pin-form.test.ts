import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { PortvaktError } from '../../../lib/errors.ts';
import type { Answers } from '../fake-shell.ts';
import { details, openAccounts } from './stage.ts';

const type = (testid: string, value: string) =>
  fireEvent.input(screen.getByTestId(testid), { target: { value } });
const press = (testid: string): void => {
  screen.getByTestId(testid).click();
};

async function openPin(answers: Answers = {}) {
  const opened = openAccounts('#accounts/account-1', {
    'account.get': () => details({ type: 'motp' }),
    'account.setPin': () => details({ type: 'motp', confirmed: false }),
    ...answers,
  });
  await screen.findByTestId('account-pin');
  return opened;
}

describe('the PIN of an account', () => {
  it('is there only where codes are made with one', async () => {
    openAccounts('#accounts/account-1');
    await screen.findByTestId('account-page');
    expect(screen.queryByTestId('account-pin')).toBeNull();
  });

  it('is saved after the password, and the account is not confirmed any more', async () => {
    const { background } = await openPin();
    await type('pin-field', ' 4321 ');
    press('pin-save');
    await screen.findByTestId('pin');
    expect(document.activeElement).toBe(screen.getByTestId('pin-password'));
    expect(background.kinds()).not.toContain('account.setPin');
    await type('pin-password', 'my password');
    press('pin-submit');
    await waitFor(() => {
      expect(screen.getByTestId('pin-saved').dataset.saved).toBe('true');
    });
    expect(background.requestsOf('account.setPin')).toEqual([
      { id: 'account-1', pin: '4321', password: 'my password' },
    ]);
    expect(screen.getByTestId<HTMLInputElement>('pin-field').value).toBe('');
    expect(document.activeElement).toBe(screen.getByTestId('pin-field'));
    expect(screen.getByTestId('account-unconfirmed')).toBeDefined();
  });

  it('says what is wrong with it before it asks for anything', async () => {
    await openPin();
    press('pin-save');
    await screen.findByText('manual_pin_missing');
    expect(document.activeElement).toBe(screen.getByTestId('pin-field'));
    await type('pin-field', '12 34');
    await screen.findByText('manual_pin_motp');
    press('pin-save');
    expect(screen.queryByTestId('pin')).toBeNull();
  });

  it('stays typed where the password is wrong, and where it is not given', async () => {
    await openPin({
      'account.setPin': () => {
        throw new PortvaktError('vault.open_failed');
      },
    });
    await type('pin-field', '4321');
    press('pin-save');
    await screen.findByTestId('pin');
    await type('pin-password', 'wrong');
    press('pin-submit');
    expect((await screen.findByTestId('pin-error')).textContent).toContain('error_vault_open_failed');
    expect(screen.getAllByText('error_vault_open_failed')).toHaveLength(1);
    press('pin-cancel');
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByTestId('pin-field'));
    });
    expect(screen.getByTestId<HTMLInputElement>('pin-field').value).toBe('4321');
    expect(screen.queryByText('error_vault_open_failed')).toBeNull();
  });

  it('is asked for where it is not known', async () => {
    await openPin({ 'account.get': () => details({ type: 'yandex', needsPin: true }) });
    expect(screen.getByTestId('pin-needed').textContent).toContain('account_pin_needed');
  });
});
