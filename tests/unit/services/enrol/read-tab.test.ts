import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_CANDIDATES } from '../../../../lib/services/enrol/candidates.ts';
import { readTab, type TabReading } from '../../../../lib/services/enrol/read-tab.ts';
import { blankImage, FakePage, frameOf, ORIGIN } from './fakes.ts';
import { keyUri, OTHER_SECRET, SECRET, secretOf, TAB } from './stage.ts';

let page: FakePage;
let now: number;
beforeEach(() => {
  page = new FakePage();
  now = 0;
});

const read = (time = 1000): Promise<TabReading> => readTab(page, () => now, TAB, { time });

const labels = ({ sightings }: TabReading): readonly string[] =>
  sightings.map(({ enrolment }) => (enrolment.kind === 'account' ? enrolment.otp.label : 'push'));

const INNER = { frameId: 3, origin: 'https://inner.example' };

describe('order', () => {
  it('puts texts before pixels, and reads the same account once', async () => {
    page.addPicture('qr', `otpauth://totp/Site:other-name?secret=${SECRET}&issuer=Site`);
    page.frames = [frameOf({ texts: [keyUri('text')], pictures: [{ png: 'qr' }] })];
    const found = await read();
    expect(labels(found)).toEqual(['text']);
    expect(page.captures).toBe(0);
  });

  it('reads several codes at once, and goes on after a picture that cannot be read', async () => {
    page.addPicture('one', keyUri('one'));
    page.addPicture('two', keyUri('two', OTHER_SECRET));
    page.frames = [frameOf({ pictures: [{ png: 'broken' }, { png: 'one' }, { png: 'two' }] })];
    expect(labels(await read())).toEqual(['one', 'two']);
  });

  it('gives each frame its own origin, whatever the order', async () => {
    page.addPicture('inner', keyUri('inner'));
    page.frames = [
      frameOf({ texts: [keyUri('top', OTHER_SECRET)] }),
      frameOf({ pictures: [{ png: 'inner' }] }, INNER),
    ];
    const { sightings } = await read();
    expect(sightings.map(({ origin, top }) => [origin, top])).toEqual([
      [ORIGIN, true],
      [INNER.origin, false],
    ]);
  });

  it('goes on after a decoder that fails', async () => {
    page.addPicture('one', keyUri('one'));
    page.frames = [frameOf({ texts: [keyUri('text', OTHER_SECRET)], pictures: [{ png: 'one' }] })];
    page.onDecode = () => {
      throw new Error('no memory');
    };
    expect(labels(await read())).toEqual(['text']);
  });
});

describe('bare secrets', () => {
  it('are named by the site and by what stands beside them', async () => {
    const secret = {
      secret: 'jbsw y3dp ehpk 3pxp',
      algorithm: 'SHA-256',
      digits: 8,
      period: 60,
      label: 'kari',
    };
    page.frames = [frameOf({ secrets: [secret] }, { origin: 'https://www.portal.example' })];
    const { sightings } = await read();
    expect(sightings).toMatchObject([
      {
        origin: 'https://www.portal.example',
        enrolment: {
          named: true,
          otp: {
            issuer: 'portal.example',
            label: 'kari',
            secret: SECRET,
            algorithm: 'SHA256',
            digits: 8,
            period: 60,
          },
        },
      },
    ]);
  });

  it('are left out where the page says whose they are, in a text, a picture or on the screenshot', async () => {
    const secrets = [{ secret: SECRET }];
    page.frames = [frameOf({ texts: [keyUri('text')], secrets })];
    expect(labels(await read())).toEqual(['text']);
    page.addPicture('qr', keyUri('picture'));
    page.frames = [frameOf({ pictures: [{ png: 'qr' }], secrets })];
    expect(labels(await read())).toEqual(['picture']);
    page.screen = page.drawCode(blankImage(1000, 800), keyUri('crop'), 205, 105);
    const box = { left: 200, top: 100, width: 10, height: 10 };
    page.frames = [frameOf({ pictures: [{ box }], secrets })];
    expect(labels(await read())).toEqual(['crop']);
  });

  it('are a second account where the secret is another', async () => {
    page.frames = [frameOf({ texts: [keyUri('text')], secrets: [{ secret: OTHER_SECRET, label: 'bare' }] })];
    expect(labels(await read())).toEqual(['text', 'bare']);
  });

  it('are left out while the page shows a code for another app', async () => {
    page.frames = [frameOf({ texts: ['phonefactor://x'], secrets: [{ secret: SECRET }] })];
    expect(await read()).toMatchObject({ sightings: [], problems: [{ code: 'qr.microsoft_only' }] });
  });

  it('are no news where they come to nothing', async () => {
    const secrets = [
      { secret: '1890' },
      { secret: SECRET, algorithm: 'MD5' },
      { secret: SECRET, digits: 99 },
    ];
    page.frames = [frameOf({ secrets })];
    expect(await read()).toMatchObject({ sightings: [], problems: [] });
  });
});

describe('the picture the user pointed at', () => {
  const point = (src = 'https://x.example/a.png'): Promise<TabReading> =>
    readTab(page, () => now, TAB, { time: 1000, wanted: { frameId: 3, src } });

  it('is the first of its frame, and nothing else is read', async () => {
    page.addPicture('wanted', keyUri('wanted'));
    page.addPicture('other', keyUri('other', OTHER_SECRET));
    page.screen = page.drawCode(blankImage(1000, 800), keyUri('whole', secretOf(3)), 500, 500);
    const texts = [keyUri('text', secretOf(4))];
    const reading = {
      texts,
      pictures: [{ png: 'wanted' }, { png: 'other' }],
      secrets: [{ secret: secretOf(5) }],
    };
    page.frames = [frameOf({ texts }), frameOf(reading, INNER)];
    expect(labels(await point())).toEqual(['wanted']);
    page.pictures.set('wanted', blankImage());
    expect(await point()).toMatchObject({ sightings: [], problems: [] });
    expect(page.captures).toBe(0);
  });

  it('is read however late it is', async () => {
    page.onDecode = () => void (now += 60_000);
    const { read } = page;
    page.read = async (...asked) => {
      const frames = await read.apply(page, asked);
      now += 60_000;
      return frames;
    };
    page.addPicture('wanted', keyUri('wanted'));
    page.frames = [frameOf({ pictures: [{ png: 'wanted' }] }, INNER)];
    expect(await point()).toMatchObject({ partial: false });
    expect(labels(await point())).toEqual(['wanted']);
    page.screen = page.drawCode(blankImage(1000, 800), keyUri('crop'), 205, 105);
    page.frames = [
      frameOf({}),
      frameOf({ pictures: [{ box: { left: 200, top: 100, width: 10, height: 10 } }] }, INNER),
    ];
    expect(labels(await point())).toEqual(['crop']);
  });

  it('may say it in its address', async () => {
    page.frames = [frameOf({ texts: [keyUri('text'), keyUri('else', OTHER_SECRET)] }, INNER)];
    const address = `https://api.qr.example/?data=${encodeURIComponent(keyUri('text'))}`;
    expect(labels(await point(address))).toEqual(['text']);
    expect(labels(await point(`${address}%`))).toEqual([]);
  });

  it('is cropped from the screenshot where its pixels may not be read', async () => {
    page.screen = page.drawCode(blankImage(1000, 800), keyUri('crop'), 205, 105);
    const box = { left: 200, top: 100, width: 10, height: 10 };
    page.frames = [frameOf({}), frameOf({ pictures: [{ box }] }, INNER)];
    expect(labels(await point())).toEqual(['crop']);
  });
});

describe('a reading that was cut short', () => {
  it.each([
    ['in the page', [frameOf({ texts: [keyUri('text')], partial: true })]],
    ['in a frame', [frameOf({}), frameOf({ partial: true }, INNER)]],
    ['in the number of frames', Array.from({ length: 33 }, (_, frameId) => frameOf({}, { frameId }))],
  ])('%s says so', async (_, frames) => {
    page.frames = frames;
    expect(await read()).toMatchObject({ partial: true });
  });

  it('is whole up to the limits', async () => {
    page.frames = Array.from({ length: 32 }, (_, frameId) => frameOf({}, { frameId }));
    expect(await read()).toMatchObject({ partial: false });
  });
});

describe('hostile pages', () => {
  it('cost a few candidates, however many codes they show', async () => {
    const texts = Array.from({ length: 500 }, (_, index) => keyUri(`n${index}`, secretOf(index)));
    const problems = Array.from({ length: 500 }, (_, index) => `otpauth://totp${index}/a?secret=A`);
    page.frames = [frameOf({ texts: problems }), frameOf({ texts }, INNER)];
    const found = await read();
    expect(found.sightings).toHaveLength(MAX_CANDIDATES);
    expect(found.problems).toHaveLength(MAX_CANDIDATES);
  });

  it('cost no more time than there is', async () => {
    const pictures = Array.from({ length: 16 }, (_, index) => {
      page.addPicture(`p${index}`, 'https://example.com/nothing');
      return { png: `p${index}` };
    });
    page.frames = Array.from({ length: 50 }, (_, frameId) => frameOf({ pictures }, { frameId }));
    page.screen = blankImage(100, 100);
    page.onDecode = () => void (now += 100);
    await read(1000);
    expect(page.decoded).toBeLessThan(15);
  });

  it('hold up no other frame with many pictures', async () => {
    const many = Array.from({ length: 16 }, (_, index) => ({ png: `none${index}` }));
    for (const { png } of many) page.pictures.set(png, blankImage());
    page.addPicture('right', keyUri('right'));
    page.frames = [frameOf({ pictures: many }), frameOf({ pictures: [{ png: 'right' }] }, INNER)];
    page.onDecode = () => void (now += 200);
    expect(labels(await read(1000))).toEqual(['right']);
  });

  it('say what no parser can be hurt by', async () => {
    const texts = [
      '\0',
      '\ud800',
      'otpauth://'.repeat(400),
      `otpauth-migration://offline?data=${'A'.repeat(4000)}`,
    ];
    page.frames = [frameOf({ texts })];
    expect((await read()).sightings).toEqual([]);
  });
});
