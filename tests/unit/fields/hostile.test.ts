import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIELD_REASONS,
  findCodeFields,
  judgeFields,
  type FieldShape,
  type Snapshot,
} from '../../../lib/fields/index.ts';
import type { NearText } from '../../../lib/fields/shape.ts';

const word = fc.oneof(
  fc.constantFrom(
    'otp',
    'code',
    'Engangskode',
    'SMS',
    'recovery',
    'authenticator app',
    'We sent a code',
    '',
    '⟦a⟧',
    '·',
  ),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const near = fc.record<NearText>({
  text: word,
  role: fc.constantFrom('text', 'heading', 'label', 'action', 'aside', 'picture', 'strip'),
  scope: fc.integer({ min: -2, max: 4 }),
});
const shape = fc.record<FieldShape>({
  tag: fc.constantFrom('input', 'editable'),
  type: fc.constantFrom('text', 'tel', 'number', 'password', 'search', 'x'),
  name: word,
  id: word,
  className: word,
  autocomplete: fc.constantFrom('', 'off', 'one-time-code', 'cc-csc'),
  inputMode: fc.constantFrom('', 'numeric'),
  pattern: word,
  placeholder: word,
  maxLength: fc.constantFrom(-1, 1, 3, 6, 8, Number.NaN, 1e9),
  minLength: fc.constantFrom(-1, 6, 43, Number.NaN, 1e9),
  capitals: fc.boolean(),
  size: fc.constantFrom(0, 1, Number.NaN),
  label: word,
  description: word,
  host: word,
  width: fc.constantFrom(0, 30, 300, Number.NaN, Infinity),
  height: fc.constantFrom(0, 30, 300),
  usable: fc.boolean(),
  locked: fc.boolean(),
  scope: fc.integer({ min: -1, max: 4 }),
  parent: fc.integer({ min: 0, max: 3 }),
  before: fc.array(near, { maxLength: 5 }),
});
const snapshot = fc.record<Snapshot>({
  title: word,
  path: word,
  scopes: fc.array(fc.record({ parent: fc.integer({ min: -3, max: 5 }), name: word, heading: word }), {
    maxLength: 4,
  }),
  shapes: fc.array(shape, { maxLength: 16 }),
  after: fc.array(near, { maxLength: 5 }),
  elements: fc.constant([]),
});

describe('any snapshot at all', () => {
  it('is answered: each input at most once, of the snapshot, usable; scores and reasons within their bounds', () => {
    fc.assert(
      fc.property(snapshot, (page) => {
        const judged = judgeFields(page);
        const indices = judged.flatMap((field) => field.indices);
        expect(new Set(indices).size).toBe(indices.length);
        for (const { indices: own, kind } of judged) {
          expect(page.shapes[own[0] ?? -1]?.usable).toBe(true);
          for (const index of own) {
            const shape = page.shapes[index];
            expect(shape?.usable === true || (kind === 'boxes' && shape?.locked)).toBe(true);
          }
        }
        for (const { score, reasons } of judged) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          for (const reason of reasons) expect(FIELD_REASONS).toContain(reason);
        }
        const accepted = judged.filter((field) => field.accepted).length;
        expect(findCodeFields(page)).toHaveLength(accepted);
      }),
      { numRuns: 300 },
    );
  });

  it('is answered the same again, and from a copy', () => {
    fc.assert(
      fc.property(snapshot, (page) => {
        const first = judgeFields(page);
        expect(judgeFields(page)).toEqual(first);
        expect(judgeFields(structuredClone(page))).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  it('is answered the same whatever inputs stand in another form below', () => {
    const field: Partial<FieldShape> = {
      usable: true,
      locked: false,
      type: 'text',
      tag: 'input',
      maxLength: 6,
      scope: 1,
      label: 'Engangskode',
    };
    fc.assert(
      fc.property(shape, fc.array(shape, { maxLength: 4 }), (code, others) => {
        const first = { ...code, ...field, before: [] };
        const scopes = [0, 1, 2].map((at) => ({ parent: at === 0 ? -1 : 0, name: '', heading: '' }));
        const below = others.map((other) => ({ ...other, scope: 2, before: [] }));
        const page = (shapes: readonly FieldShape[]): Snapshot => ({
          title: '',
          path: '',
          scopes,
          shapes,
          after: [],
          elements: [],
        });
        const alone = judgeFields(page([first]))[0];
        expect(judgeFields(page([first, ...below])).find(({ indices }) => indices.includes(0))).toEqual(
          alone,
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('texts made to be slow', () => {
  const EVIL = [
    'a'.repeat(200_000),
    'code '.repeat(50_000),
    '*'.repeat(200_000),
    '⟦'.repeat(200_000),
    '0 '.repeat(100_000),
    '.@'.repeat(100_000),
    'one time '.repeat(30_000),
    'é'.repeat(200_000),
  ];
  it.each(EVIL.map((text) => [text.slice(0, 12), text] as const))('%s…', (_, text) => {
    const evil: FieldShape = {
      tag: 'input',
      type: 'text',
      name: text,
      id: text,
      className: text,
      autocomplete: text,
      inputMode: '',
      pattern: text,
      placeholder: text,
      maxLength: -1,
      minLength: -1,
      capitals: false,
      size: 0,
      label: text,
      description: text,
      host: text,
      width: 0,
      height: 0,
      usable: true,
      locked: false,
      scope: 0,
      parent: 0,
      before: Array.from({ length: 50 }, () => ({ text, role: 'text' as const, scope: 0 })),
    };
    const scopes = [{ parent: -1, name: text, heading: text }];
    const page = {
      title: text,
      path: text,
      scopes,
      shapes: Array.from({ length: 20 }, () => evil),
      after: [],
      elements: [],
    };
    expect(judgeFields(page)).toHaveLength(20);
  });
});
