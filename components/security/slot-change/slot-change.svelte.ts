import { errorCodeOf, PortvaktError, type ErrorCode } from '../../../lib/errors.ts';
import type { Request } from '../../../lib/messages/protocol.ts';
import type { PasskeyAsk, SlotList } from '../../../lib/messages/vault-views.ts';
import { createRecoveryCode, parseRecoveryCode } from '../../../lib/vault/recovery-code.ts';
import type { MadePasskey, PasskeyProof, Shell } from '../../shell.ts';
import { failureOf, type Failure } from '../../ui/error-text.ts';
import { stepsOf, type Purpose, type Step } from './purpose.ts';

type ListedPasskey = SlotList['passkeys'][number];

/** Where to go back to when the vault refuses a change, by its reason. */
const STEP_OF_FAILURE: Partial<Record<ErrorCode, Step>> = {
  'vault.open_failed': 'authority',
  'vault.wait': 'authority',
  'vault.rested': 'authority',
  'password.weak': 'password',
  'recovery.wrong': 'recovery',
  'recovery.malformed': 'recovery',
  'passkey.rejected': 'passkeys',
  'passkey.limit': 'passkeys',
};

/** One change of the ways to unlock, from the first question to the result. Holds secrets until `forget`. */
export class SlotChange {
  readonly #shell: Shell;
  readonly purpose: Purpose;
  readonly slots: SlotList;

  step = $state.raw<Step>('authority');
  method = $state.raw<'password' | 'recovery'>('password');
  secret = $state('');
  newPassword = $state('');
  recovery = $state.raw<'keep' | 'new'>('keep');
  keptCode = $state('');
  newCode = $state('');
  proofs = $state.raw<readonly PasskeyProof[]>([]);
  made = $state.raw<MadePasskey>();
  /** What waits for the browser's dialog: a credential id, or `new`. */
  presenting = $state.raw<string>();
  busy = $state.raw(false);
  failure = $state.raw<Failure>();
  /** Names of the passkeys that open no more, once it is done. */
  dropped = $state.raw<readonly string[]>([]);

  readonly keepable: readonly ListedPasskey[];
  readonly steps = $derived.by(() =>
    stepsOf({ purpose: this.purpose, method: this.method, keepable: this.keepable.length }),
  );
  readonly place = $derived(this.steps.indexOf(this.step) + 1);
  readonly kept = $derived.by(() => this.keepable.filter((passkey) => this.isPresented(passkey)));
  readonly lost = $derived.by(() => this.slots.passkeys.filter((passkey) => !this.isPresented(passkey)));

  constructor(shell: Shell, purpose: Purpose, slots: SlotList) {
    this.#shell = shell;
    this.purpose = purpose;
    this.slots = slots;
    const removed = purpose.kind === 'remove' ? purpose.credentialId : '';
    this.keepable = slots.passkeys.filter(({ credentialId }) => credentialId !== removed);
    if (purpose.kind === 'recovery' || !slots.recovery) this.chooseRecovery('new');
  }

  isPresented({ credentialId }: ListedPasskey): boolean {
    return this.proofs.some((proof) => proof.credentialId === credentialId);
  }

  /** Another authority: what was typed for the first one goes. */
  chooseMethod(method: 'password' | 'recovery'): void {
    this.method = method;
    this.secret = '';
    this.failure = undefined;
  }

  chooseRecovery(choice: 'keep' | 'new'): void {
    this.recovery = choice;
    if (choice === 'new' && this.newCode === '') {
      this.newCode = createRecoveryCode((length) => crypto.getRandomValues(new Uint8Array(length)));
    }
  }

  next(): void {
    this.failure = undefined;
    this.step = this.steps[this.steps.indexOf(this.step) + 1] ?? this.step;
  }

  back(): void {
    this.failure = undefined;
    this.step = this.steps[this.steps.indexOf(this.step) - 1] ?? this.step;
  }

  /** A wrong password is said at once; a recovery code can only be read here, and is tried with the change. */
  async confirmAuthority(): Promise<void> {
    await this.#trying(async () => {
      if (this.method === 'password') {
        await this.#shell.client.send('vault.confirm', { method: 'password', secret: this.secret });
      } else {
        parseRecoveryCode(this.secret);
        this.keptCode = this.secret;
      }
      this.next();
    });
  }

  /** The present code can only be read here too. */
  async confirmRecovery(): Promise<void> {
    await this.#trying(() => {
      if (this.recovery === 'keep') parseRecoveryCode(this.keptCode);
      this.next();
      return Promise.resolve();
    });
  }

  async present(passkey: ListedPasskey): Promise<void> {
    await this.#withBrowser(passkey.credentialId, async (ask) => {
      const passkeys = ask.passkeys.filter(({ credentialId }) => credentialId === passkey.credentialId);
      const proof = await this.#shell.presentPasskey({ challenge: ask.challenge, passkeys });
      if (proof.credentialId !== passkey.credentialId) throw new PortvaktError('passkey.rejected');
      this.proofs = [...this.proofs, proof];
    });
  }

  async make(name: string): Promise<void> {
    await this.#withBrowser('new', async (ask) => {
      this.made = await this.#shell.makePasskey(ask, name);
    });
  }

  /** Makes the change. What was proven counts once, so a refusal asks for the passkeys again. */
  async finish(): Promise<void> {
    await this.#trying(async () => {
      try {
        const { dropped } = await this.#shell.client.send('slot.change', this.#request());
        this.forget();
        this.dropped = dropped;
        this.step = 'done';
      } catch (thrown) {
        this.#forgetPasskeys();
        const step = STEP_OF_FAILURE[errorCodeOf(thrown)] ?? 'passkeys';
        if (this.steps.includes(step)) this.step = step;
        throw step === 'authority' && this.method === 'recovery'
          ? new PortvaktError('recovery.wrong')
          : thrown;
      }
    });
  }

  /** Nothing secret stays after the end, whatever the end was. */
  forget(): void {
    this.secret = '';
    this.newPassword = '';
    this.keptCode = '';
    this.newCode = '';
    this.#forgetPasskeys();
  }

  #forgetPasskeys(): void {
    this.proofs = [];
    this.made = undefined;
  }

  #request(): Request<'slot.change'> {
    return {
      by: { method: this.method, secret: this.secret },
      ...(this.steps.includes('password') ? { newPassword: this.newPassword } : {}),
      recovery: { choice: this.recovery, code: this.recovery === 'keep' ? this.keptCode : this.newCode },
      passkeys: [...this.proofs],
      ...(this.made ? { add: this.made } : {}),
    };
  }

  async #withBrowser(presenting: string, act: (ask: PasskeyAsk) => Promise<void>): Promise<void> {
    if (this.presenting !== undefined) return;
    this.presenting = presenting;
    await this.#trying(async () => act(await this.#shell.client.send('passkey.ask', {})));
    this.presenting = undefined;
  }

  async #trying(act: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = undefined;
    try {
      await act();
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
    this.busy = false;
  }
}
