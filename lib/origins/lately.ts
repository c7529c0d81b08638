const MOST = 32;

/**
 * Remembers what was made of the last origins asked about: one page is judged for thousands of accounts in a row. For what depends on
 * nothing but the origin.
 */
export function lately<T>(make: (origin: string) => T): (origin: string) => T {
  const made = new Map<string, T>();
  return (origin) => {
    const known = made.get(origin);
    if (known !== undefined || made.has(origin)) return known as T;
    if (made.size >= MOST) made.clear();
    const fresh = make(origin);
    made.set(origin, fresh);
    return fresh;
  };
}
