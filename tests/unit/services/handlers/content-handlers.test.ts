import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Confirmed } from '../../../../lib/services/enrol/confirmation.ts';
import {
  createContentHandlers,
  noteAfterUnlock,
  type NoticePorts,
} from '../../../../lib/services/handlers/content-handlers.ts';
import { createLockedNotices, type LockedNotice } from '../../../../lib/services/popup/locked-notices.ts';
import { createMemoryBox } from '../../../support/memory-box.ts';

const SENDER = {
  tier: 'content',
  tabId: 7,
  frameId: 2,
  origin: 'https://x.example',
  documentId: 'D',
} as const;
const NOTHING: Confirmed = { code: false, enrolment: false, locked: false };
const CODE: Confirmed = { code: true, enrolment: true, locked: false };
const FOREIGN: Confirmed = { code: true, enrolment: false, locked: false };
const LOCKED: Confirmed = { ...NOTHING, locked: true };

function world() {
  const state = { front: 7 as number | undefined, seen: CODE };
  const ports = {
    badges: { notice: vi.fn<NoticePorts['badges']['notice']>().mockResolvedValue() },
    confirmCode: vi.fn<NoticePorts['confirmCode']>(() => Promise.resolve(state.seen)),
    vigil: {
      onCode: vi.fn<(tabId: number) => Promise<void>>().mockResolvedValue(),
    },
    noteField: vi.fn<NoticePorts['noteField']>().mockResolvedValue(),
    news: { noticed: vi.fn<(tabId: number) => Promise<void>>().mockResolvedValue() },
    lockedNotices: createLockedNotices({
      box: createMemoryBox<readonly LockedNotice[]>(),
      frontTab: () => Promise.resolve(state.front),
    }),
    notePage: vi.fn<NoticePorts['notePage']>().mockResolvedValue(),
  };
  return { ports, state, handlers: createContentHandlers(ports) };
}

let stage: ReturnType<typeof world>;
beforeEach(() => {
  stage = world();
});

describe('a code', () => {
  const say = (present: boolean) => stage.handlers['qr.notice']({ present }, SENDER);

  it('is on the badge when it is really there, and whoever waits for it is told', async () => {
    expect(await say(true)).toEqual({});
    expect(stage.ports.badges.notice).toHaveBeenCalledWith(7, 2, 'qr', true);
    expect(stage.ports.vigil.onCode).toHaveBeenCalledExactlyOnceWith(7);
    expect(stage.ports.news.noticed).toHaveBeenCalledWith(7);
  });

  it('is not, on the word of the page alone', async () => {
    stage.state.seen = NOTHING;
    expect(await say(true)).toEqual({});
    expect(stage.ports.badges.notice).toHaveBeenCalledWith(7, 2, 'qr', false);
    expect(stage.ports.vigil.onCode).not.toHaveBeenCalled();
  });

  it('for another app is on the badge, and is not what anybody waits for', async () => {
    stage.state.seen = FOREIGN;
    await say(true);
    expect(stage.ports.badges.notice).toHaveBeenCalledWith(7, 2, 'qr', true);
    expect(stage.ports.vigil.onCode).not.toHaveBeenCalled();
  });

  it('that went away is believed, and nothing is read', async () => {
    await say(false);
    expect(stage.ports.badges.notice).toHaveBeenCalledWith(7, 2, 'qr', false);
    expect(stage.ports.confirmCode).not.toHaveBeenCalled();
  });
});

describe('a code that was shown while locked', () => {
  const sayWhileLocked = async (tabId: number, frameId = 2): Promise<void> => {
    stage.state.seen = LOCKED;
    await stage.handlers['qr.notice']({ present: true }, { ...SENDER, tabId, frameId });
    stage.ports.badges.notice.mockClear();
    stage.ports.confirmCode.mockClear();
    stage.state.seen = CODE;
  };

  it('is looked at after the unlock, in the tab in front and only there', async () => {
    await sayWhileLocked(7);
    await sayWhileLocked(7);
    await sayWhileLocked(8);
    await noteAfterUnlock(stage.ports);
    expect(stage.ports.badges.notice).toHaveBeenCalledExactlyOnceWith(7, 2, 'qr', true);
    await noteAfterUnlock(stage.ports);
    expect(stage.ports.confirmCode).toHaveBeenCalledOnce();
  });

  it('is forgotten with its document', async () => {
    await sayWhileLocked(7);
    await stage.ports.lockedNotices.forgetTab(7);
    await noteAfterUnlock(stage.ports);
    expect(stage.ports.confirmCode).not.toHaveBeenCalled();
  });

  it('is one of few, however many frames speak', async () => {
    for (let frameId = 0; frameId < 200; frameId++) await sayWhileLocked(7, frameId);
    expect(await stage.ports.lockedNotices.take()).toHaveLength(50);
  });

  it('is of no tab where none is in front', async () => {
    await sayWhileLocked(7);
    stage.state.front = undefined;
    await noteAfterUnlock(stage.ports);
    expect(stage.ports.confirmCode).not.toHaveBeenCalled();
  });
});

it.each([true, false])('of a field (%s) is handed on to be looked for', async (present) => {
  expect(await stage.handlers['field.notice']({ present }, SENDER)).toEqual({});
  expect(stage.ports.noteField).toHaveBeenCalledExactlyOnceWith(7, 2, present);
  expect(stage.ports.news.noticed).toHaveBeenCalledWith(7);
  expect(stage.ports.badges.notice).not.toHaveBeenCalled();
});

it('a mark is handed on with what the browser says of its document', async () => {
  await stage.handlers['mark.notice']({ nonce: 'n' }, SENDER);
  expect(stage.ports.notePage).toHaveBeenCalledWith({
    tabId: 7,
    frameId: 2,
    origin: 'https://x.example',
    documentId: 'D',
    nonce: 'n',
  });
});
