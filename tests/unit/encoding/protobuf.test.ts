import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProtobuf } from '../../../lib/encoding/protobuf.ts';
import { varint, writeMessage } from '../../support/write-protobuf.ts';

const read = (...bytes: number[]) => readProtobuf(Uint8Array.from(bytes));

describe('readProtobuf', () => {
  it("reads the examples of protobuf's own documentation", () => {
    expect(read(0x08, 0x96, 0x01)).toEqual([{ number: 1, value: 150n }]);
    expect(read(0x12, 0x07, ...new TextEncoder().encode('testing'))).toEqual([
      { number: 2, value: new TextEncoder().encode('testing') },
    ]);
  });

  it('reads fixed numbers, the lowest byte first', () => {
    expect(read(0x0d, 1, 2, 3, 4, 0x11, 1, 0, 0, 0, 0, 0, 0, 0xff)).toEqual([
      { number: 1, value: 0x04030201n },
      { number: 2, value: 0xff00000000000001n },
    ]);
  });

  it('reads negative numbers as 64 bits', () => {
    const ten = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01];
    expect(read(0x28, ...ten)).toEqual([{ number: 5, value: 2n ** 64n - 1n }]);
    expect(varint(-1)).toEqual(ten);
  });

  it('has nothing in nothing', () => {
    expect(read()).toEqual([]);
    expect(read(0x0a, 0)).toEqual([{ number: 1, value: new Uint8Array() }]);
  });

  it.each([
    ['a tag without a value', [0x08]],
    ['a number without its end', [0x08, 0x80]],
    ['bytes beyond the end', [0x0a, 2, 1]],
    ['a length of 2^64 - 1', [0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01, 1]],
    ['65 bits', [0x08, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x02]],
    ['eleven bytes', [0x08, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00]],
    ['field 0', [0x00, 0x00]],
    ['a field number of 30 bits', [0x80, 0x80, 0x80, 0x80, 0x10, 0x00]],
    ['the start of a group', [0x0b]],
    ['the end of a group', [0x0c]],
    ['wire type 6', [0x0e]],
    ['four bytes that are three', [0x0d, 1, 2, 3]],
    ['eight bytes that are seven', [0x09, 1, 2, 3, 4, 5, 6, 7]],
  ])('refuses %s', (_, bytes) => {
    expect(() => read(...bytes)).toThrow('encoding.invalid');
  });

  it('reads what the writer wrote', () => {
    const number = fc.integer({ min: 1, max: 2 ** 29 - 1 });
    const value = fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.uint8Array({ maxLength: 300 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(number, value), { maxLength: 20 }), (fields) => {
        const found = readProtobuf(writeMessage(...fields));
        expect(found).toEqual(fields.map(([place, given]) => ({ number: place, value: given })));
      }),
    );
  });
});
