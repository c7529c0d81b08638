import { beforeEach, describe, expect, it } from 'vitest';
import { computeCode } from '../../../../lib/otp/code.ts';
import { createStage, frameWith, ORIGIN, OTHER, TAB, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

const fill = (id = 'a') => stage.fill.fill({ id, tabId: TAB });

it('writes the present code where the account is bound, and remembers that it was used', async () => {
  const account = stage.addAccount('a');
  expect(await fill()).toEqual({ origin: ORIGIN, inputs: 1, appended: false, more: false, recorded: true });
  expect(stage.page.written).toEqual([
    {
      token: 'T0',
      target: 'field',
      index: 0,
      code: computeCode(account, stage.world.now).code,
      origin: ORIGIN,
      top: ORIGIN,
    },
  ]);
  expect(stage.account('a')).toMatchObject({
    usedAt: stage.world.now,
    confirmed: true,
    origins: [ORIGIN],
    frames: [],
    visits: [{ origin: ORIGIN, path: '/login', at: stage.world.now }],
  });
});

it.each([
  [30, 3000],
  [3, 1000],
])('of a period of %i s uses the next code when less than %i ms are left', async (period, left) => {
  const account = stage.addAccount('a', { period });
  const { validUntil, next, code } = computeCode(account, stage.world.now);
  stage.world.now = validUntil - left;
  await fill();
  stage.world.now++;
  await fill();
  expect(stage.page.written.map((request) => request.code)).toEqual([code, next]);
});

it.each([
  ['steam', /^[0-9A-Z]{5}$/],
  ['yandex', /^[a-z]{8}$/],
  ['motp', /^[0-9a-f]{6}$/],
] as const)('writes the code of %s', async (type, shape) => {
  stage.addAccount('a', { type, pin: '1234' });
  await fill();
  expect(stage.page.written[0]?.code).toMatch(shape);
});

it('saves the counter before the code leaves', async () => {
  stage.addAccount('h', { type: 'hotp', counter: 5 });
  let counterThen = 0;
  stage.page.write = () => {
    counterThen = stage.account('h')?.counter ?? 0;
    return Promise.resolve({ ok: false, reason: 'refused' });
  };
  await expect(fill('h')).rejects.toThrow('field.refused');
  expect(counterThen).toBe(6);
  expect(stage.account('h')).toMatchObject({ counter: 6, confirmed: false, usedAt: 0, visits: [] });
});

it.each([
  ['gone', 'field.gone'],
  ['origin', 'field.gone'],
  ['hidden', 'field.hidden'],
  ['covered', 'field.covered'],
  ['unseen', 'field.unseen'],
  ['read_only', 'field.read_only'],
  ['refused', 'field.refused'],
] as const)('a frame that answers %s is %s, and nothing is remembered', async (reason, code) => {
  stage.addAccount('a', { origins: [OTHER] });
  stage.page.outcome = { ok: false, reason };
  const before = stage.vault.document;
  await expect(stage.fill.fill({ id: 'a', tabId: TAB, bind: ORIGIN })).rejects.toThrow(code);
  expect(stage.vault.document).toBe(before);
});

it('says that there is no account, no way in, no vault', async () => {
  await expect(fill()).rejects.toThrow('account.unknown');
  stage.addAccount('a');
  stage.page.readable = false;
  await expect(fill()).rejects.toThrow('page.unreadable');
  stage.vault.locked = true;
  await expect(fill()).rejects.toThrow('vault.locked');
});

describe('which field', () => {
  const written = () =>
    stage.page.written.map(({ token, target, index }) => `${token} ${target} ${index}`).at(-1);

  it.each([
    ['the focused one', [{ score: 90 }, { score: 45, focused: true }], 1],
    ['one that is not for a message', [{ score: 90, channel: 'message', focused: true }, { score: 45 }], 1],
    ['the surer one', [{ score: 60 }, { score: 80 }], 1],
    ['one for an app, of about equally sure ones', [{ score: 70 }, { score: 60, channel: 'app' }], 1],
  ] as const)('%s', async (_, fields, index) => {
    stage.addAccount('a');
    stage.page.looked = [frameWith({ fields })];
    await fill();
    expect(written()).toBe(`T0 field ${index}`);
  });

  it('the one in the frame that is bound, whatever else the page shows', async () => {
    stage.addAccount('a');
    stage.page.looked = [
      frameWith({ fields: [{ score: 40 }] }),
      frameWith({ origin: OTHER, frameId: 3, fields: [{ score: 100, focused: true, channel: 'app' }] }),
    ];
    await fill();
    expect(written()).toBe('T0 field 0');
  });

  it('one in a frame of the same origin needs no question', async () => {
    stage.addAccount('a');
    stage.page.looked = [frameWith({ fields: [] }), frameWith({ frameId: 4 })];
    await fill();
    expect(written()).toBe('T4 field 0');
  });
});

describe('a code that goes behind the password', () => {
  const LOGIN = frameWith({ fields: [], passwords: 1 });

  it('goes there, without any code field, for an account that says so', async () => {
    stage.addAccount('a', { appended: true });
    stage.page.looked = [LOGIN];
    expect(await fill()).toEqual({ origin: ORIGIN, inputs: 1, appended: true, more: false, recorded: true });
    expect(stage.page.written).toMatchObject([{ token: 'T0', target: 'password', index: 0 }]);
  });

  it('never for another one', async () => {
    stage.addAccount('a');
    stage.page.looked = [LOGIN];
    await expect(fill()).rejects.toThrow('field.none');
  });

  it('nor where the account does not belong', async () => {
    stage.addAccount('a', { appended: true });
    stage.page.looked = [frameWith({ origin: OTHER, fields: [], passwords: 1 })];
    await expect(fill()).rejects.toThrow('origin.not_bound');
    stage.page.looked = [frameWith({ fields: [], passwords: 0 }), { ...LOGIN, origin: OTHER, frameId: 2 }];
    await expect(fill()).rejects.toThrow('origin.frame');
    expect(stage.page.written).toEqual([]);
  });

  it('goes into a code field where there is no password, as while it is set up', async () => {
    stage.addAccount('a', { appended: true });
    expect(await fill()).toMatchObject({ appended: false });
    expect(stage.page.written).toMatchObject([{ target: 'field' }]);
  });
});

describe('where each code is asked for again', () => {
  beforeEach(() => {
    stage.stepUp.asks = true;
  });

  it('one answer is good for one fill', async () => {
    stage.addAccount('a');
    await expect(fill()).rejects.toThrow('vault.confirm_needed');
    expect(stage.page.written).toEqual([]);
    stage.stepUp.answers = 1;
    await fill();
    await expect(fill()).rejects.toThrow('vault.confirm_needed');
    expect(stage.page.written).toHaveLength(1);
  });

  it('changes nothing without an answer: no origin is bound, no counter moves', async () => {
    stage.addAccount('h', { type: 'hotp', counter: 5 });
    stage.page.looked = [frameWith({ origin: OTHER })];
    await expect(stage.fill.fill({ id: 'h', tabId: TAB, bind: OTHER })).rejects.toThrow(
      'vault.confirm_needed',
    );
    expect(stage.vault.edits).toBe(0);
  });

  it('a fill that finds nowhere to go leaves the answer for the next', async () => {
    stage.addAccount('a');
    stage.addAccount('end', { type: 'hotp', counter: Number.MAX_SAFE_INTEGER - 1 });
    stage.stepUp.answers = 1;
    await expect(fill('x')).rejects.toThrow('account.unknown');
    await expect(fill('end')).rejects.toThrow('counter.limit');
    stage.page.looked = [frameWith({ origin: OTHER })];
    await expect(fill()).rejects.toThrow('origin.not_bound');
    stage.page.looked = [];
    await expect(fill()).rejects.toThrow('field.none');
    stage.page.readable = false;
    await expect(fill()).rejects.toThrow('page.unreadable');
    expect(stage.stepUp.answers).toBe(1);
  });

  it('a lock while it asked leaves the page alone', async () => {
    stage.addAccount('a');
    stage.stepUp.take = () => {
      stage.vault.locked = true;
      return Promise.resolve();
    };
    await expect(fill()).rejects.toThrow('vault.locked');
    expect(stage.page.written).toEqual([]);
  });
});
