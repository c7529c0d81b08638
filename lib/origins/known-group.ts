import { isBindableOrigin } from './bindable-origin.ts';
import { KNOWN_GROUPS, type KnownGroup } from './known-groups.ts';

/** A place in a group: two hosts of a group belong together where these are equal. */
export interface Place {
  readonly group: KnownGroup;
  /** What stands for `{tenant}`; empty for a host that is of no single tenant. */
  readonly tenant: string;
}

interface Pattern {
  readonly group: KnownGroup;
  readonly start: string;
  readonly end: string;
  readonly isTenant: boolean;
}

const MARK = /\{(any|tenant)\}/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

/** One look-up a bound origin, of which there may be thousands. */
const EXACT: ReadonlyMap<string, Place> = new Map(
  KNOWN_GROUPS.flatMap((group) => group.hosts.map((host) => [host, { group, tenant: '' }] as const)),
);
const PATTERNS: readonly Pattern[] = KNOWN_GROUPS.flatMap((group) =>
  group.hosts.flatMap((host) => {
    const [start = '', mark, end = ''] = host.split(MARK);
    return mark === undefined ? [] : [{ group, start, end, isTenant: mark === 'tenant' }];
  }),
);

/** Where in which group the host of an origin stands; none but https on the usual port. */
export function placeOf(origin: string): Place | undefined {
  const host = origin.slice('https://'.length);
  const place = EXACT.get(host) ?? placeByPattern(host);
  return place && isBindableOrigin(origin) && origin.startsWith('https:') ? place : undefined;
}

/** True for two origins that belong to one known group, and to one tenant where the group has tenants. */
export function areGrouped(one: string, other: string): boolean {
  const here = placeOf(one);
  return here !== undefined && isOfPlace(here, other);
}

/** True for an origin of the same group and the same tenant. */
export function isOfPlace({ group, tenant }: Place, origin: string): boolean {
  const place = placeOf(origin);
  return place?.group === group && place.tenant === tenant;
}

/** True for hosts of two customers of one service: whatever they share, it is not an account. */
export function areOtherTenants(one: string, other: string): boolean {
  const [here, there] = [placeOf(one), placeOf(other)];
  return here !== undefined && here.group === there?.group && here.tenant !== there.tenant;
}

function placeByPattern(host: string): Place | undefined {
  for (const { group, start, end, isTenant } of PATTERNS) {
    if (host.length <= start.length + end.length || !host.endsWith(end) || !host.startsWith(start)) continue;
    const part = host.slice(start.length, host.length - end.length);
    if (LABEL.test(part)) return { group, tenant: isTenant ? part : '' };
  }
  return undefined;
}
