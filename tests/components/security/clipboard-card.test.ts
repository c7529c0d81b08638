import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { openSecurity } from './stage.ts';

const box = () => screen.findByTestId<HTMLInputElement>('clipboard-clear');

describe('clearing copied codes', () => {
  it('asks the browser straight from the click', async () => {
    const { shell } = openSecurity();
    const switched = await box();
    expect(switched.checked).toBe(false);
    expect(screen.getByLabelText('clipboard_clear')).toBe(switched);
    shell.hasClipboard.mockResolvedValue(true);
    switched.click();
    expect(shell.requestClipboard).toHaveBeenCalledOnce();
    await waitFor(() => {
      expect(switched.checked).toBe(true);
    });
    expect(screen.getByTestId('clipboard-saved').textContent).toBe('security_saved');
    expect(screen.queryByTestId('clipboard-refused')).toBeNull();
  });

  it.each(['says no', 'fails'])('stays off and says so where the browser %s', async (how) => {
    const { shell } = openSecurity();
    if (how === 'fails') shell.requestClipboard.mockRejectedValue(new Error('no such permission'));
    else shell.requestClipboard.mockResolvedValue(false);
    const switched = await box();
    switched.click();
    expect((await screen.findByTestId('clipboard-refused')).textContent).toContain('clipboard_refused');
    expect(switched.checked).toBe(false);
  });

  it('gives the permission back', async () => {
    const { shell } = openSecurity();
    const switched = await box();
    shell.hasClipboard.mockResolvedValue(true);
    switched.click();
    await waitFor(() => {
      expect(switched.checked).toBe(true);
    });
    shell.hasClipboard.mockResolvedValue(false);
    switched.click();
    expect(shell.dropClipboard).toHaveBeenCalledOnce();
    await waitFor(() => {
      expect(switched.checked).toBe(false);
    });
    expect(shell.requestClipboard).toHaveBeenCalledOnce();
  });
});
