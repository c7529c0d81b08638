import { beforeEach, describe, expect, test } from 'vitest';
import { PortvaktError } from '../../../../lib/errors.ts';
import { createStepUp, type StepUp } from '../../../../lib/services/care/step-up.ts';
import { type AskAgain, EMPTY_DOCUMENT, NO_CARE } from '../../../../lib/vault/document.ts';
import { fakeBox, PASSWORD } from '../../../support/vault-fakes.ts';

const BY = { method: 'password', secret: PASSWORD } as const;

let askAgain: AskAgain;
let now: number;
let box: ReturnType<typeof fakeBox<number>>;
let confirm: () => Promise<void>;
let stepUp: StepUp;

const restart = () => {
  stepUp = createStepUp({
    vault: { read: () => Promise.resolve({ ...EMPTY_DOCUMENT, care: { ...NO_CARE, askAgain } }) },
    box,
    clock: () => now,
    confirm: ({ method }) => {
      expect(method).toBe('password');
      return confirm();
    },
  });
};

beforeEach(() => {
  askAgain = 'codes';
  now = 1_800_000_000_000;
  box = fakeBox<number>();
  confirm = () => Promise.resolve();
  restart();
});

const needed = (act: 'code' | 'approval' = 'code') =>
  expect(stepUp.take(act)).rejects.toMatchObject({ code: 'vault.confirm_needed' });

describe('what is asked for again', () => {
  test.each([
    ['never', false, false],
    ['approvals', true, false],
    ['codes', true, true],
  ] as const)('%s', async (choice, approval, code) => {
    askAgain = choice;
    expect(await stepUp.isAsked('approval')).toBe(approval);
    expect(await stepUp.isAsked('code')).toBe(code);
    await (approval ? needed('approval') : stepUp.take('approval'));
    await (code ? needed('code') : stepUp.take('code'));
  });

  test('an act that nobody guards uses no grant up', async () => {
    askAgain = 'approvals';
    await stepUp.grant(BY);
    await stepUp.take('code');
    await stepUp.take('approval');
  });
});

describe('a grant', () => {
  test('lets one act through', async () => {
    await needed();
    await stepUp.grant(BY);
    await stepUp.take('code');
    await needed();
  });

  test('two grants are no more than one', async () => {
    await stepUp.grant(BY);
    await stepUp.grant(BY);
    await stepUp.take('code');
    await needed();
  });

  test('of two acts at once one goes through', async () => {
    await stepUp.grant(BY);
    const results = await Promise.allSettled(
      ['code', 'approval', 'code'].map((act) => stepUp.take(act as 'code')),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('lasts less than a minute', async () => {
    await stepUp.grant(BY);
    now += 59_999;
    await stepUp.take('code');
    await stepUp.grant(BY);
    now += 60_000;
    await needed();
  });

  test('ends when the clock is set back, and does not come back with it', async () => {
    await stepUp.grant(BY);
    now -= 1;
    await needed();
    now += 1;
    await needed();
  });

  test('outlives the worker', async () => {
    await stepUp.grant(BY);
    restart();
    await stepUp.take('code');
    await needed();
  });

  test('is not given where the confirmation fails', async () => {
    confirm = () => Promise.reject(new PortvaktError('vault.open_failed'));
    await expect(stepUp.grant(BY)).rejects.toThrow('vault.open_failed');
    await needed();
  });

  test('ends with a lock, also one that comes while it is being given', async () => {
    await stepUp.grant(BY);
    await stepUp.forget();
    await needed();
    const gate = Promise.withResolvers<undefined>();
    confirm = async () => {
      await gate.promise;
    };
    const granting = expect(stepUp.grant(BY)).rejects.toThrow('vault.locked');
    await stepUp.forget();
    gate.resolve(undefined);
    await granting;
    await needed();
  });

  test('ends with a lock that comes while it is being kept', async () => {
    const { set } = box;
    box.set = async (value) => {
      await stepUp.forget();
      await set(value);
    };
    await stepUp.grant(BY);
    expect(box.value).toBeUndefined();
  });

  test('that cannot be used up is worth nothing, and holds up no later one', async () => {
    await stepUp.grant(BY);
    const { clear } = box;
    box.clear = () => Promise.reject(new Error('full'));
    await expect(stepUp.take('code')).rejects.toThrow('full');
    box.clear = clear;
    await stepUp.take('code');
  });
});
