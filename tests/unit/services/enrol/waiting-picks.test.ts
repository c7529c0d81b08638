import { beforeEach, expect, it } from 'vitest';
import { PICK_LIFETIME } from '../../../../lib/services/enrol/waiting-picks.ts';
import { frameOf } from './fakes.ts';
import { createStage, keyUri, SECRET, TAB, type Stage } from './stage.ts';

/** What the user points at while the vault is locked. */

let stage: Stage;
beforeEach(() => {
  stage = createStage();
  stage.vault.locked = true;
});

const unlock = (): void => {
  stage.vault.locked = false;
};
const stored = async () => Promise.all(Object.values(stage.boxes).map((box) => box.get()));

it('is read at the first look after the unlock, and only then', async () => {
  await stage.enrol.readPicked(TAB, { text: SECRET });
  await expect(stage.enrol.scan(TAB)).rejects.toThrow('vault.locked');
  unlock();
  expect((await stage.enrol.scan(TAB)).candidates).toMatchObject([{ named: true, origin: '' }]);
  await stage.enrol.forgetTab(TAB);
  expect((await stage.enrol.scan(TAB)).candidates).toEqual([]);
});

it('is a picture too, which is read to its end', async () => {
  stage.page.addPicture('large', keyUri('kari'));
  stage.page.onDecode = () => {
    stage.world.now += 60_000;
  };
  stage.page.frames = [frameOf({ pictures: [{ png: 'large' }] })];
  await stage.enrol.readPicked(TAB, { picture: { frameId: 0, src: 'x' } });
  expect(stage.page.reads).toBe(0);
  unlock();
  expect((await stage.enrol.scan(TAB)).candidates).toMatchObject([{ label: 'kari' }]);
});

it('says what is wrong with it', async () => {
  await stage.enrol.readPicked(TAB, { text: 'hello' });
  unlock();
  expect((await stage.enrol.scan(TAB)).problems).toEqual([{ code: 'uri.not_otpauth', facts: {} }]);
});

it('is the last of it, and of that tab', async () => {
  await stage.enrol.readPicked(TAB, { text: keyUri('first') });
  await stage.enrol.readPicked(TAB + 1, { text: keyUri('other') });
  await stage.enrol.readPicked(TAB, { text: keyUri('last') });
  unlock();
  expect((await stage.enrol.scan(TAB)).candidates).toMatchObject([{ label: 'last' }]);
  expect((await stage.enrol.scan(TAB + 1)).candidates).toMatchObject([{ label: 'other' }]);
});

it('is stored nowhere, and another lock does not lose it', async () => {
  await stage.enrol.readPicked(TAB, { text: SECRET });
  expect(await stored()).toEqual([undefined, undefined, undefined, undefined]);
  await stage.enrol.forgetAll();
  unlock();
  expect((await stage.enrol.scan(TAB)).candidates).toHaveLength(1);
});

it.each([
  ['its page went away', () => stage.enrol.forgetTab(TAB)],
  ['two minutes are over', () => Promise.resolve(void (stage.world.now += PICK_LIFETIME))],
])('is forgotten when %s', async (_, happen) => {
  await stage.enrol.readPicked(TAB, { text: SECRET });
  await happen();
  unlock();
  expect((await stage.enrol.scan(TAB)).candidates).toEqual([]);
});
