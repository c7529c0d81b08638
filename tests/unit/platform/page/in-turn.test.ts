import { expect, test } from 'vitest';
import { createTurns } from '../../../../lib/platform/page/in-turn.ts';

/** A promise and its handles. */
function gate<T>() {
  let open!: (value: T) => void;
  let fail!: (reason: Error) => void;
  const promise = new Promise<T>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { promise, open, fail };
}

test('a second work of the same key begins when the first is through, and each gets its own answer', async () => {
  const inTurn = createTurns();
  const first = gate<string>();
  const started = gate<boolean>();
  const begun: string[] = [];
  const one = inTurn(7, () => {
    begun.push('one');
    started.open(true);
    return first.promise;
  });
  const two = inTurn(7, () => {
    begun.push('two');
    return Promise.resolve('b');
  });
  await started.promise;
  expect(begun).toEqual(['one']);
  first.open('a');
  expect(await Promise.all([one, two])).toEqual(['a', 'b']);
  expect(begun).toEqual(['one', 'two']);
});

test('a work that fails holds up nobody, and says so to whoever asked', async () => {
  const inTurn = createTurns();
  const first = gate<string>();
  const one = inTurn(7, () => first.promise);
  const two = inTurn(7, () => Promise.resolve('b'));
  first.fail(new Error('no'));
  await expect(one).rejects.toThrow('no');
  expect(await two).toBe('b');
});

test('works of other keys wait for nothing', async () => {
  const inTurn = createTurns();
  void inTurn(7, () => gate<string>().promise);
  expect(await inTurn(8, () => Promise.resolve('b'))).toBe('b');
});
