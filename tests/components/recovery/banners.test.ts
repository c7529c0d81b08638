import { render, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { bannersOf } from '../../../components/recovery/banners.ts';
import type { VaultView } from '../../../lib/messages/vault-views.ts';
import { fakeClient, fakeShell } from '../fake-shell.ts';
import { OPEN } from '../fixtures.ts';
import RecoveryStage from './RecoveryStage.svelte';

const namesOf = (change: Partial<VaultView>) => bannersOf({ ...OPEN, ...change }).map(({ name }) => name);

describe('which banners there are', () => {
  it('none where all is well', () => {
    expect(namesOf({})).toEqual([]);
  });

  it('one for each thing', () => {
    for (const hold of ['conflict', 'older_than_seen', 'newer'] as const)
      expect(namesOf({ hold })).toEqual(['hold']);
    expect(namesOf({ healed: 'primary' })).toEqual(['healed']);
    expect(namesOf({ mirrorLagging: true })).toEqual(['lagging']);
    expect(namesOf({ nearlyFull: true })).toEqual(['full']);
    expect(namesOf({ weakKdf: true })).toEqual(['weak']);
    expect(namesOf({ missing: ['backup'] })).toEqual(['missing']);
  });

  it('two at most, the most urgent', () => {
    const all = {
      healed: 'mirror',
      mirrorLagging: true,
      nearlyFull: true,
      weakKdf: true,
      missing: ['backup'],
    } as const;
    expect(namesOf({ ...all, hold: 'conflict' })).toEqual(['hold', 'healed']);
    expect(namesOf(all)).toEqual(['healed', 'lagging']);
  });

  it('names what is missing', () => {
    const textOf = (missing: VaultView['missing']) => bannersOf({ ...OPEN, missing })[0]?.text;
    expect(textOf(['backup'])).toBe('banner_no_backup');
    expect(textOf(['recovery'])).toBe('banner_no_code');
    expect(textOf(['recovery', 'backup'])).toBe('banner_neither');
  });
});

function open(change: Partial<VaultView>) {
  const background = fakeClient({ 'backup.snooze': () => ({}) });
  const shell = fakeShell(background.client);
  render(RecoveryStage, { shell, vault: { ...OPEN, ...change }, show: 'banners' });
  return { background, shell };
}

describe('the banners of the popup', () => {
  it('lead to the page about it, and make room for it', async () => {
    const { shell } = open({ hold: 'conflict' });
    screen.getByTestId('banner-hold-act').click();
    await waitFor(() => {
      expect(shell.closePopup).toHaveBeenCalled();
    });
    expect(shell.openPage).toHaveBeenCalledWith('options', '#recovery');
  });

  it('rest when the user wants', async () => {
    const { background } = open({ missing: ['backup'] });
    screen.getByTestId('banner-missing-later').click();
    await waitFor(() => {
      expect(screen.queryByTestId('banner-missing')).toBeNull();
    });
    expect(background.kinds()).toEqual(['backup.snooze']);
  });
});
