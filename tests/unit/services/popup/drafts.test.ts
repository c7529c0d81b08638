import { expect, it } from 'vitest';
import { createDrafts, type KeptDraft } from '../../../../lib/services/popup/drafts.ts';
import { createMemoryBox } from '../../../support/memory-box.ts';

const DRAFT = { view: 'manual', query: 'git', manual: { issuer: 'GitHub' } };

it('remembers for five minutes and not longer', async () => {
  let now = 1_000_000;
  const box = createMemoryBox<KeptDraft>();
  const drafts = createDrafts(box, () => now);
  await drafts.put(DRAFT);
  now += 5 * 60_000 - 1;
  expect(await drafts.get()).toEqual(DRAFT);
  now += 1;
  expect(await drafts.get()).toBeUndefined();
  expect(box.value).toBeUndefined();
});

it('forgets when the clock was set back', async () => {
  let now = 1_000_000;
  const drafts = createDrafts(createMemoryBox<KeptDraft>(), () => now);
  await drafts.put(DRAFT);
  now -= 1;
  expect(await drafts.get()).toBeUndefined();
});

it('forgets on demand', async () => {
  const drafts = createDrafts(createMemoryBox<KeptDraft>(), () => 0);
  await drafts.put(DRAFT);
  await drafts.put(undefined);
  expect(await drafts.get()).toBeUndefined();
});
