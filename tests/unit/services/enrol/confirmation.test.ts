import { beforeEach, expect, it } from 'vitest';
import { CONFIRM_INTERVAL, createConfirmation } from '../../../../lib/services/enrol/confirmation.ts';
import { FakePage, FakeVault, frameOf } from './fakes.ts';
import { keyUri, TAB } from './stage.ts';

let page: FakePage;
let vault: FakeVault;
let now: number;
let wake: (() => void)[];
let confirm: ReturnType<typeof createConfirmation>;

beforeEach(() => {
  page = new FakePage();
  vault = new FakeVault();
  now = 0;
  wake = [];
  confirm = createConfirmation({
    page,
    vault,
    clock: () => now,
    sleep: () => new Promise((resolve) => wake.push(resolve)),
  });
});

const CODE = { code: true, enrolment: true, locked: false };
const NOTHING = { code: false, enrolment: false, locked: false };

it('reads the page', async () => {
  page.frames = [frameOf({ texts: [keyUri('a')] })];
  expect(await confirm(TAB)).toEqual(CODE);
  expect(await confirm(TAB + 1)).toEqual(CODE);
  expect(page.reads).toBe(2);
});

it('tells a code for another app from one that can be enrolled', async () => {
  page.frames = [frameOf({ texts: ['phonefactor://x'] })];
  expect(await confirm(TAB)).toEqual({ code: true, enrolment: false, locked: false });
  page.frames = [frameOf({ texts: ['https://example.com/'] })];
  expect(await confirm(TAB + 1)).toEqual(NOTHING);
});

it('reads a page that speaks all the time once in a while, and what it showed last is not missed', async () => {
  expect(await confirm(TAB)).toEqual(NOTHING);
  page.frames = [frameOf({ texts: [keyUri('a')] })];
  const answers = Array.from({ length: 500 }, () => confirm(TAB));
  expect(page.reads).toBe(1);
  expect(wake).toHaveLength(1);
  now += CONFIRM_INTERVAL;
  wake[0]?.();
  expect(await Promise.all(answers)).toEqual(answers.map(() => CODE));
  expect(page.reads).toBe(2);
  now += CONFIRM_INTERVAL;
  await confirm(TAB);
  expect(page.reads).toBe(3);
});

it('is quiet while locked, and where it may not look', async () => {
  page.frames = [frameOf({ texts: [keyUri('a')] })];
  vault.locked = true;
  expect(await confirm(TAB)).toEqual({ ...NOTHING, locked: true });
  expect(page.reads).toBe(0);
  vault.locked = false;
  page.readable = false;
  expect(await confirm(TAB + 1)).toEqual(NOTHING);
});
