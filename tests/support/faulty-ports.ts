import type { VaultPorts } from '../../lib/services/ports.ts';
import { fakeExclusive } from './vault-fakes.ts';

/**
 * What goes wrong at one operation of a store: it is refused or it is reported as failed although it was done, and from then on goes
 * on; or the worker dies before or after it, and nothing ever comes back.
 */
export const FAULTS = ['refused', 'done but reported as failed', 'dead before', 'dead after'] as const;
export type Fault = (typeof FAULTS)[number];

const STORES = ['primary', 'mirror', 'session', 'sessionKey', 'challenges'] as const;

/** The same world with one fault in the operation number `at`, counted from 0 over all stores. */
export function createFaultyPorts(ports: VaultPorts, at: number, fault: Fault) {
  let count = 0;
  let dead = false;
  const death = Promise.withResolvers<'dead'>();
  const seen: string[] = [];

  const die = () => {
    dead = true;
    death.resolve('dead');
    return new Promise<never>(() => undefined);
  };

  async function run(name: string, work: () => Promise<unknown>): Promise<unknown> {
    if (dead) return new Promise<never>(() => undefined);
    const mine = count++;
    seen.push(name);
    if (mine !== at) return work();
    if (fault === 'dead before') return die();
    if (fault !== 'refused') await work();
    if (fault === 'dead after') return die();
    throw new Error(`fault in ${name}`);
  }

  const wrap = <T extends object>(store: T, storeName: string): T =>
    new Proxy(store, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) =>
          run(`${storeName}.${String(key)}`, () => Reflect.apply(value, target, args) as Promise<unknown>);
      },
    });

  const faulty = Object.fromEntries(STORES.map((name) => [name, wrap(ports[name], name)]));
  return {
    // The browser lets go of a dead worker's lock, so it has one of its own.
    ports: { ...ports, ...faulty, exclusive: fakeExclusive() },
    death: death.promise,
    /** The operations so far, by store and name. */
    seen,
    /** The fault has happened. */
    happened: () => count > at,
  };
}
