import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { PortvaktError } from '../../../lib/errors.ts';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import { SETTINGS, report } from '../fixtures.ts';
import PagesStage from './PagesStage.svelte';

function open({ watching = true, ...answers }: Answers & { watching?: boolean } = {}) {
  const background = fakeClient({
    'settings.get': () => SETTINGS,
    'settings.put': (change) => ({ ...SETTINGS, openOnField: change.openOnField ?? false }),
    'page.report': () => ({ report: report() }),
    ...answers,
  });
  const shell = fakeShell(background.client);
  shell.hasAllPages.mockResolvedValue(watching);
  render(PagesStage, { shell });
  return { background, shell };
}

const box = () => screen.findByTestId<HTMLInputElement>('open-on-field');

describe('opening by itself', () => {
  it('is off until the user turns it on, and saves nothing else', async () => {
    const { background } = open();
    const switched = await box();
    expect(switched.checked).toBe(false);
    expect(screen.getByLabelText('pages_open')).toBe(switched);
    switched.click();
    await waitFor(() => {
      expect(switched.checked).toBe(true);
    });
    expect(background.requestsOf('settings.put')).toEqual([{ openOnField: true }]);
    expect(screen.getByTestId('open-on-field-saved').textContent).toBe('security_saved');
  });

  it('says what it needs where watching is off', async () => {
    open({ watching: false });
    const switched = await box();
    expect(switched.disabled).toBe(true);
    expect(switched.closest('div')?.textContent).toContain('pages_open_off');
  });

  it('can be turned off without watching', async () => {
    open({ watching: false, 'settings.get': () => ({ ...SETTINGS, openOnField: true }) });
    const switched = await box();
    await waitFor(() => {
      expect(switched.disabled).toBe(false);
    });
  });

  it('stays as it was where that could not be saved', async () => {
    open({
      'settings.put': () => {
        throw new PortvaktError('internal.failure');
      },
    });
    const switched = await box();
    switched.click();
    await screen.findByTestId('open-on-field-error');
    expect(switched.checked).toBe(false);
  });
});

describe('what the detector saw', () => {
  async function unfold(): Promise<void> {
    const details = await screen.findByTestId<HTMLDetailsElement>('report');
    details.open = true;
    await fireEvent(details, new Event('toggle'));
  }

  it('is asked for only when it is unfolded', async () => {
    const { background } = open();
    await screen.findByTestId('report');
    expect(background.kinds()).not.toContain('page.report');
    await unfold();
    await screen.findByTestId('report-frame');
    expect(background.kinds().filter((kind) => kind === 'page.report')).toHaveLength(1);
  });

  it('has a row for each field, with its reasons as the rules are named', async () => {
    open();
    await unfold();
    const judged = await screen.findAllByTestId('judged');
    expect(judged.map(({ dataset }) => dataset.accepted)).toEqual(['true', 'false']);
    const words = judged[0]?.textContent.replace(/\s+/g, ' ');
    for (const word of ['app_totp', 'single', 'app', '92', 'report_yes']) expect(words).toContain(word);
    expect([...judged[0]!.querySelectorAll('code')].map(({ textContent }) => textContent)).toEqual([
      'single',
      'app',
      'autocomplete',
      'word:code',
    ]);
    expect(screen.getByRole('table').getAttribute('aria-labelledby')).toBe('report-frame-0');
  });

  it('shows what a page calls its fields as text, whatever it is', async () => {
    const name = '<img src=x onerror=alert(1)>\u202e' + 'x'.repeat(60);
    const [frame] = report().frames;
    const judged = [{ ...frame!.judged[0]!, name }];
    open({ 'page.report': () => ({ report: report({ frames: [{ ...frame!, judged }] }) }) });
    await unfold();
    await screen.findByTestId('judged');
    expect(screen.getByText(name).tagName).toBe('BDI');
    expect(document.querySelector('img')).toBeNull();
  });

  it('says so where nothing was seen, and where a frame had nothing', async () => {
    const looks = [undefined, report({ frames: [{ ...report().frames[0]!, judged: [] }] })];
    open({ 'page.report': () => ({ report: looks.shift() }) });
    await unfold();
    await waitFor(() => {
      expect(screen.getByTestId('report-state').textContent).toContain('report_none');
    });
    screen.getByTestId('report-reload').click();
    await screen.findByTestId('report-nothing');
    expect(screen.getByTestId('report-state').textContent).toContain('report_at');
  });

  it('says why it cannot be had', async () => {
    open({
      'page.report': () => {
        throw new PortvaktError('vault.locked');
      },
    });
    await unfold();
    await screen.findByTestId('report-error');
  });
});
