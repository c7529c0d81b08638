import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  accountChange,
  bytes,
  count,
  draft,
  id,
  ids,
  manualEntry,
  newPasskey,
  nothing,
  passkeyProof,
  provenPasskey,
  recoveryChoice,
  secretText,
  spokenSecret,
  tabId,
  text,
  url,
} from '../../../lib/messages/shapes.ts';
import { SAMPLES } from './sample-requests.ts';

const { entry } = SAMPLES['account.add'].request;
const { add } = SAMPLES['slot.change'].request;
const long = (length: number) => 'a'.repeat(length);
const many = (length: number) => Array.from({ length }, () => 'a');

type Limit = readonly [
  name: string,
  schema: v.GenericSchema,
  within: readonly unknown[],
  beyond: readonly unknown[],
];

/** Each limit from both sides. */
const LIMITS: readonly Limit[] = [
  ['text', text(3), ['', 'abc'], ['abcd', 3]],
  ['id', id, ['a', long(200)], ['', long(201)]],
  ['tabId', tabId, [0, 7, Number.MAX_SAFE_INTEGER], [-1, 1.5, 2 ** 53]],
  ['count', count(3), [0, 3], [-1, 4, 0.5, '1']],
  ['secretText', secretText, [long(1024)], [long(1025)]],
  ['url', url, [long(4096)], [long(4097)]],
  ['ids', ids(2), [[], many(2)], [many(3), [''], 'a']],
  ['bytes', bytes(3), ['', 'AAAA', '-_09'], ['AAAAA', 'AA=', 'A+A', 'A/A', ' AA', 'AA\n', 'AA ']],
  ['bytes that fill no group', bytes(32), [long(43)], [long(44)]],
  ['nothing', nothing, [{}], [{ a: 1 }, undefined, null]],
  [
    'manualEntry',
    manualEntry,
    [
      { ...entry, issuer: long(128), label: long(256), secret: long(1024) },
      { ...entry, digits: 100, period: 100_000, counter: Number.MAX_SAFE_INTEGER },
      { ...entry, type: 'hotp', algorithm: 'SHA512' },
      { ...entry, type: 'motp', pin: long(64) },
    ],
    [
      { ...entry, issuer: long(129) },
      { ...entry, label: long(257) },
      { ...entry, secret: long(1025) },
      { ...entry, digits: 101 },
      { ...entry, period: 100_001 },
      { ...entry, counter: 2 ** 53 },
      { ...entry, type: 'push' },
      { ...entry, pin: long(65) },
      { ...entry, algorithm: 'MD5' },
      { ...entry, more: 1 },
      {},
    ],
  ],
  [
    'draft',
    draft,
    [
      { view: long(40), query: long(200) },
      { view: '', query: '', manual: { [long(40)]: long(4096) } },
    ],
    [
      { view: long(41), query: '' },
      { view: '', query: long(201) },
      { view: '', query: '', manual: { [long(41)]: '' } },
      { view: '', query: '', manual: { a: long(4097) } },
      { view: '', query: '', manual: { a: 1 } },
      { view: '', query: '', more: 1 },
      {},
    ],
  ],
  [
    'accountChange',
    accountChange,
    [
      {},
      { issuer: long(128), label: long(256), note: long(10_000), icon: long(40) },
      { tags: many(20).map(() => long(60)), origins: many(100).map(() => long(4096)) },
      { subdomains: true, appended: false, frames: [] },
      { frames: many(100).map(() => ({ frame: long(4096), top: long(4096) })) },
      { icon: 'a1' },
      { icon: '' },
    ],
    [
      { issuer: long(129) },
      { label: long(257) },
      { note: long(10_001) },
      { icon: long(41) },
      { icon: 'A' },
      { icon: 'a/b' },
      { icon: '/a' },
      { icon: 'a"' },
      { tags: many(21) },
      { tags: [long(61)] },
      { origins: many(101) },
      { origins: [long(4097)] },
      { pinned: 1 },
      { confirmed: 'yes' },
      { subdomains: 1 },
      { appended: 'yes' },
      { frames: many(101).map(() => ({ frame: 'a', top: 'b' })) },
      { frames: [{ frame: 'a' }] },
      { frames: [{ frame: 'a', top: 'b', more: 1 }] },
      { frames: [{ frame: long(4097), top: 'b' }] },
      { frames: ['a'] },
      { visits: [] },
      { secret: 'a' },
    ],
  ],
  [
    'spokenSecret',
    spokenSecret,
    [
      { method: 'password', secret: long(1024) },
      { method: 'recovery', secret: '' },
    ],
    [
      { method: 'passkey', secret: '' },
      { method: 'password', secret: long(1025) },
      { method: 'password' },
      {},
    ],
  ],
  [
    'passkeyProof',
    passkeyProof,
    [
      {
        credentialId: long(1364),
        clientData: long(5462),
        authenticatorData: long(5462),
        signature: long(2731),
        prf: long(43),
      },
    ],
    [
      ...Object.entries({
        credentialId: 1365,
        clientData: 5463,
        authenticatorData: 5463,
        signature: 2732,
        prf: 44,
      }).map(([name, length]) => ({ ...add?.proof, [name]: long(length) })),
      { ...add?.proof, more: 1 },
      {},
    ],
  ],
  [
    'provenPasskey',
    provenPasskey,
    [{ method: 'passkey', proof: add?.proof }],
    [{ method: 'password', proof: add?.proof }, { method: 'passkey', proof: {} }, { method: 'passkey' }, {}],
  ],
  [
    'newPasskey',
    newPasskey,
    [
      { ...add, name: 'a' },
      { ...add, name: long(60), publicKey: long(1366), algorithm: -257, prfSalt: long(43) },
    ],
    [
      { ...add, name: '' },
      { ...add, name: long(61) },
      { ...add, publicKey: long(1367) },
      { ...add, prfSalt: long(44) },
      { ...add, algorithm: -7.5 },
      { ...add, algorithm: 'ES256' },
      { ...add, proof: {} },
      { ...add, more: 1 },
      {},
    ],
  ],
  [
    'recoveryChoice',
    recoveryChoice,
    [
      { choice: 'keep', code: '' },
      { choice: 'new', code: long(100) },
    ],
    [{ choice: 'none', code: '' }, { choice: 'new', code: long(101) }, { choice: 'keep' }, {}],
  ],
];

describe.each(LIMITS)('%s', (_, schema, within, beyond) => {
  it.each(within.map((value) => [value]))('takes %j', (value) => {
    expect(v.safeParse(schema, value).output).toEqual(value);
    expect(v.is(schema, value)).toBe(true);
  });

  it.each(beyond.map((value) => [value]))('refuses %j', (value) => {
    expect(v.is(schema, value)).toBe(false);
  });
});
