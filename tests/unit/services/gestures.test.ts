import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PortvaktError } from '../../../lib/errors.ts';
import type { FillView } from '../../../lib/messages/replies.ts';
import type { EnrolService } from '../../../lib/services/enrol/enrol-service.ts';
import { createGestures } from '../../../lib/services/gestures.ts';

const FILLED: FillView = {
  origin: 'https://x.example',
  inputs: 1,
  appended: false,
  more: false,
  recorded: true,
};

function createStage() {
  const state = { front: 7 as number | undefined };
  const ports = {
    enrol: {
      readPicked: vi.fn<EnrolService['readPicked']>().mockResolvedValue(),
    },
    fill: {
      fillPointed: vi.fn<(tabId: number, frameId: number) => Promise<FillView | undefined>>(),
      fillByShortcut: vi.fn<(tabId: number) => Promise<FillView | undefined>>(),
    },
    frontTab: () => Promise.resolve(state.front),
    openPopup: vi.fn<(tabId?: number) => Promise<void>>().mockResolvedValue(),
  };
  return { ...ports, state, gestures: createGestures(ports) };
}

let stage: ReturnType<typeof createStage>;
beforeEach(() => {
  stage = createStage();
});

describe.each([
  ['the menu', () => stage.gestures.fillPointed(7, 2), () => stage.fill.fillPointed],
  ['the shortcut', () => stage.gestures.fillInFront(), () => stage.fill.fillByShortcut],
] as const)('%s', (_, act, filling) => {
  it('fills and says no more', async () => {
    filling().mockResolvedValue(FILLED);
    await act();
    expect(filling().mock.calls[0]?.[0]).toBe(7);
    expect(stage.openPopup).not.toHaveBeenCalled();
  });

  it.each([
    ['is not clear', () => filling().mockResolvedValue(undefined)],
    ['fails', () => filling().mockRejectedValue(new PortvaktError('field.refused'))],
  ])('opens the popup for that tab where it %s', async (__, arrange) => {
    arrange();
    await act();
    expect(stage.openPopup).toHaveBeenCalledExactlyOnceWith(7);
  });
});

it('the menu names the frame', async () => {
  stage.fill.fillPointed.mockResolvedValue(FILLED);
  await stage.gestures.fillPointed(7, 2);
  expect(stage.fill.fillPointed).toHaveBeenCalledWith(7, 2);
});

it('without a tab in front the shortcut opens the popup', async () => {
  stage.state.front = undefined;
  await stage.gestures.fillInFront();
  expect(stage.openPopup).toHaveBeenCalledOnce();
  expect(stage.fill.fillByShortcut).not.toHaveBeenCalled();
});

it('what was picked is read, and then the popup opens', async () => {
  const order: string[] = [];
  stage.enrol.readPicked.mockImplementation(() => Promise.resolve(void order.push('read')));
  stage.openPopup.mockImplementation(() => Promise.resolve(void order.push('open')));
  await stage.gestures.addPicked(7, { text: 'otpauth://x' });
  await stage.gestures.addPicked(8, { picture: { frameId: 0, src: 'x' } });
  expect(stage.enrol.readPicked.mock.calls).toEqual([
    [7, { text: 'otpauth://x' }],
    [8, { picture: { frameId: 0, src: 'x' } }],
  ]);
  expect(stage.openPopup.mock.calls).toEqual([[7], [8]]);
  expect(order).toEqual(['read', 'open', 'read', 'open']);
});
