import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { needsUnlock, sectionOf } from '../../../components/settings/sections.ts';
import OptionsPage from '../../../components/settings/OptionsPage.svelte';
import type { RegistrationView } from '../../../lib/messages/replies.ts';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import { LOCKED, NOW, OPEN, SETTINGS, listing, row } from '../fixtures.ts';

const SERVICE: RegistrationView = {
  deviceId: 'device-1',
  service: 'https://approve.nordfjord.example',
  issuer: 'Nordfjord kommune',
  account: 'kari',
  deviceName: 'My laptop',
  createdAt: NOW,
  push: false,
};

beforeEach(() => {
  location.hash = '';
});

function open(hash: string, answers: Answers = {}) {
  location.hash = hash;
  const background = fakeClient({
    'vault.state': () => OPEN,
    'account.list': ({ offset, limit }) => listing(3, offset, limit),
    'code.list': () => ({}),
    'registration.list': () => [SERVICE],
    'approval.history': () => [],
    'settings.get': () => SETTINGS,
    ...answers,
  });
  const shell = fakeShell(background.client);
  render(OptionsPage, { shell });
  return { background, shell };
}

describe('sectionOf', () => {
  it('reads the hash and falls back to the accounts', () => {
    expect(sectionOf('#security')).toBe('security');
    expect(sectionOf('')).toBe('accounts');
    expect(sectionOf('#<script>')).toBe('accounts');
  });
});

describe('the options page', () => {
  it('shows nothing of the vault while it is locked', async () => {
    for (const section of ['accounts', 'add', 'approvals', 'security'] as const)
      expect(needsUnlock(section)).toBe(true);
    const { background } = open('#approvals', { 'vault.state': () => LOCKED });
    await screen.findByTestId('unlock');
    expect(background.kinds()).toEqual(['vault.state']);
  });

  it('lists the accounts', async () => {
    open('#accounts');
    expect((await screen.findAllByTestId('account-row')).length).toBe(3);
  });

  it('adds an account that was typed in', async () => {
    const { background } = open('#add', {
      'account.add': ({ entry }) => ({
        ...row(9),
        issuer: entry.issuer,
      }),
    });
    await fireEvent.input(await screen.findByTestId('manual-issuer'), { target: { value: 'GitLab' } });
    await fireEvent.input(screen.getByTestId('manual-secret'), { target: { value: 'jbsw y3dp ehpk 3pxp' } });
    screen.getByTestId('manual-save').click();
    await screen.findByTestId('add-saved');
    expect(background.requestsOf('account.add')).toMatchObject([
      { entry: { issuer: 'GitLab', secret: 'JBSWY3DPEHPK3PXP' }, origins: [] },
    ]);
    expect(screen.getByTestId<HTMLInputElement>('manual-secret').value).toBe('');
  });

  it('saves no entry that cannot be used', async () => {
    const { background } = open('#add');
    await fireEvent.input(await screen.findByTestId('manual-secret'), { target: { value: '0000' } });
    screen.getByTestId('manual-save').click();
    await waitFor(() => {
      expect(screen.getByTestId('manual').textContent).toContain('manual_secret_digits');
    });
    expect(screen.getByTestId('manual').textContent).toContain('manual_name_missing');
    expect(background.kinds()).not.toContain('account.add');
  });

  it('asks by name before a service is removed', async () => {
    const { background } = open('#approvals', { 'registration.remove': () => ({}) });
    (await screen.findByTestId('service-remove')).click();
    await screen.findByTestId('remove');
    expect(background.kinds()).not.toContain('registration.remove');
    screen.getByTestId('remove-confirm').click();
    await waitFor(() => {
      expect(background.requestsOf('registration.remove')).toEqual([{ deviceId: 'device-1' }]);
    });
  });

  it('renames a device', async () => {
    const { background } = open('#approvals', { 'registration.rename': () => ({}) });
    await fireEvent.input(await screen.findByTestId('service-name'), { target: { value: ' Work laptop ' } });
    screen.getByTestId('service-rename').click();
    await waitFor(() => {
      expect(background.requestsOf('registration.rename')).toEqual([
        { deviceId: 'device-1', name: 'Work laptop' },
      ]);
    });
  });

  it('changes when Portvakt locks by itself', async () => {
    const { background } = open('#security', {
      'settings.put': ({ autoLockMinutes = 15 }) => ({ ...SETTINGS, autoLockMinutes }),
    });
    const select = await screen.findByTestId<HTMLSelectElement>('auto-lock');
    expect(select.value).toBe('15');
    select.value = '0';
    await fireEvent.change(select);
    await waitFor(() => {
      expect(background.requestsOf('settings.put')).toEqual([{ autoLockMinutes: 0 }]);
    });
  });

  it('turns watching on straight from the click', async () => {
    const { shell } = open('#pages');
    (await screen.findByTestId('watch-on')).click();
    expect(shell.requestAllPages).toHaveBeenCalledOnce();
  });
});
