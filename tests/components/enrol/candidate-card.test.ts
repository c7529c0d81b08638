import { render, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { PortvaktError } from '../../../lib/errors.ts';
import type { CandidateView } from '../../../lib/messages/replies.ts';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import { candidate, row } from '../fixtures.ts';
import CandidateStage from './CandidateStage.svelte';

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
      expect(onsaved).toHaveBeenCalledWith(row(1), candidate());
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
