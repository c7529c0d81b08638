import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { padBody, unpadBody } from '../../../lib/vault/padding.ts';

/** So many bytes that begin with a length, with `stray` set where given. */
function bodyOf(size: number, length: number, stray?: number) {
  const body = new Uint8Array(size);
  new DataView(body.buffer).setUint32(0, length);
  if (stray !== undefined) body[stray] = 1;
  return body;
}

describe('the padding of a body', () => {
  test('there and back, in whole kibibytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (content) => {
        const padded = padBody(content);
        expect(padded.length).toBe(Math.ceil((content.length + 4) / 1024) * 1024);
        expect(unpadBody(padded)).toEqual(content);
      }),
    );
  });

  test.each([
    ['a length beyond the body', bodyOf(1024, 1021)],
    ['a length far beyond it', bodyOf(1024, 0xffffffff)],
    ['a whole kibibyte too much', bodyOf(2048, 1020)],
    ['something in the first byte of the padding', bodyOf(1024, 10, 14)],
    ['something in the last byte of the padding', bodyOf(1024, 10, 1023)],
  ])('%s', (_, body) => {
    expect(() => unpadBody(body)).toThrow('vault.damaged');
  });
});
