import { beforeEach, describe, expect, it } from 'vitest';
import type { JudgedView } from '../../../../lib/fields/frame-fields.ts';
import { lookIfReadable } from '../../../../lib/services/fill/field-looks.ts';
import { createStage, frameWith, ORIGIN, OTHER, TAB, type Stage } from './stage.ts';

const JUDGED: JudgedView = {
  kind: 'single',
  channel: 'app',
  score: 80,
  reasons: ['autocomplete'],
  accepted: true,
  inputs: 1,
  name: 'Code',
};

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

describe('the report', () => {
  it('is absent before any look', async () => {
    expect(await stage.looks.report()).toEqual({ report: undefined });
  });

  it('says what the detector made of the page it saw last, while locked too', async () => {
    stage.vault.locked = true;
    stage.page.looked = [frameWith({ origin: OTHER })];
    await stage.looks.look(TAB);
    stage.page.looked = [
      frameWith({ judged: [JUDGED], took: 2 }),
      frameWith({ origin: OTHER, frameId: 3, fields: [], took: 1 }),
    ];
    await stage.looks.look(TAB);
    expect(await stage.looks.report()).toEqual({
      report: {
        origin: ORIGIN,
        at: stage.world.now,
        frames: [
          { origin: ORIGIN, top: true, took: 2, judged: [JUDGED] },
          { origin: OTHER, top: false, took: 1, judged: [] },
        ],
      },
    });
  });

  it('keeps nothing but what it is made of, and not much of that', async () => {
    const long = 'x'.repeat(500);
    const judged = {
      ...JUDGED,
      name: long,
      reasons: Array.from({ length: 50 }, () => long),
      value: '123456',
    };
    stage.page.looked = Array.from({ length: 40 }, (_, frameId) =>
      frameWith({ frameId, judged: Array.from({ length: 60 }, () => judged) }),
    );
    await stage.looks.look(TAB);
    const { report } = await stage.looks.report();
    expect(report?.frames).toHaveLength(20);
    expect(report?.frames[0]?.judged).toHaveLength(20);
    expect(report?.frames[0]?.judged[0]?.reasons).toHaveLength(12);
    expect(JSON.stringify(report)).not.toMatch(/x{81}|123456/);
  });

  it('that cannot be kept holds up no code', async () => {
    stage.boxes.report.set = () => Promise.reject(new Error('full'));
    stage.addAccount('a');
    await stage.fill.fill({ id: 'a', tabId: TAB });
    expect(stage.page.written).toHaveLength(1);
  });
});

it('a look names the page by what the browser says, also where no frame answers', async () => {
  stage.page.looked = [frameWith({ frameId: 3, top: OTHER })];
  expect(await stage.looks.look(TAB)).toMatchObject({ origin: OTHER });
  stage.page.looked = [];
  expect(await stage.looks.look(TAB)).toMatchObject({ origin: ORIGIN, frames: [] });
});

it('a page that may not be read is no failure, anything else is', async () => {
  stage.page.readable = false;
  expect(await lookIfReadable(stage.looks, TAB)).toBeUndefined();
  const looks = { look: () => Promise.reject(new Error('other')) };
  await expect(lookIfReadable(looks, TAB)).rejects.toThrow('other');
});
