import { beforeEach, describe, expect, test } from 'vitest';
import { MESSAGES, type MessageKind } from '../../../../lib/messages/protocol.ts';
import { createDispatch } from '../../../../lib/services/dispatch.ts';
import type { Handlers, TrustedSender } from '../../../../lib/services/handler.ts';
import { createVaultService } from '../../../../lib/services/vault/vault-service.ts';
import { addAccount } from '../../../support/sample-document.ts';
import { SlotStage } from '../../../support/slot-stage.ts';
import { PASSWORD } from '../../../support/vault-fakes.ts';

const MINUTE = 60_000;
const WRONG = 'not the password';

let stage: SlotStage;

/** A locked vault of one account. */
beforeEach(async () => {
  stage = await SlotStage.create();
  await stage.vault.edit(addAccount(1));
  await stage.vault.lock();
  stage.world.kdfCalls.length = 0;
});

const unlock = (secret = PASSWORD, vault = stage.vault) => vault.unlock({ method: 'password', secret });
const attempts = () => stage.world.primary.attempts;

describe('unlocks at the same moment', () => {
  test('all open the same vault, which can be saved', async () => {
    await Promise.all(Array.from({ length: 5 }, () => unlock()));
    await stage.vault.edit(addAccount(2));
    stage.restart();
    expect((await stage.vault.read()).accounts).toHaveLength(2);
    expect(await stage.vault.state()).toMatchObject({ state: 'unlocked', mirrorLagging: false });
  });

  test('a right one among wrong ones opens, and each wrong one counts', async () => {
    const results = await Promise.allSettled([WRONG, WRONG, PASSWORD, WRONG].map((secret) => unlock(secret)));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'rejected']);
    expect(attempts()).toMatchObject({ failures: 1 });
    expect((await stage.vault.read()).accounts).toHaveLength(1);
  });

  test('a page beside the background has no attempts of its own', async () => {
    const beside = createVaultService(stage.world.ports);
    const tries = Array.from({ length: 20 }, (_, number) => unlock(WRONG, number % 2 ? beside : stage.vault));
    expect((await Promise.allSettled(tries)).some(({ status }) => status === 'fulfilled')).toBe(false);
    expect(stage.world.kdfCalls).toHaveLength(5);
  });
});

describe('the count of failed passwords', () => {
  test('has the attempt in it whose worker died in the KDF', async () => {
    for (let number = 1; number <= 3; number++) {
      const begun = Promise.withResolvers<undefined>();
      const exclusive: typeof stage.world.ports.exclusive = (work) => work();
      const kdf = () => {
        begun.resolve(undefined);
        return new Promise<never>(() => undefined);
      };
      stage.restart({ ...stage.world.ports, exclusive, kdf });
      void unlock(WRONG);
      await begun.promise;
      expect(attempts()).toMatchObject({ failures: number });
    }
  });

  test('and its delay outlive the worker, and restarts buy no attempt', async () => {
    for (let number = 0; number < 7; number++) {
      stage.restart();
      await expect(unlock(WRONG)).rejects.toThrow(/open_failed|wait/);
    }
    expect(attempts()).toMatchObject({ failures: 5 });
    expect(stage.world.kdfCalls).toHaveLength(5);
  });

  test('at ten nothing is deleted', async () => {
    const before = [...stage.world.primary.records, ...stage.world.mirror.records];
    for (let number = 0; number < 12; number++) {
      stage.world.world.now += 60 * MINUTE;
      await expect(unlock(WRONG)).rejects.toThrow(/open_failed|rested/);
    }
    expect([...stage.world.primary.records, ...stage.world.mirror.records]).toEqual(before);
    expect(stage.world.kdfCalls).toHaveLength(10);
  });

  test('while the password rests it confirms nothing and changes no slots either', async () => {
    await unlock();
    stage.world.primary.attempts = { failures: 10, lastAt: 0 };
    await expect(stage.vault.checkPassword(PASSWORD)).rejects.toThrow('vault.rested');
    await expect(stage.slots.change(stage.wanted())).rejects.toThrow('vault.rested');
  });
});

describe('the deadline', () => {
  test('is checked at each request, without any alarm', async () => {
    await unlock();
    stage.world.world.now += 15 * MINUTE;
    await expect(stage.slots.change(stage.wanted())).rejects.toThrow('vault.locked');
    await unlock();
    stage.world.world.now += 15 * MINUTE;
    await expect(stage.slots.list()).rejects.toThrow('vault.locked');
    await unlock();
    stage.world.world.now += 15 * MINUTE;
    await expect(stage.vault.checkPassword(PASSWORD)).rejects.toThrow('vault.locked');
  });

  test('is not moved by anything a content script says', async () => {
    await unlock();
    const kinds = Object.keys(MESSAGES) as MessageKind[];
    const handlers = Object.fromEntries(kinds.map((kind) => [kind, () => stage.vault.read()]));
    const dispatch = createDispatch(
      {
        page: handlers as unknown as Handlers<'page'>,
        content: handlers as unknown as Handlers<'content'>,
      },
      () => stage.vault.touch(),
    );
    const script: TrustedSender = {
      tier: 'content',
      tabId: 1,
      frameId: 0,
      origin: 'https://site.example',
      documentId: 'd',
    };
    const deadline = stage.world.session.value?.deadline;
    stage.world.world.now += 10 * MINUTE;
    for (const kind of kinds) {
      for (const request of [{}, { present: true }, { nonce: 'x' }])
        await dispatch({ kind, request }, script);
    }
    expect(stage.world.session.value?.deadline).toBe(deadline);
    await dispatch({ kind: 'slot.list', request: {} }, { tier: 'page' });
    expect(stage.world.session.value?.deadline).toBe((deadline ?? 0) + 10 * MINUTE);
  });
});
