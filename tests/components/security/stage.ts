import { fireEvent, render, screen } from '@testing-library/svelte';
import type { PasskeyAsk, SlotList } from '../../../lib/messages/vault-views.ts';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import { NOW, SETTINGS } from '../fixtures.ts';
import SecurityStage from './SecurityStage.svelte';

/** A recovery code that reads as one: the example of docs/vault-format.md. */
export const KEPT_CODE = '000G-40R4-0M30-E209-185G-R38E-1W81-24GK-4GYN';
export const PASSWORD = 'fjord og fjell';

export const LAPTOP = { credentialId: 'bGFwdG9w', name: 'Laptop', createdAt: NOW };
export const BLUE_KEY = { credentialId: 'Ymx1ZQ', name: 'Blue key', createdAt: NOW };

export function slotList(change: Partial<SlotList> = {}): SlotList {
  return {
    password: { createdAt: NOW, weak: false },
    passkeys: [],
    recovery: { createdAt: NOW },
    ...change,
  };
}

export const ask = (passkeys: SlotList['passkeys']): PasskeyAsk => ({
  challenge: 'Y2hhbGxlbmdl',
  passkeys: passkeys.map(({ credentialId, name }) => ({ credentialId, name, prfSalt: 'c2FsdA' })),
  newSalt: 'bmV3',
  userId: 'dXNlcg',
});

/** The Security section over a background that takes every change. */
export function openSecurity(slots: SlotList = slotList(), answers: Answers = {}) {
  const background = fakeClient({
    'settings.get': () => SETTINGS,
    'care.get': () => ({ askAgain: 'never', backupEvery: 'never', backupAt: 0 }),
    'slot.list': () => slots,
    'vault.confirm': () => ({}),
    'passkey.ask': () => ask(slots.passkeys),
    'slot.change': () => ({ dropped: [] }),
    'snapshot.list': () => [],
    ...answers,
  });
  const shell = fakeShell(background.client);
  render(SecurityStage, { shell, state: 'unlocked' });
  return { background, shell };
}

export async function press(testid: string): Promise<void> {
  (await screen.findByTestId(testid)).click();
}

export async function fill(testid: string, value: string): Promise<void> {
  await fireEvent.input(await screen.findByTestId(testid), { target: { value } });
}

/** The first step with the password of now. */
export async function proveByPassword(): Promise<void> {
  await fill('slots-password', PASSWORD);
  await press('slots-next');
}

/** The step of the recovery code with the code one has. */
export async function keepRecovery(): Promise<void> {
  await fill('slots-kept-recovery', KEPT_CODE);
  await press('slots-next');
}

/** Types the last group of the code on the screen; gives the code. */
export async function confirmNewRecovery(): Promise<string> {
  const shown = await screen.findByTestId('slots-new-recovery-code');
  const groups = [...shown.children].map((group) => group.textContent);
  await fill('slots-new-recovery-confirm', groups.at(-1) ?? '');
  await press('slots-next');
  return groups.join('-');
}
