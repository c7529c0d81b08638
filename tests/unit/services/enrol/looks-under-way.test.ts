import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadFrame } from '../../../../lib/services/ports.ts';
import { frameOf } from './fakes.ts';
import { createStage, keyUri, OTHER_SECRET, TAB, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

/** Holds every reading of the page open until it is let go, with what is there then. */
function heldReads() {
  const open: (() => void)[] = [];
  stage.page.read = () => {
    const { frames } = stage.page;
    const { promise, resolve } = Promise.withResolvers<readonly ReadFrame[]>();
    open.push(() => {
      resolve(frames);
    });
    return promise;
  };
  return {
    /** The next reading, once it has begun. */
    letGo: async () => {
      await vi.waitUntil(() => open.length > 0);
      open.shift()?.();
    },
    begun: () => vi.waitUntil(() => open.length > 0),
  };
}

const show = (...texts: readonly string[]): void => {
  stage.page.frames = [frameOf({ texts })];
};
const labels = async (tabId = TAB) => (await stage.enrol.list(tabId)).candidates.map(({ label }) => label);

describe('a look that outlives its document', () => {
  it('gives nothing, and the page that is there now is read instead', async () => {
    const held = heldReads();
    show(keyUri('old'));
    const scan = stage.enrol.scan(TAB);
    await held.begun();
    const forgotten = stage.enrol.forgetTab(TAB);
    show(keyUri('new', OTHER_SECRET));
    await held.letGo();
    await held.letGo();
    await forgotten;
    expect((await scan).candidates.map(({ label }) => label)).toEqual(['new']);
    expect(await labels()).toEqual(['new']);
  });

  it('gives nothing where each of them outlives it', async () => {
    const held = heldReads();
    show(keyUri('old'));
    const scan = stage.enrol.scan(TAB);
    for (let look = 0; look < 2; look++) {
      await held.begun();
      await stage.enrol.forgetTab(TAB);
      await held.letGo();
    }
    expect(await scan).toEqual({ candidates: [], batches: [], problems: [], readable: true, hidden: false });
    expect(await labels()).toEqual([]);
  });

  it.each([
    ['a code', keyUri('old', OTHER_SECRET)],
    ['none', 'nothing'],
  ])(
    'adds nothing to the next and removes nothing of it, where a picture was read that has %s',
    async (_, text) => {
      const held = heldReads();
      stage.page.addPicture('old', text);
      stage.page.frames = [frameOf({ pictures: [{ png: 'old' }] })];
      const old = stage.enrol.readPicked(TAB, { picture: { frameId: 0, src: 'x' } });
      await held.begun();
      await stage.enrol.forgetTab(TAB);
      await stage.enrol.readPicked(TAB, { text: keyUri('new') });
      await held.letGo();
      await old;
      expect(await labels()).toEqual(['new']);
      expect((await stage.enrol.list(TAB)).problems).toEqual([]);
    },
  );

  it('says nothing of what was wrong there, however late it ends', async () => {
    const { box } = stage.boxes;
    const get = box.get.bind(box);
    vi.spyOn(box, 'get').mockImplementationOnce(() => {
      void stage.enrol.forgetTab(TAB);
      return get();
    });
    await stage.enrol.readPicked(TAB, { text: 'hello' });
    expect((await stage.enrol.list(TAB)).problems).toEqual([]);
  });

  it('is only one of that tab', async () => {
    const held = heldReads();
    show(keyUri('mine'));
    const scan = stage.enrol.scan(TAB);
    await held.begun();
    await stage.enrol.forgetTab(TAB + 1);
    await held.letGo();
    expect((await scan).candidates).toHaveLength(1);
  });
});
