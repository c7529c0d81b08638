/**
 * Drawings of lucide (ISC) that stand on screen before the first code does, each as one path in a box of 24 by 24. The set's
 * own component builds an icon part by part, half a millisecond each, and there is one in every row.
 */
export const FIRST_ICONS = {
  alert: 'M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0zM12 8v4M12 16h.01',
  check: 'M20 6 9 17l-5-5',
  copy: 'M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2zM4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2',
  lock: 'M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM7 11V7a5 5 0 0 1 10 0v4',
  more: 'M11 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0zM11 5a1 1 0 1 0 2 0 1 1 0 1 0-2 0zM11 19a1 1 0 1 0 2 0 1 1 0 1 0-2 0z',
  search: 'M3 11a8 8 0 1 0 16 0 8 8 0 1 0-16 0zM21 21l-4.34-4.34',
} as const;

export type FirstIconName = keyof typeof FIRST_ICONS;
