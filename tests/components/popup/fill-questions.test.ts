import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { PopupState } from '../../../components/popup/popup-state.svelte.ts';
import PopupPage from '../../../components/popup/PopupPage.svelte';
import { PortvaktError, type ErrorCode, type ErrorFacts } from '../../../lib/errors.ts';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import { FILLED, listing, match, page, popupView } from '../fixtures.ts';

const states: PopupState[] = [];

beforeAll(async () => {
  await Promise.all([
    import('../../../components/fill/FillAsk.svelte'),
    import('../../../components/fill/FillFailure.svelte'),
  ]);
});

afterEach(() => {
  for (const state of states.splice(0)) state.stop();
});

const shown = page({ fields: 1, matches: [match(1)] });

/** A popup over a page that asks, where Fill was pressed. */
async function pressFill(fill: NonNullable<Answers['code.fill']>, answers: Answers = {}) {
  const background = fakeClient({
    'popup.load': () => popupView({ page: shown }),
    'page.scan': () => shown,
    'draft.put': () => ({}),
    'code.list': () => ({}),
    'account.list': ({ offset, limit }) => listing(3, offset, limit),
    'code.copied': () => ({}),
    'code.fill': fill,
    ...answers,
  });
  const shell = fakeShell(background.client);
  const popup = new PopupState(shell, 7);
  states.push(popup);
  render(PopupPage, { shell, popup, asked: popup.ask() });
  (await screen.findByTestId('match-fill')).click();
  return { background, popup, shell, fills: () => background.requestsOf('code.fill') };
}

const refuse =
  (code: ErrorCode, facts: ErrorFacts = {}) =>
  (): never => {
    throw new PortvaktError(code, facts);
  };

describe('the question of an address', () => {
  it.each([
    ['http://nas.example', true],
    ['http://192.168.1.2:8080', true],
    ['http://localhost:8080', false],
    ['https://id.example', false],
  ])('warns where everybody can read the code: %s', async (origin, warns) => {
    await pressFill(refuse('origin.not_bound', { origin }));
    expect((await screen.findByTestId('bind-origin')).textContent).toBe(origin);
    expect(screen.queryByTestId('bind-unencrypted') !== null).toBe(warns);
  });

  it('lets Enter cancel, never agree, unless the user goes there', async () => {
    const { popup, fills } = await pressFill(refuse('origin.not_bound', { origin: 'https://id.example' }));
    await screen.findByTestId('bind');
    expect(document.activeElement).toBe(screen.getByTestId('bind-cancel'));
    await popup.main();
    expect(fills()).toHaveLength(1);
    await fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    await waitFor(() => {
      expect(screen.queryByTestId('bind')).toBeNull();
    });
    expect(fills()).toHaveLength(1);
  });
});

describe('the question of a frame', () => {
  const facts = { origin: 'https://id.example:8443', top: 'https://shop.example' };

  it('shows both addresses in full and is not agreed to by default', async () => {
    await pressFill(refuse('origin.frame', facts));
    expect((await screen.findByTestId('frame-origin')).textContent).toBe(facts.origin);
    expect(screen.getByTestId('frame-top').textContent).toBe(facts.top);
    expect(document.activeElement).toBe(screen.getByTestId('frame-cancel'));
    expect(screen.getByTestId<HTMLInputElement>('frame-remember').checked).toBe(false);
    expect(screen.getByTestId('frame').getAttribute('role')).toBe('alertdialog');
  });

  it('is not agreed to by Enter in its box', async () => {
    const { fills } = await pressFill(refuse('origin.frame', facts));
    const box = await screen.findByTestId('frame-remember');
    box.focus();
    const goesOn = await fireEvent.keyDown(box, { key: 'Enter' });
    expect(goesOn).toBe(false);
    expect(fills()).toHaveLength(1);
  });

  it.each([true, false])('is remembered only where that was ticked: %s', async (remember) => {
    const { fills } = await pressFill(({ frame }) => {
      if (frame === undefined) throw new PortvaktError('origin.frame', facts);
      return FILLED;
    });
    if (remember) (await screen.findByTestId('frame-remember')).click();
    (await screen.findByTestId('frame-confirm')).click();
    await waitFor(() => {
      expect(fills()).toHaveLength(2);
    });
    expect(fills()[1]).toEqual({
      id: 'account-1',
      tabId: 7,
      frame: { frame: facts.origin, top: facts.top, remember },
    });
  });

  it('may be followed by the question of the address', async () => {
    const { fills, shell } = await pressFill(({ frame, bind }) => {
      if (frame === undefined) throw new PortvaktError('origin.frame', facts);
      if (bind === undefined) throw new PortvaktError('origin.not_bound', { origin: facts.origin });
      return FILLED;
    });
    (await screen.findByTestId('frame-confirm')).click();
    await screen.findByTestId('bind');
    expect(document.activeElement).toBe(screen.getByTestId('bind-cancel'));
    screen.getByTestId('bind-confirm').click();
    await waitFor(() => {
      expect(shell.closePopup).toHaveBeenCalledOnce();
    });
    expect(fills()[2]).toMatchObject({ frame: { frame: facts.origin, top: facts.top }, bind: facts.origin });
  });
});

describe('the question of a code by message', () => {
  it('tells what it is and goes on only when told to', async () => {
    const { fills } = await pressFill(({ byMessage }) => {
      if (!byMessage) throw new PortvaktError('field.by_message', { origin: 'https://bank.example' });
      return FILLED;
    });
    expect((await screen.findByTestId('message')).textContent).toContain('message_body');
    expect(screen.getByTestId('message-origin').textContent).toBe('https://bank.example');
    screen.getByTestId('message-confirm').click();
    await waitFor(() => {
      expect(fills()[1]).toMatchObject({ byMessage: true });
    });
  });
});

describe('a page that did not take the code', () => {
  it('is told with the reason, and the code may be copied', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { background } = await pressFill(refuse('field.covered'));
    expect((await screen.findByTestId('error')).textContent).toContain('error_field_covered');
    expect(screen.getByTestId('error').getAttribute('role')).toBe('alert');
    screen.getByTestId('untaken-copy').click();
    await waitFor(() => {
      expect(screen.getByTestId('untaken-copied').textContent).toContain('codes_copied');
    });
    expect(write).toHaveBeenCalledWith('100001');
    expect(background.requestsOf('code.copied')).toEqual([{ code: '100001' }]);
  });

  it('offers no copy where that would not help', async () => {
    await pressFill(refuse('origin.unusable'));
    expect((await screen.findByTestId('error')).textContent).toContain('error_origin_unusable');
    expect(screen.queryByTestId('untaken-copy')).toBeNull();
  });
});
