import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RegistrationUri } from '../../../../lib/approvals/registration-uri.ts';
import { PortvaktError } from '../../../../lib/errors.ts';
import type { RegistrationView } from '../../../../lib/messages/replies.ts';
import {
  CANDIDATE_LIFETIME,
  MAX_CANDIDATES,
  type Candidate,
} from '../../../../lib/services/enrol/candidates.ts';
import { createEnrolService, type EnrolService } from '../../../../lib/services/enrol/enrol-service.ts';
import { guarded } from '../../../support/sample-account.ts';
import { drawCode, paper, pictureOf } from '../../qr/draw-code.ts';
import { FakePage, FakeVault, frameOf, memoryBox, ORIGIN } from './fakes.ts';

const TAB = 7;
const SECRET = 'JBSWY3DPEHPK3PXP';
const OTHER_SECRET = 'GEZDGNBVGY3TQOJQ';
const keyUri = (label: string, secret = SECRET): string =>
  `otpauth://totp/Site:${label}?secret=${secret}&issuer=Site`;
const PUSH = `otpauth://push/Site:kari?url=https%3A%2F%2Fpush.example&token=${'A'.repeat(22)}&key=${'A'.repeat(43)}`;
const REGISTERED: RegistrationView = {
  deviceId: 'd',
  service: 'https://push.example',
  issuer: 'Site',
  account: 'kari',
  deviceName: 'x',
  createdAt: 0,
  push: false,
};

let page: FakePage;
let vault: FakeVault;
let now: number;
let enrol: EnrolService;
const register = vi.fn<(uri: RegistrationUri) => Promise<RegistrationView>>();

beforeEach(() => {
  page = new FakePage();
  vault = new FakeVault();
  now = 1_000_000;
  let made = 0;
  register.mockReset().mockResolvedValue(REGISTERED);
  enrol = createEnrolService({
    page,
    vault,
    register,
    box: memoryBox<readonly Candidate[]>(),
    clock: () => now,
    random: (length) => new Uint8Array(length).fill(++made),
  });
});

const scanned = async (...texts: readonly string[]) => {
  page.frames = [frameOf({ texts })];
  return enrol.scan(TAB);
};

describe('scan', () => {
  it('shows what a candidate is and never its secret', async () => {
    const { candidates, readable } = await scanned(keyUri('kari'));
    expect(readable).toBe(true);
    expect(candidates).toEqual([
      {
        id: candidates[0]?.id,
        kind: 'account',
        issuer: 'Site',
        label: 'kari',
        origin: ORIGIN,
        service: '',
        standing: 'new',
        expiresAt: now + CANDIDATE_LIFETIME,
      },
    ]);
    expect(JSON.stringify(candidates)).not.toContain(SECRET);
  });

  it('saves and fetches nothing', async () => {
    await scanned(keyUri('kari'), PUSH);
    expect(vault.edits).toBe(0);
    expect(register).not.toHaveBeenCalled();
  });

  it('reads pixels where no text says it, several codes at once', async () => {
    page.pictures.set('one', pictureOf({ text: keyUri('one'), module: 4 }));
    page.pictures.set('two', pictureOf({ text: keyUri('two', OTHER_SECRET), module: 4 }));
    page.frames = [frameOf({ pictures: [{ png: 'one' }, { png: 'two' }, { png: 'broken' }] })];
    const { candidates } = await enrol.scan(TAB);
    expect(candidates.map(({ label }) => label)).toEqual(['one', 'two']);
    expect(page.captures).toBe(0);
  });

  it('crops the screenshot to a picture whose pixels may not be read', async () => {
    page.screen = paper(2000, 1600);
    drawCode(page.screen, { text: keyUri('crop'), module: 6, left: 400, top: 200 });
    const side = drawCode(paper(1, 1), { text: keyUri('crop'), module: 6 });
    page.frames = [
      frameOf({ innerFrames: 1 }),
      frameOf(
        { pictures: [{ box: { left: 200, top: 100, width: side / 2, height: side / 2 } }] },
        { frameId: 3, origin: 'https://inner.example' },
      ),
    ];
    const { candidates } = await enrol.scan(TAB);
    expect(candidates).toMatchObject([{ label: 'crop', origin: 'https://inner.example' }]);
  });

  it('binds a code on the whole screenshot to the page, unless a frame is in it that we could not enter', async () => {
    page.screen = paper(1000, 800);
    drawCode(page.screen, { text: keyUri('whole'), module: 4, left: 300, top: 200 });
    page.frames = [frameOf({})];
    expect((await enrol.scan(TAB)).candidates).toMatchObject([{ label: 'whole', origin: ORIGIN }]);
    page.frames = [frameOf({ innerFrames: 1 })];
    expect((await enrol.scan(TAB)).candidates).toMatchObject([{ label: 'whole', origin: '' }]);
  });

  it('says what is wrong with a code, and which are not for us', async () => {
    const { candidates, problems } = await scanned(
      'phonefactor://activate_account?x=1',
      'otpauth-migration://offline?data=x',
      'otpauth://totp/a?secret=',
      'https://example.com',
      'otpauth://totp/a?secret=',
    );
    expect(candidates).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual([
      'qr.microsoft_only',
      'uri.type_unsupported',
      'uri.secret_missing',
    ]);
  });

  it('keeps the id of what is still there, and drops what the page no longer shows', async () => {
    const [first] = (await scanned(keyUri('a'))).candidates;
    now += 60_000;
    const again = (await scanned(keyUri('a'), keyUri('b', OTHER_SECRET))).candidates;
    expect(again[0]).toMatchObject({ id: first?.id, expiresAt: now + CANDIDATE_LIFETIME });
    await scanned(keyUri('b', OTHER_SECRET));
    expect((await enrol.list(TAB)).map(({ label }) => label)).toEqual(['b']);
  });

  it('takes no more than a few candidates from one page', async () => {
    const many = Array.from({ length: 50 }, (_, index) => keyUri(`n${index}`));
    expect((await scanned(...many)).candidates).toHaveLength(MAX_CANDIDATES);
  });

  it('tells a page that may not be read from one with nothing on it', async () => {
    page.readable = false;
    expect(await enrol.scan(TAB)).toEqual({ readable: false, candidates: [], problems: [] });
  });

  it('does nothing while locked', async () => {
    vault.locked = true;
    await expect(scanned(keyUri('a'))).rejects.toThrow('vault.locked');
    expect(page.reads).toBe(0);
  });
});

const saveFirst = async (...texts: readonly string[]) => {
  const [first] = (await scanned(...texts)).candidates;
  return enrol.save(first?.id ?? '');
};

describe('save', () => {
  it('saves once, bound to the origin of the page, not yet confirmed', async () => {
    const row = await saveFirst(keyUri('kari'));
    expect(vault.document.accounts).toMatchObject([
      { secret: SECRET, origins: [ORIGIN], confirmed: false, createdAt: now },
    ]);
    expect(JSON.stringify(row)).not.toContain(SECRET);
    expect(await enrol.list(TAB)).toEqual([]);
  });

  it('binds nothing where the origin may not be bound', async () => {
    page.origin = 'http://plain.example';
    page.frames = [frameOf({ texts: [keyUri('a')] }, { origin: page.origin })];
    const [first] = (await enrol.scan(TAB)).candidates;
    await enrol.save(first?.id ?? '');
    expect(vault.document.accounts).toMatchObject([{ origins: [] }]);
  });

  it('knows what is already there, and adds only the origin', async () => {
    await saveFirst(keyUri('kari'));
    page.origin = 'https://other.example';
    page.frames = [frameOf({ texts: [keyUri('kari')] }, { origin: page.origin })];
    const [again] = (await enrol.scan(TAB)).candidates;
    expect(again?.standing).toBe('saved');
    await enrol.save(again?.id ?? '');
    expect(vault.document.accounts).toMatchObject([{ origins: [ORIGIN, 'https://other.example'] }]);
  });

  it('keeps an account of the same name with another secret beside the old one', async () => {
    await saveFirst(keyUri('kari'));
    expect((await scanned(keyUri('KARI', OTHER_SECRET))).candidates).toMatchObject([
      { standing: 'other_secret' },
    ]);
    await saveFirst(keyUri('KARI', OTHER_SECRET));
    expect(vault.document.accounts).toHaveLength(2);
  });

  it('hands a push registration over, and keeps it should that fail', async () => {
    register.mockRejectedValueOnce(new PortvaktError('service.unreachable'));
    const [candidate] = (await scanned(PUSH)).candidates;
    expect(candidate).toMatchObject({ kind: 'push', service: 'https://push.example', label: 'kari' });
    await expect(enrol.save(candidate?.id ?? '')).rejects.toThrow('service.unreachable');
    expect(await enrol.save(candidate?.id ?? '')).toEqual(REGISTERED);
    await expect(enrol.save(candidate?.id ?? '')).rejects.toThrow('candidate.gone');
  });

  it.each([
    ['after two minutes', () => Promise.resolve(void (now += CANDIDATE_LIFETIME))],
    ['when its page goes', () => enrol.forgetTab(TAB)],
    [
      'when the tab shows another origin',
      () => Promise.resolve(void (page.origin = 'https://elsewhere.example')),
    ],
  ])('a candidate dies %s', async (_, happen) => {
    const [first] = (await scanned(keyUri('a'))).candidates;
    await happen();
    await expect(enrol.save(first?.id ?? '')).rejects.toThrow('candidate.gone');
    expect(vault.edits).toBe(0);
  });

  it('goes on with what was agreed to when the permission comes, and with nothing else', async () => {
    const { candidates } = await scanned(PUSH, keyUri('a'));
    await enrol.intend(candidates.find(({ kind }) => kind === 'push')?.id ?? '');
    await enrol.saveIntended();
    expect(register).toHaveBeenCalledOnce();
    expect(vault.edits).toBe(0);
  });
});

it('a saved account shows no code where each is asked for again', async () => {
  const { id } = await enrol.paste(keyUri('a'));
  vault.document = guarded(vault.document);
  const saved = await enrol.save(id);
  expect(saved).toMatchObject({ guarded: true });
  expect(saved).not.toHaveProperty('code');
});

describe('paste', () => {
  it('takes a key URI, bound to no origin', async () => {
    const { id, origin } = await enrol.paste(`  ${keyUri('a')} `);
    expect(origin).toBe('');
    await enrol.save(id);
    expect(vault.document.accounts).toMatchObject([{ origins: [] }]);
  });

  it.each([
    ['hello', 'uri.not_otpauth'],
    ['otpauth://totp/a?secret=1', 'uri.secret_invalid'],
    ['x'.repeat(9000), 'uri.too_long'],
    ['phonefactor://x', 'qr.microsoft_only'],
  ])('says what is wrong with %s', async (text, code) => {
    await expect(enrol.paste(text)).rejects.toThrow(code);
  });
});

describe('confirmQr', () => {
  it('reads the page, and not again at once', async () => {
    page.frames = [frameOf({ texts: [keyUri('a')] })];
    expect(await enrol.confirmQr(TAB)).toBe(true);
    page.frames = [frameOf({})];
    expect(await enrol.confirmQr(TAB)).toBe(true);
    expect(page.reads).toBe(1);
    now += 2000;
    expect(await enrol.confirmQr(TAB)).toBe(false);
    expect(await enrol.list(TAB)).toEqual([]);
  });

  it('is quiet while locked and where it may not look', async () => {
    vault.locked = true;
    page.frames = [frameOf({ texts: [keyUri('a')] })];
    expect(await enrol.confirmQr(TAB)).toBe(false);
    expect(page.reads).toBe(0);
    page.readable = false;
    expect(await enrol.confirmQr(TAB + 1)).toBe(false);
  });
});
