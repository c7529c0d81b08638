import type { MemoryBox } from '../../lib/services/ports.ts';

/** A box for tests; `value` shows what is in it. */
export function createMemoryBox<T>(): MemoryBox<T> & { value: T | undefined } {
  return {
    value: undefined,
    get() {
      return Promise.resolve(this.value);
    },
    set(value) {
      this.value = value;
      return Promise.resolve();
    },
    clear() {
      this.value = undefined;
      return Promise.resolve();
    },
  };
}
