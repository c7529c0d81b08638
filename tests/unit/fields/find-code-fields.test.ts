import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCodeFields } from '../../../lib/fields/find-code-fields.ts';
import type { FieldShape, Snapshot } from '../../../lib/fields/shape.ts';

const PLAIN: FieldShape = {
  tag: 'input',
  type: 'text',
  name: '',
  id: '',
  className: '',
  autocomplete: '',
  inputMode: '',
  pattern: '',
  placeholder: '',
  maxLength: -1,
  size: 0,
  label: '',
  near: '',
  width: 240,
  usable: true,
  form: 0,
};
const snapshotOf = (...shapes: readonly Partial<FieldShape>[]): Snapshot => ({
  title: '',
  shapes: shapes.map((shape) => ({ ...PLAIN, ...shape })),
  elements: [],
});
const find = (...shapes: readonly Partial<FieldShape>[]) => findCodeFields(snapshotOf(...shapes));

describe('findCodeFields', () => {
  it.each([
    [{ autocomplete: 'one-time-code' }],
    [{ name: 'otp' }],
    [{ name: 'app_totp', inputMode: 'numeric' }],
    [{ label: 'Enter the 6-digit code from your authenticator app' }],
    [{ label: 'Engangskode' }],
    [{ label: 'Eingongskode frå appen' }],
    [{ placeholder: 'Bekreftelseskode', maxLength: 6 }],
    [{ label: 'Skriv inn den sekssifrede koden' }],
    [{ label: 'Kode fra kodebrikken', type: 'tel' }],
    [{ type: 'password', name: 'otp', label: 'Two-factor code' }],
  ])('finds %j', (shape) => {
    expect(find(shape)).toMatchObject([{ indices: [0] }]);
  });

  it.each([
    [{ label: 'Recovery code', name: 'recovery_code' }],
    [{ label: 'Gjenopprettingskode' }],
    [{ label: 'Backup code', autocomplete: 'one-time-code', name: 'backup' }],
    [{ label: 'Postal code', maxLength: 6 }],
    [{ label: 'Postnummer', inputMode: 'numeric', maxLength: 4 }],
    [{ label: 'Rabattkode' }],
    [{ label: 'Gift card code' }],
    [{ label: 'Security code', autocomplete: 'cc-csc', maxLength: 3 }],
    [{ label: 'Sikkerhetskode (CVC)', name: 'cvc', maxLength: 3 }],
    [{ name: 'captcha_code', label: 'Type the characters' }],
    [{ label: 'Phone number', type: 'tel', inputMode: 'numeric' }],
    [{ type: 'search', name: 'q', placeholder: 'Search code' }],
    [{ label: 'Fødselsnummer', inputMode: 'numeric', maxLength: 11 }],
    [{ type: 'password', label: 'Password', name: 'credentials.passcode' }],
    [{ label: 'API token', name: 'api_token' }],
    [{ name: 'otp', usable: false }],
    [{ name: 'otp', type: 'checkbox' }],
  ])('leaves %j alone', (shape) => {
    expect(find(shape)).toEqual([]);
  });

  const box: Partial<FieldShape> = { maxLength: 1, inputMode: 'numeric', width: 36 };
  const near = 'Tast inn koden fra kodeappen';

  it('takes six boxes for one code, in order', () => {
    const boxes = Array.from({ length: 6 }, () => ({ ...box, near }));
    expect(find({ label: 'E-mail' }, ...boxes)).toMatchObject([
      { indices: [1, 2, 3, 4, 5, 6], kind: 'boxes', channel: 'app' },
    ]);
  });

  it('takes no boxes that nothing speaks for', () => {
    expect(find(...Array.from({ length: 6 }, () => box))).toEqual([]);
    expect(find(...Array.from({ length: 6 }, () => ({ ...box, name: 'qty', near })))).toEqual([]);
    expect(find(...Array.from({ length: 3 }, () => ({ ...box, near })))).toEqual([]);
  });

  it.each([
    ['message', 'Vi har sendt en engangskode på SMS til mobilnummeret ditt.'],
    ['message', 'We sent a code to your e-mail.'],
    ['app', 'Open your authenticator app and enter the code.'],
    ['unknown', 'Two-step sign-in'],
    ['unknown', 'Use your authenticator app, or a code by SMS.'],
    ['unknown', 'Username or email kari One-time code Sign In'],
    ['unknown', 'Brukernavn eller e-post kari Engangskode'],
    ['message', 'Username or email kari We sent a code by e-mail'],
  ])('hears that it comes by %s: %s', (channel, text) => {
    expect(find({ label: 'Verification code', near: text })).toMatchObject([{ channel }]);
  });

  it('puts the surest first', () => {
    const found = find(
      { label: 'Code', near: 'two-factor', maxLength: 6 },
      { name: 'otp', autocomplete: 'one-time-code' },
    );
    expect(found.map(({ indices }) => indices)).toEqual([[1], [0]]);
  });

  it('answers every snapshot: each input at most once, scores within bounds', () => {
    const word = fc.oneof(
      fc.constantFrom('otp', 'code', 'Engangskode', 'SMS', 'recovery', ''),
      fc.string({ maxLength: 30 }),
    );
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
      maxLength: fc.constantFrom(-1, 1, 6, 8, Number.NaN, 1e9),
      size: fc.constantFrom(0, 1, Number.NaN),
      label: word,
      near: word,
      width: fc.constantFrom(0, 30, 300),
      usable: fc.boolean(),
      form: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 20 }), (shapes) => {
        const found = findCodeFields({ title: '', shapes, elements: [] });
        const indices = found.flatMap((field) => field.indices);
        expect(new Set(indices).size).toBe(indices.length);
        for (const index of indices) expect(shapes[index]?.usable).toBe(true);
        for (const { score } of found) expect(score).toBeLessThanOrEqual(100);
      }),
      { numRuns: 300 },
    );
  });
});
