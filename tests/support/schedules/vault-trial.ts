import type { Bytes } from '../../../lib/encoding/bytes.ts';
import { errorCodeOf } from '../../../lib/errors.ts';
import { openDocument } from '../../../lib/services/vault/open-newest.ts';
import { parseRecord } from '../../../lib/vault/record.ts';
import { PASSWORD, type StoreOperation } from '../vault-fakes.ts';
import { VaultStage } from '../vault-stage.ts';
import { Life, mortal } from './mortal.ts';
import { contentOf, EMPTY_CONTENT, possibly, textOf, type VaultContent } from './vault-content.ts';

/** What may be in the vault, by `textOf`: one content after an acknowledged change, more after one that was not. */
export class VaultModel {
  possible: ReadonlyMap<string, VaultContent> = possibly([EMPTY_CONTENT]);
  /** What was there since a new worker last opened whole stores. */
  readonly past = new Set<string>();
  /** What is in each snapshot, as far as it opens. */
  snapshots: ReadonlyMap<string, VaultContent> = new Map();
  /** For names and ids that were not used before. */
  next = 0;
}

/** A vault in a hostile world, and the checks that hold at every moment. */
export class VaultTrial {
  readonly stage = new VaultStage();
  /** Any of these may be the password; a change of it that was not acknowledged leaves two. The likelier one first. */
  passwords: readonly string[] = [PASSWORD];
  /** The first store could not be read at times, and the mirror, which then serves, may be behind. */
  #blind = false;
  #life = new Life();

  get world() {
    return this.stage.world;
  }

  /** The worker dies at once, and starts again. */
  kill(): void {
    this.#life.endAfter(0);
    this.#life = new Life();
    this.stage.restart(mortal(this.world.ports, this.#life));
  }

  /** Lets the worker die so many steps into `act`, unless it is done before. Rejects as `act` does. */
  async dying(steps: number, act: () => Promise<unknown>): Promise<'done' | 'died'> {
    this.#life.endAfter(steps);
    try {
      const end = await Promise.race([act().then(() => 'done' as const), this.#life.death]);
      this.#life.endAfter(Infinity);
      if (end === 'died') this.kill();
      return end;
    } catch (thrown) {
      this.#life.endAfter(Infinity);
      throw thrown;
    }
  }

  /** Every store works again. */
  mend(): void {
    for (const store of [this.world.primary, this.world.mirror]) {
      store.failing.clear();
      store.tear = undefined;
    }
    this.world.session.failing = this.world.sessionKey.failing = false;
  }

  break(store: 'primary' | 'mirror', operation: StoreOperation): void {
    this.world[store].failing.add(operation);
    this.#blind ||= store === 'primary' && operation.startsWith('read');
  }

  /** Opens the vault if it is locked. False where the stores do not let it. */
  async open(): Promise<boolean> {
    if ((await this.stage.vault.state()).state === 'unlocked') return true;
    for (const password of this.passwords) {
      try {
        await this.stage.unlock(password);
        return true;
      } catch (thrown) {
        if (errorCodeOf(thrown) !== 'vault.open_failed') return false;
      }
    }
    return false;
  }

  /** What the open vault shows; it must be one of what may be there. While the first store cannot be read it may be older. */
  async look(model: VaultModel): Promise<VaultContent> {
    const content = contentOf(await this.stage.vault.read());
    if (!model.possible.has(textOf(content)) && !this.#mayBeOld(model, content)) {
      throw new Error(`there is ${textOf(content)}, not ${[...model.possible.keys()].join(' or ')}`);
    }
    return content;
  }

  /** A vault that was made is never taken for none. */
  async checkNotNew(): Promise<void> {
    if ((await this.stage.vault.state()).state === 'new') throw new Error('the vault is taken for new');
  }

  /** A new worker over whole stores opens the vault, holds nothing back, and finds what must be there. */
  async checkWhole(model: VaultModel): Promise<void> {
    this.mend();
    // Passwords that were right for one store only were counted as wrong; delays have their own tests.
    this.world.primary.attempts = this.world.mirror.attempts = undefined;
    await this.stage.vault.lock();
    this.kill();
    if (!(await this.open())) throw new Error('it does not open');
    const { hold, mirrorLagging } = await this.stage.vault.state();
    if (hold !== undefined || mirrorLagging)
      throw new Error(`held: ${hold ?? 'no'}, lagging: ${mirrorLagging}`);
    this.#blind = false;
    model.possible = possibly([await this.look(model)]);
    model.past.clear();
  }

  #mayBeOld({ past }: VaultModel, content: VaultContent): boolean {
    return this.#blind && past.has(textOf(content));
  }

  /** Looks at the snapshots; one that opens must hold what may have been there before the last change. */
  async noteSnapshots(model: VaultModel, before: readonly VaultContent[]): Promise<void> {
    const { vaultKey } = await this.stage.session.current();
    const noted = new Map<string, VaultContent>();
    for (const { id, bytes } of this.world.primary.snapshots.values()) {
      const content = model.snapshots.get(id) ?? (await openContent(bytes, vaultKey));
      if (!content) continue;
      const isKnown = model.snapshots.has(id) || possibly(before).has(textOf(content));
      if (!isKnown && !this.#mayBeOld(model, content)) {
        throw new Error(`a snapshot holds ${textOf(content)}, which was not there`);
      }
      noted.set(id, content);
    }
    model.snapshots = noted;
  }
}

async function openContent(bytes: Bytes, vaultKey: CryptoKey): Promise<VaultContent | undefined> {
  try {
    const record = parseRecord(bytes);
    return record && contentOf((await openDocument(record, vaultKey)).document);
  } catch {
    return undefined;
  }
}
