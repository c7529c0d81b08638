import type { VaultPorts } from '../../../lib/services/ports.ts';
import { fakeExclusive } from '../vault-fakes.ts';

/** The life of a worker, in steps of the outside world: each operation has one before it takes effect, and one after. */
export class Life {
  #left = Infinity;
  #gate = Promise.withResolvers<'died'>();

  /** Resolves when the steps are used up. */
  get death(): Promise<'died'> {
    return this.#gate.promise;
  }

  endAfter(steps: number): void {
    this.#left = steps;
  }

  /** The operation, its answer never heard or never begun if the worker dies. */
  async run<T>(operation: () => Promise<T>): Promise<T> {
    await this.#step();
    const result = await operation();
    await this.#step();
    return result;
  }

  #step(): Promise<unknown> | undefined {
    if (this.#left-- > 0) return undefined;
    this.#gate.resolve('died');
    return new Promise(() => undefined);
  }
}

/** The same world for a worker with that life. Its lock goes with it. */
export function mortal(ports: VaultPorts, life: Life): VaultPorts {
  return {
    ...ports,
    primary: mortalPort(ports.primary, life),
    mirror: mortalPort(ports.mirror, life),
    session: mortalPort(ports.session, life),
    sessionKey: mortalPort(ports.sessionKey, life),
    exclusive: fakeExclusive(),
  };
}

function mortalPort<T extends object>(port: T, life: Life): T {
  const entries = Object.entries(port).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'function'
      ? (...args: unknown[]) => life.run(() => Reflect.apply(value, port, args) as Promise<unknown>)
      : value,
  ]);
  return Object.fromEntries(entries) as T;
}
