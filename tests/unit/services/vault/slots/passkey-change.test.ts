import { beforeEach, describe, expect, test } from 'vitest';
import { encodeBase64url } from '../../../../../lib/encoding/base64url.ts';
import { createFakePasskey } from '../../../../support/fake-passkey.ts';
import { addAccount } from '../../../../support/sample-document.ts';
import { type SlotChange, SlotStage } from '../../../../support/slot-stage.ts';
import { PASSWORD } from '../../../../support/vault-fakes.ts';

const byPassword = (secret = PASSWORD) => ({ method: 'password', secret }) as const;

let stage: SlotStage;

/** An open vault of four accounts. */
beforeEach(async () => {
  stage = await SlotStage.create();
  for (let number = 0; number < 4; number++) await stage.vault.edit(addAccount(number));
});

const change = (wanted: Partial<SlotChange> = {}) => stage.slots.change(stage.wanted(wanted));
const count = async () => (await stage.vault.read()).accounts.length;
const stateOf = () => [
  [...stage.world.primary.records],
  [...stage.world.mirror.records],
  stage.world.primary.snapshots.size,
];

/** Refused, and nothing is written. */
const refused = async (wanted: Partial<SlotChange>, code: string) => {
  const before = stateOf();
  await expect(change(wanted)).rejects.toMatchObject({ code });
  expect(stateOf()).toEqual(before);
  expect(await count()).toBe(4);
};

describe('passkeys in a change of slots', () => {
  test('one that is added opens, beside those that presented themselves', async () => {
    const first = await stage.add('Laptop');
    const second = await stage.add('Key', [first]);
    expect(await stage.slots.list()).toMatchObject({
      passkeys: [
        { name: 'Laptop', credentialId: encodeBase64url(first.credentialId) },
        { name: 'Key', credentialId: encodeBase64url(second.credentialId) },
      ],
    });
    for (const passkey of [first, second]) {
      await stage.vault.lock();
      await stage.unlockWith(passkey);
      expect(await count()).toBe(4);
    }
  });

  test('those that are not presented are dropped and named, and open no more', async () => {
    const first = await stage.add('Laptop');
    const second = await stage.add('Key', [first]);
    expect(await change({ passkeys: [await stage.proofOf(second)] })).toEqual({ dropped: ['Laptop'] });
    await stage.vault.lock();
    await expect(stage.unlockWith(first)).rejects.toThrow('passkey.rejected');
    await stage.unlockWith(second);
    expect(await change()).toEqual({ dropped: ['Key'] });
  });

  test('they keep their order, whichever was presented first', async () => {
    const first = await stage.add('Laptop');
    const second = await stage.add('Key', [first]);
    await change({ passkeys: [await stage.proofOf(second), await stage.proofOf(first)] });
    expect((await stage.slots.list()).passkeys.map(({ name }) => name)).toEqual(['Laptop', 'Key']);
  });

  test('each needs a challenge of its own, and its own slot', async () => {
    const first = await stage.add('Laptop');
    const second = await stage.add('Key', [first]);
    const ask = await stage.slots.ask();
    const both = [await first.present(ask), await second.present(ask)];
    await refused({ passkeys: both }, 'passkey.rejected');
    const twice = [await stage.proofOf(first), await stage.proofOf(first)];
    await refused({ passkeys: twice }, 'passkey.rejected');
    const { prf } = await stage.proofOf(second);
    await refused({ passkeys: [{ ...(await stage.proofOf(first)), prf }] }, 'passkey.rejected');
    const stranger = await createFakePasskey();
    await refused({ passkeys: [await stage.proofOf(stranger)] }, 'passkey.rejected');
    const unverified = await first.present(await stage.slots.ask(), { flags: 0x01 });
    await refused({ passkeys: [unverified] }, 'passkey.rejected');
  });

  test('a wrong password leaves the challenges for the next attempt', async () => {
    const passkey = await stage.add('Laptop');
    const passkeys = [await stage.proofOf(passkey)];
    await refused({ by: byPassword('not the password'), passkeys }, 'vault.open_failed');
    expect(await change({ passkeys })).toEqual({ dropped: [] });
  });

  test('at most five, and none twice', async () => {
    const all = [await stage.add('1')];
    for (const name of ['2', '3', '4', '5']) all.push(await stage.add(name, all));
    const passkeys: SlotChange['passkeys'] = [];
    for (const passkey of all) passkeys.push(await stage.proofOf(passkey));
    const sixth = await createFakePasskey();
    await refused({ passkeys, add: await sixth.make(await stage.slots.ask(), '6') }, 'passkey.limit');
    const [first] = all;
    if (!first) throw new Error('no passkey');
    await refused({ add: await first.make(await stage.slots.ask(), 'again') }, 'passkey.exists');
    expect(await change({ passkeys })).toEqual({ dropped: [] });
  });

  test.each<[string, Partial<NonNullable<SlotChange['add']>>]>([
    ['another key', { publicKey: encodeBase64url(new Uint8Array(91)) }],
    ['no key', { publicKey: '' }],
    ['an algorithm we do not take', { algorithm: -35 }],
    ['a short salt', { prfSalt: encodeBase64url(new Uint8Array(31)) }],
    ['a salt that is no base64url', { prfSalt: 'A' }],
  ])('a new one is refused with %s', async (_, forged) => {
    const passkey = await createFakePasskey();
    const add = { ...(await passkey.make(await stage.slots.ask(), 'New')), ...forged };
    await refused({ add }, 'passkey.rejected');
  });

  test('a new one is refused without a challenge, without the user, and with a proof of another', async () => {
    const passkey = await createFakePasskey();
    const ask = await stage.slots.ask();
    await refused({ add: await passkey.make({ ...ask, challenge: ask.newSalt }, 'New') }, 'passkey.rejected');
    await refused({ add: await passkey.make(ask, 'New', { flags: 0x01 }) }, 'passkey.rejected');
    const made = await passkey.make(await stage.slots.ask(), 'New');
    const other = await createFakePasskey();
    const { proof } = await other.make(await stage.slots.ask(), 'Other');
    await refused({ add: { ...made, proof } }, 'passkey.rejected');
  });
});
