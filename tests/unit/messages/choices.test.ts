import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MESSAGES, type MessageKind } from '../../../lib/messages/protocol.ts';
import { SAMPLES } from './sample-requests.ts';

const [proof] = SAMPLES['slot.change'].request.passkeys;
const PAIR = { frame: 'https://login.example', top: 'https://page.example' };
const long = (length: number) => 'a'.repeat(length);
const many = (length: number) => Array.from({ length }, () => 'a');
const isTaken = (kind: MessageKind, change: object) =>
  v.is(MESSAGES[kind].request, { ...SAMPLES[kind].request, ...change });

/** Every value of the requests that choose, in the form the pages send. */
const CHOICES: readonly (readonly [kind: MessageKind, changes: readonly object[]])[] = [
  [
    'vault.unlock',
    [
      { method: 'password', secret: 'a' },
      { method: 'recovery', secret: 'a' },
    ],
  ],
  ['rescue.resolve', [{ choice: 'merge' }, { choice: 'first' }, { choice: 'second' }, { choice: 'older' }]],
  ['approval.answer', [{ decision: 'approve' }, { decision: 'deny' }, { decision: 'report' }]],
  ['settings.put', [0, 1, 5, 15, 60].map((autoLockMinutes) => ({ autoLockMinutes }))],
  ['settings.put', [true, false].map((openOnField) => ({ openOnField }))],
  ['code.fill', [true, false].map((byMessage) => ({ byMessage }))],
  [
    'code.fill',
    [{}, { remember: true }, { remember: false }].map((more) => ({ frame: { ...PAIR, ...more } })),
  ],
  ['care.put', ['never', 'approvals', 'codes'].map((askAgain) => ({ askAgain }))],
  ['care.put', ['never', 'day', 'week'].map((backupEvery) => ({ backupEvery }))],
  ['account.resync', [{ to: { counter: 0 } }, { to: { counter: Number.MAX_SAFE_INTEGER } }]],
];

describe.each(CHOICES)('%s', (kind, changes) => {
  it.each(changes.map((change) => [change]))('takes %j', (change) => {
    expect(isTaken(kind, change)).toBe(true);
  });
});

describe('the ways to prove who one is', () => {
  const unlock = (request: unknown) => v.is(MESSAGES['vault.unlock'].request, request);
  const confirm = (request: unknown) => v.is(MESSAGES['vault.confirm'].request, request);

  it('a passkey does both', () => {
    expect(unlock({ method: 'passkey', proof })).toBe(true);
    expect(confirm({ method: 'passkey', proof })).toBe(true);
  });

  it('a recovery code unlocks and does not confirm', () => {
    expect(unlock({ method: 'recovery', secret: 'a' })).toBe(true);
    expect(confirm({ method: 'recovery', secret: 'a' })).toBe(false);
    expect(confirm({ method: 'password', secret: 'a' })).toBe(true);
    expect(confirm({ method: 'password', secret: 'a', more: 1 })).toBe(false);
    expect(confirm({ method: 'password' })).toBe(false);
  });
});

/** From both sides. */
describe.each<readonly [kind: MessageKind, within: object, beyond: readonly object[]]>([
  ['vault.create', { password: long(1024), recoveryCode: long(100) }, [{ recoveryCode: long(101) }]],
  [
    'slot.change',
    { passkeys: Array(5).fill(proof) },
    [{ passkeys: Array(6).fill(proof) }, { passkeys: [{}] }],
  ],
  ['backup.restore', { file: long(6_666_667) }, [{ file: long(6_666_668) }, { by: {} }]],
  ['popup.load', { limit: 50 }, [{ limit: 51 }]],
  [
    'account.list',
    { query: long(200), offset: 100_000, limit: 200 },
    [{ query: long(201) }, { offset: 100_001 }, { limit: 201 }],
  ],
  ['account.add', { origins: many(20) }, [{ origins: many(21) }, { origins: [long(4097)] }, { entry: {} }]],
  ['account.edit', { change: {} }, [{ change: { more: 1 } }]],
  ['account.delete', { ids: many(200) }, [{ ids: many(201) }]],
  ['trash.restore', { ids: many(200) }, [{ ids: many(201) }]],
  ['trash.remove', { ids: many(200) }, [{ ids: many(201) }]],
  ['code.list', { ids: many(200) }, [{ ids: many(201) }]],
  [
    'account.resync',
    { to: { codes: [long(10), ''] } },
    [
      { to: { codes: ['1'] } },
      { to: { codes: ['1', '2', '3'] } },
      { to: { codes: [long(11), ''] } },
      { to: { counter: -1 } },
      { to: { counter: 1, codes: ['1', '2'] } },
      { to: {} },
    ],
  ],
  [
    'candidate.read',
    { texts: Array.from({ length: 20 }, () => long(8192)) },
    [{ texts: [long(8193)] }, { texts: [] }, { texts: Array.from({ length: 21 }, () => 'a') }],
  ],
  [
    'candidate.save',
    { pin: long(64), issuer: long(128), label: long(256) },
    [{ pin: long(65) }, { issuer: long(129) }, { label: long(257) }],
  ],
  ['candidate.replace', { password: long(1024) }, [{ password: long(1025) }, { account: '' }]],
  [
    'batch.save',
    { places: Array.from({ length: 1000 }, (_, place) => place) },
    [{ places: Array.from({ length: 1001 }, () => 0) }, { places: [-1] }, { places: [10_001] }],
  ],
  ['registration.rename', { name: long(60) }, [{ name: long(61) }]],
  ['approval.answer', { code: long(16), password: long(1024) }, [{ code: long(17) }, { decision: 'wait' }]],
  [
    'code.fill',
    { bind: long(4096), frame: { frame: long(4096), top: long(4096) } },
    [
      { bind: long(4097) },
      { frame: { ...PAIR, frame: long(4097) } },
      { frame: { ...PAIR, top: long(4097) } },
      { frame: { frame: PAIR.frame } },
      { frame: { top: PAIR.top } },
      { frame: { ...PAIR, remember: 1 } },
      { remember: true },
      { byMessage: 'yes' },
      { tabId: -1 },
    ],
  ],
  ['code.copied', { code: long(10) }, [{ code: long(11) }, { code: 123456 }]],
  [
    'settings.put',
    {},
    [{ autoLockMinutes: 2 }, { autoLockMinutes: '5' }, { openOnField: 1 }, { openOnField: 'no' }],
  ],
  ['rescue.resolve', {}, [{ choice: 'both' }]],
  ['care.put', {}, [{ askAgain: 'always' }, { backupEvery: 'month' }]],
  ['mark.notice', { nonce: long(64) }, [{ nonce: long(65) }]],
])('limits of %s', (kind, within, beyond) => {
  it('reach as far as they say', () => {
    expect(isTaken(kind, within)).toBe(true);
  });

  it('reach no farther', () => {
    for (const change of beyond) expect(isTaken(kind, change)).toBe(false);
  });
});
