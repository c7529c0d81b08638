import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { Findings } from '../../../components/enrol/findings.svelte.ts';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import { candidate, found, row } from '../fixtures.ts';
import ManualStage from './ManualStage.svelte';
import { showPart } from './stage.ts';

function open(answers: Answers = {}) {
  const onsaved = vi.fn();
  const reading = fakeClient({ 'candidate.read': () => found({ candidates: [candidate()] }) });
  const findings = new Findings(fakeShell(reading.client));
  const onkeep = vi.fn();
  return { ...showPart(ManualStage, { findings, onsaved, onkeep }, answers), onsaved, onkeep, reading };
}

const type = (testid: string, value: string) =>
  fireEvent.input(screen.getByTestId(testid), { target: { value } });
async function choose(testid: string, value: string): Promise<void> {
  await fireEvent.change(screen.getByTestId(testid), { target: { value } });
}
const state = () => screen.getByTestId('manual-secret-state');

describe('the secret as it is typed', () => {
  it('is counted, and its wrong characters are named', async () => {
    open();
    await type('manual-secret', 'jbsw y3dp');
    expect(state().dataset.length).toBe('8');
    expect(state().textContent).toContain('secret_length_other');
    expect(state().textContent).not.toContain('secret_strange');
    await type('manual-secret', 'jbsw y3d8');
    expect(state().textContent).toContain('secret_strange');
    expect(screen.getByTestId('manual').textContent).toContain('manual_secret_digits');
  });

  it('is compared group by group', async () => {
    open();
    await type('manual-secret', 'jbsw y3d ehpk 3pxp');
    expect(state().textContent).toContain('secret_uneven');
  });

  it('is doubted where its length is odd', async () => {
    open();
    await type('manual-secret', 'jbswy3dpe');
    expect(state().textContent).toContain('secret_odd');
  });

  it('is not called too short before it is complete', async () => {
    open();
    await type('manual-secret', 'j');
    expect(screen.getByTestId('manual').textContent).not.toContain('manual_secret_short');
  });

  it('is never shown', async () => {
    open();
    await type('manual-secret', 'JBSWY3DPEHPK3PXP');
    expect(document.body.outerHTML).not.toContain('JBSWY3DP');
  });
});

describe('a whole key URI in the field for the secret', () => {
  it('is read instead', async () => {
    const { reading, background } = open();
    await type('manual-secret', ' otpauth://totp/x?secret=JBSWY3DP ');
    (await screen.findByTestId('manual-read-uri')).click();
    await waitFor(() => {
      expect(reading.requestsOf('candidate.read')).toEqual([{ texts: ['otpauth://totp/x?secret=JBSWY3DP'] }]);
    });
    await waitFor(() => {
      expect(screen.getByTestId<HTMLInputElement>('manual-secret').value).toBe('');
    });
    expect(background.kinds()).toEqual([]);
  });

  it('is read by Enter too, and never saved as a secret', async () => {
    const { reading, background } = open();
    await type('manual-issuer', 'GitHub');
    await type('manual-secret', 'otpauth://totp/x?secret=JBSWY3DP');
    screen.getByTestId('manual-save').click();
    await waitFor(() => {
      expect(reading.kinds()).toEqual(['candidate.read']);
    });
    expect(background.kinds()).toEqual([]);
  });
});

describe('all parameters', () => {
  it('ask for what the kind needs, and for nothing else', async () => {
    open();
    const has = (testid: string) => screen.queryByTestId(testid) !== null;
    const shown = () =>
      ['algorithm', 'digits', 'period', 'counter', 'pin', 'fixed'].filter((name) => has(`manual-${name}`));
    expect(shown()).toEqual(['algorithm', 'digits', 'period']);
    await choose('manual-type', 'hotp');
    expect(shown()).toEqual(['algorithm', 'digits', 'counter']);
    await choose('manual-type', 'steam');
    expect(shown()).toEqual(['fixed']);
    await choose('manual-type', 'yandex');
    expect(shown()).toEqual(['pin', 'fixed']);
    await choose('manual-type', 'motp');
    expect(shown()).toEqual(['pin', 'fixed']);
  });

  it('go up to ten digits and a day', async () => {
    open();
    const digits = screen.getByTestId<HTMLSelectElement>('manual-digits');
    expect(Array.from(digits.options, ({ value }) => value)).toEqual(
      Array.from({ length: 10 }, (_, place) => String(place + 1)),
    );
    await type('manual-period', '86401');
    expect(screen.getByTestId('manual').textContent).toContain('manual_period_range');
    await type('manual-period', '86400');
    expect(screen.getByTestId('manual').textContent).not.toContain('manual_period_range');
  });

  it('save with the PIN, and forget it', async () => {
    const { background, onsaved, onkeep } = open({ 'account.add': () => row(1) });
    await choose('manual-type', 'motp');
    await type('manual-issuer', 'VPN');
    await type('manual-secret', 'e3152afee62599c8');
    screen.getByTestId('manual-save').click();
    await waitFor(() => {
      expect(screen.getByTestId('manual').textContent).toContain('manual_pin_missing');
    });
    await type('manual-pin', '1234');
    screen.getByTestId('manual-save').click();
    await waitFor(() => {
      expect(onsaved).toHaveBeenCalledOnce();
    });
    expect(background.requestsOf('account.add')).toMatchObject([
      { entry: { type: 'motp', secret: 'e3152afee62599c8', pin: '1234', digits: 6, period: 10 } },
    ]);
    expect(screen.getByTestId<HTMLInputElement>('manual-pin').value).toBe('');
    // A draft outlives the popup; the PIN does not.
    expect(onkeep.mock.calls.length).toBeGreaterThan(3);
    expect(JSON.stringify(onkeep.mock.calls)).not.toContain('1234');
  });
});
