import { beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '../../../../lib/messages/protocol.ts';
import { createStage, frameWith, ORIGIN, OTHER, TAB, type Stage } from './stage.ts';

/** What could be read as `portal.example`, to which the account is bound. */
const LIKE = 'https://portal.example.login.test';
const FRAMED = { origin: OTHER, frameId: 3 } as const;
/** Whatever may be said, said for these. */
const yesTo = (origin: string, top = origin): Partial<Request<'code.fill'>> => ({
  bind: origin,
  frame: { frame: origin, top, remember: true },
  byMessage: true,
});

/** Yes to a frame of another origin than the page's. */
const inPage = (frame: string, top: string, remember?: boolean): Pick<Request<'code.fill'>, 'frame'> => ({
  frame: { frame, top, ...(remember !== undefined && { remember }) },
});

let stage: Stage;
beforeEach(() => {
  stage = createStage();
  stage.addAccount('a');
});

const fill = (answers: Partial<Request<'code.fill'>> = {}) =>
  stage.fill.fill({ id: 'a', tabId: TAB, ...answers });

/** Refused with these words, and nothing was written or remembered. */
async function refused(
  filling: Promise<unknown>,
  code: string,
  facts: Record<string, string> = {},
): Promise<void> {
  await expect(filling).rejects.toMatchObject({ code, facts });
  expect(stage.page.written).toEqual([]);
  expect(stage.vault.edits).toBe(0);
}

describe('a look-alike', () => {
  it.each([
    ['a host that holds the bound one', LIKE],
    ['a host of other letters', 'https://pоrtal.example'],
  ])('%s gets nothing, whatever was agreed to', async (_, shown) => {
    const { origin } = new URL(shown);
    stage.page.looked = [frameWith({ origin })];
    await refused(fill(yesTo(origin)), 'origin.look_alike', { origin, like: ORIGIN });
  });

  it('nor does a frame that is one', async () => {
    stage.page.looked = [frameWith({ fields: [] }), frameWith({ origin: LIKE, frameId: 2 })];
    await refused(fill(yesTo(LIKE, ORIGIN)), 'origin.look_alike', { origin: LIKE, like: ORIGIN });
  });

  it('nor does the real one in a page that is one', async () => {
    stage.page.looked = [frameWith({ top: LIKE, frameId: 2 })];
    await refused(fill(yesTo(ORIGIN, LIKE)), 'origin.look_alike', { origin: LIKE, like: ORIGIN });
  });

  it('of what another account is bound to is one for all of them', async () => {
    stage.addAccount('b', { origins: [OTHER] });
    stage.page.looked = [frameWith({ origin: LIKE })];
    const filling = stage.fill.fill({ id: 'b', tabId: TAB, ...yesTo(LIKE) });
    await refused(filling, 'origin.look_alike', { origin: LIKE, like: ORIGIN });
  });

  it('stays one for the others where some account is bound to it; that one has nothing to lose there', async () => {
    stage.addAccount('evil', { origins: [LIKE] });
    stage.page.looked = [frameWith({ origin: LIKE })];
    await refused(fill(yesTo(LIKE)), 'origin.look_alike', { origin: LIKE, like: ORIGIN });
    await stage.fill.fill({ id: 'evil', tabId: TAB });
    expect(stage.page.written).toHaveLength(1);
  });

  it('is said before anything else, also where there is no field', async () => {
    stage.page.looked = [frameWith({ origin: LIKE, fields: [] })];
    await refused(fill(), 'origin.look_alike', { origin: LIKE, like: ORIGIN });
  });

  it('as a frame takes nothing from the field that is in the right place', async () => {
    stage.page.looked = [
      frameWith({ fields: [{ score: 40 }] }),
      frameWith({ origin: LIKE, frameId: 2, fields: [{ score: 100, focused: true }] }),
    ];
    await fill();
    expect(stage.page.written).toMatchObject([{ token: 'T0' }]);
  });
});

describe('an origin that nothing can be bound to', () => {
  it.each(['null', 'file://', 'about:blank', ''])(
    '%j gets nothing, whatever was agreed to',
    async (origin) => {
      stage.page.looked = [frameWith({ fields: [] }), frameWith({ origin, frameId: 2 })];
      await refused(fill(yesTo(origin, ORIGIN)), 'origin.unusable', { origin });
    },
  );

  it('around a frame is no page to fill in', async () => {
    stage.page.looked = [frameWith({ frameId: 2, top: 'null' })];
    await refused(fill(yesTo(ORIGIN, 'null')), 'origin.unusable', { origin: 'null' });
  });

  it('is said before that there is no field', async () => {
    stage.page.origin = 'null';
    stage.page.looked = [];
    await refused(fill(), 'origin.unusable', { origin: 'null' });
  });
});

describe('a page without a field', () => {
  it('gets nothing', async () => {
    stage.page.looked = [frameWith({ fields: [] })];
    await refused(fill(yesTo(ORIGIN)), 'field.none');
  });
});

describe('a field for a code by message', () => {
  beforeEach(() => {
    stage.page.looked = [frameWith({ fields: [{ channel: 'message' }] })];
  });

  it('gets nothing until the user says so', async () => {
    await refused(fill({ bind: ORIGIN, ...inPage(ORIGIN, ORIGIN) }), 'field.by_message', { origin: ORIGIN });
    await fill({ byMessage: true });
    expect(stage.page.written).toHaveLength(1);
  });

  it('is asked about before the frame and the origin', async () => {
    stage.page.looked = [
      frameWith({ fields: [] }),
      frameWith({ ...FRAMED, fields: [{ channel: 'message' }] }),
    ];
    await refused(fill(), 'field.by_message', { origin: OTHER });
    await refused(fill({ byMessage: true }), 'origin.frame', { origin: OTHER, top: ORIGIN });
    await refused(fill({ byMessage: true, ...inPage(OTHER, ORIGIN) }), 'origin.not_bound', { origin: OTHER });
  });
});

describe('a frame in a page of another origin', () => {
  const TOP = 'https://shop.example';
  beforeEach(() => {
    stage.page.looked = [frameWith({ origin: TOP, fields: [] }), frameWith({ frameId: 3, top: TOP })];
  });

  it('gets nothing until the user agreed to exactly these two', async () => {
    await refused(fill(), 'origin.frame', { origin: ORIGIN, top: TOP });
    await refused(fill(inPage(ORIGIN, OTHER)), 'origin.frame', { origin: ORIGIN, top: TOP });
    await refused(fill(inPage(OTHER, TOP)), 'origin.frame', { origin: ORIGIN, top: TOP });
    await refused(fill({ ...inPage(TOP, ORIGIN), bind: TOP }), 'origin.frame', { origin: ORIGIN, top: TOP });
    await fill(inPage(ORIGIN, TOP));
    expect(stage.page.written).toMatchObject([{ token: 'T3', origin: ORIGIN, top: TOP }]);
    expect(stage.account('a')).toMatchObject({ frames: [] });
  });

  it('is remembered if the user wants that, for exactly these two', async () => {
    await fill(inPage(ORIGIN, TOP, true));
    expect(stage.account('a')).toMatchObject({ frames: [{ frame: ORIGIN, top: TOP }] });
    await fill();
    expect(stage.page.written).toHaveLength(2);
    stage.page.looked = [frameWith({ frameId: 3, top: OTHER })];
    await expect(fill()).rejects.toThrow('origin.frame');
  });

  it('that went to another origin since it was asked about is asked about anew, though that one is bound too', async () => {
    stage.addAccount('b', { origins: [ORIGIN, OTHER] });
    stage.page.looked = [frameWith({ origin: OTHER, frameId: 3, top: TOP })];
    const filling = stage.fill.fill({ id: 'b', tabId: TAB, ...inPage(ORIGIN, TOP, true) });
    await refused(filling, 'origin.frame', { origin: OTHER, top: TOP });
    expect(stage.account('b')).toMatchObject({ frames: [] });
  });

  it('is remembered for no other frame in that page', async () => {
    stage.addAccount('b', { origins: [ORIGIN, OTHER], frames: [{ frame: ORIGIN, top: TOP }] });
    stage.page.looked = [frameWith({ origin: OTHER, frameId: 4, top: TOP })];
    const filling = stage.fill.fill({ id: 'b', tabId: TAB });
    await refused(filling, 'origin.frame', { origin: OTHER, top: TOP });
  });

  it('is not remembered for another pair, nor without being told', async () => {
    await refused(fill(inPage(ORIGIN, OTHER, true)), 'origin.frame', { origin: ORIGIN, top: TOP });
    await refused(fill(inPage(OTHER, TOP, true)), 'origin.frame', { origin: ORIGIN, top: TOP });
    await fill(inPage(ORIGIN, TOP, false));
    expect(stage.account('a')).toMatchObject({ frames: [] });
  });

  it('is one too if a frame of another origin stands between two of the same', async () => {
    stage.page.looked = [frameWith({ fields: [] }), frameWith({ frameId: 3, foreign: true })];
    await refused(fill(), 'origin.frame', { origin: ORIGIN, top: ORIGIN });
    await fill(inPage(ORIGIN, ORIGIN, true));
    expect(stage.page.written).toHaveLength(1);
    expect(stage.account('a')).toMatchObject({ frames: [] });
  });

  it('of which the browser says so counts, whatever the frame says of itself', async () => {
    stage.page.looked = [frameWith({ frameId: 3, top: TOP, foreign: false })];
    await refused(fill(), 'origin.frame', { origin: ORIGIN, top: TOP });
  });

  it('that is not bound needs both answers', async () => {
    stage.page.looked = [frameWith({ fields: [] }), frameWith(FRAMED)];
    await refused(fill({ bind: OTHER }), 'origin.frame', { origin: OTHER, top: ORIGIN });
    await fill({ bind: OTHER, ...inPage(OTHER, ORIGIN, true) });
    expect(stage.account('a')).toMatchObject({
      origins: [ORIGIN, OTHER],
      frames: [{ frame: OTHER, top: ORIGIN }],
    });
  });
});

describe('an origin the account is not bound to', () => {
  it.each([
    ['another host', OTHER],
    ['another scheme', 'http://portal.example'],
    ['another port', `${ORIGIN}:8443`],
    ['a sub-domain', 'https://a.portal.example'],
    ['plain http elsewhere', 'http://10.0.0.4'],
    ['an address', 'https://10.0.0.4'],
  ])('%s gets nothing until the user agreed to exactly it', async (_, origin) => {
    stage.page.looked = [frameWith({ origin })];
    await refused(fill({ byMessage: true, ...inPage(origin, origin) }), 'origin.not_bound', { origin });
    await refused(fill({ bind: 'https://third.example' }), 'origin.not_bound', { origin });
    await refused(fill({ bind: ORIGIN }), 'origin.not_bound', { origin });
    await fill({ bind: origin });
    expect(stage.account('a')).toMatchObject({ origins: [ORIGIN, origin] });
    await fill();
    expect(stage.page.written).toMatchObject([{ origin }, { origin }]);
  });

  it('is filled as a sub-domain where the account allows that, and needs no binding', async () => {
    stage.addAccount('s', { subdomains: true });
    stage.page.looked = [frameWith({ origin: 'https://a.portal.example' })];
    await stage.fill.fill({ id: 's', tabId: TAB });
    expect(stage.account('s')).toMatchObject({ origins: [ORIGIN] });
    await expect(stage.fill.fill({ id: 'a', tabId: TAB })).rejects.toThrow('origin.not_bound');
  });

  it('is not one of a known group without a question either', async () => {
    stage.addAccount('m', { origins: ['https://accounts.google.com'] });
    const origin = 'https://myaccount.google.com';
    stage.page.looked = [frameWith({ origin })];
    await expect(stage.fill.fill({ id: 'm', tabId: TAB })).rejects.toMatchObject({
      code: 'origin.not_bound',
      facts: { origin },
    });
    await stage.fill.fill({ id: 'm', tabId: TAB, bind: origin });
    expect(stage.account('m')?.origins).toContain(origin);
  });
});
