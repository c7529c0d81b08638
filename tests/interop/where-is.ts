import type { OtherServer } from '../../scripts/interop/other-server.ts';
import type { Whereabouts } from '../../scripts/interop/start-together.ts';

/** Where a server of others runs, as `npm run test:interop` tells the tests; else why there is none. */
export function whereIs(name: OtherServer['name']): Whereabouts {
  const told = JSON.parse(process.env['PORTVAKT_SERVERS'] ?? '{}') as Readonly<Record<string, Whereabouts>>;
  return told[name] ?? { missing: 'npm run test:interop starts it' };
}

/** The heading of its tests; says why they are skipped. */
export const headingOf = (name: OtherServer['name'], where: Whereabouts): string =>
  'missing' in where ? `${name} (not here: ${where.missing})` : name;

/** Its address; the tests that ask for it are skipped where there is none. */
export function originOf(where: Whereabouts): string {
  if ('missing' in where) throw new Error(where.missing);
  return where.origin;
}
