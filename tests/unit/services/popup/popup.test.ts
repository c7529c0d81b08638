import { expect, it } from 'vitest';
import { PortvaktError } from '../../../../lib/errors.ts';
import type { VaultView } from '../../../../lib/messages/vault-views.ts';
import type { PageLook } from '../../../../lib/services/fill/places.ts';
import { createPopupService } from '../../../../lib/services/popup/popup.ts';
import { createFakeVault } from '../../../support/fake-vault.ts';
import { createMemoryBox } from '../../../support/memory-box.ts';
import { frameWith } from '../fill/stage.ts';
import { documentOf, guarded, sampleAccount } from '../../../support/sample-account.ts';
import { createDrafts, type KeptDraft } from '../../../../lib/services/popup/drafts.ts';

const SITE = 'https://github.com';
const VIEW: VaultView = {
  state: 'unlocked',
  waitMs: 0,
  passwordRests: false,
  waiting: 0,
  mirrorLagging: false,
  passkeys: false,
  nearlyFull: false,
  weakKdf: false,
  missing: [],
};

const DOCUMENT = documentOf(
  sampleAccount({ id: 'old', usedAt: 1 }),
  sampleAccount({ id: 'other', origins: ['https://gitlab.com', 'https://www.github.com'] }),
  sampleAccount({ id: 'recent', usedAt: 2, origins: ['https://x.example', SITE] }),
);

const FOUND = { candidates: [], batches: [], problems: [{ code: 'image.no_code' as const, facts: {} }] };

/** A frame of another origin has the only field. */
const LOOK: PageLook = {
  origin: SITE,
  frames: [
    frameWith({ origin: SITE, fields: [] }),
    frameWith({ origin: 'https://gitlab.com', top: SITE, frameId: 3, fields: [{}, { channel: 'message' }] }),
  ],
};

const usedOn = (tabId: number) => ({
  tabId,
  account: tabId === 8 ? 'other' : 'gone',
  frameId: 0,
  documentId: '',
  origin: SITE,
  from: 20,
  expiresAt: 50,
});

function world(
  state: VaultView['state'] = 'unlocked',
  document = DOCUMENT,
  look: PageLook | undefined = LOOK,
) {
  const looked: number[] = [];
  const revealed: number[] = [];
  const stood: (number | undefined)[] = [];
  const vault = createFakeVault(document);
  const service = createPopupService({
    vault,
    clock: () => 10,
    drafts: createDrafts(createMemoryBox<KeptDraft>(), () => 0),
    vaultView: () => Promise.resolve({ ...VIEW, state, waiting: state === 'locked' ? 2 : 0 }),
    accounts: () => Promise.resolve({ total: 3, offset: 0, rows: [] }),
    approvals: () => Promise.resolve({ approvals: [], flooded: [], unreachable: [], forgottenBy: [] }),
    originOf: () => Promise.resolve(SITE),
    foundOn: () => Promise.resolve(FOUND),
    finishingOn: (tabId) => Promise.resolve(tabId === 4 ? document.accounts[1] : undefined),
    usedOn: (tabId) => Promise.resolve(tabId === 4 ? undefined : usedOn(tabId)),
    standsOver: (tabId) => void stood.push(tabId),
    reveal(tabId) {
      revealed.push(tabId);
      return tabId === 5 ? Promise.reject(new PortvaktError('page.unreadable')) : Promise.resolve();
    },
    look(tabId) {
      looked.push(tabId);
      return Promise.resolve({
        readable: true,
        candidates: [],
        batches: [],
        problems: [],
        hidden: true,
        page: look,
      });
    },
  });
  return { service, looked, revealed, stood };
}

it('offers the accounts bound to exactly this origin, the one used last first', async () => {
  const { service, looked } = world();
  const { page } = await service.load({ tabId: 4, limit: 10 });
  expect(page?.matches.map(({ id }) => id)).toEqual(['recent', 'old']);
  expect(page).toMatchObject({ tabId: 4, origin: SITE, fields: 0 });
  expect(looked).toEqual([]);
});

it('offers them without codes where each code is asked for again', async () => {
  const open = await world().service.load({ tabId: 4, limit: 10 });
  expect(open.page?.matches.every(({ code, guarded: kept }) => code && !kept)).toBe(true);
  const { service } = world('unlocked', guarded(DOCUMENT));
  for (const page of [(await service.load({ tabId: 4, limit: 10 })).page, await service.scan({ tabId: 4 })]) {
    expect(page?.matches.length).toBeGreaterThan(1);
    expect(page?.matches.every(({ code, guarded: kept }) => !code && kept)).toBe(true);
  }
});

it('looks at the page only when asked to', async () => {
  const { service, looked } = world();
  const page = await service.scan({ tabId: 4 });
  expect(page).toMatchObject({ fields: 1, readable: true });
  expect(page.matches.map(({ id, fillable }) => [id, fillable])).toEqual([
    ['other', true],
    ['recent', false],
    ['old', false],
  ]);
  expect(page).toMatchObject({ messages: 1, frame: 'https://gitlab.com', suggested: [] });
  expect(looked).toEqual([4]);
});

it('before a look it knows who belongs to the origin, and nothing to fill', async () => {
  const accounts = [
    sampleAccount({ id: 'site', origins: ['https://gist.github.com'] }),
    ...DOCUMENT.accounts,
  ];
  const { service } = world('unlocked', documentOf(...accounts));
  const { page } = await service.load({ tabId: 4, limit: 10 });
  expect(page?.matches).toMatchObject([
    { id: 'recent', standing: 'bound', fillable: false, appended: false },
    { id: 'old', standing: 'bound', fillable: false },
  ]);
  expect(page?.suggested.map(({ id, standing }) => [id, standing])).toContainEqual(['site', 'site']);
  expect(page).toMatchObject({ messages: 0, frame: undefined, lookAlike: undefined });
});

it('offers nobody on a look-alike', async () => {
  const origin = 'https://github.com.evil.example';
  const look = { origin, frames: [frameWith({ origin })] };
  const page = await world('unlocked', DOCUMENT, look).service.scan({ tabId: 4 });
  expect(page).toMatchObject({ matches: [], suggested: [], lookAlike: { origin, like: SITE } });
});

it('says of an account that its code goes behind the password', async () => {
  const look = { origin: SITE, frames: [frameWith({ origin: SITE, fields: [], passwords: 1 })] };
  const document = documentOf(sampleAccount({ appended: true }));
  const page = await world('unlocked', document, look).service.scan({ tabId: 4 });
  expect(page).toMatchObject({ fields: 0, matches: [{ appended: true, fillable: true }] });
});

it('where no field could be looked for, says what it knows without', async () => {
  const { service } = world('unlocked', DOCUMENT, { origin: SITE, frames: [] });
  expect((await service.scan({ tabId: 4 })).matches.map(({ fillable }) => fillable)).toEqual([false, false]);
});

it.each(['locked', 'new', 'damaged', 'newer'] as const)(
  'tells nothing of what is inside while %s',
  async (state) => {
    const { service } = world(state);
    const view = await service.load({ tabId: 4, limit: 10 });
    expect(view.accounts.total).toBe(0);
    expect(view.page).toBeUndefined();
    expect(view.vault.waiting).toBe(state === 'locked' ? 2 : 0);
  },
);

it('works without a tab', async () => {
  const { service } = world();
  expect((await service.load({ limit: 10 })).page).toBeUndefined();
});

it('shows before looking what was read earlier, and says nothing of what it has not seen', async () => {
  const { page } = await world().service.load({ tabId: 4, limit: 10 });
  expect(page).toMatchObject({ ...FOUND, hidden: false, readable: true });
});

it('names the account that waits for its first code, without it where codes are asked for again', async () => {
  const { service } = world();
  expect((await service.load({ tabId: 4, limit: 10 })).page?.finishing).toMatchObject({ id: 'other' });
  expect((await service.scan({ tabId: 4 })).finishing?.code).toBeDefined();
  expect((await service.scan({ tabId: 6 })).finishing).toBeUndefined();
  const kept = world('unlocked', guarded(DOCUMENT)).service;
  expect((await kept.scan({ tabId: 4 })).finishing).toMatchObject({ guarded: true });
  expect((await kept.scan({ tabId: 4 })).finishing).not.toHaveProperty('code');
});

it('brings into view what is hidden, and looks again, also where it cannot', async () => {
  const { service, revealed, looked } = world();
  expect(await service.reveal({ tabId: 4 })).toMatchObject({ tabId: 4, hidden: true });
  expect(await service.reveal({ tabId: 5 })).toMatchObject({ tabId: 5 });
  expect(revealed).toEqual([4, 5]);
  expect(looked).toEqual([4, 5]);
});

it('says which tab it stands over', async () => {
  const { service, stood } = world();
  await service.load({ tabId: 4, limit: 10 });
  await service.scan({ tabId: 6 });
  expect(stood).toEqual([4, 6]);
});

it('names the account whose next code the page wants, and until when', async () => {
  const { service } = world();
  expect((await service.scan({ tabId: 8 })).next).toMatchObject({
    row: { id: 'other' },
    from: 20,
    until: 50,
  });
  expect((await service.load({ tabId: 8, limit: 10 })).page?.next?.row.code).toBeDefined();
  expect((await service.scan({ tabId: 4 })).next).toBeUndefined();
  // Deleted meanwhile.
  expect((await service.scan({ tabId: 9 })).next).toBeUndefined();
});
