import fc from 'fast-check';

/** Text of any Unicode scalar values. (fast-check's own `unit: 'binary'` takes seconds to build its table.) */
export function anyText(maxLength = 30): fc.Arbitrary<string> {
  const scalar = fc.oneof(
    fc.integer({ min: 0, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
    fc.integer({ min: 0x20, max: 0x7e }),
  );
  return fc.array(scalar, { maxLength }).map((points) => String.fromCodePoint(...points));
}
