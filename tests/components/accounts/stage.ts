import { render } from '@testing-library/svelte';
import type { Account } from '../../../lib/vault/document.ts';
import type { AccountDetails } from '../../../lib/messages/replies.ts';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import { NOW, listing } from '../fixtures.ts';
import AccountsStage from './AccountsStage.svelte';

export function details(change: Partial<AccountDetails> = {}): AccountDetails {
  return {
    id: 'account-1',
    type: 'totp',
    issuer: 'GitHub',
    label: 'kari@example.no',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    origins: ['https://github.com'],
    tags: ['work'],
    note: '',
    pinned: false,
    icon: '',
    confirmed: true,
    createdAt: NOW,
    usedAt: 0,
    subdomains: false,
    appended: false,
    frames: [],
    needsPin: false,
    ...change,
  } satisfies Omit<Account, 'secret' | 'pin' | 'visits'> & Pick<AccountDetails, 'needsPin'>;
}

/** The section at that hash, over a background that has three accounts unless told otherwise. */
export function openAccounts(hash: string, answers: Answers = {}) {
  location.hash = hash;
  const background = fakeClient({
    'account.list': ({ offset, limit }) => listing(3, offset, limit),
    'code.list': () => ({}),
    'account.get': ({ id }) => details({ id }),
    'account.edit': ({ id, change }) => details({ id, ...(change as Partial<AccountDetails>) }),
    'account.tags': () => ['private', 'work'],
    ...answers,
  });
  const shell = fakeShell(background.client);
  render(AccountsStage, { shell });
  return { background, shell };
}
