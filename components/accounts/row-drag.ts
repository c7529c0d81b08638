/** Pixels a pointer moves before a press becomes a drag. */
const SLACK = 4;
/** How near the edge of the window the page begins to scroll, and how fast at most (pixels for each frame). */
const EDGE = 64;
const FASTEST = 18;

/** What the drag does to the list. */
export interface DragTarget {
  begin(): void;
  /** Where the top of the row is now, in rows from the top of the list. */
  aim(place: number): void;
  drop(): void;
  cancel(): void;
}

/**
 * Follows the pointer that pressed `grip` until it is let go, and scrolls the page near its edges. Lengths are measured anew each
 * time: the list moves under the pointer.
 */
export function dragRow(press: PointerEvent, grip: HTMLElement, target: DragTarget): void {
  const row = grip.closest('li');
  const list = grip.closest('ul');
  if (!row || !list) return;
  const grabbed = press.clientY - row.getBoundingClientRect().top;
  const height = row.offsetHeight || 1;
  const listening = new AbortController();
  let y = press.clientY;
  let dragging = false;
  let frame = 0;

  const aim = (): void => {
    if (dragging) target.aim((y - grabbed - list.getBoundingClientRect().top) / height);
  };

  const scroll = (): void => {
    const over = y < EDGE ? y - EDGE : Math.max(0, y - (window.innerHeight - EDGE));
    if (over !== 0) {
      window.scrollBy({ top: (Math.max(-EDGE, Math.min(over, EDGE)) / EDGE) * FASTEST });
      aim();
    }
    frame = requestAnimationFrame(scroll);
  };

  const end = (how: 'drop' | 'cancel'): void => {
    listening.abort();
    cancelAnimationFrame(frame);
    if (dragging) target[how]();
  };

  const on = <K extends keyof HTMLElementEventMap>(
    name: K,
    act: (event: HTMLElementEventMap[K]) => void,
  ): void => {
    grip.addEventListener(name, act, { signal: listening.signal });
  };

  grip.setPointerCapture(press.pointerId);
  on('pointermove', (event) => {
    y = event.clientY;
    if (!dragging && Math.abs(y - press.clientY) > SLACK) {
      dragging = true;
      target.begin();
      frame = requestAnimationFrame(scroll);
    }
    aim();
  });
  on('pointerup', () => {
    end('drop');
  });
  on('pointercancel', () => {
    end('cancel');
  });
  on('lostpointercapture', () => {
    end('cancel');
  });
  on('keydown', (event) => {
    if (event.key === 'Escape') end('cancel');
  });
}
