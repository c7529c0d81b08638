import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { PortvaktError } from '../../../lib/errors.ts';
import type { AccountDetails } from '../../../lib/messages/replies.ts';
import { details, openAccounts } from './stage.ts';

const FRAME = { frame: 'https://id.example', top: 'https://shop.example' };
const OTHER = { frame: 'https://id.example', top: 'https://bank.example' };

function openWith(change: Partial<AccountDetails>) {
  return openAccounts('#accounts/account-1', { 'account.get': () => details(change) });
}

async function typeOrigin(address: string): Promise<HTMLInputElement> {
  const field = await screen.findByTestId<HTMLInputElement>('account-origin-field');
  await fireEvent.input(field, { target: { value: address } });
  screen.getByTestId('account-origin-add').click();
  return field;
}

describe('an address without encryption', () => {
  it('is added only after a warning that names it', async () => {
    const { background } = openWith({});
    const field = await typeOrigin('http://nas.example:5000/login');
    const question = await screen.findByTestId('account-http');
    expect(question.textContent).toContain('account_http_body');
    expect(document.activeElement).toBe(screen.getByTestId('account-http-cancel'));
    expect(background.kinds()).not.toContain('account.edit');
    screen.getByTestId('account-http-confirm').click();
    await waitFor(() => {
      expect(background.requestsOf('account.edit')).toEqual([
        { id: 'account-1', change: { origins: ['https://github.com', 'http://nas.example:5000'] } },
      ]);
    });
    await waitFor(() => {
      expect(document.activeElement).toBe(field);
    });
  });

  it('stays in the field where the user thinks better of it, by Escape too', async () => {
    const { background } = openWith({});
    const field = await typeOrigin('http://nas.example');
    await screen.findByTestId('account-http');
    await fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    await waitFor(() => {
      expect(screen.queryByTestId('account-http')).toBeNull();
    });
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('http://nas.example');
    expect(background.kinds()).not.toContain('account.edit');
  });

  it('on this machine needs no warning', async () => {
    const { background } = openWith({});
    await typeOrigin('http://localhost:8080');
    await waitFor(() => {
      expect(background.kinds()).toContain('account.edit');
    });
    expect(screen.queryByTestId('account-http')).toBeNull();
  });
});

describe('the other hosts of a site', () => {
  it.each([
    [['https://minside.nordfjord.kommune.no'], true],
    [['https://192.168.1.2', 'http://localhost:8080'], false],
    [['https://github.io'], false],
    [[], false],
  ])('are offered where somebody registered the name: %j %s', async (origins, offered) => {
    openWith({ origins });
    await screen.findByTestId('account-places');
    expect(screen.queryByTestId('account-subdomains') !== null).toBe(offered);
  });

  it('are allowed with a click, and it is read out by its label', async () => {
    const { background } = openWith({});
    const box = await screen.findByTestId<HTMLInputElement>('account-subdomains');
    expect(screen.getByLabelText('account_subdomains')).toBe(box);
    expect(box.checked).toBe(false);
    box.click();
    await waitFor(() => {
      expect(background.requestsOf('account.edit')).toEqual([
        { id: 'account-1', change: { subdomains: true } },
      ]);
    });
    await waitFor(() => {
      expect(box.checked).toBe(true);
    });
  });

  it('stay as they were where that could not be saved', async () => {
    openAccounts('#accounts/account-1', {
      'account.edit': () => {
        throw new PortvaktError('vault.store_failed');
      },
    });
    const box = await screen.findByTestId<HTMLInputElement>('account-subdomains');
    box.click();
    await screen.findByTestId('subdomains-error');
    expect(box.checked).toBe(false);
  });
});

describe('a code behind the password', () => {
  it('is a choice of the account', async () => {
    const { background } = openWith({ appended: true });
    const box = await screen.findByTestId<HTMLInputElement>('account-appended');
    expect(box.checked).toBe(true);
    box.click();
    await waitFor(() => {
      expect(background.requestsOf('account.edit')).toEqual([
        { id: 'account-1', change: { appended: false } },
      ]);
    });
  });
});

describe('frames that were agreed to', () => {
  it('are not spoken of where there are none', async () => {
    openWith({});
    await screen.findByTestId('account-places');
    expect(screen.queryByTestId('account-frames')).toBeNull();
  });

  it('show both addresses and are forgotten one by one', async () => {
    const { background } = openWith({ frames: [FRAME, OTHER] });
    const listed = await screen.findAllByTestId('account-frame');
    expect(listed[0]?.textContent).toContain(FRAME.frame);
    expect(listed[0]?.textContent).toContain(FRAME.top);
    screen.getAllByTestId('account-frame-remove')[0]?.click();
    await waitFor(() => {
      expect(background.requestsOf('account.edit')).toEqual([
        { id: 'account-1', change: { frames: [OTHER] } },
      ]);
    });
  });

  it('say so when the last one is gone', async () => {
    openWith({ frames: [FRAME] });
    (await screen.findByTestId('account-frame-remove')).click();
    await waitFor(() => {
      expect(screen.getByTestId('frames-saved').dataset.saved).toBe('true');
    });
    expect(screen.queryByTestId('account-frame')).toBeNull();
  });
});
