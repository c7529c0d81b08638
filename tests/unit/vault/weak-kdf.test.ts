import { expect, test } from 'vitest';
import { ARGON2_DEFAULT, isWeakKdf } from '../../../lib/vault/argon2.ts';

const costs = { ...ARGON2_DEFAULT, salt: new Uint8Array(16) };

test.each([
  ['today’s cost', {}, false],
  ['more memory', { memoryKiB: costs.memoryKiB + 1 }, false],
  ['more iterations', { iterations: costs.iterations + 1 }, false],
  ['fewer lanes, which save an attacker nothing', { parallelism: 1 }, false],
  ['less memory', { memoryKiB: costs.memoryKiB - 1 }, true],
  ['fewer iterations', { iterations: costs.iterations - 1 }, true],
  ['more memory, but fewer iterations', { memoryKiB: 2 * costs.memoryKiB, iterations: 2 }, true],
])('%s', (_, cost, weak) => {
  expect(isWeakKdf({ ...costs, ...cost })).toBe(weak);
});
