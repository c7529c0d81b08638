/** Calls `action` once, `delay` milliseconds after the last `call`; `flush` does it now if it is due. */
export function debounce(action: () => void, delay: number): { call(): void; flush(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function run(): void {
    timer = undefined;
    action();
  }
  return {
    call() {
      clearTimeout(timer);
      timer = setTimeout(run, delay);
    },
    flush() {
      if (timer === undefined) return;
      clearTimeout(timer);
      run();
    },
  };
}
