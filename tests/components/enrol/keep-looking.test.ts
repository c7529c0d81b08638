import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepLooking } from '../../../components/enrol/keep-looking.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const MINUTE = 60_000;

describe('keepLooking', () => {
  it('looks every second and a half until it is stopped', async () => {
    const look = vi.fn(() => Promise.resolve());
    const stop = keepLooking(look);
    await vi.advanceTimersByTimeAsync(4600);
    expect(look).toHaveBeenCalledTimes(3);
    stop();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(look).toHaveBeenCalledTimes(3);
  });

  it('waits for a slow look before the next', async () => {
    let running = 0;
    let most = 0;
    const stop = keepLooking(async () => {
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, 4000));
      running -= 1;
    });
    await vi.advanceTimersByTimeAsync(MINUTE);
    stop();
    expect(most).toBe(1);
  });

  it('does not look while nobody sees it', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const look = vi.fn(() => Promise.resolve());
    const stop = keepLooking(look);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(look).not.toHaveBeenCalled();
    hidden.mockReturnValue(false);
    await vi.advanceTimersByTimeAsync(1500);
    expect(look).toHaveBeenCalledOnce();
    stop();
  });

  it('rests when nobody has touched anything for long, so that the vault locks', async () => {
    const look = vi.fn(() => Promise.resolve());
    const stop = keepLooking(look);
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(look).toHaveBeenCalledTimes(200);
    window.dispatchEvent(new Event('keydown'));
    await vi.advanceTimersByTimeAsync(1600);
    expect(look.mock.calls.length).toBeGreaterThan(200);
    stop();
  });
});
