import { beforeEach, describe, expect, it } from 'vitest';
import { VIGIL_LIFETIME } from '../../../../lib/services/enrol/vigil.ts';
import { frameOf } from './fakes.ts';
import { createStage, keyUri, OTHER_SECRET, TAB, type Stage } from './stage.ts';

const MICROSOFT = 'phonefactor://activate_account?code=1';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

const confirmFirst = (): void => {
  const accounts = stage.vault.document.accounts.map((one) => ({ ...one, confirmed: true }));
  stage.vault.document = { ...stage.vault.document, accounts };
};

/** Where a wait must not go on. */
const ENDS: readonly (readonly [string, () => unknown])[] = [
  ['after ten minutes', () => (stage.world.now += VIGIL_LIFETIME)],
  ['when the tab shows another origin', () => (stage.page.origin = 'https://elsewhere.example')],
  ['when the tab is closed', () => stage.vigil.end(TAB)],
  ['when the vault is locked', () => stage.vigil.endAll()],
];

describe('waiting for the right code', () => {
  const begin = () => stage.scanned(MICROSOFT);

  it('opens the popup once, for a code that can be enrolled', async () => {
    await begin();
    expect(stage.page.watched).toEqual([TAB]);
    await stage.vigil.onCode(TAB);
    await stage.vigil.onCode(TAB);
    expect(stage.showPopup).toHaveBeenCalledExactlyOnceWith(TAB);
  });

  it('opens it once although frames speak all together', async () => {
    await begin();
    await Promise.all(Array.from({ length: 20 }, () => stage.vigil.onCode(TAB)));
    expect(stage.showPopup).toHaveBeenCalledOnce();
  });

  it('does not begin anew for a page that goes on with codes for others', async () => {
    for (let round = 0; round < 10; round++) {
      await begin();
      await stage.vigil.onCode(TAB);
      stage.restart();
    }
    expect(stage.showPopup).toHaveBeenCalledOnce();
    expect(stage.page.watched).toEqual([TAB]);
  });

  it('leaves it to a popup that is open', async () => {
    await begin();
    stage.world.popup = true;
    await stage.vigil.onCode(TAB);
    stage.world.popup = false;
    await stage.vigil.onCode(TAB);
    expect(stage.showPopup).not.toHaveBeenCalled();
  });

  it('tries again where the browser opened none', async () => {
    await begin();
    stage.showPopup.mockResolvedValueOnce(false);
    await stage.vigil.onCode(TAB);
    await stage.vigil.onCode(TAB);
    await stage.vigil.onCode(TAB);
    expect(stage.showPopup).toHaveBeenCalledTimes(2);
  });

  it.each(ENDS)('ends %s', async (_, happen) => {
    await begin();
    await happen();
    await stage.vigil.onCode(TAB);
    expect(stage.showPopup).not.toHaveBeenCalled();
  });

  it('begins only where nothing else was found', async () => {
    await stage.scanned(MICROSOFT, keyUri('a'));
    await stage.vigil.onCode(TAB);
    expect(stage.page.watched).toEqual([]);
    expect(stage.showPopup).not.toHaveBeenCalled();
  });

  it('is another one than the wait for a field in the same tab', async () => {
    await stage.saveFirst(keyUri('kari'));
    await begin();
    await stage.vigil.onCode(TAB);
    expect(stage.showPopup).toHaveBeenCalledOnce();
    expect(await stage.vigil.finishing(TAB)).toMatchObject({ label: 'kari' });
    stage.world.field = true;
    await stage.vigil.onField(TAB);
    expect(stage.showPopup).toHaveBeenCalledTimes(2);
  });

  it('is no answer to a field, nor to another tab', async () => {
    await begin();
    stage.world.field = true;
    await stage.vigil.onField(TAB);
    await stage.vigil.onCode(TAB + 1);
    expect(stage.showPopup).not.toHaveBeenCalled();
  });

  it('does not begin by what is read in the background, nor in a tab without an origin', async () => {
    stage.page.frames = [frameOf({ texts: [MICROSOFT] })];
    await stage.enrol.confirmCode(TAB);
    stage.page.origin = '';
    await stage.scanned(MICROSOFT);
    expect(stage.page.watched).toEqual([]);
  });
});

describe('waiting for a field', () => {
  const begin = () => stage.saveFirst(keyUri('kari'));

  it('names the account that waits, and opens the popup once when the page has a field', async () => {
    await begin();
    expect(stage.page.watched).toEqual([TAB]);
    expect(await stage.vigil.finishing(TAB)).toMatchObject({ label: 'kari' });
    await stage.vigil.onField(TAB);
    expect(stage.showPopup).not.toHaveBeenCalled(); // the page said so, and there was none
    stage.world.field = true;
    stage.restart();
    await stage.vigil.onField(TAB);
    await stage.vigil.onField(TAB);
    expect(stage.showPopup).toHaveBeenCalledExactlyOnceWith(TAB);
    expect(await stage.vigil.finishing(TAB)).toMatchObject({ label: 'kari' });
  });

  it('is answered at once by the popup that is open, where the field stands on the same page', async () => {
    stage.world.popup = true;
    stage.world.field = true;
    await begin();
    stage.world.popup = false;
    await stage.vigil.onField(TAB);
    expect(stage.showPopup).not.toHaveBeenCalled();
    expect(await stage.vigil.finishing(TAB)).toMatchObject({ label: 'kari' });
  });

  it('is over when a code was used', async () => {
    await begin();
    confirmFirst();
    stage.world.field = true;
    await stage.vigil.onField(TAB);
    expect(await stage.vigil.finishing(TAB)).toBeUndefined();
    expect(stage.showPopup).not.toHaveBeenCalled();
  });

  it('is over when the account is gone', async () => {
    await begin();
    stage.vault.document = { ...stage.vault.document, accounts: [] };
    expect(await stage.vigil.finishing(TAB)).toBeUndefined();
  });

  it('does not begin for what was used before', async () => {
    await begin();
    confirmFirst();
    await begin();
    expect(await stage.vigil.finishing(TAB)).toBeUndefined();
  });

  it('begins for an account that replaced another', async () => {
    const { id } = (await begin()) as { readonly id: string };
    confirmFirst();
    const [candidate] = (await stage.scanned(keyUri('kari', OTHER_SECRET))).candidates;
    await stage.enrol.replace({ id: candidate?.id ?? '', account: id, password: 'p' });
    expect(await stage.vigil.finishing(TAB)).toMatchObject({ secret: OTHER_SECRET });
  });

  it.each(ENDS)('ends %s', async (_, happen) => {
    await begin();
    stage.world.field = true;
    await happen();
    await stage.vigil.onField(TAB);
    expect(await stage.vigil.finishing(TAB)).toBeUndefined();
    expect(stage.showPopup).not.toHaveBeenCalled();
  });

  it('goes on in the next document of the same site, which is watched too', async () => {
    await begin();
    await stage.vigil.onLoaded(TAB);
    expect(stage.page.watched).toEqual([TAB, TAB]);
    stage.page.origin = 'https://elsewhere.example';
    await stage.vigil.onLoaded(TAB);
    await stage.vigil.onLoaded(TAB + 1);
    expect(stage.page.watched).toEqual([TAB, TAB]);
  });

  it('opens nothing while locked', async () => {
    await begin();
    stage.world.field = true;
    stage.vault.locked = true;
    await stage.vigil.onField(TAB);
    expect(stage.showPopup).not.toHaveBeenCalled();
  });

  it('holds no more than a few tabs', async () => {
    await begin();
    const account = { id: 'x', confirmed: false };
    for (let tab = 100; tab < 200; tab++) await stage.vigil.awaitField(tab, account);
    expect((await stage.boxes.vigil.get())?.length).toBeLessThanOrEqual(20);
  });
});

describe('the clock', () => {
  it('is compared with the site’s only after an account was saved from it, once', async () => {
    stage.page.time = { here: 100_000, site: 10_000 };
    await stage.scanned(keyUri('kari'));
    expect(await stage.enrol.clock(TAB)).toEqual({});
    expect(stage.page.timeAsked).toEqual([]);
    await stage.saveFirst(keyUri('kari'));
    expect(await stage.enrol.clock(TAB)).toEqual({ ahead: 90 });
    stage.restart();
    expect(await stage.enrol.clock(TAB)).toEqual({ ahead: 90 });
    expect(stage.page.timeAsked).toEqual([stage.page.origin]);
  });

  it.each([
    ['behind', { here: 0, site: 21_400 }, { ahead: -21 }],
    ['right', { here: 1400, site: 1000 }, { ahead: 0 }],
    ['not told', undefined, {}],
    ['nonsense', { here: 0, site: NaN }, {}],
  ])('is %s', async (_, time, told) => {
    stage.page.time = time;
    await stage.saveFirst(keyUri('kari'));
    expect(await stage.enrol.clock(TAB)).toEqual(told);
  });

  it('is compared with a service we speak to anyway where the site does not tell', async () => {
    stage.world.skew = -45_000;
    await stage.saveFirst(keyUri('kari'));
    expect(await stage.enrol.clock(TAB)).toEqual({ ahead: 45 });
  });

  it('is asked of nobody when the tab has gone elsewhere, nor for a code the site never gave', async () => {
    await stage.saveFirst(keyUri('kari'));
    stage.page.origin = 'https://elsewhere.example';
    expect(await stage.enrol.clock(TAB)).toEqual({});
    await stage.scanned(MICROSOFT);
    expect(await stage.enrol.clock(TAB)).toEqual({});
    expect(stage.page.timeAsked).toEqual([]);
  });
});
