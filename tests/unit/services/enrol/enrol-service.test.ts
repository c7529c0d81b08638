import { beforeEach, describe, expect, it } from 'vitest';
import { CANDIDATE_LIFETIME, MAX_CANDIDATES } from '../../../../lib/services/enrol/candidates.ts';
import { frameOf, ORIGIN } from './fakes.ts';
import { createStage, keyUri, OTHER_SECRET, PUSH, SECRET, TAB, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

describe('scan', () => {
  it('shows what a candidate is and never its secret', async () => {
    const { candidates, readable } = await stage.scanned(keyUri('kari'));
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
        type: 'totp',
        digits: 6,
        needsPin: false,
        named: false,
        looksLike: '',
        rivals: [],
        notes: [],
        expiresAt: stage.world.now + CANDIDATE_LIFETIME,
      },
    ]);
    expect(JSON.stringify(candidates)).not.toContain(SECRET);
  });

  it('shows of a registration where it goes, and not its token', async () => {
    const { candidates } = await stage.scanned(PUSH);
    expect(candidates).toMatchObject([
      { kind: 'push', service: 'https://push.example', type: 'totp', rivals: [] },
    ]);
    expect(JSON.stringify(candidates)).not.toContain('A'.repeat(22));
  });

  it('saves and fetches nothing', async () => {
    await stage.scanned(keyUri('kari'), PUSH);
    expect(stage.vault.edits).toBe(0);
    expect(stage.register).not.toHaveBeenCalled();
    expect(stage.page.timeAsked).toEqual([]);
  });

  it('says what is wrong with a code, and which are not for us', async () => {
    const { candidates, problems } = await stage.scanned(
      'phonefactor://activate_account?x=1',
      'otpauth-migration://offline?data=x',
      'tiqrenroll://example.org',
      'otpauth://totp/a?secret=',
      'https://example.com',
      'otpauth://totp/a?secret=',
    );
    expect(candidates).toEqual([]);
    expect(problems).toEqual([
      { code: 'qr.microsoft_only', facts: {} },
      { code: 'migration.malformed', facts: {} },
      { code: 'uri.type_unsupported', facts: { type: 'tiqrenroll' } },
      { code: 'uri.secret_missing', facts: {} },
    ]);
  });

  it('takes what other authenticators write for what it is', async () => {
    const { candidates } = await stage.scanned(
      'steam://JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
      'otpauth://hotp/Site:kari?secret=JBSWY3DPEHPK3PXP',
    );
    expect(candidates).toMatchObject([
      { type: 'steam', digits: 5 },
      { type: 'hotp', notes: ['counter_assumed'] },
    ]);
  });

  it('tells a page that may not be read from one with nothing on it', async () => {
    const nothing = { candidates: [], batches: [], problems: [], hidden: false };
    expect(await stage.scanned()).toEqual({ ...nothing, readable: true });
    stage.page.readable = false;
    expect(await stage.scanned()).toEqual({ ...nothing, readable: false });
  });

  it('says that something is out of view, only where nothing was found', async () => {
    stage.page.frames = [frameOf({ hidden: true })];
    expect((await stage.enrol.scan(TAB)).hidden).toBe(true);
    stage.page.frames = [frameOf({ hidden: true, texts: [keyUri('a')] })];
    expect((await stage.enrol.scan(TAB)).hidden).toBe(false);
  });

  it('does nothing while locked', async () => {
    stage.vault.locked = true;
    await expect(stage.scanned(keyUri('a'))).rejects.toThrow('vault.locked');
    expect(stage.page.reads).toBe(0);
  });

  it('keeps nothing when the vault is locked while the page is read', async () => {
    stage.page.addPicture('one', keyUri('a'));
    stage.page.frames = [frameOf({ pictures: [{ png: 'one' }] })];
    stage.page.onDecode = () => void (stage.vault.locked = true);
    await expect(stage.enrol.scan(TAB)).rejects.toThrow('vault.locked');
    expect(await stage.boxes.box.get()).toBeUndefined();
  });
});

describe('readTexts', () => {
  it('takes key URIs, bound to no origin', async () => {
    const { candidates } = await stage.enrol.readTexts([`  ${keyUri('a')} `, keyUri('b', OTHER_SECRET)]);
    expect(candidates.map(({ label, origin }) => [label, origin])).toEqual([
      ['a', ''],
      ['b', ''],
    ]);
    await stage.enrol.save({ id: candidates[0]?.id ?? '' });
    expect(stage.vault.document.accounts).toMatchObject([{ origins: [] }]);
    expect(stage.page.watched).toEqual([]);
  });

  it.each([
    ['hello', 'uri.not_otpauth'],
    ['https://example.com/', 'uri.not_otpauth'],
    ['correct horse battery staple', 'uri.not_otpauth'],
    ['otpauth://totp/a?secret=1', 'uri.secret_invalid'],
    ['x'.repeat(9000), 'uri.too_long'],
    ['phonefactor://x', 'qr.microsoft_only'],
    ['tiqrauth://x', 'uri.type_unsupported'],
    ['FIDO:/1234', 'uri.type_unsupported'],
  ])('says what is wrong with %s', async (text, code) => {
    const { candidates, problems } = await stage.enrol.readTexts([text]);
    expect(candidates).toEqual([]);
    expect(problems.map((one) => one.code)).toEqual([code]);
  });

  it('says nothing of an address beside a code', async () => {
    const { candidates, problems } = await stage.enrol.readTexts(['https://example.com/', keyUri('a')]);
    expect(candidates).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it.each(['JBSW Y3DP EHPK 3PXP', 'jbsw-y3dp-ehpk-3pxp', 'JBSWY3DPEHPK3PXP===='])(
    'takes a bare secret: %s',
    async (text) => {
      const { candidates } = await stage.enrol.readTexts([text]);
      expect(candidates).toMatchObject([{ issuer: '', label: '', named: true }]);
      await stage.enrol.save({ id: candidates[0]?.id ?? '', issuer: 'Site' });
      expect(stage.vault.document.accounts).toMatchObject([{ secret: SECRET, issuer: 'Site' }]);
    },
  );

  it('reads nothing while locked', async () => {
    stage.vault.locked = true;
    await expect(stage.enrol.readTexts([keyUri('a')])).rejects.toThrow('vault.locked');
  });
});

describe('what the user points at', () => {
  it('is the one picture, and stays although another reading does not find it', async () => {
    stage.page.addPicture('one', keyUri('one'));
    stage.page.frames = [
      frameOf({ texts: [keyUri('else', OTHER_SECRET)] }),
      frameOf({ pictures: [{ png: 'one' }] }, { frameId: 3 }),
    ];
    await stage.enrol.readPicked(TAB, { picture: { frameId: 3, src: 'https://x.example/qr' } });
    const found = await stage.enrol.list(TAB);
    expect(found.candidates.map(({ label }) => label)).toEqual(['one']);
    expect(stage.page.wanted).toEqual({ frameId: 3, src: 'https://x.example/qr' });
    const later = await stage.scanned(keyUri('else', OTHER_SECRET));
    expect(later.candidates.map(({ label }) => label)).toEqual(['one', 'else']);
    expect(later.candidates[0]?.id).toBe(found.candidates[0]?.id);
    await stage.enrol.forgetTab(TAB);
    expect((await stage.enrol.list(TAB)).candidates).toEqual([]);
  });

  it('has no code: the popup over that tab says so, for a minute', async () => {
    stage.page.frames = [frameOf({ pictures: [{ png: 'nothing' }] })];
    await stage.enrol.readPicked(TAB, { picture: { frameId: 0, src: 'x' } });
    stage.restart();
    const said = [{ code: 'image.no_code', facts: {} }];
    expect((await stage.enrol.list(TAB)).problems).toEqual(said);
    expect((await stage.scanned()).problems).toEqual(said);
    expect((await stage.enrol.list(TAB + 1)).problems).toEqual([]);
    stage.world.now += 60_000;
    expect((await stage.enrol.list(TAB)).problems).toEqual([]);
  });

  it('stands in a page that may not be read', async () => {
    stage.page.readable = false;
    await stage.enrol.readPicked(TAB, { picture: { frameId: 0, src: 'x' } });
    const { problems } = await stage.enrol.list(TAB);
    expect(problems).toEqual([{ code: 'page.unreadable', facts: {} }]);
  });

  it('is a text of that tab, bound to no origin', async () => {
    await stage.enrol.readPicked(TAB, { text: keyUri('a') });
    const { candidates } = await stage.enrol.list(TAB);
    expect(candidates).toMatchObject([{ origin: '' }]);
    expect((await stage.scanned()).candidates).toMatchObject([{ id: candidates[0]?.id }]);
    await stage.enrol.readPicked(TAB, { text: 'hello' });
    expect((await stage.enrol.list(TAB)).problems).toMatchObject([{ code: 'uri.not_otpauth' }]);
  });

  it('does not push out what it replaces nor grow without end', async () => {
    for (let number = 0; number < 20; number++)
      await stage.enrol.readPicked(TAB, { text: keyUri(`n${number}`) });
    const { candidates } = await stage.enrol.list(TAB);
    expect(candidates).toHaveLength(MAX_CANDIDATES);
    expect(candidates[0]?.label).toBe('n19');
  });
});
