import { beforeEach, describe, expect, it } from 'vitest';
import { readTab, type TabReading } from '../../../../lib/services/enrol/read-tab.ts';
import { blankImage, FakePage, frameOf, ORIGIN } from './fakes.ts';
import { keyUri, OTHER_SECRET, TAB } from './stage.ts';

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

describe('the screenshot', () => {
  it('is given less time as a whole than everything together', async () => {
    page.frames = [frameOf({})];
    page.screen = page.drawCode(blankImage(1000, 800), keyUri('whole'), 500, 500);
    page.onDecode = () => {
      now += 300;
    };
    expect(labels(await read(5000))).toEqual(['whole']);
    page.onDecode = () => {
      now += 500;
    };
    expect(labels(await read(5000))).toEqual([]);
  });

  const box = { left: 200, top: 100, width: 10, height: 10 };

  it('is cropped to a picture whose pixels may not be read, which belongs to its frame', async () => {
    page.screen = page.drawCode(blankImage(2000, 1600), keyUri('crop'), 405, 205);
    page.drawCode(page.screen, keyUri('elsewhere', OTHER_SECRET), 1500, 900);
    page.frames = [frameOf({}), frameOf({ pictures: [{ box }] }, { frameId: 3 })];
    const found = await read();
    expect(labels(found)).toEqual(['crop']);
    expect(found.sightings[0]).toMatchObject({ origin: ORIGIN, top: false });
    expect(page.captures).toBe(1);
  });

  it.each([
    ['a frame of another origin may be', [frameOf({ pictures: [{ box }], ownsView: false })]],
    [
      'a frame of another origin may be around its own',
      [frameOf({ ownsView: false }), frameOf({ pictures: [{ box }] }, { frameId: 3 })],
    ],
    ['the page is of another origin', [frameOf({}), frameOf({ pictures: [{ box }] }, INNER)]],
  ])('is cropped to what is nobody’s where %s', async (_, frames) => {
    page.screen = page.drawCode(blankImage(1000, 800), keyUri('crop'), 205, 105);
    page.frames = frames;
    const found = await read();
    expect(labels(found)).toEqual(['crop']);
    expect(found.sightings[0]).toMatchObject({ origin: '', top: false });
  });

  it('is not read where its page was not: no other frame stands for it', async () => {
    page.screen = page.drawCode(blankImage(1000, 800), keyUri('crop'), 205, 105);
    page.frames = [frameOf({ pictures: [{ box }] }, { frameId: 3 })];
    expect(labels(await read())).toEqual([]);
  });

  it('is read however long the browser took to give it', async () => {
    page.screen = page.drawCode(blankImage(1000, 800), keyUri('whole'), 500, 500);
    page.frames = [frameOf({})];
    const { screen } = page;
    page.capture = () => {
      now += 60_000;
      return Promise.resolve(screen);
    };
    expect(labels(await read())).toEqual(['whole']);
  });

  it('is read as a whole last, and then belongs to the page', async () => {
    page.screen = page.drawCode(blankImage(1000, 800), keyUri('whole'), 500, 500);
    page.frames = [frameOf({ pictures: [{ box }] })];
    expect((await read()).sightings).toMatchObject([{ origin: ORIGIN, top: true }]);
  });

  it('belongs to nobody where a frame of another origin is in it, however many of its own were read', async () => {
    page.screen = page.drawCode(blankImage(1000, 800), keyUri('whole'), 500, 500);
    page.frames = [frameOf({ ownsView: false }), frameOf({}, { frameId: 3 }), frameOf({}, { frameId: 4 })];
    expect((await read()).sightings).toMatchObject([{ origin: '', top: false }]);
  });

  it('is looked at although a text of the page is broken', async () => {
    page.screen = page.drawCode(blankImage(1000, 800), keyUri('whole'), 500, 500);
    page.frames = [frameOf({ texts: ['otpauth://totp/example?secret='] })];
    const found = await read();
    expect(labels(found)).toEqual(['whole']);
    expect(found.problems).toMatchObject([{ code: 'uri.secret_missing' }]);
  });

  it('is not taken where a box makes no sense', async () => {
    page.screen = blankImage(1000, 800);
    const boxes = [
      { left: NaN, top: 0, width: 10, height: 10 },
      { left: -50, top: 0, width: 10, height: 10 },
      { left: 0, top: 0, width: -5, height: 10 },
    ];
    page.frames = [frameOf({ pictures: boxes.map((one) => ({ box: one })) })];
    expect((await read()).sightings).toEqual([]);
    expect(page.decoded).toBe(1); // the whole, no crop
  });
});
