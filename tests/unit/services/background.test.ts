import { beforeEach, expect, it } from 'vitest';
import type { MessageKind, Request } from '../../../lib/messages/protocol.ts';
import type { FoundView, PageView } from '../../../lib/messages/replies.ts';
import { createBackground } from '../../../lib/services/background.ts';
import type { MemoryBox } from '../../../lib/services/ports.ts';
import { createRecoveryCode } from '../../../lib/vault/recovery-code.ts';
import { createApprovalFakes } from '../../support/approval-fakes.ts';
import { settle } from '../../support/approval-stage.ts';
import { createMemoryBox } from '../../support/memory-box.ts';
import { createFakeWorld, PASSWORD } from '../../support/vault-fakes.ts';
import { FakePage, frameOf } from './enrol/fakes.ts';
import { frameWith } from './fill/stage.ts';
import { exportedAccounts, migrationUri } from './enrol/migration-uri.ts';
import { keyUri, TAB } from './enrol/stage.ts';

/** The whole background with a browser in memory: what holds only when the parts are put together. */
function createStage() {
  const world = createFakeWorld();
  const page = new FakePage();
  const approvals = createApprovalFakes({ request: () => Promise.reject(new Error('no network')) });
  const boxes = new Map<string, MemoryBox<unknown> & { value: unknown }>();
  const badge: string[] = [];
  const told: string[] = [];
  const shown: number[] = [];
  const cleared: string[] = [];
  const state = { popup: false };
  const { dispatch, copied, filling } = createBackground({
    clock: world.ports.now,
    random: world.ports.random,
    page,
    badge: {
      show: (text) => Promise.resolve(void badge.push(text)),
    },
    settings: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() },
    tidyAlarm: { set: () => Promise.resolve() },
    box: <T>(key: string) => {
      const box = boxes.get(key) ?? createMemoryBox<unknown>();
      boxes.set(key, box);
      return box as MemoryBox<T>;
    },
    vaultPorts: () => world.ports,
    approvalPorts: (own) => ({ ...approvals.ports, ...own }),
    backups: {
      isAllowed: () => Promise.resolve(false),
      save: () => Promise.resolve(),
      memory: createMemoryBox(),
      exclusive: world.ports.exclusive,
    },
    clipboard: {
      isAllowed: () => Promise.resolve(true),
      clearIf: (text) => Promise.resolve(void cleared.push(text)),
    },
    clipboardAlarm: { set: () => Promise.resolve() },
    tell: (topic) => void told.push(topic),
    isPopupOpen: () => state.popup,
    showPopup: (tabId) => Promise.resolve(shown.push(tabId) > 0),
    openPopup: () => Promise.resolve(),
    frontTab: () => Promise.resolve(TAB),
    sleep: () => Promise.resolve(),
  });
  const sender = { tier: 'content', tabId: TAB, frameId: 0, origin: page.origin, documentId: 'D' } as const;
  return {
    world: world.world,
    page,
    boxes,
    badge,
    told,
    shown,
    cleared,
    copied,
    filling,
    state,
    send: async <K extends MessageKind>(kind: K, request: Request<K>): Promise<unknown> => {
      const outcome = await dispatch({ kind, request }, { tier: 'page' });
      if (!outcome.ok) throw new Error(outcome.error);
      return outcome.value;
    },
    notice: (kind: 'qr.notice' | 'field.notice') => dispatch({ kind, request: { present: true } }, sender),
    create: () => {
      const recoveryCode = createRecoveryCode(world.ports.random);
      return dispatch(
        { kind: 'vault.create', request: { password: PASSWORD, recoveryCode } },
        { tier: 'page' },
      );
    },
  };
}

let stage: ReturnType<typeof createStage>;
beforeEach(async () => {
  stage = createStage();
  expect(await stage.create()).toMatchObject({ ok: true });
});

const scan = () => stage.send('page.scan', { tabId: TAB }) as Promise<PageView>;

it('keeps a snapshot before an export is saved', async () => {
  const found = await stage.send('candidate.read', {
    texts: [migrationUri({ accounts: exportedAccounts(0, 2) })],
  });
  const id = (found as FoundView).batches[0]?.id ?? '';
  expect(await stage.send('batch.save', { id, places: [0, 1, 2] })).toEqual({ added: 3, known: 0 });
  expect(await stage.send('snapshot.list', {})).toMatchObject([{ reason: 'import', accounts: 0 }]);
});

it('keeps nothing that was read when the vault is locked', async () => {
  stage.page.frames = [frameOf({ texts: [keyUri('a'), migrationUri({ accounts: exportedAccounts(0, 0) })] })];
  const { candidates, batches } = await scan();
  expect([candidates.length, batches.length]).toEqual([1, 1]);
  await stage.send('candidate.save', { id: candidates[0]?.id ?? '' });
  expect(await scan()).toMatchObject({ finishing: { label: 'a' } });
  await stage.send('vault.lock', {});
  for (const key of ['candidates', 'batches', 'pointed', 'vigil'])
    expect(stage.boxes.get(key)?.value, key).toBeUndefined();
});

it('says of the page in front, after the unlock, what it showed while locked', async () => {
  await stage.send('vault.lock', {});
  stage.page.frames = [frameOf({ texts: [keyUri('a')] })];
  await stage.notice('qr.notice');
  expect(stage.badge).not.toContain('+');
  await stage.send('vault.unlock', { method: 'password', secret: PASSWORD });
  await settle();
  expect(stage.badge).toContain('+');
});

it('opens the popup for the right code after one for another app, and tells one that is open', async () => {
  stage.page.frames = [frameOf({ texts: ['phonefactor://x'] })];
  expect((await scan()).problems).toMatchObject([{ code: 'qr.microsoft_only' }]);
  await settle();
  stage.page.frames = [frameOf({ texts: [keyUri('a')] })];
  await stage.notice('qr.notice');
  await stage.notice('qr.notice');
  expect(stage.shown).toEqual([TAB]);
  expect(stage.told).not.toContain('page');
  stage.state.popup = true;
  await stage.notice('qr.notice');
  await settle();
  expect(stage.told).toContain('page');
});

it('checks the password before it replaces', async () => {
  stage.page.frames = [frameOf({ texts: [keyUri('a')] })];
  const [first] = (await scan()).candidates;
  await stage.send('candidate.save', { id: first?.id ?? '' });
  stage.page.frames = [frameOf({ texts: [keyUri('a', 'GEZDGNBVGY3TQOJQ')] })];
  const [second] = (await scan()).candidates;
  const request = { id: second?.id ?? '', account: second?.rivals[0]?.id ?? '' };
  await expect(stage.send('candidate.replace', { ...request, password: 'wrong' })).rejects.toThrow(
    'vault.open_failed',
  );
  await stage.send('candidate.replace', { ...request, password: PASSWORD });
  expect(await stage.send('trash.list', {})).toHaveLength(1);
});

it('says what the last look saw, also while locked', async () => {
  expect(await stage.send('page.report', {})).toEqual({ report: undefined });
  stage.page.looked = [frameWith()];
  await scan();
  await stage.send('vault.lock', {});
  expect(await stage.send('page.report', {})).toMatchObject({ report: { frames: [{ top: true }] } });
});

it('clears a code that one of our pages copied', async () => {
  await stage.send('code.copied', { code: '123456' });
  expect(stage.cleared).toEqual([]);
  await stage.boxes.get('copied-code')?.set({ code: '123456', clearAt: 0 });
  await stage.copied.onAlarm();
  expect(stage.cleared).toEqual(['123456']);
});

it('opens the popup once over a field: for what was begun there, or because the user wants that', async () => {
  await stage.send('settings.put', { openOnField: true });
  stage.page.frames = [frameOf({ texts: [keyUri('a')] })];
  const [candidate] = (await scan()).candidates;
  await stage.send('candidate.save', { id: candidate?.id ?? '' });
  stage.page.looked = [frameWith({ origin: stage.page.origin })];
  await stage.notice('field.notice');
  expect(stage.shown).toEqual([TAB]);
  stage.page.looked = [{ ...frameWith({ origin: stage.page.origin }), documentId: 'D9' }];
  await stage.notice('field.notice');
  expect(stage.shown).toEqual([TAB, TAB]);
  expect(stage.badge).toContain('•');
});
