import { beforeEach, describe, expect, it } from 'vitest';
import { PortvaktError } from '../../../../lib/errors.ts';
import { createStage, frameWith, TAB, type Stage } from './stage.ts';

/** A code that was taken and one that was written cannot be taken back: what is saved before, and what may fail after. */

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

const fill = (id = 'a') => stage.fill.fill({ id, tabId: TAB });

describe('a counter', () => {
  beforeEach(() => {
    stage.addAccount('h', { type: 'hotp', counter: 5, digits: 8 });
  });

  it.each(['hidden', 'covered', 'unseen', 'read_only', 'refused', 'gone'] as const)(
    'stays where it is if the field is %s already: no code is taken for it',
    async (reason) => {
      stage.page.obstacle = { ok: false, reason };
      await expect(fill('h')).rejects.toThrow(`field.${reason}`);
      expect(stage.page.written).toEqual([]);
      expect(stage.vault.edits).toBe(0);
    },
  );

  it('is asked about with a code of the same length that opens nothing', async () => {
    await fill('h');
    const [checked] = stage.page.checked;
    const [written] = stage.page.written;
    expect(checked).toEqual({ ...written, code: '00000000' });
    expect(written?.code).toMatch(/^\d{8}$/);
    expect(written?.code).not.toBe('00000000');
  });

  it('that cannot be saved gives no code away', async () => {
    stage.vault.edit = () => Promise.reject(new PortvaktError('vault.store_failed'));
    await expect(fill('h')).rejects.toThrow('vault.store_failed');
    expect(stage.page.written).toEqual([]);
  });

  it('alone is asked about: other codes cost nothing', async () => {
    stage.addAccount('a');
    await fill();
    expect(stage.page.checked).toEqual([]);
  });
});

describe('a code that stands in the page is filled', () => {
  it.each([
    ['the vault cannot be saved', () => Promise.reject(new PortvaktError('vault.store_failed'))],
    ['the vault was locked meanwhile', () => Promise.reject(new PortvaktError('vault.locked'))],
  ])('also if %s: only that is not remembered', async (_, edit) => {
    stage.addAccount('a');
    stage.page.looked = [frameWith({ fields: [{}, {}] })];
    stage.vault.edit = edit;
    expect(await fill()).toMatchObject({ inputs: 1, more: true, recorded: false });
    expect(await stage.used.find(TAB)).toMatchObject({ account: 'a' });
    expect(stage.account('a')).toMatchObject({ visits: [] });
  });

  it('also if that one was filled here cannot be noted', async () => {
    stage.addAccount('a');
    stage.boxes.used.set = () => Promise.reject(new Error('full'));
    stage.page.looked = [frameWith({ fields: [{}, {}] })];
    expect(await fill()).toMatchObject({ more: false, recorded: true });
  });
});
