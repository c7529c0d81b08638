import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../../../lib/messages/replies.ts';
import { createFieldNotice, FIELD_INTERVAL } from '../../../../lib/services/fill/field-notice.ts';
import {
  createOpenedDocuments,
  type OpenedDocument,
} from '../../../../lib/services/fill/opened-documents.ts';
import { createOpenOnField } from '../../../../lib/services/fill/open-on-field.ts';
import type { Badges } from '../../../../lib/services/popup/badges.ts';
import { createMemoryBox } from '../../../support/memory-box.ts';
import { createStage, frameWith, ORIGIN, OTHER, TAB } from './stage.ts';

function createNoticeStage() {
  const stage = createStage();
  const state = { popup: false, inFront: true, begun: false, settings: { openOnField: true } as Settings };
  const wake: (() => void)[] = [];
  const badge = vi.fn<Badges['notice']>().mockResolvedValue();
  const showPopup = vi.fn<(tabId: number) => Promise<boolean>>(() => Promise.resolve(state.inFront));
  const clock = (): number => stage.world.now;
  const opened = createOpenedDocuments({ box: createMemoryBox<readonly OpenedDocument[]>(), clock });
  const open = createOpenOnField({
    vault: stage.vault,
    clock,
    settings: { get: () => Promise.resolve(state.settings) },
    opened,
    isPopupOpen: () => state.popup,
    showPopup,
  });
  const onField = vi.fn<(tabId: number) => Promise<boolean>>(() => Promise.resolve(state.begun));
  const notice = createFieldNotice({
    looks: stage.looks,
    badges: { notice: badge },
    clock,
    sleep: () => new Promise((resolve) => wake.push(resolve)),
    onField,
    open,
  });
  return {
    ...stage,
    state,
    wake,
    badge,
    showPopup,
    opened,
    onField,
    notice,
    /** The frame speaks, late enough to be looked at at once. */
    say: async (tabId = TAB, frameId = 0): Promise<void> => {
      stage.world.now += FIELD_INTERVAL;
      await notice(tabId, frameId, true);
    },
  };
}

let stage: ReturnType<typeof createNoticeStage>;
beforeEach(() => {
  stage = createNoticeStage();
  stage.addAccount('a');
});

describe('the badge', () => {
  it('says that there is a field if there really is one in that frame', async () => {
    stage.page.looked = [frameWith(), frameWith({ frameId: 2, fields: [] })];
    await stage.say();
    await stage.say(TAB, 2);
    expect(stage.badge.mock.calls).toEqual([
      [TAB, 0, 'field', true],
      [TAB, 2, 'field', false],
    ]);
  });

  it.each([
    ['a code by message', { fields: [{ channel: 'message' as const }] }],
    ['nothing of the kind', { fields: [] }],
  ])('says nothing of %s', async (_, given) => {
    stage.page.looked = [frameWith(given)];
    await stage.say();
    expect(stage.badge.mock.calls).toEqual([[TAB, 0, 'field', false]]);
    expect(stage.onField).not.toHaveBeenCalled();
  });

  it('says it while locked too, and nothing of a page we may not enter', async () => {
    stage.vault.locked = true;
    await stage.say();
    stage.page.readable = false;
    await stage.say();
    stage.page.lookAtFields = () => Promise.reject(new Error('gone'));
    await stage.say();
    expect(stage.badge.mock.calls.map(([, , , present]) => present)).toEqual([true, false, false]);
  });

  it('is looked at anew each time a frame says that there is a field: it may be another one', async () => {
    stage.page.looked = [frameWith({ fields: [] })];
    await stage.say();
    stage.page.looked = [frameWith({ fields: [{ channel: 'message' }] })];
    await stage.say();
    stage.page.looked = [frameWith()];
    await stage.say();
    expect(stage.badge.mock.calls.map(([, , , present]) => present)).toEqual([false, false, true]);
    expect(stage.onField).toHaveBeenCalledOnce();
    expect(stage.showPopup).toHaveBeenCalledOnce();
  });

  it('takes it back without a look', async () => {
    await stage.notice(TAB, 0, false);
    expect(stage.badge.mock.calls).toEqual([[TAB, 0, 'field', false]]);
    expect(stage.page.looks).toBe(0);
  });
});

it('a page that speaks all the time is looked at once in a while, and opens the popup once', async () => {
  await stage.say();
  const spoken = Array.from({ length: 500 }, (_, index) => stage.notice(TAB, 0, index % 2 === 0));
  expect(stage.page.looks).toBe(1);
  expect(stage.wake).toHaveLength(1);
  stage.world.now += FIELD_INTERVAL;
  stage.wake[0]?.();
  await Promise.all(spoken);
  expect(stage.page.looks).toBe(2);
  expect(stage.showPopup).toHaveBeenCalledOnce();
});

describe('the popup', () => {
  it('opens by itself over a field for an account that is bound there', async () => {
    await stage.say();
    expect(stage.showPopup).toHaveBeenCalledExactlyOnceWith(TAB);
  });

  it('opens for an account that allows the sub-domain', async () => {
    stage.vault.document = { ...stage.vault.document, accounts: [] };
    stage.addAccount('s', { subdomains: true });
    stage.page.looked = [frameWith({ origin: 'https://a.portal.example' })];
    await stage.say();
    expect(stage.showPopup).toHaveBeenCalledOnce();
  });

  it.each([
    [
      'unless the user wants that',
      () => (stage.state.settings = { autoLockMinutes: 15, openOnField: false }),
    ],
    ['while locked', () => (stage.vault.locked = true)],
    ['where nobody is bound', () => (stage.page.looked = [frameWith({ origin: OTHER })])],
    [
      'for an account that would have to be asked about',
      () => (stage.page.looked = [frameWith({ origin: 'https://a.portal.example' })]),
    ],
    [
      'on a look-alike',
      () => (stage.page.looked = [frameWith({ origin: 'https://portal.example.login.test' })]),
    ],
    ['over a code by message', () => (stage.page.looked = [frameWith({ fields: [{ channel: 'message' }] })])],
    ['over a field that is filled', () => (stage.page.looked = [frameWith({ fields: [{ filled: true }] })])],
    ['where it is open', () => (stage.state.popup = true)],
    ['where it opened for what was begun in that tab', () => (stage.state.begun = true)],
  ])('does not, %s', async (_, arrange) => {
    arrange();
    await stage.say();
    expect(stage.showPopup).not.toHaveBeenCalled();
  });

  it('opens once for each document, however often its field comes and goes', async () => {
    await stage.say();
    await stage.opened.leave(TAB);
    await stage.say();
    expect(stage.showPopup).toHaveBeenCalledTimes(1);
    stage.page.looked = [{ ...frameWith(), documentId: 'D9' }];
    await stage.say();
    expect(stage.showPopup).toHaveBeenCalledTimes(2);
  });

  it('where the browser names no documents, opens once until the tab goes elsewhere', async () => {
    stage.page.looked = [{ ...frameWith(), documentId: '' }];
    await stage.say();
    await stage.say();
    expect(stage.showPopup).toHaveBeenCalledTimes(1);
    await stage.opened.leave(TAB);
    await stage.say();
    expect(stage.showPopup).toHaveBeenCalledTimes(2);
  });

  it('opens once for a page whose top cannot be seen, however many frames it makes', async () => {
    for (const documentId of ['D1', 'D2', 'D3']) {
      stage.page.looked = [{ ...frameWith({ frameId: 4 }), documentId }];
      await stage.say();
    }
    expect(stage.showPopup).toHaveBeenCalledTimes(1);
  });

  it('that stood open, and was closed, stays closed', async () => {
    stage.state.popup = true;
    await stage.say();
    stage.state.popup = false;
    await stage.say();
    expect(stage.showPopup).not.toHaveBeenCalled();
  });

  it('opens later where the tab was not in front', async () => {
    stage.state.inFront = false;
    await stage.say();
    stage.state.inFront = true;
    await stage.say();
    expect(stage.showPopup).toHaveBeenCalledTimes(2);
  });

  it('is forgotten with the tab', async () => {
    await stage.say();
    await stage.opened.end(TAB);
    await stage.say();
    expect(stage.showPopup).toHaveBeenCalledTimes(2);
    expect(stage.page.looked[0]?.origin).toBe(ORIGIN);
  });
});
