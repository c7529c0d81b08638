import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { PortvaktError } from '../../../lib/errors.ts';
import { details, openAccounts } from './stage.ts';

const change = async (testid: string, value: string): Promise<void> => {
  const field = await screen.findByTestId<HTMLInputElement>(testid);
  await fireEvent.input(field, { target: { value } });
  await fireEvent.change(field);
};

describe('the page of an account', () => {
  it('takes the focus to its heading', async () => {
    openAccounts('#accounts/account-1');
    expect((await screen.findByTestId('accounts-title')).textContent).toBe('GitHub');
    expect(document.activeElement).toBe(screen.getByTestId('accounts-title'));
  });

  it('saves a name when the field is left, and says so', async () => {
    const { background } = openAccounts('#accounts/account-1');
    await change('account-issuer-field', 'GitLab');
    await waitFor(() => {
      expect(screen.getByTestId('names-saved').dataset.saved).toBe('true');
    });
    expect(background.requestsOf('account.edit')).toEqual([
      { id: 'account-1', change: { issuer: 'GitLab' } },
    ]);
    expect(screen.getByTestId('accounts-title').textContent).toBe('GitLab');
  });

  it.each([
    ['totp', 'manual_type_totp', 'SHA-1', true],
    ['hotp', 'manual_type_hotp', 'SHA-1', false],
    ['steam', 'manual_type_steam', 'SHA-1', true],
    ['yandex', 'manual_type_yandex', 'SHA-1', true],
    ['motp', 'manual_type_motp', 'MD5', true],
  ] as const)('says what kind of account it is: %s', async (type, text, algorithm, isTimed) => {
    openAccounts('#accounts/account-1', { 'account.get': () => details({ type }) });
    const list = await screen.findByTestId('account-details');
    const said = [...list.querySelectorAll('dd')].map(({ textContent }) => textContent);
    expect(said.slice(0, 2)).toEqual([text, algorithm]);
    expect(list.textContent.includes('account_period')).toBe(isTimed);
    expect(screen.queryByTestId('account-resync') !== null).toBe(type === 'hotp');
  });

  it('never saves an account without any name', async () => {
    const { background } = openAccounts('#accounts/account-1', {
      'account.get': () => details({ label: '' }),
    });
    await change('account-issuer-field', ' ');
    expect(await screen.findByText('manual_name_missing')).toBeDefined();
    expect(background.kinds()).not.toContain('account.edit');
  });

  it('adds and removes tags', async () => {
    const { background } = openAccounts('#accounts/account-1');
    const field = await screen.findByTestId<HTMLInputElement>('account-tag-field');
    await fireEvent.input(field, { target: { value: 'home, work,home' } });
    screen.getByTestId('account-tag-add').click();
    await waitFor(() => {
      expect(screen.getAllByTestId('account-tag')).toHaveLength(2);
    });
    screen.getAllByTestId('account-tag-remove')[0]?.click();
    await waitFor(() => {
      expect(background.requestsOf('account.edit')).toEqual([
        { id: 'account-1', change: { tags: ['work', 'home'] } },
        { id: 'account-1', change: { tags: ['home'] } },
      ]);
    });
  });

  it('suggests the tags of other accounts', async () => {
    openAccounts('#accounts/account-1');
    await waitFor(() => {
      const options = [...document.querySelectorAll('datalist option')];
      expect(options.map((option) => option.getAttribute('value'))).toEqual(['private']);
    });
  });

  it('binds the origin of an address, and removes one', async () => {
    const { background } = openAccounts('#accounts/account-1');
    const field = await screen.findByTestId<HTMLInputElement>('account-origin-field');
    await fireEvent.input(field, { target: { value: 'gist.github.com/x' } });
    screen.getByTestId('account-origin-add').click();
    await waitFor(() => {
      expect(screen.getAllByTestId('account-origin')).toHaveLength(2);
    });
    expect(field.value).toBe('');
    screen.getAllByTestId('account-origin-remove')[0]?.click();
    await waitFor(() => {
      expect(background.requestsOf('account.edit')).toEqual([
        { id: 'account-1', change: { origins: ['https://github.com', 'https://gist.github.com'] } },
        { id: 'account-1', change: { origins: ['https://gist.github.com'] } },
      ]);
    });
  });

  it('shows what the background says to an address, and keeps it in the field', async () => {
    openAccounts('#accounts/account-1', {
      'account.edit': () => {
        throw new PortvaktError('origin.unusable');
      },
    });
    const field = await screen.findByTestId<HTMLInputElement>('account-origin-field');
    await fireEvent.input(field, { target: { value: 'ftp://github.com' } });
    screen.getByTestId('account-origin-add').click();
    await screen.findByTestId('origins-error');
    expect(field.value).toBe('ftp://github.com');
  });

  it('finds a counter by two codes', async () => {
    const { background } = openAccounts('#accounts/account-1', {
      'account.get': () => details({ type: 'hotp', counter: 3 }),
      'account.resync': () => ({ counter: 12 }),
    });
    const first = await screen.findByTestId<HTMLInputElement>('resync-first');
    const second = screen.getByTestId<HTMLInputElement>('resync-second');
    await fireEvent.input(first, { target: { value: '123 456' } });
    await fireEvent.input(second, { target: { value: '65432x' } });
    expect(screen.getByTestId<HTMLButtonElement>('resync-find').disabled).toBe(true);
    await fireEvent.input(second, { target: { value: '654321' } });
    screen.getByTestId('resync-find').click();
    await screen.findByTestId('counter-saved');
    await waitFor(() => {
      expect(screen.getByTestId<HTMLInputElement>('resync-counter').value).toBe('12');
    });
    expect(background.requestsOf('account.resync')).toEqual([
      { id: 'account-1', to: { codes: ['123456', '654321'] } },
    ]);
  });

  it('chooses an icon of the set', async () => {
    const { background } = openAccounts('#accounts/account-1');
    (await screen.findByTestId('account-icon-choose')).click();
    await fireEvent.input(await screen.findByTestId('icon-search'), { target: { value: 'git lab' } });
    await waitFor(() => {
      expect(screen.getAllByTestId('icon-choice')).toHaveLength(1);
    });
    screen.getByTestId('icon-choice').click();
    await waitFor(() => {
      expect(background.requestsOf('account.edit')).toEqual([
        { id: 'account-1', change: { icon: 'gitlab' } },
      ]);
    });
    expect(document.querySelector('[data-icon="gitlab"]')).not.toBeNull();
  });

  it('has no secret in it before the password, and asks for it by name', async () => {
    const { shell } = openAccounts('#accounts/account-1');
    (await screen.findByTestId('reveal-open')).click();
    const password = await screen.findByTestId('reveal-password');
    expect(shell.revealAccount).not.toHaveBeenCalled();
    expect(screen.queryByTestId('reveal-shown')).toBeNull();
    await fireEvent.input(password, { target: { value: 'the password' } });
    screen.getByTestId('reveal-submit').click();
    expect((await screen.findByTestId('reveal-secret')).textContent).toBe('JBSW Y3DP');
    expect(shell.revealAccount).toHaveBeenCalledExactlyOnceWith('account-1', 'the password');
    screen.getByTestId('reveal-hide').click();
    await waitFor(() => {
      expect(document.body.textContent).not.toContain('JBSW');
    });
  });

  it.each([
    ['the vault changes', (change: (topic: 'vault') => void) => change('vault')],
    [
      'the tab is hidden',
      () => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
        Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
      },
    ],
  ])('hides the secret when %s', async (_when, act) => {
    const { background } = openAccounts('#accounts/account-1');
    (await screen.findByTestId('reveal-open')).click();
    await fireEvent.input(await screen.findByTestId('reveal-password'), { target: { value: 'x' } });
    screen.getByTestId('reveal-submit').click();
    await screen.findByTestId('reveal-secret');
    act(background.change);
    await waitFor(() => {
      expect(screen.queryByTestId('reveal-shown')).toBeNull();
    });
    expect(document.body.innerHTML).not.toContain('JBSW');
  });

  it('deletes after a question that names it, and offers to take it back', async () => {
    const { background } = openAccounts('#accounts/account-1', {
      'account.delete': () => ({}),
      'trash.restore': () => ({}),
    });
    (await screen.findByTestId('account-delete-open')).click();
    await screen.findByTestId('account-delete-confirm');
    expect(background.kinds()).not.toContain('account.delete');
    screen.getByTestId('account-delete-confirm').click();
    (await screen.findByTestId('account-undelete')).click();
    await waitFor(() => {
      expect(background.requestsOf('trash.restore')).toEqual([{ ids: ['account-1'] }]);
    });
    expect(background.requestsOf('account.delete')).toEqual([{ ids: ['account-1'] }]);
    expect(location.hash).toBe('#accounts');
  });

  it('says so where the account is gone', async () => {
    openAccounts('#accounts/gone', {
      'account.get': () => {
        throw new PortvaktError('account.unknown');
      },
    });
    await screen.findByTestId('account-page-error');
    expect(screen.getByTestId('accounts-back').getAttribute('href')).toBe('#accounts');
  });
});

describe('a second home for an account', () => {
  it('is asked for at once, and told why', async () => {
    const { shell } = openAccounts('#accounts/account-1/device');
    const password = await screen.findByTestId('reveal-password');
    expect(screen.getByTestId('reveal-device').textContent).toContain('reveal_device');
    await waitFor(() => {
      expect(document.activeElement).toBe(password);
    });
    await fireEvent.input(password, { target: { value: 'my password' } });
    screen.getByTestId('reveal-submit').click();
    await screen.findByTestId('reveal-qr');
    expect(shell.revealAccount).toHaveBeenCalledWith('account-1', 'my password');
  });
});
