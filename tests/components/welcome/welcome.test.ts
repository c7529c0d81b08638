import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { charactersLeft } from '../../../components/security/new-password.ts';
import { groupsOf, isLastGroup } from '../../../components/security/recovery-confirm.ts';
import { loadStrengthMeter } from '../../../components/security/strength.ts';
import WelcomePage from '../../../components/welcome/WelcomePage.svelte';
import { PortvaktError } from '../../../lib/errors.ts';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import { OPEN } from '../fixtures.ts';

describe('charactersLeft', () => {
  it('counts characters as a person does, after NFKC', () => {
    expect(charactersLeft('')).toBe(10);
    expect(charactersLeft('123456789')).toBe(1);
    expect(charactersLeft('1234567890')).toBe(0);
    expect(charactersLeft('😀'.repeat(9))).toBe(1);
    expect(charactersLeft('ﬁ'.repeat(5))).toBe(0);
  });
});

describe('isLastGroup', () => {
  const code = 'JGT9-0AGT-MQV7-9NT1-Y89K-E4PM-CFHS-9KD2-M01F';

  it('takes the last group in any case, with O for 0 and l for 1', () => {
    for (const typed of ['M01F', ' m01f ', 'MO1F', 'mOlf', code]) expect(isLastGroup(code, typed)).toBe(true);
    for (const typed of ['', 'JGT9', 'M01', 'M01FF']) expect(isLastGroup(code, typed)).toBe(false);
  });
});

describe('the strength meter', () => {
  it('knows a common password from a long one of odd words', async () => {
    const meter = await loadStrengthMeter();
    expect(meter('password12')).toBeLessThan(2);
    expect(meter('fjell krabbe nattbuss ullgenser')).toBe(4);
    expect(meter('x'.repeat(1000))).toBeLessThan(4);
  });
});

function welcome(answers: Answers) {
  const background = fakeClient(answers);
  const shell = fakeShell(background.client);
  render(WelcomePage, { shell });
  return { background, shell };
}

const fresh: Answers = { 'vault.state': () => ({ ...OPEN, state: 'new' }), 'vault.create': () => ({}) };

async function type(testid: string, value: string): Promise<void> {
  await fireEvent.input(await screen.findByTestId(testid), { target: { value } });
}

async function walkToTheEnd(): Promise<string> {
  await type('welcome-password', 'fjell krabbe nattbuss');
  screen.getByTestId('welcome-password-next').click();
  const code = [...(await screen.findByTestId('welcome-recovery-code')).children].map(
    (group) => group.textContent,
  );
  await type('welcome-recovery-confirm', code.at(-1) ?? '');
  screen.getByTestId('welcome-recovery-next').click();
  return code.join('-');
}

describe('the welcome page', () => {
  it('makes the vault with the password and the recovery code it showed', async () => {
    const { background, shell } = welcome(fresh);
    const code = await walkToTheEnd();
    (await screen.findByTestId('welcome-watch-no')).click();
    await screen.findByTestId('welcome-done');
    expect(groupsOf(code).length).toBe(9);
    expect(background.requestsOf('vault.create')).toEqual([
      { password: 'fjell krabbe nattbuss', recoveryCode: code },
    ]);
    expect(shell.requestAllPages).not.toHaveBeenCalled();
    expect(shell.persistStorage).toHaveBeenCalledOnce();
  });

  it('asks the browser to keep the storage only once there is something to keep, whatever it answers', async () => {
    const { shell } = welcome({
      ...fresh,
      'vault.create': () => {
        expect(shell.persistStorage).not.toHaveBeenCalled();
        return {};
      },
    });
    shell.persistStorage.mockRejectedValue(new Error('no'));
    await walkToTheEnd();
    await screen.findByTestId('welcome-watch-step');
    expect(shell.persistStorage).toHaveBeenCalledOnce();
  });

  it('has the recovery kit on the page that shows the code, ready to print', async () => {
    welcome(fresh);
    await type('welcome-password', 'fjell krabbe nattbuss');
    screen.getByTestId('welcome-password-next').click();
    const code = (await screen.findByTestId('welcome-recovery-code')).textContent;
    const kit = await screen.findByTestId('recovery-kit');
    expect(kit.querySelector('.groups')?.textContent).toBe(code);
  });

  it('takes a backup file instead of a password, and there is a way back', async () => {
    const { background } = welcome(fresh);
    (await screen.findByTestId('welcome-have-file')).click();
    await screen.findByTestId('welcome-file-step');
    expect(screen.queryByTestId('welcome-password')).toBeNull();
    screen.getByTestId('welcome-back').click();
    await screen.findByTestId('welcome-password');
    expect(background.kinds()).toEqual(['vault.state']);
  });

  it('refuses a short password and a wrong last group', async () => {
    const { background } = welcome(fresh);
    await type('welcome-password', 'too short');
    screen.getByTestId('welcome-password-next').click();
    expect(screen.queryByTestId('welcome-recovery-step')).toBeNull();
    await type('welcome-password', 'long enough');
    screen.getByTestId('welcome-password-next').click();
    await type('welcome-recovery-confirm', 'UUUU');
    screen.getByTestId('welcome-recovery-next').click();
    expect(background.kinds()).toEqual(['vault.state']);
  });

  it('asks the browser straight from the click, and takes its no for an answer', async () => {
    const { shell } = welcome(fresh);
    shell.requestAllPages.mockResolvedValue(false);
    await walkToTheEnd();
    (await screen.findByTestId('welcome-watch-yes')).click();
    expect(shell.requestAllPages).toHaveBeenCalledOnce();
    await screen.findByTestId('welcome-watch-refused');
  });

  it('keeps the recovery code on screen when it could not be saved', async () => {
    welcome({
      ...fresh,
      'vault.create': () => {
        throw new PortvaktError('vault.store_failed');
      },
    });
    await walkToTheEnd();
    expect((await screen.findByTestId('welcome-error')).textContent).toContain('error_vault_store_failed');
    expect(screen.getByTestId('welcome-recovery-code')).toBeTruthy();
  });

  it.each([
    ['locked', 'exists'],
    ['unlocked', 'exists'],
    ['damaged', 'damaged'],
    ['newer', 'newer'],
  ] as const)('never sets up anew over a vault that is %s', async (state, step) => {
    welcome({ 'vault.state': () => ({ ...OPEN, state }) });
    await waitFor(() => {
      expect(screen.getByTestId('welcome').dataset.step).toBe(step);
    });
    expect(screen.queryByTestId('welcome-password')).toBeNull();
  });
});
