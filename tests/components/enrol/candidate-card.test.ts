import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { PortvaktError } from '../../../lib/errors.ts';
import type { CandidateView } from '../../../lib/messages/replies.ts';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import { candidate, row } from '../fixtures.ts';
import CandidateStage from './CandidateStage.svelte';
import { LONG_NAME } from './stage.ts';

function cardOf(shown: CandidateView, answers: Answers = {}) {
  const background = fakeClient(answers);
  const shell = fakeShell(background.client);
  const onsaved = vi.fn();
  const ongone = vi.fn();
  render(CandidateStage, { shell, candidate: shown, onsaved, ongone });
  return { background, shell, onsaved, ongone };
}

const push = candidate({ kind: 'push', service: 'https://approve.nordfjord.example' });
const click = () => {
  screen.getByTestId('candidate-add').click();
};

describe('CandidateCard', () => {
  it('shows issuer, account and the whole origin, and saves on the click', async () => {
    const { background, shell, onsaved } = cardOf(candidate(), { 'candidate.save': () => row(1) });
    expect(screen.getByTestId('candidate-issuer').textContent).toBe('GitHub');
    expect(screen.getByTestId('candidate-origin').textContent).toBe('https://github.com');
    expect(background.sent).toEqual([]);
    click();
    await waitFor(() => {
      expect(onsaved).toHaveBeenCalledWith(row(1), candidate(), 'added');
    });
    expect(shell.requestOrigin).not.toHaveBeenCalled();
  });

  it('offers nothing to add where the account is there already', () => {
    cardOf(candidate({ standing: 'saved' }));
    expect(screen.queryByTestId('candidate-add')).toBeNull();
  });

  it('asks for the service within the click itself, after the background was told', async () => {
    const order: string[] = [];
    const { shell } = cardOf(push, {
      'candidate.intend': () => {
        order.push('intend');
        return {};
      },
      'candidate.save': () => {
        order.push('save');
        return row(1);
      },
    });
    shell.requestOrigin.mockImplementation((origin) => {
      order.push(origin);
      return Promise.resolve(true);
    });
    click();
    // Nothing was awaited yet: the browser still sees the user's gesture.
    expect(order).toEqual(['intend', 'https://approve.nordfjord.example']);
    await waitFor(() => {
      expect(order).toEqual(['intend', 'https://approve.nordfjord.example', 'save']);
    });
  });

  it('saves nothing if the browser does not allow the service', async () => {
    const { background, shell } = cardOf(push, { 'candidate.intend': () => ({}) });
    shell.requestOrigin.mockResolvedValue(false);
    click();
    await waitFor(() => {
      expect(screen.getByTestId('candidate-error').textContent).toContain('error_permission_missing');
    });
    expect(background.kinds()).toEqual(['candidate.intend']);
  });

  it('has the page looked at again when the candidate is gone', async () => {
    const { ongone } = cardOf(candidate(), {
      'candidate.save': () => {
        throw new PortvaktError('candidate.gone');
      },
    });
    click();
    await waitFor(() => {
      expect(ongone).toHaveBeenCalledOnce();
    });
  });
});

const type = (testid: string, value: string) =>
  fireEvent.input(screen.getByTestId(testid), { target: { value } });

describe('the names on the card', () => {
  const save = { 'candidate.save': () => row(1) };

  it('are folded where the code has them', () => {
    cardOf(candidate());
    expect(screen.queryByTestId('candidate-issuer-field')).toBeNull();
    expect(screen.getByTestId('candidate-rename')).toBeDefined();
  });

  it('are sent only where they were typed', async () => {
    const { background, onsaved } = cardOf(candidate(), save);
    screen.getByTestId('candidate-rename').click();
    await screen.findByTestId('candidate-label-field');
    await type('candidate-label-field', ' work ');
    click();
    await waitFor(() => {
      expect(onsaved).toHaveBeenCalledOnce();
    });
    expect(background.requestsOf('candidate.save')).toEqual([{ id: 'candidate-1', label: 'work' }]);
  });

  it.each([{ named: true }, { label: '' }])('are open for %o', (change) => {
    cardOf(candidate(change));
    expect(screen.getByTestId('candidate-issuer-field')).toBeDefined();
  });

  it('must not both be empty', async () => {
    const { background } = cardOf(candidate({ issuer: '', label: '', named: true }), save);
    expect(screen.getByTestId('candidate-issuer').textContent).toContain('candidate_nameless');
    click();
    await waitFor(() => {
      expect(screen.getByTestId('candidate').textContent).toContain('manual_name_missing');
    });
    expect(background.kinds()).toEqual([]);
    await type('candidate-issuer-field', 'GitHub');
    click();
    await waitFor(() => {
      expect(background.requestsOf('candidate.save')).toEqual([{ id: 'candidate-1', issuer: 'GitHub' }]);
    });
  });

  it('of any length leave the button where it is', () => {
    cardOf(candidate({ issuer: LONG_NAME, label: LONG_NAME, origin: `https://${'a'.repeat(60)}.no` }));
    expect(screen.getByTestId('candidate-issuer').textContent.trim()).toBe(LONG_NAME);
    expect(screen.getByTestId('candidate-add')).toBeDefined();
  });
});

describe('a code made with a PIN', () => {
  const yandex = candidate({ type: 'yandex', digits: 8, needsPin: true });

  it('is not saved without it', async () => {
    const { background } = cardOf(yandex, { 'candidate.save': () => row(1) });
    expect(screen.getByTestId('candidate-type').textContent).toBe('manual_type_yandex');
    click();
    await waitFor(() => {
      expect(screen.getByTestId('candidate').textContent).toContain('manual_pin_missing');
    });
    expect(background.kinds()).toEqual([]);
    await type('candidate-pin', ' 1234 ');
    click();
    await waitFor(() => {
      expect(background.requestsOf('candidate.save')).toEqual([{ id: 'candidate-1', pin: '1234' }]);
    });
  });

  it('is typed unseen', () => {
    cardOf(yandex);
    expect(screen.getByTestId<HTMLInputElement>('candidate-pin').type).toBe('password');
  });
});

describe('what is worth saying before', () => {
  it('stands on the card', () => {
    cardOf(
      candidate({
        looksLike: 'GitHub',
        notes: ['counter_assumed', 'secret_odd', 'prefix_differs'],
        type: 'hotp',
      }),
    );
    expect(screen.getByTestId('candidate-looks-like').textContent).toContain('candidate_looks_like');
    expect(screen.getAllByTestId('candidate-note').length).toBe(3);
    expect(screen.getByTestId('candidate-type').textContent).toBe('manual_type_hotp');
  });

  it('names the digits only where they are not six', () => {
    cardOf(candidate({ digits: 8 }));
    expect(screen.getByTestId('candidate-type').textContent).toBe('candidate_digits');
  });
});

describe('the same name with another secret', () => {
  const rivals = [{ id: 'account-1', issuer: 'GitHub', label: 'kari@example.no' }];
  const other = candidate({ standing: 'other_secret', rivals });

  it('becomes a second account', async () => {
    const { background, onsaved } = cardOf(other, { 'candidate.save': () => row(2) });
    expect(screen.getByTestId('candidate-add').textContent).toContain('candidate_add_beside');
    click();
    await waitFor(() => {
      expect(onsaved).toHaveBeenCalledWith(row(2), other, 'beside');
    });
    expect(background.kinds()).toEqual(['candidate.save']);
  });

  it('replaces only after the password', async () => {
    const { background, onsaved } = cardOf(other, { 'candidate.replace': () => row(2) });
    screen.getByTestId('candidate-replace').click();
    await screen.findByTestId('replace');
    expect(document.activeElement).toBe(screen.getByTestId('replace-password'));
    expect(screen.getByTestId('replace').textContent).toContain('replace_body');
    expect(background.kinds()).toEqual([]);
    await type('replace-password', 'my password');
    screen.getByTestId('replace-submit').click();
    await waitFor(() => {
      expect(onsaved).toHaveBeenCalledWith(row(2), other, 'replaced');
    });
    expect(background.requestsOf('candidate.replace')).toEqual([
      { id: 'candidate-1', account: 'account-1', password: 'my password' },
    ]);
  });

  it('is called what was typed when it replaces, and must be called something', async () => {
    const named = { ...other, named: true };
    const { background, onsaved } = cardOf(named, { 'candidate.replace': () => row(2) });
    await type('candidate-issuer-field', '');
    await type('candidate-label-field', ' ');
    screen.getByTestId('candidate-replace').click();
    await screen.findByText('manual_name_missing');
    expect(screen.queryByTestId('replace')).toBeNull();
    await type('candidate-issuer-field', ' Work ');
    await type('candidate-label-field', 'ola');
    screen.getByTestId('candidate-replace').click();
    await screen.findByTestId('replace');
    await type('replace-password', 'my password');
    screen.getByTestId('replace-submit').click();
    await waitFor(() => {
      expect(onsaved).toHaveBeenCalledWith(row(2), named, 'replaced');
    });
    expect(background.requestsOf('candidate.replace')).toEqual([
      { id: 'candidate-1', account: 'account-1', password: 'my password', issuer: 'Work', label: 'ola' },
    ]);
  });

  it('says that the password is wrong, and goes back by Cancel', async () => {
    const { onsaved } = cardOf(other, {
      'candidate.replace': () => {
        throw new PortvaktError('vault.open_failed');
      },
    });
    screen.getByTestId('candidate-replace').click();
    await screen.findByTestId('replace');
    await type('replace-password', 'wrong');
    screen.getByTestId('replace-submit').click();
    expect((await screen.findByTestId('replace-error')).textContent).toContain('error_vault_open_failed');
    screen.getByTestId('replace-cancel').click();
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByTestId('candidate-replace'));
    });
    expect(onsaved).not.toHaveBeenCalled();
  });

  it('wants the PIN first where the codes are made with one, and sends it along', async () => {
    const motp = { ...other, type: 'motp', needsPin: true } as const;
    const { background, onsaved } = cardOf(motp, { 'candidate.replace': () => row(2) });
    screen.getByTestId('candidate-replace').click();
    await screen.findByText('manual_pin_missing');
    expect(document.activeElement).toBe(screen.getByTestId('candidate-pin'));
    expect(screen.queryByTestId('replace')).toBeNull();
    await type('candidate-pin', ' 1234 ');
    screen.getByTestId('candidate-replace').click();
    await screen.findByTestId('replace');
    await type('replace-password', 'my password');
    screen.getByTestId('replace-submit').click();
    await waitFor(() => {
      expect(onsaved).toHaveBeenCalledWith(row(2), motp, 'replaced');
    });
    expect(background.requestsOf('candidate.replace')).toEqual([
      { id: 'candidate-1', account: 'account-1', password: 'my password', pin: '1234' },
    ]);
  });
});
