// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lookAtFields, type FieldsWorld } from '../../../lib/page/page-fields.ts';

const world = globalThis as FieldsWorld;

beforeEach(() => {
  HTMLElement.prototype.checkVisibility = () => true;
  HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 100, 20);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what typing goes through, see write-input.ts
  document.execCommand = () => false;
  document.body.innerHTML = '<input autocomplete="one-time-code">';
});

afterEach(() => {
  delete world.portvaktFields;
});

const write = (token: string) => {
  const asked = world.portvaktFields?.write({ token, index: 0, code: '123456', origin: self.origin });
  return asked?.then((outcome) => ('reason' in outcome ? outcome.reason : 'written'));
};

it('a look that comes while a fill is under way does not take its field away', async () => {
  const { token } = lookAtFields();
  for (const later of [1, 2, 3]) expect(lookAtFields().fields, `look ${later}`).toHaveLength(1);
  expect(await write(token)).toBe('written');
});

it('looks long past and tokens nobody gave name no field', async () => {
  const { token } = lookAtFields();
  for (let later = 0; later < 4; later++) lookAtFields();
  expect(await write(token)).toBe('gone');
  expect(await write('')).toBe('gone');
});
