import { describe, expect, it, vi } from 'vitest';
import { listenForContextMenu, pickedBy } from '../../../lib/platform/context-menu.ts';
import type { Picked } from '../../../lib/services/enrol/waiting-picks.ts';

type Listener = (...given: unknown[]) => void;

const fake = vi.hoisted(() => {
  const listeners: Record<string, Listener[]> = {};
  const event = (name: string) => ({
    addListener: (listener: Listener) => void (listeners[name] ??= []).push(listener),
  });
  const items: { id: string; contexts: string[] }[] = [];
  const browser = {
    runtime: { onInstalled: event('installed'), onStartup: event('started') },
    i18n: { getMessage: (key: string) => key },
    contextMenus: {
      onClicked: event('clicked'),
      removeAll: () => Promise.resolve(void items.splice(0)),
      create: (item: { id: string; contexts: string[] }) => void items.push(item),
    },
  };
  const fire = (name: string, ...given: unknown[]): void => {
    for (const listener of listeners[name] ?? []) listener(...given);
  };
  return { browser, items, fire };
});

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: fake.browser }));

const CLICK = { menuItemId: 'portvakt-add', editable: false, modifiers: [] };
const SRC = 'https://x.example/qr.png';

describe('what the user pointed at', () => {
  it.each([
    ['a picture', { srcUrl: SRC, frameId: 3 }, { picture: { frameId: 3, src: SRC } }],
    [
      'a picture in a link',
      { srcUrl: SRC, linkUrl: 'https://x.example' },
      { picture: { frameId: 0, src: SRC } },
    ],
    ['a picture in a key URI', { srcUrl: SRC, linkUrl: 'otpauth://totp/a' }, { text: 'otpauth://totp/a' }],
    ['marked text', { selectionText: ' JBSW Y3DP ' }, { text: 'JBSW Y3DP' }],
    ['marked text in a link', { selectionText: 'abc', linkUrl: 'https://x.example' }, { text: 'abc' }],
    ['a link', { linkUrl: 'https://x.example' }, { text: 'https://x.example' }],
    ['nothing', { selectionText: '  ' }, undefined],
  ])('is %s', (_, click, picked) => {
    expect(pickedBy({ ...CLICK, ...click })).toEqual(picked);
  });

  it('is no longer than anything that can be enrolled', () => {
    const picked = pickedBy({ ...CLICK, selectionText: 'a'.repeat(1_000_000) });
    expect(picked).toEqual({ text: 'a'.repeat(8192) });
  });
});

describe('the menu', () => {
  const picks: [number, Picked][] = [];
  const fills: [number, number][] = [];
  // Synchronously, before anything is awaited: the browser wakes the background for what it finds then.
  listenForContextMenu({
    onAdd: (tabId, picked) => void picks.push([tabId, picked]),
    onFill: (tabId, frameId) => void fills.push([tabId, frameId]),
  });

  it('has two items, however often it is made', async () => {
    fake.fire('installed', { reason: 'update' });
    await vi.waitFor(() => {
      expect(fake.items).toHaveLength(2);
    });
    fake.fire('started');
    await Promise.resolve();
    await Promise.resolve();
    expect(fake.items).toMatchObject([
      { title: 'context_add', contexts: ['image', 'video', 'link', 'selection'] },
      { title: 'context_fill', contexts: ['editable'] },
    ]);
  });

  it('tells of clicks on it in tabs, and of no others', () => {
    fake.fire('clicked', { ...CLICK, selectionText: 'a' }, { id: 3 });
    fake.fire('clicked', { ...CLICK, selectionText: 'b' }, undefined);
    fake.fire('clicked', { ...CLICK, menuItemId: 'other', selectionText: 'c' }, { id: 3 });
    fake.fire('clicked', CLICK, { id: 3 });
    expect(picks).toEqual([[3, { text: 'a' }]]);
  });

  it('tells into which frame the user pointed', () => {
    picks.splice(0);
    const click = { ...CLICK, menuItemId: 'portvakt-fill', editable: true, selectionText: 'marked' };
    fake.fire('clicked', { ...click, frameId: 4 }, { id: 3 });
    fake.fire('clicked', click, { id: 3 });
    fake.fire('clicked', click, undefined);
    expect(fills).toEqual([
      [3, 4],
      [3, 0],
    ]);
    expect(picks).toEqual([]);
  });
});
