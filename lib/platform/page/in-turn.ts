/** Lets works under one key run one after the other, each after the former is through, however that ended. */
export function createTurns() {
  const last = new Map<number, Promise<unknown>>();

  return async <T>(key: number, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(key) ?? Promise.resolve()).catch(() => undefined).then(work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
