import { beforeEach, describe, expect, it } from 'vitest';
import { computeCode } from '../../../../lib/otp/code.ts';
import { COUNTER_LIFETIME, isNextWanted } from '../../../../lib/services/fill/used-codes.ts';
import type { Account } from '../../../../lib/vault/document.ts';
import { createStage, frameWith, OTHER, TAB, type FrameGiven, type Stage } from './stage.ts';

/** Some sites want two codes in a row while an account is set up: a second field, and the code after the first. */

let stage: Stage;
let account: Account;
beforeEach(() => {
  stage = createStage();
  account = stage.addAccount('a');
  show({}, {});
});

type Field = NonNullable<FrameGiven['fields']>[number];

function show(...fields: readonly Field[]): void {
  stage.page.looked = [frameWith({ fields })];
}

const fill = (id = 'a') => stage.fill.fill({ id, tabId: TAB });
const codeNow = () => computeCode(account, stage.world.now);
const written = () => stage.page.written.map(({ code, index, target }) => [target, index, code]);
/** As the page is once the first field holds a code: the cursor stands in it. */
const showHalfFilled = (): void => {
  show({ filled: true, focused: true }, {});
};

it('says that the page has a field for the next one, and when that is there', async () => {
  expect(await fill()).toMatchObject({ more: true });
  const { validUntil } = codeNow();
  expect(await stage.used.find(TAB)).toMatchObject({
    account: 'a',
    from: validUntil,
    expiresAt: validUntil + 30_000,
  });
});

it('counts from the code that was really used near the end of a period', async () => {
  const { validUntil } = codeNow();
  stage.world.now = validUntil - 1000;
  await fill();
  expect(await stage.used.find(TAB)).toMatchObject({
    from: validUntil + 30_000,
    expiresAt: validUntil + 60_000,
  });
});

it('writes the second beside the first, although the first has the focus', async () => {
  const { code, next, validUntil } = codeNow();
  await fill();
  showHalfFilled();
  stage.world.now = validUntil;
  expect(await fill()).toMatchObject({ more: false });
  expect(written()).toEqual([
    ['field', 0, code],
    ['field', 1, next],
  ]);
  expect(await stage.used.find(TAB)).toBeUndefined();
});

it('writes the very next one, however little is left of it', async () => {
  const { next, validUntil } = codeNow();
  await fill();
  showHalfFilled();
  stage.world.now = validUntil + 29_000;
  await fill();
  expect(written()[1]).toEqual(['field', 1, next]);
});

it('is over when the two would not be in a row any more', async () => {
  const { validUntil } = codeNow();
  await fill();
  stage.world.now = validUntil + 30_000;
  expect(await stage.used.find(TAB)).toBeUndefined();
});

it('has the next code of a counter at once', async () => {
  stage.vault.document = { ...stage.vault.document, accounts: [] };
  stage.addAccount('h', { type: 'hotp', counter: 5 });
  await fill('h');
  const { now } = stage.world;
  expect(await stage.used.find(TAB)).toMatchObject({ from: now, expiresAt: now + COUNTER_LIFETIME });
});

describe('the shortcut', () => {
  it('leaves it to the popup to wait, then fills the empty field', async () => {
    const { next, validUntil } = codeNow();
    await fill();
    showHalfFilled();
    expect(await stage.fill.fillByShortcut(TAB)).toBeUndefined();
    expect(stage.page.written).toHaveLength(1);
    stage.world.now = validUntil;
    expect(await stage.fill.fillByShortcut(TAB)).toBeDefined();
    expect(written()[1]).toEqual(['field', 1, next]);
  });

  it('waits for nothing on another page', async () => {
    await fill();
    show({});
    expect(await stage.fill.fillByShortcut(TAB)).toBeDefined();
  });
});

it.each<[string, readonly Field[]]>([
  ['only one field', [{}]],
  ['another that holds something', [{}, { filled: true }]],
  ['another for a code by message', [{}, { channel: 'message' }]],
  ['another of which less is known', [{ channel: 'app' }, {}]],
  ['another of six boxes', [{}, { kind: 'boxes', inputs: 6 }]],
])('wants no second where there is %s', async (_, fields) => {
  show(...fields);
  expect(await fill()).toMatchObject({ more: false });
  expect(await stage.used.find(TAB)).toBeUndefined();
});

it('remembers nothing of a code that the page did not take', async () => {
  stage.page.outcome = { ok: false, reason: 'refused' };
  await expect(fill()).rejects.toThrow('field.refused');
  expect(await stage.used.find(TAB)).toBeUndefined();
});

describe('isNextWanted', () => {
  const pageOf = (given: FrameGiven) => ({ origin: OTHER, frames: [frameWith(given)] });

  it.each<[boolean, string, FrameGiven]>([
    [true, 'one is filled, one is empty', { fields: [{ filled: true }, {}] }],
    [false, 'both are empty', { fields: [{}, {}] }],
    [false, 'both are filled', { fields: [{ filled: true }, { filled: true }] }],
    [false, 'the empty one is for a code by message', { fields: [{ filled: true }, { channel: 'message' }] }],
    [false, 'it is another frame', { frameId: 3, fields: [{ filled: true }, {}] }],
    [false, 'the frame shows another site', { origin: OTHER, fields: [{ filled: true }, {}] }],
  ])('%s where %s', async (wanted, _, given) => {
    await fill();
    const used = await stage.used.find(TAB);
    expect(used && isNextWanted(pageOf(given), used)).toBe(wanted);
  });
});
