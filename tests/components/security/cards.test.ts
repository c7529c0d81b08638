import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { fakeClient, fakeShell } from '../fake-shell.ts';
import { SETTINGS } from '../fixtures.ts';
import { fill, LAPTOP, openSecurity, press, slotList } from './stage.ts';
import SecurityStage from './SecurityStage.svelte';

async function choose(testid: string, value: string): Promise<void> {
  const select = await screen.findByTestId<HTMLSelectElement>(testid);
  select.value = value;
  await fireEvent.change(select);
}

describe('the Security section', () => {
  it('asks more often at once, and less only for the password', async () => {
    let askAgain: 'never' | 'approvals' | 'codes' = 'approvals';
    const { background } = openSecurity(slotList(), {
      'care.get': () => ({ askAgain, backupEvery: 'never', backupAt: 0 }),
      'care.put': (change) => {
        askAgain = change.askAgain ?? askAgain;
        return { askAgain, backupEvery: 'never', backupAt: 0 };
      },
    });
    await choose('ask-again', 'codes');
    await waitFor(() => {
      expect(background.requestsOf('care.put')).toEqual([{ askAgain: 'codes' }]);
    });
    await choose('ask-again', 'never');
    await fill('ask-less-password', 'the password');
    expect(background.requestsOf('care.put').length).toBe(1);
    await press('ask-less-submit');
    await waitFor(() => {
      expect(background.requestsOf('care.put')[1]).toEqual({ askAgain: 'never', password: 'the password' });
    });
  });

  it('stays as it was when asking less is broken off', async () => {
    const { background } = openSecurity(slotList(), {
      'care.get': () => ({ askAgain: 'codes', backupEvery: 'never', backupAt: 0 }),
    });
    await choose('ask-again', 'never');
    await press('ask-less-cancel');
    await waitFor(() => {
      expect(screen.getByTestId<HTMLSelectElement>('ask-again').value).toBe('codes');
    });
    expect(background.kinds()).not.toContain('care.put');
  });

  it('lists passkeys by name', async () => {
    openSecurity(slotList({ passkeys: [LAPTOP] }));
    expect((await screen.findByTestId('passkey-name')).textContent).toBe('Laptop');
  });

  it('has no room for a sixth passkey', async () => {
    const passkeys = Array.from({ length: 5 }, (_, place) => ({ ...LAPTOP, credentialId: `id${place}` }));
    openSecurity(slotList({ passkeys }));
    await waitFor(() => {
      expect(screen.getByTestId('passkeys-card').textContent).toContain('passkeys_full');
    });
    expect(screen.queryByTestId('passkey-add')).toBeNull();
  });

  it('explains where the browser refuses passkeys', async () => {
    const background = fakeClient({
      'settings.get': () => SETTINGS,
      'care.get': () => ({ askAgain: 'never', backupEvery: 'never', backupAt: 0 }),
      'slot.list': () => slotList(),
      'snapshot.list': () => [],
    });
    const shell = fakeShell(background.client);
    shell.hasPasskeys.mockResolvedValue(false);
    render(SecurityStage, { shell, state: 'unlocked' });
    await screen.findByTestId('passkeys-refused');
    expect(screen.queryByTestId('passkey-add')).toBeNull();
  });

  it('offers the stronger lock where the present one is weak, and a first recovery code', async () => {
    const { recovery: _, ...rest } = slotList({ password: { createdAt: 0, weak: true } });
    openSecurity(rest);
    await screen.findByTestId('password-stronger');
    await screen.findByTestId('recovery-none');
  });
});
