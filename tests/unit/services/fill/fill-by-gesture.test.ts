import { beforeEach, describe, expect, it } from 'vitest';
import { POINTED_LIFETIME } from '../../../../lib/services/fill/pointed-fields.ts';
import { createStage, frameWith, ORIGIN, OTHER, TAB, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

const visitAt = (path: string) => [{ origin: ORIGIN, path, at: 1 }];

describe.each([
  ['the shortcut', () => stage.fill.fillByShortcut(TAB), {}],
  ['the menu on an input', () => stage.fill.fillPointed(TAB, 0), { focusedInput: true }],
] as const)('%s', (_, gesture, given) => {
  beforeEach(() => {
    stage.page.looked = [frameWith(given)];
  });

  it('fills if exactly one account may be filled here', async () => {
    stage.addAccount('a');
    stage.addAccount('b', { origins: [OTHER] });
    expect(await gesture()).toEqual({
      origin: ORIGIN,
      inputs: 1,
      appended: false,
      more: false,
      recorded: true,
    });
    expect(stage.account('a')).toMatchObject({ confirmed: true });
  });

  it('fills the one of several that was clearly filled at this path', async () => {
    stage.addAccount('a', { visits: visitAt('/elsewhere') });
    stage.addAccount('b', { visits: visitAt('/login') });
    await gesture();
    expect(stage.account('b')).toMatchObject({ confirmed: true });
  });

  it('leaves the choice to the user otherwise', async () => {
    expect(await gesture()).toBeUndefined();
    stage.addAccount('a');
    stage.addAccount('b');
    expect(await gesture()).toBeUndefined();
    expect(stage.page.written).toEqual([]);
  });

  it.each([
    ['a field for a code by message', { fields: [{ channel: 'message' as const, focused: true }] }],
    ['a frame in a page of another origin', { frameId: 0, top: OTHER }],
    ['an origin it is not bound to', { origin: OTHER }],
    ['a host of its site that it does not allow', { origin: 'https://a.portal.example' }],
    ['a look-alike', { origin: 'https://portal.example.login.test' }],
  ])('asks nothing, so it gives nothing to %s', async (__, frame) => {
    stage.addAccount('a');
    stage.page.looked = [frameWith({ ...given, ...frame })];
    expect(await gesture()).toBeUndefined();
    expect(stage.page.written).toEqual([]);
  });

  it('fills a sub-domain that is allowed, and a frame that was agreed to for good', async () => {
    stage.addAccount('a', { subdomains: true });
    stage.page.looked = [frameWith({ ...given, origin: 'https://a.portal.example' })];
    expect(await gesture()).toBeDefined();
    stage.vault.document = { ...stage.vault.document, accounts: [] };
    stage.addAccount('b', { frames: [{ frame: ORIGIN, top: OTHER }] });
    stage.page.looked = [frameWith({ ...given, top: OTHER })];
    expect(await gesture()).toBeDefined();
  });

  it('needs an answer where each code is asked for again, and takes none where the user must choose', async () => {
    stage.stepUp.asks = true;
    stage.addAccount('a');
    await expect(gesture()).rejects.toThrow('vault.confirm_needed');
    stage.stepUp.answers = 1;
    stage.addAccount('b');
    expect(await gesture()).toBeUndefined();
    expect(stage.stepUp.answers).toBe(1);
  });

  it('does nothing while locked', async () => {
    stage.addAccount('a');
    stage.vault.locked = true;
    await expect(gesture()).rejects.toThrow('vault.locked');
    expect(stage.page.written).toEqual([]);
  });
});

describe('the shortcut', () => {
  it('puts a code behind the password for the one account that wants that', async () => {
    stage.addAccount('a');
    stage.addAccount('b', { appended: true });
    stage.page.looked = [frameWith({ fields: [], passwords: 1 })];
    expect(await stage.fill.fillByShortcut(TAB)).toMatchObject({ appended: true });
  });

  it('means what the detector sees, wherever was pointed before', async () => {
    stage.addAccount('a');
    stage.page.looked = [frameWith({ focusedInput: true })];
    await stage.pointed.put(TAB, frameWith());
    await stage.fill.fillByShortcut(TAB);
    expect(stage.page.written).toMatchObject([{ target: 'field' }]);
  });
});

describe('the menu on an input', () => {
  const POINTED = { fields: [], focusedInput: true } as const;
  const fill = () => stage.fill.fill({ id: 'a', tabId: TAB });

  it('fills that one, whatever the detector thinks of it', async () => {
    stage.addAccount('a');
    stage.page.looked = [frameWith({ focusedInput: true }), frameWith({ ...POINTED, frameId: 4 })];
    await stage.fill.fillPointed(TAB, 4);
    expect(stage.page.written).toMatchObject([{ token: 'T4', target: 'focused', index: 0 }]);
  });

  it('says so where the frame has no such input', async () => {
    stage.addAccount('a');
    stage.page.looked = [frameWith(), frameWith({ ...POINTED, frameId: 4 })];
    await expect(stage.fill.fillPointed(TAB, 0)).rejects.toThrow('field.none');
    expect(stage.page.written).toEqual([]);
  });

  it('puts a code that goes behind the password there, and not over it', async () => {
    stage.addAccount('a', { appended: true });
    stage.page.looked = [frameWith({ ...POINTED, passwords: 1 })];
    await stage.fill.fillPointed(TAB, 0);
    expect(stage.page.written).toMatchObject([{ target: 'password' }]);
  });

  describe('where it was not clear', () => {
    beforeEach(async () => {
      stage.addAccount('a');
      stage.addAccount('b');
      stage.page.looked = [frameWith({ focusedInput: true }), frameWith({ ...POINTED, frameId: 4 })];
      expect(await stage.fill.fillPointed(TAB, 4)).toBeUndefined();
    });

    it('is remembered for the account that is chosen next, once', async () => {
      await fill();
      await fill();
      expect(stage.page.written).toMatchObject([
        { token: 'T4', target: 'focused' },
        { token: 'T0', target: 'field' },
      ]);
    });

    it('stays remembered over a question', async () => {
      stage.stepUp.asks = true;
      await expect(fill()).rejects.toThrow('vault.confirm_needed');
      stage.stepUp.answers = 1;
      await fill();
      expect(stage.page.written).toMatchObject([{ target: 'focused' }]);
    });

    it.each([
      ['in another tab', () => stage.fill.fill({ id: 'a', tabId: TAB + 1 })],
      [
        'after two minutes',
        () => {
          stage.world.now += POINTED_LIFETIME;
          return fill();
        },
      ],
      [
        'when the tab goes elsewhere',
        async () => {
          await stage.pointed.forget(TAB);
          return fill();
        },
      ],
      [
        'in another document of that frame',
        () => {
          const frame = { ...frameWith({ ...POINTED, frameId: 4 }), documentId: 'D9' };
          stage.page.looked = [frameWith(), frame];
          return fill();
        },
      ],
      [
        'on another origin in that frame',
        () => {
          const frame = frameWith({ ...POINTED, frameId: 4, origin: OTHER });
          stage.page.looked = [frameWith(), frame];
          return fill();
        },
      ],
      [
        'when nothing there has the focus any more',
        () => {
          stage.page.looked = [frameWith(), frameWith({ frameId: 4, fields: [] })];
          return fill();
        },
      ],
    ])('is not meant %s', async (_, act) => {
      await act();
      expect(stage.page.written).toMatchObject([{ token: 'T0', target: 'field' }]);
    });

    it('is judged as any field is', async () => {
      const frame = frameWith({
        frameId: 4,
        focusedInput: true,
        fields: [{ channel: 'message', focused: true }],
      });
      stage.page.looked = [frameWith(), frame];
      await expect(fill()).rejects.toThrow('field.by_message');
      stage.page.looked = [frameWith(), frameWith({ ...POINTED, frameId: 4, top: OTHER })];
      await expect(fill()).rejects.toThrow('origin.frame');
      expect(stage.page.written).toEqual([]);
    });
  });
});
