/** Optional: reading tells whether a code is still there, writing empties the clipboard without a gesture. One is no good without the other. */
export const CLIPBOARD = { permissions: ['clipboardRead' as const, 'clipboardWrite' as const] };
