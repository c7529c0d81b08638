import { beforeEach, describe, expect, test } from 'vitest';
import { encodeBase64url } from '../../../../../lib/encoding/base64url.ts';
import { encodeUtf8 } from '../../../../../lib/encoding/utf8.ts';
import { parseRecord } from '../../../../../lib/vault/record.ts';
import { createFakePasskey, type FakePasskey, type Proof } from '../../../../support/fake-passkey.ts';
import { addAccount } from '../../../../support/sample-document.ts';
import { SlotStage } from '../../../../support/slot-stage.ts';
import { PASSWORD } from '../../../../support/vault-fakes.ts';

const MINUTE = 60_000;

let stage: SlotStage;
let passkey: FakePasskey;

/** A locked vault with one account and one passkey. */
beforeEach(async () => {
  stage = await SlotStage.create();
  await stage.vault.edit(addAccount(1));
  passkey = await stage.add('Laptop');
  await stage.vault.lock();
});

const unlock = (proof: Proof) => stage.vault.unlock({ method: 'passkey', proof });
const refused = (proof: Proof) => expect(unlock(proof)).rejects.toMatchObject({ code: 'passkey.rejected' });

describe('unlocking by passkey', () => {
  test('opens, also in a worker that was started since the challenge was given', async () => {
    const ask = await stage.slots.ask();
    stage.restart();
    await unlock(await passkey.present(ask));
    expect((await stage.vault.read()).accounts).toHaveLength(1);
  });

  test('a challenge counts once, whatever came of it', async () => {
    const ask = await stage.slots.ask();
    const proof = await passkey.present(ask);
    await refused({ ...proof, signature: proof.signature.slice(0, -4) });
    await refused(proof);
    await unlock(await passkey.present(await stage.slots.ask()));
    await stage.vault.lock();
    const again = await passkey.present(await stage.slots.ask());
    await unlock(again);
    await refused(again);
  });

  test('two at once with one challenge: one of them', async () => {
    const ask = await stage.slots.ask();
    const proofs = [await passkey.present(ask), await passkey.present(ask)];
    const results = await Promise.allSettled(proofs.map(unlock));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a challenge lasts five minutes, and a clock set back ends it', async () => {
    let proof = await stage.proofOf(passkey);
    stage.world.world.now += 5 * MINUTE;
    await refused(proof);
    proof = await stage.proofOf(passkey);
    stage.world.world.now += 5 * MINUTE - 1;
    await unlock(proof);
    await stage.vault.lock();
    proof = await stage.proofOf(passkey);
    stage.world.world.now -= 1;
    await refused(proof);
  });

  test('the ninth challenge ends the first', async () => {
    const first = await stage.proofOf(passkey);
    const second = await stage.proofOf(passkey);
    for (let number = 0; number < 7; number++) await stage.slots.ask();
    expect(stage.world.ports.challenges).toHaveProperty('value.length', 8);
    await refused(first);
    await unlock(second);
  });

  test('a challenge of nobody, of somebody else, or that cannot be used up opens nothing', async () => {
    const { passkeys } = await stage.slots.ask();
    await refused(await passkey.present({ challenge: encodeBase64url(new Uint8Array(32)), passkeys }));
    await refused(await passkey.present({ challenge: '', passkeys }));
    const proof = await stage.proofOf(passkey);
    Object.assign(stage.world.ports.challenges, { set: () => Promise.reject(new Error('full')) });
    await expect(unlock(proof)).rejects.toThrow('full');
    await expect(stage.vault.read()).rejects.toThrow('vault.locked');
  });

  test.each<[string, Partial<Proof>]>([
    ['another passkey id', { credentialId: encodeBase64url(new Uint8Array(32)) }],
    ['no passkey id', { credentialId: '' }],
    ['another PRF output', { prf: encodeBase64url(new Uint8Array(32)) }],
    ['a short PRF output', { prf: encodeBase64url(new Uint8Array(31)) }],
    ['bytes that are none', { authenticatorData: 'A' }],
    ['client data that is none', { clientData: encodeBase64url(encodeUtf8('{}')) }],
  ])('refused with %s', async (_, forged) => {
    await refused({ ...(await stage.proofOf(passkey)), ...forged });
  });

  test('refused without the user verified, in another page, from another passkey', async () => {
    await refused(await passkey.present(await stage.slots.ask(), { flags: 0x01 }));
    const elsewhere = { clientData: { origin: 'https://portvakt.example' } };
    await refused(await passkey.present(await stage.slots.ask(), elsewhere));
    const other = await createFakePasskey();
    const proof = await other.present(await stage.slots.ask());
    await refused({ ...proof, credentialId: encodeBase64url(passkey.credentialId) });
    await refused(await stage.proofOf(other));
  });

  test('a copy with a damaged slot does not stand in the way of a whole one', async () => {
    const newest = parseRecord(stage.world.mirror.records.get(0) ?? new Uint8Array());
    for (const bytes of stage.world.primary.records.values()) {
      const slot = newest?.header.slots.find(({ kind }) => kind === 'passkey');
      const at = Buffer.from(bytes).indexOf(Buffer.from(slot?.wrappedKey ?? []));
      bytes[at] = (bytes[at] ?? 0) ^ 1;
    }
    await stage.unlockWith(passkey);
    expect((await stage.vault.read()).accounts).toHaveLength(1);
  });

  test('a step-up by passkey needs the passkey of the open vault', async () => {
    await stage.unlockWith(passkey);
    await stage.vault.confirm({ method: 'passkey', proof: await stage.proofOf(passkey) });
    const other = await createFakePasskey();
    const confirming = stage.vault.confirm({ method: 'passkey', proof: await stage.proofOf(other) });
    await expect(confirming).rejects.toThrow('passkey.rejected');
  });
});

describe('passkeys and the count of failed passwords', () => {
  const fail = () =>
    expect(stage.vault.unlock({ method: 'password', secret: 'not the password' })).rejects.toThrow();

  test('a refused passkey is no failed password', async () => {
    for (let number = 0; number < 12; number++) {
      await refused({ ...(await stage.proofOf(passkey)), prf: encodeBase64url(new Uint8Array(32)) });
    }
    expect(await stage.vault.state()).toMatchObject({ waitMs: 0, passwordRests: false });
  });

  test('a passkey opens while the password rests, and ends the rest', async () => {
    for (let number = 0; number < 10; number++) {
      await fail();
      stage.world.world.now += 60 * MINUTE;
    }
    const byPassword = () => stage.vault.unlock({ method: 'password', secret: PASSWORD });
    await expect(byPassword()).rejects.toThrow('vault.rested');
    await stage.unlockWith(passkey);
    await stage.vault.lock();
    await byPassword();
  });
});

describe('what is asked of a passkey', () => {
  test('names what there is, also while locked, and gives another challenge and salt each time', async () => {
    const locked = await stage.slots.ask();
    await stage.unlockWith(passkey);
    const open = await stage.slots.ask();
    expect(open.passkeys).toEqual(locked.passkeys);
    expect(open.passkeys).toMatchObject([
      { name: 'Laptop', credentialId: encodeBase64url(passkey.credentialId) },
    ]);
    expect(new Set([locked.challenge, open.challenge, locked.newSalt, open.newSalt]).size).toBe(4);
    for (const bytes of [open.challenge, open.newSalt]) expect(bytes).toMatch(/^[\w-]{43}$/);
    expect(open.userId).toMatch(/^[\w-]{22}$/);
  });

  test('is refused where there is no vault, only damage, or only a later version', async () => {
    stage.world.primary.records.clear();
    stage.world.mirror.records.clear();
    await expect(stage.slots.ask()).rejects.toThrow('vault.damaged');
    stage.world.primary.records.set(0, encodeUtf8('PVKVAULT\0\0\0\x06\0\0\0\x02\0\xff'));
    await expect(stage.slots.ask()).rejects.toThrow('vault.newer_format');
    stage.world.primary.lose();
    stage.world.mirror.lose();
    await expect(stage.slots.ask()).rejects.toThrow('vault.missing');
  });
});
