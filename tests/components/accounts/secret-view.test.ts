import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import jsQR from 'jsqr';
import { qrPath } from '../../../components/accounts/qr-path.ts';
import { SHOWN_FOR, SecretView } from '../../../components/accounts/secret-view.svelte.ts';
import { PortvaktError } from '../../../lib/errors.ts';

const URI = 'otpauth://totp/GitHub:kari%40example.no?secret=JBSWY3DPEHPK3PXP&issuer=GitHub';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('SecretView', () => {
  it('shows the secret and its QR code for a minute', async () => {
    const view = new SecretView(() => Promise.resolve(URI));
    view.ask();
    expect(view.shown).toBeUndefined();
    await view.show('the password');
    expect(view.shown?.text).toBe('JBSW Y3DP EHPK 3PXP');
    expect(view.asking).toBe(false);
    vi.advanceTimersByTime(SHOWN_FOR - 1);
    expect(view.shown).toBeDefined();
    vi.advanceTimersByTime(1);
    expect(view.shown).toBeUndefined();
  });

  it.each([
    ['motp:///Org:kari?secret=e3152afee62599c8', 'e315 2afe e625 99c8', true],
    ['otpauth://yaotp/kari?secret=LA2V6KMCGYMWWVEW64RNP3JA3I', 'LA2V 6KMC GYMW WVEW 64RN P3JA 3I', true],
    ['otpauth://steam/Steam:kari?secret=JBSWY3DPEHPK3PXP', 'JBSW Y3DP EHPK 3PXP', false],
  ])('shows the secret of %s as it was given, and whether a PIN goes with it', async (uri, text, withPin) => {
    const view = new SecretView(() => Promise.resolve(uri));
    await view.show('the password');
    expect(view.shown).toMatchObject({ text, withPin });
    expect(view.shown?.qr).toBeDefined();
    view.hide();
  });

  it('says why it shows nothing', async () => {
    const view = new SecretView(() => Promise.reject(new PortvaktError('vault.open_failed')));
    view.ask();
    await view.show('wrong');
    expect(view.failure?.code).toBe('vault.open_failed');
    expect(view.asking).toBe(true);
    expect(view.shown).toBeUndefined();
  });

  it('shows nothing that was asked for before it was hidden', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const view = new SecretView(() => promise);
    view.ask();
    const showing = view.show('the password');
    view.hide();
    resolve(URI);
    await showing;
    expect(view.shown).toBeUndefined();
    expect(view.busy).toBe(false);
  });
});

/** Draws the path as a reader would see it, four pixels for each module. */
function pixelsOf({ side, path }: { side: number; path: string }) {
  const scale = 4;
  const width = side * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < scale; row++) {
      for (let column = 0; column < scale; column++) {
        const at = ((Number(y) * scale + row) * width + Number(x) * scale + column) * 4;
        pixels.fill(0, at, at + 3);
      }
    }
  }
  return jsQR(pixels, width, width)?.data;
}

describe('qrPath', () => {
  it('draws a code that says the text', () => {
    expect(pixelsOf(qrPath(URI)!)).toBe(URI);
  });

  it('takes less redundancy for a long text, and no code for one that fits in none', () => {
    expect(qrPath('a'.repeat(2953))?.side).toBe(177 + 8);
    expect(qrPath('a'.repeat(2954))).toBeUndefined();
  });
});
