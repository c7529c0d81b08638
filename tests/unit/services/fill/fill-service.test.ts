import { beforeEach, describe, expect, it } from 'vitest';
import type { FoundField } from '../../../../lib/fields/frame-fields.ts';
import { computeCode } from '../../../../lib/otp/code.ts';
import { createFillService, type FillService } from '../../../../lib/services/fill/fill-service.ts';
import type { LookedFrame } from '../../../../lib/services/ports.ts';
import { createAccount } from '../../../../lib/vault/create-account.ts';
import type { Account } from '../../../../lib/vault/document.ts';
import { FakeCodeGuard } from '../../../support/fake-code-guard.ts';
import { FakePage, FakeVault, ORIGIN } from '../enrol/fakes.ts';

const TAB = 7;
const OTHER = 'https://other.example';
const FIELD: FoundField = { kind: 'single', channel: 'unknown', score: 60, inputs: 1, focused: false };

let page: FakePage;
let vault: FakeVault;
let now: number;
let stepUp: FakeCodeGuard;
let fill: FillService;

const frameWith = (origin: string, frameId = 0, ...fields: readonly Partial<FoundField>[]): LookedFrame => ({
  frameId,
  documentId: `D${frameId}`,
  origin,
  look: {
    token: `T${frameId}`,
    fields: (fields.length ? fields : [{}]).map((field) => ({ ...FIELD, ...field })),
  },
});

function addAccount(id: string, change: Partial<Account> = {}): Account {
  const otp = {
    type: 'totp' as const,
    issuer: 'Site',
    label: id,
    secret: 'JBSWY3DPEHPK3PXP',
    algorithm: 'SHA1' as const,
    digits: 6,
    period: 30,
    counter: 0,
    pin: '',
  };
  const made = {
    ...createAccount(otp, [ORIGIN], { now: 0, random: (n) => new Uint8Array(n) }),
    id,
    ...change,
  };
  vault.document = { ...vault.document, accounts: [...vault.document.accounts, made] };
  return made;
}

beforeEach(() => {
  page = new FakePage();
  vault = new FakeVault();
  now = 1_700_000_010_000;
  page.looked = [frameWith(ORIGIN)];
  stepUp = new FakeCodeGuard();
  fill = createFillService({ page, vault, clock: () => now, stepUp });
});

describe('fill', () => {
  it('writes the present code where the account is bound, and remembers that it was used', async () => {
    const account = addAccount('a');
    expect(await fill.fill('a', TAB)).toEqual({ origin: ORIGIN, inputs: 1 });
    expect(page.written).toEqual([
      { token: 'T0', index: 0, code: computeCode(account, now).code, origin: ORIGIN },
    ]);
    expect(vault.document.accounts).toMatchObject([{ usedAt: now, confirmed: true }]);
  });

  it('uses the next code when less than three seconds are left', async () => {
    const account = addAccount('a');
    const { validUntil, next, code } = computeCode(account, now);
    now = validUntil - 3000;
    await fill.fill('a', TAB);
    now = validUntil - 2999;
    await fill.fill('a', TAB);
    expect(page.written.map((request) => request.code)).toEqual([code, next]);
  });

  it('uses the next code of a short period in its last third', async () => {
    const account = addAccount('a', { period: 3 });
    const { validUntil, next, code } = computeCode(account, now);
    now = validUntil - 1000;
    await fill.fill('a', TAB);
    now = validUntil - 999;
    await fill.fill('a', TAB);
    expect(page.written.map((request) => request.code)).toEqual([code, next]);
  });

  it.each([
    ['steam', /^[0-9A-Z]{5}$/],
    ['yandex', /^[a-z]{8}$/],
    ['motp', /^[0-9a-f]{6}$/],
  ] as const)('writes the code of %s', async (type, shape) => {
    addAccount('a', { type, pin: '1234' });
    await fill.fill('a', TAB);
    expect(page.written[0]?.code).toMatch(shape);
  });

  it.each([
    ['another host', OTHER],
    ['another scheme', 'http://localhost'],
    ['another port', `${ORIGIN}:8443`],
    ['a sub-domain', 'https://a.portal.example'],
  ])('refuses %s and names it', async (_, origin) => {
    addAccount('a');
    page.looked = [frameWith(origin)];
    await expect(fill.fill('a', TAB)).rejects.toMatchObject({ code: 'origin.not_bound', facts: { origin } });
    expect(page.written).toEqual([]);
  });

  it('binds exactly the origin the user agreed to, and fills there', async () => {
    addAccount('a');
    page.looked = [frameWith(OTHER)];
    await expect(fill.fill('a', TAB, 'https://third.example')).rejects.toMatchObject({
      facts: { origin: OTHER },
    });
    await fill.fill('a', TAB, OTHER);
    expect(vault.document.accounts).toMatchObject([{ origins: [ORIGIN, OTHER] }]);
    expect(page.written).toMatchObject([{ origin: OTHER }]);
  });

  it('binds nothing when nothing was filled', async () => {
    addAccount('a');
    page.looked = [frameWith(OTHER)];
    page.outcome = { ok: false, reason: 'refused' };
    await expect(fill.fill('a', TAB, OTHER)).rejects.toThrow('field.refused');
    expect(vault.document.accounts).toMatchObject([{ origins: [ORIGIN] }]);
  });

  it.each(['http://plain.example', 'null'])('never binds %s', async (origin) => {
    addAccount('a');
    page.looked = [frameWith(origin)];
    await expect(fill.fill('a', TAB, origin)).rejects.toMatchObject({ code: 'origin.unusable' });
    expect(page.written).toEqual([]);
    expect(vault.edits).toBe(0);
  });

  it('prefers the frame that is bound, whatever else the page shows', async () => {
    addAccount('a');
    page.looked = [frameWith(OTHER, 0, { score: 100, focused: true }), frameWith(ORIGIN, 4, { score: 45 })];
    await fill.fill('a', TAB);
    expect(page.written).toMatchObject([{ token: 'T4', origin: ORIGIN }]);
  });

  it('prefers a field for an app to one for a message, and the focused one', async () => {
    addAccount('a');
    page.looked = [
      frameWith(ORIGIN, 0, { channel: 'message', score: 100 }, { score: 50 }, { score: 45, focused: true }),
    ];
    await fill.fill('a', TAB);
    expect(page.written).toMatchObject([{ index: 2 }]);
  });

  it('saves the counter before the code leaves', async () => {
    addAccount('h', { type: 'hotp', counter: 5 });
    let counterThen = 0;
    page.write = (_, __, request) => {
      counterThen = vault.document.accounts[0]?.counter ?? 0;
      page.written.push(request);
      return Promise.resolve({ ok: false, reason: 'refused' });
    };
    await expect(fill.fill('h', TAB)).rejects.toThrow('field.refused');
    expect(counterThen).toBe(6);
    expect(vault.document.accounts).toMatchObject([{ counter: 6, confirmed: false, usedAt: 0 }]);
  });

  it.each([
    ['gone', 'field.gone'],
    ['origin', 'field.gone'],
    ['unusable', 'field.refused'],
    ['refused', 'field.refused'],
  ] as const)('a frame that answers %s is %s', async (reason, code) => {
    addAccount('a');
    page.outcome = { ok: false, reason };
    await expect(fill.fill('a', TAB)).rejects.toThrow(code);
    expect(vault.document.accounts).toMatchObject([{ confirmed: false, usedAt: 0 }]);
  });

  it('says that there is no field, no account, no way in, no vault', async () => {
    await expect(fill.fill('a', TAB)).rejects.toThrow('account.unknown');
    addAccount('a');
    page.looked = [];
    await expect(fill.fill('a', TAB)).rejects.toThrow('field.none');
    page.readable = false;
    await expect(fill.fill('a', TAB)).rejects.toThrow('page.unreadable');
    vault.locked = true;
    await expect(fill.fill('a', TAB)).rejects.toThrow('vault.locked');
  });
});

describe('fillByShortcut', () => {
  it('fills if exactly one account is bound to this exact origin', async () => {
    addAccount('a');
    addAccount('b', { origins: [OTHER] });
    expect(await fill.fillByShortcut(TAB)).toEqual({ origin: ORIGIN, inputs: 1 });
  });

  it('leaves the choice to the user otherwise', async () => {
    expect(await fill.fillByShortcut(TAB)).toBeUndefined();
    addAccount('a');
    addAccount('b');
    expect(await fill.fillByShortcut(TAB)).toBeUndefined();
    expect(page.written).toEqual([]);
  });

  it('gives nothing to a field for a code by message', async () => {
    addAccount('a');
    page.looked = [frameWith(ORIGIN, 0, { channel: 'message' })];
    expect(await fill.fillByShortcut(TAB)).toBeUndefined();
  });
});

describe('where each code is asked for again', () => {
  beforeEach(() => {
    stepUp.asks = true;
  });

  it('one answer is good for one fill', async () => {
    addAccount('a');
    await expect(fill.fill('a', TAB)).rejects.toThrow('vault.confirm_needed');
    expect(page.written).toEqual([]);
    stepUp.answers = 1;
    expect(await fill.fill('a', TAB)).toEqual({ origin: ORIGIN, inputs: 1 });
    await expect(fill.fill('a', TAB)).rejects.toThrow('vault.confirm_needed');
    expect(page.written).toHaveLength(1);
  });

  it('changes nothing without an answer: no origin is bound, no counter moves', async () => {
    addAccount('h', { type: 'hotp', counter: 5 });
    page.looked = [frameWith(OTHER)];
    await expect(fill.fill('h', TAB, OTHER)).rejects.toThrow('vault.confirm_needed');
    expect(vault.edits).toBe(0);
  });

  it('a fill that finds nowhere to go leaves the answer for the next', async () => {
    addAccount('a');
    addAccount('end', { type: 'hotp', counter: Number.MAX_SAFE_INTEGER - 1 });
    stepUp.answers = 1;
    await expect(fill.fill('x', TAB)).rejects.toThrow('account.unknown');
    await expect(fill.fill('end', TAB)).rejects.toThrow('counter.limit');
    page.looked = [frameWith(OTHER)];
    await expect(fill.fill('a', TAB)).rejects.toThrow('origin.not_bound');
    page.looked = [];
    await expect(fill.fill('a', TAB)).rejects.toThrow('field.none');
    page.readable = false;
    await expect(fill.fill('a', TAB)).rejects.toThrow('page.unreadable');
    expect(stepUp.answers).toBe(1);
  });

  it('the shortcut needs an answer too, and takes none where the user must choose', async () => {
    addAccount('a');
    await expect(fill.fillByShortcut(TAB)).rejects.toThrow('vault.confirm_needed');
    expect(page.written).toEqual([]);
    stepUp.answers = 2;
    expect(await fill.fillByShortcut(TAB)).toEqual({ origin: ORIGIN, inputs: 1 });
    addAccount('b');
    expect(await fill.fillByShortcut(TAB)).toBeUndefined();
    expect(stepUp.answers).toBe(1);
  });

  it('a lock while it asked leaves the page alone', async () => {
    addAccount('a');
    stepUp.take = () => {
      vault.locked = true;
      return Promise.resolve();
    };
    await expect(fill.fill('a', TAB)).rejects.toThrow('vault.locked');
    expect(page.written).toEqual([]);
  });
});

describe('look', () => {
  it('counts fields and names their origins, less those for a message', async () => {
    page.looked = [frameWith(ORIGIN, 0, {}, { channel: 'message' }), frameWith(OTHER, 2, { score: 90 })];
    expect(await fill.look(TAB)).toEqual({ readable: true, fields: 2, origins: [OTHER, ORIGIN] });
  });

  it('tells a page that may not be read', async () => {
    page.readable = false;
    expect(await fill.look(TAB)).toEqual({ readable: false, fields: 0, origins: [] });
  });
});
