import { beforeEach, expect, it } from 'vitest';
import { BROUGHT_LIFETIME, MAX_BROUGHT } from '../../../../lib/services/enrol/candidates.ts';
import { createStage, keyUri, OTHER_SECRET, SECRET, secretOf, TAB, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

const codes = (count: number, from = 0): readonly string[] =>
  Array.from({ length: count }, (_, at) => keyUri(`n${from + at}`, secretOf(from + at)));

/** Brings texts, so many in one message as our pages send, and says the ids of what each message came to. */
async function bring(texts: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let at = 0; at < texts.length; at += 20) {
    const { candidates } = await stage.enrol.readTexts(texts.slice(at, at + 20));
    ids.push(...candidates.map(({ id }) => id));
  }
  return ids;
}

it('stays when the next thing is brought, which is all the answer tells', async () => {
  const [first] = await bring([keyUri('one')]);
  const { candidates } = await stage.enrol.readTexts([keyUri('two', OTHER_SECRET)]);
  expect(candidates.map(({ label }) => label)).toEqual(['two']);
  await stage.enrol.save({ id: first ?? '' });
  await stage.enrol.save({ id: candidates[0]?.id ?? '' });
  expect(stage.vault.document.accounts.map(({ label }) => label)).toEqual(['one', 'two']);
});

it('is all there of 45 codes in several messages', async () => {
  const ids = await bring(codes(45));
  expect(new Set(ids).size).toBe(45);
  for (const id of ids) await stage.enrol.save({ id });
  expect(stage.vault.document.accounts).toHaveLength(45);
});

it('keeps its id when it is brought again', async () => {
  const [first] = await bring(codes(1));
  await bring(codes(1, 5));
  expect(await bring(codes(1))).toEqual([first]);
});

it.each([
  ['of one name', [keyUri('kari'), keyUri('kari', OTHER_SECRET)]],
  ['without a name', [SECRET, OTHER_SECRET]],
])('is two where two secrets %s are brought one after the other', async (_, texts) => {
  const ids = [...(await bring(texts.slice(0, 1))), ...(await bring(texts.slice(1)))];
  for (const id of ids) await stage.enrol.save({ id, issuer: 'Site' });
  expect(stage.vault.document.accounts.map(({ secret }) => secret)).toEqual([SECRET, OTHER_SECRET]);
});

it('is one where its secret is brought by itself too', async () => {
  const [first] = await bring([`${keyUri('kari')}&digits=8`]);
  expect(await bring([SECRET, `${keyUri('kari')}&digits=8`])).toEqual([first]);
});

it('lives on while the user is at the rest of it, and then no longer than it may', async () => {
  const ids = await bring(codes(4));
  for (const id of ids.slice(0, 2)) {
    stage.world.now += BROUGHT_LIFETIME - 1;
    await stage.enrol.save({ id });
  }
  stage.world.now += BROUGHT_LIFETIME - 1;
  await bring(codes(1, 50));
  stage.world.now += BROUGHT_LIFETIME - 1;
  await stage.enrol.save({ id: ids[2] ?? '' });
  stage.world.now += BROUGHT_LIFETIME;
  await expect(stage.enrol.save({ id: ids[3] ?? '' })).rejects.toThrow('candidate.gone');
  expect(await stage.boxes.box.get()).toBeUndefined();
});

it('is the newest of more than there is room for, whatever pages show meanwhile', async () => {
  const ids = await bring(codes(MAX_BROUGHT + 1));
  for (let tab = 0; tab < 20; tab++) {
    await stage.scanned(...codes(5, 200));
    await stage.enrol.scan(tab);
  }
  await expect(stage.enrol.save({ id: ids[0] ?? '' })).rejects.toThrow('candidate.gone');
  for (const id of ids.slice(1)) await stage.enrol.save({ id });
  expect(stage.vault.document.accounts).toHaveLength(MAX_BROUGHT);
});

it('takes nothing from a page, nor a page from it', async () => {
  await stage.scanned(keyUri('page'));
  const [id] = await bring(codes(1));
  await stage.scanned();
  await stage.enrol.forgetTab(TAB);
  await stage.enrol.save({ id: id ?? '' });
  await stage.scanned(keyUri('page'));
  await bring(codes(3));
  expect((await stage.enrol.list(TAB)).candidates.map(({ label }) => label)).toEqual(['page']);
});
