/** Milliseconds since 1970 with fractions, the same clock in Node and in every page of this machine. */
export const preciseNow = (): number => performance.timeOrigin + performance.now();
