import { expect, test } from 'vitest';
import { makeRoom, QUARANTINE_LIMITS } from '../../../lib/vault/quarantine-rules.ts';

const MIB = 1024 * 1024;
/** Entries of that size, the first of them the oldest. */
const kept = (count: number, size: number) =>
  Array.from({ length: count }, (_, at) => ({ digest: `digest ${at}`, at, size }));

test('while there is room nothing goes', () => {
  expect(makeRoom([], 1)).toEqual([]);
  expect(makeRoom([], QUARANTINE_LIMITS.bytes)).toEqual([]);
  expect(makeRoom(kept(11, 10), 10)).toEqual([]);
  expect(makeRoom(kept(5, 4 * MIB), 4 * MIB)).toEqual([]);
});

test('when it is full the oldest goes, wherever it stands in the list', () => {
  expect(makeRoom(kept(12, 10), 10)).toEqual(['digest 0']);
  expect(makeRoom(kept(12, 10).reverse(), 10)).toEqual(['digest 0']);
  expect(makeRoom(kept(6, 4 * MIB), 1)).toEqual(['digest 0']);
});

test('nothing goes for bytes that need the room of two', () => {
  expect(makeRoom(kept(6, 4 * MIB), 4 * MIB + 1)).toBeUndefined();
  expect(makeRoom([], QUARANTINE_LIMITS.bytes + 1)).toBeUndefined();
});

test('the oldest only goes if four others stay', () => {
  expect(makeRoom(kept(5, 4.5 * MIB), 4.5 * MIB)).toEqual(['digest 0']);
  expect(makeRoom(kept(4, 6 * MIB), 6 * MIB)).toBeUndefined();
  expect(makeRoom(kept(1, 20 * MIB), 5 * MIB)).toBeUndefined();
});
