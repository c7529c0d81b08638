import { skeleton } from '../otp/skeleton.ts';

const PLAIN = /^[a-z0-9-]*$/;

/** `skeleton` of a label of a host. Thousands of bound hosts are compared at a page, and nearly all of them are plain: a shorter way for those. */
export const labelLook = (label: string): string => (PLAIN.test(label) ? plainLook(label) : skeleton(label));

const plainLook = (label: string): string =>
  label
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('i', 'l')
    .replaceAll('m', 'rn')
    .replaceAll('vv', 'w');
