import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dragRow } from '../../../components/accounts/row-drag.ts';

const HEIGHT = 56;
/** The list begins there; the row in hand is its second. */
const TOP = 100;

function pointer(name: string, clientY: number): PointerEvent {
  const event = new MouseEvent(name, { clientY, button: 0 });
  return Object.assign(event, { pointerId: 1 }) as unknown as PointerEvent;
}

function press(clientY: number) {
  document.body.innerHTML = '<ul><li></li><li><button></button></li></ul>';
  const [list, row, grip] = ['ul', 'li:last-child', 'button'].map((selector) =>
    document.querySelector<HTMLElement>(selector)!,
  );
  if (!list || !row || !grip) throw new Error('no list');
  list.getBoundingClientRect = () => ({ top: TOP }) as DOMRect;
  row.getBoundingClientRect = () => ({ top: TOP + HEIGHT }) as DOMRect;
  Object.defineProperty(row, 'offsetHeight', { value: HEIGHT });
  grip.setPointerCapture = vi.fn();
  const target = { begin: vi.fn(), aim: vi.fn(), drop: vi.fn(), cancel: vi.fn() };
  dragRow(pointer('pointerdown', clientY), grip, target);
  return { grip, target, send: (name: string, y: number) => grip.dispatchEvent(pointer(name, y)) };
}

beforeEach(() => {
  vi.spyOn(window, 'scrollBy').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('dragRow', () => {
  it('tells where the row is, from where it was grabbed', () => {
    const { target, send } = press(TOP + HEIGHT + 20);
    send('pointermove', TOP + 3 * HEIGHT + 20);
    expect(target.begin).toHaveBeenCalledOnce();
    expect(target.aim).toHaveBeenLastCalledWith(3);
    send('pointerup', TOP + 3 * HEIGHT + 20);
    expect(target.drop).toHaveBeenCalledOnce();
    send('lostpointercapture', 0);
    expect(target.cancel).not.toHaveBeenCalled();
  });

  it('is no drag where the pointer hardly moves', () => {
    const { target, send } = press(TOP + HEIGHT + 20);
    send('pointermove', TOP + HEIGHT + 23);
    send('pointerup', TOP + HEIGHT + 23);
    for (const act of Object.values(target)) expect(act).not.toHaveBeenCalled();
  });

  it.each(['pointercancel', 'lostpointercapture'])('puts the row back on %s', (name) => {
    const { target, send } = press(TOP + HEIGHT + 20);
    send('pointermove', TOP);
    send(name, 0);
    expect(target.cancel).toHaveBeenCalledOnce();
    send('pointerup', 0);
    expect(target.drop).not.toHaveBeenCalled();
  });

  it('puts the row back on Escape', () => {
    const { grip, target, send } = press(TOP + HEIGHT + 20);
    send('pointermove', TOP);
    grip.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(target.cancel).toHaveBeenCalledOnce();
  });

  it('scrolls while the pointer is near the edge, and stops at the end', async () => {
    const { target, send } = press(TOP + HEIGHT + 20);
    send('pointermove', window.innerHeight - 1);
    await vi.waitFor(() => {
      expect(window.scrollBy).toHaveBeenCalled();
    });
    expect(vi.mocked(window.scrollBy).mock.calls[0]?.[0]).toMatchObject({
      top: expect.any(Number) as number,
    });
    send('pointerup', 0);
    const scrolled = vi.mocked(window.scrollBy).mock.calls.length;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(window.scrollBy).toHaveBeenCalledTimes(scrolled);
    expect(target.drop).toHaveBeenCalledOnce();
  });
});
