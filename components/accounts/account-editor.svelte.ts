import type { Client } from '../../lib/messages/client.ts';
import type { Request } from '../../lib/messages/protocol.ts';
import type { AccountDetails } from '../../lib/messages/replies.ts';
import { failureOf, type Failure } from '../ui/error-text.ts';

/** The parts of an account's page; each says what became of it by itself. */
export type EditedPart =
  | 'names'
  | 'pinned'
  | 'icon'
  | 'origins'
  | 'subdomains'
  | 'appended'
  | 'frames'
  | 'counter'
  | 'pin'
  | 'confirmed'
  | 'delete';

type Change = Request<'account.edit'>['change'];

/** One account as the background has it. What the user changes is saved at once, part by part. */
export class AccountEditor {
  readonly #client: Client;
  readonly id: string;
  details = $state.raw<AccountDetails>();
  /** Why the account itself could not be had. */
  failure = $state.raw<Failure>();
  busy = $state.raw(false);
  /** The part that was saved last. */
  saved = $state.raw<EditedPart>();
  #refused = $state.raw<{ readonly part: EditedPart; readonly failure: Failure }>();

  constructor(client: Client, id: string) {
    this.#client = client;
    this.id = id;
  }

  async load(): Promise<void> {
    try {
      this.details = await this.#client.send('account.get', { id: this.id });
      this.failure = undefined;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** The user gave up what was refused. */
  forgive(): void {
    this.#refused = undefined;
  }

  failureAt(part: EditedPart): Failure | undefined {
    return this.#refused?.part === part ? this.#refused.failure : undefined;
  }

  /** True if it was saved. */
  edit(part: EditedPart, change: Change): Promise<boolean> {
    return this.#act(part, async () => {
      this.details = await this.#client.send('account.edit', { id: this.id, change });
    });
  }

  resync(to: Request<'account.resync'>['to']): Promise<boolean> {
    return this.#act('counter', async () => {
      const { counter } = await this.#client.send('account.resync', { id: this.id, to });
      if (this.details) this.details = { ...this.details, counter };
    });
  }

  setPin(pin: string, password: string): Promise<boolean> {
    return this.#act('pin', async () => {
      this.details = await this.#client.send('account.setPin', { id: this.id, pin, password });
    });
  }

  delete(): Promise<boolean> {
    return this.#act('delete', () => this.#client.send('account.delete', { ids: [this.id] }));
  }

  async #act(part: EditedPart, work: () => Promise<unknown>): Promise<boolean> {
    this.busy = true;
    this.#refused = undefined;
    this.saved = undefined;
    try {
      await work();
      this.saved = part;
      return true;
    } catch (thrown) {
      this.#refused = { part, failure: failureOf(thrown) };
      return false;
    } finally {
      this.busy = false;
    }
  }
}
