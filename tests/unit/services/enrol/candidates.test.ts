import { beforeEach, describe, expect, it } from 'vitest';
import { CANDIDATE_LIFETIME, MAX_CANDIDATES } from '../../../../lib/services/enrol/candidates.ts';
import { frameOf } from './fakes.ts';
import { createStage, keyUri, OTHER_SECRET, PUSH, SECRET, secretOf, TAB, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

it('keeps the id of what is still there, and drops what the page no longer shows', async () => {
  const [first] = (await stage.scanned(keyUri('a'))).candidates;
  stage.world.now += 60_000;
  const again = (await stage.scanned(keyUri('a'), keyUri('b', OTHER_SECRET))).candidates;
  expect(again[0]).toMatchObject({ id: first?.id, expiresAt: stage.world.now + CANDIDATE_LIFETIME });
  await stage.scanned(keyUri('b', OTHER_SECRET));
  expect((await stage.enrol.list(TAB)).candidates.map(({ label }) => label)).toEqual(['b']);
});

it('takes a code that was drawn again for the old one, in its place, under an id of its own', async () => {
  const before = (await stage.scanned(keyUri('a'), keyUri('b', OTHER_SECRET))).candidates;
  const after = (await stage.scanned(keyUri('b', OTHER_SECRET), keyUri('a', secretOf(5)))).candidates;
  expect(after.map(({ label }) => label)).toEqual(['a', 'b']);
  expect(after[0]?.id).not.toBe(before[0]?.id);
  expect(after[1]?.id).toBe(before[1]?.id);
  await expect(stage.enrol.save({ id: before[0]?.id ?? '' })).rejects.toThrow('candidate.gone');
  await stage.enrol.save({ id: after[0]?.id ?? '' });
  expect(stage.vault.document.accounts).toMatchObject([{ secret: secretOf(5) }]);
});

it('does so for registrations, whose token is new each time', async () => {
  const [before] = (await stage.scanned(PUSH)).candidates;
  const [after, ...more] = (await stage.scanned(PUSH.replace('A'.repeat(22), 'B'.repeat(21) + 'A')))
    .candidates;
  expect(more).toEqual([]);
  expect(after?.id).not.toBe(before?.id);
});

it('replaces what the user pointed at when the page draws it again', async () => {
  await stage.enrol.readPicked(TAB, { text: keyUri('a') });
  await stage.enrol.readPicked(TAB, { text: keyUri('a', OTHER_SECRET) });
  expect((await stage.enrol.list(TAB)).candidates).toHaveLength(1);
});

it('keeps the named account of a secret that stands beside its code, when only the secret was read', async () => {
  const secrets = [{ secret: SECRET }];
  const [named] = (await stage.scanned(keyUri('kari'))).candidates;
  stage.world.now += 60_000;
  stage.page.frames = [frameOf({ secrets })];
  const { candidates } = await stage.enrol.scan(TAB);
  expect(candidates).toMatchObject([
    { id: named?.id, label: 'kari', named: false, expiresAt: stage.world.now + CANDIDATE_LIFETIME },
  ]);
  stage.page.frames = [frameOf({ secrets }, { origin: 'https://other.example' })];
  expect((await stage.enrol.scan(TAB)).candidates).toMatchObject([{ named: true }]);
});

it('keeps what a reading that ran out of time did not find, until its own time is over', async () => {
  stage.page.addPicture('a', keyUri('a'));
  stage.page.addPicture('b', keyUri('b', OTHER_SECRET));
  stage.page.frames = [frameOf({ pictures: [{ png: 'a' }, { png: 'b' }] })];
  const before = (await stage.enrol.scan(TAB)).candidates.map(({ id }) => id);
  expect(before).toHaveLength(2);
  stage.page.onDecode = () => {
    stage.world.now += 600;
  };
  const late = (await stage.enrol.scan(TAB)).candidates.map(({ id }) => id);
  expect(late).toEqual(before);
  stage.world.now += CANDIDATE_LIFETIME - 1200;
  expect((await stage.enrol.list(TAB)).candidates.map(({ id }) => id)).toEqual(before.slice(0, 1));
});

it('gives what was missed no room that something found could take', async () => {
  const pictures = Array.from({ length: MAX_CANDIDATES }, (_, n) => ({ png: `old-${n}` }));
  for (const [n, { png }] of pictures.entries()) stage.page.addPicture(png, keyUri(`old-${n}`, secretOf(n)));
  stage.page.frames = [frameOf({ pictures })];
  await stage.enrol.scan(TAB);
  stage.page.addPicture('new', keyUri('new', secretOf(99)));
  stage.page.onDecode = () => {
    stage.world.now += 600;
  };
  const texts = [keyUri('old-0', secretOf(0))];
  stage.page.frames = [frameOf({ texts, pictures: [{ png: 'new' }, ...pictures.slice(1)] })];
  const labels = (await stage.enrol.scan(TAB)).candidates.map(({ label }) => label);
  expect(labels).toHaveLength(MAX_CANDIDATES);
  expect(labels).toContain('new');
});

it('lists what the user pointed at first, the last of it at the top, also on a page that was read before', async () => {
  const texts = ['a', 'b', 'c'].map((label, n) => keyUri(label, secretOf(n)));
  stage.page.frames = [frameOf({ pictures: [{ png: 'a' }, { png: 'b' }, { png: 'c' }] })];
  for (const [n, png] of ['a', 'b', 'c'].entries()) stage.page.addPicture(png, texts[n] ?? '');
  const read = async () => (await stage.enrol.scan(TAB)).candidates.map(({ label }) => label);
  const point = async (png: string) => {
    const all = stage.page.frames;
    stage.page.frames = [frameOf({ pictures: [{ png }] })];
    await stage.enrol.readPicked(TAB, { picture: { frameId: 0, src: '' } });
    stage.page.frames = all;
  };
  expect(await read()).toEqual(['a', 'b', 'c']);
  await point('b');
  expect(await read()).toEqual(['b', 'a', 'c']);
  await point('c');
  expect(await read()).toEqual(['c', 'b', 'a']);
  expect(await read()).toEqual(['c', 'b', 'a']);
});

it('keeps tabs apart', async () => {
  await stage.scanned(keyUri('a'));
  await stage.enrol.scan(TAB + 1);
  await stage.enrol.forgetTab(TAB + 1);
  expect((await stage.enrol.list(TAB)).candidates).toHaveLength(1);
});

describe('a page that draws other codes each time', () => {
  const codes = (round: number, count = 500): readonly string[] =>
    Array.from({ length: count }, (_, index) => keyUri(`n${round}-${index}`, secretOf(round * 500 + index)));
  const scanned = async (...texts: readonly string[]) =>
    (await stage.scanned(...texts)).candidates.map(({ label }) => label);

  it('has one candidate, and keeps no more than it may have', async () => {
    expect(await scanned(...codes(0))).toHaveLength(MAX_CANDIDATES);
    for (let round = 1; round < 5; round++) expect(await scanned(...codes(round))).toEqual([`n${round}-0`]);
    expect((await stage.enrol.list(TAB)).candidates).toHaveLength(1);
    expect(await stage.boxes.box.get()).toHaveLength(MAX_CANDIDATES);
    for (let tab = 0; tab < 100; tab++) await stage.enrol.scan(tab);
    expect((await stage.boxes.box.get())?.length).toBeLessThanOrEqual(40);
  });

  it('has one though it names them alike', async () => {
    const named = (round: number) =>
      ['a', 'b', 'c'].map((label, index) => keyUri(label, secretOf(round * 3 + index)));
    expect(await scanned(...named(0))).toEqual(['a', 'b', 'c']);
    for (let round = 1; round < 4; round++) expect(await scanned(...named(round))).toEqual(['a']);
  });

  it('has one though there is no time to read all of it', async () => {
    stage.page.addPicture('slow', 'nothing');
    stage.page.onDecode = () => {
      stage.world.now += 2000;
    };
    for (let round = 0; round < 4; round++) {
      stage.page.frames = [frameOf({ texts: codes(round), pictures: [{ png: 'slow' }] })];
      const { candidates } = await stage.enrol.scan(TAB);
      expect(candidates).toHaveLength(round === 0 ? MAX_CANDIDATES : 1);
    }
  });

  it('has one more where one of them stays', async () => {
    await scanned(keyUri('stays'), ...codes(0, 4));
    for (let round = 1; round < 4; round++)
      expect(await scanned(keyUri('stays'), ...codes(round, 4))).toEqual(['stays', `n${round}-0`]);
  });

  it('has all that stay: a next step with several codes shows them at the second look, under the ids they have', async () => {
    await scanned(keyUri('before'));
    const step = codes(1, 3);
    const [first] = (await stage.scanned(...step)).candidates;
    expect((await stage.enrol.list(TAB)).candidates.map(({ label }) => label)).toEqual(['n1-0']);
    const all = (await stage.scanned(...step)).candidates;
    expect(all.map(({ label }) => label)).toEqual(['n1-0', 'n1-1', 'n1-2']);
    expect(all[0]?.id).toBe(first?.id);
    expect(await scanned(...step)).toHaveLength(3);
  });

  it('has at once what is only added, and what the user pointed at', async () => {
    await scanned(keyUri('before'));
    expect(await scanned(keyUri('before'), ...codes(1, 3))).toHaveLength(4);
    await stage.enrol.forgetTab(TAB);
    await stage.enrol.readPicked(TAB, { text: keyUri('mine') });
    expect(await scanned(...codes(2, 3))).toEqual(['mine', 'n2-0', 'n2-1', 'n2-2']);
  });

  it('lets nothing be saved that was held back', async () => {
    await scanned(...codes(0));
    await scanned(...codes(1));
    const ids = ((await stage.boxes.box.get()) ?? []).map(({ id }) => id);
    const saved = await Promise.allSettled(ids.map((id) => stage.enrol.save({ id })));
    expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(stage.vault.document.accounts).toHaveLength(1);
  });
});

it('costs one candidate where the page draws one account anew each time', async () => {
  for (let round = 0; round < 100; round++) {
    const { candidates } = await stage.scanned(keyUri('kari', secretOf(round)));
    expect(candidates).toHaveLength(1);
  }
});

it('lets readings that come together not lose one another', async () => {
  await Promise.all([
    stage.enrol.readPicked(1, { text: keyUri('a') }),
    stage.enrol.readPicked(2, { text: keyUri('b') }),
    stage.enrol.readTexts([keyUri('c')]),
  ]);
  expect((await stage.enrol.list(1)).candidates).toHaveLength(1);
  expect((await stage.enrol.list(2)).candidates).toHaveLength(1);
});
