import { encodeBase64url } from '../../../encoding/base64url.ts';
import type { Request } from '../../../messages/protocol.ts';
import type { Replies } from '../../../messages/replies.ts';
import type { PasskeyAsk, SlotList } from '../../../messages/vault-views.ts';
import { isWeakKdf } from '../../../vault/argon2.ts';
import type { VaultPorts } from '../../ports.ts';
import type { VaultSession } from '../vault-session.ts';
import { giveChallenge } from './challenges.ts';
import { changeSlots } from './change-slots.ts';
import { readAskedRecord } from './asked-record.ts';
import { upgradeKdf } from './upgrade-kdf.ts';

export interface SlotServicePorts {
  readonly ports: VaultPorts;
  readonly session: VaultSession;
}

const NEW_SALT_LENGTH = 32;

/** The ways to unlock: what they are, and changes of them. */
export function createSlotService({ ports, session }: SlotServicePorts) {
  async function ask(): Promise<PasskeyAsk> {
    const { vaultId, slots } = (await readAskedRecord(ports, session)).header;
    const passkeys = slots
      .filter((slot) => slot.kind === 'passkey')
      .map(({ credentialId, prfSalt, name }) => ({
        credentialId: encodeBase64url(credentialId),
        prfSalt: encodeBase64url(prfSalt),
        name,
      }));
    return {
      challenge: await giveChallenge(ports),
      passkeys,
      newSalt: encodeBase64url(ports.random(NEW_SALT_LENGTH)),
      userId: encodeBase64url(vaultId),
    };
  }

  async function change(wanted: Request<'slot.change'>, locks: number): Promise<Replies['slot.change']> {
    return changeSlots(ports, { session, open: await session.current(), locks }, wanted);
  }

  return {
    /**
     * A challenge for one assertion within five minutes, and which passkeys there are. Also while locked, and then nothing of it is
     * authenticated. Throws `vault.missing`, `vault.damaged`, `vault.newer_format`.
     */
    ask: (): Promise<PasskeyAsk> => ports.exclusive(ask),

    /** Throws `vault.locked`. */
    async list(): Promise<SlotList> {
      const { slots } = (await session.current()).record.header;
      const password = slots.find((slot) => slot.kind === 'password');
      const recovery = slots.find((slot) => slot.kind === 'recovery');
      return {
        password: { createdAt: password?.createdAt ?? 0, weak: password ? isWeakKdf(password.kdf) : false },
        passkeys: slots
          .filter((slot) => slot.kind === 'passkey')
          .map(({ credentialId, name, createdAt }) => ({
            credentialId: encodeBase64url(credentialId),
            name,
            createdAt,
          })),
        ...(recovery && { recovery: { createdAt: recovery.createdAt } }),
      };
    },

    /** Errors: see `changeSlots`; `vault.locked`. */
    change(wanted: Request<'slot.change'>): Promise<Replies['slot.change']> {
      const { locks } = session;
      return ports.exclusive(() => change(wanted, locks));
    },

    /** To be called after an unlock by the password; see `upgradeKdf`. Never rejects. */
    upgradeKdf: (password: string): Promise<void> =>
      ports.exclusive(() => upgradeKdf(ports, session, password)),
  };
}

export type SlotService = ReturnType<typeof createSlotService>;
