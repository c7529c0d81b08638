import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FieldLook } from '../../../../lib/fields/frame-fields.ts';
import { createPagePort } from '../../../../lib/platform/page/page-port.ts';
import type { createFakeTab, FakeFrame } from './fake-tab.ts';

/** The field script is large: where it is there already it is only asked. Where anything is amiss it is loaded anew. */

const fake = vi.hoisted(() => ({ tab: undefined as unknown as ReturnType<typeof createFakeTab> }));
vi.mock('../../../../lib/platform/browser.ts', async () => {
  const { createFakeTab } = await import('./fake-tab.ts');
  fake.tab = createFakeTab();
  return { browser: fake.tab.browser };
});

const ORIGIN = 'https://portal.example';
const LOADED = 'page-fields.js';
const TAB = 7;

type Look = FieldLook & { readonly origin: string };
const lookOf = (token: string, more: object = {}): Look => ({
  origin: ORIGIN,
  token,
  path: '/login',
  foreign: false,
  fields: [],
  passwords: 0,
  focusedInput: false,
  judged: [],
  took: 1,
  ...more,
});

/** A frame without the script; loaded, it answers `new`, and `again` from then on. */
function addFrame(frameId: number, more: Partial<FakeFrame> = {}): FakeFrame {
  const frame: FakeFrame = {
    load: () => {
      frame.fields = { version: fake.tab.tab.version, look: () => lookOf(`again ${frameId}`) };
      return lookOf(`new ${frameId}`);
    },
    ...more,
  };
  fake.tab.frames.set(frameId, frame);
  return frame;
}

const look = async (): Promise<readonly string[]> =>
  (await createPagePort().lookAtFields(TAB)).map((frame) => frame.look.token);

beforeEach(() => {
  fake.tab.frames.clear();
  addFrame(0);
  addFrame(3);
});

afterEach(() => {
  vi.useRealTimers();
  fake.tab.done.length = 0;
});

it('is loaded once, and only asked after that', async () => {
  expect(await look()).toEqual(['new 0', 'new 3']);
  expect(await look()).toEqual(['again 0', 'again 3']);
  expect(fake.tab.done).toEqual(['func 0,3', `${LOADED} 0,3`, 'func 0,3']);
});

it('is loaded anew where a frame appeared that has none', async () => {
  await look();
  addFrame(5);
  expect(await look()).toEqual(['new 0', 'new 3', 'new 5']);
});

it.each<[string, FakeFrame['fields']]>([
  ['of an older version', { version: '1.9.0', look: () => lookOf('old') }],
  ['of a version that did not tell', { look: () => lookOf('old') }],
  ['with nothing to ask', {}],
])('is loaded anew where one %s stands, and that one is not asked', async (_, fields) => {
  await look();
  addFrame(3, { fields });
  expect(await look()).toEqual(['new 0', 'new 3']);
});

it.each([
  ['nothing', undefined],
  ['another shape', { ...lookOf('odd'), fields: 'none' }],
  ['too much', lookOf('x'.repeat(200))],
])('is loaded anew where one answers %s', async (_, answer) => {
  await look();
  addFrame(3, { fields: { version: fake.tab.tab.version, look: () => answer as Look } });
  expect(await look()).toEqual(['new 0', 'new 3']);
});

it('is loaded anew where one throws', async () => {
  await look();
  const broken = (): Look => {
    throw new Error('broken');
  };
  addFrame(3, { fields: { version: fake.tab.tab.version, look: broken } });
  expect(await look()).toEqual(['new 0', 'new 3']);
});

it('is loaded into the page alone where some frame never answers', async () => {
  await look();
  addFrame(3, { stuck: true });
  vi.useFakeTimers();
  const looked = look();
  await vi.runAllTimersAsync();
  expect(await looked).toEqual(['new 0']);
});

it('leaves out a page that the tab went away from meanwhile', async () => {
  addFrame(0, { load: () => lookOf('gone', { origin: 'https://other.example' }) });
  expect(await look()).toEqual(['new 3']);
});
