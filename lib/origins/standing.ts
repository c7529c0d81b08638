import { isBindableOrigin, isWarnedOrigin } from './bindable-origin.ts';
import { areOtherTenants, isOfPlace, placeOf } from './known-group.ts';
import { lately } from './lately.ts';
import { registrableDomain } from './registrable-domain.ts';

/**
 * How an account stands to an origin. `bound`: exactly bound. `subdomain`: the account allows all hosts of that registrable
 * domain. `group`: a host of a known group one of its origins belongs to. `site`: another host of the same registrable domain, which
 * the account does not allow.
 */
export type OriginStanding = 'bound' | 'subdomain' | 'group' | 'site';

/** What of an account decides where it may be filled. */
export interface Bound {
  readonly origins: readonly string[];
  readonly subdomains: boolean;
}

/**
 * How the account stands to `origin`, which is as the browser gave it; `undefined` for nothing in common. Another scheme and another
 * port make another origin, an address is bound exactly or not at all, and so is plain http. Customers of one service under its domain
 * are not of one site.
 */
export const standingOf = (origin: string, bound: Bound): OriginStanding | undefined =>
  standingOn(origin)(bound);

const standingOn = lately((origin) => {
  const isBindable = isBindableOrigin(origin);
  const exactly = isBindable || isWarnedOrigin(origin) ? 'bound' : undefined;
  const site = isBindable ? siteOf(origin) : undefined;
  const place = placeOf(origin);
  return ({ origins, subdomains }: Bound): OriginStanding | undefined => {
    if (origins.includes(origin)) return exactly;
    if (!isBindable) return undefined;
    const isNear =
      site !== undefined && origins.some((bound) => isOfSite(bound, site) && !areOtherTenants(origin, bound));
    if (isNear && subdomains) return 'subdomain';
    if (place && origins.some((bound) => isOfPlace(place, bound))) return 'group';
    return isNear ? 'site' : undefined;
  };
});

interface Site {
  readonly domain: string;
  readonly port: string;
}

/** Only of https: over http whoever sits between may be any host. */
function siteOf(origin: string): Site | undefined {
  const url = URL.parse(origin);
  const domain = url?.protocol === 'https:' ? registrableDomain(url.hostname) : undefined;
  return url && domain !== undefined ? { domain, port: url.port } : undefined;
}

function isOfSite(origin: string, { domain, port }: Site): boolean {
  // Thousands of bound origins may be asked about one page, and hardly any is of its site.
  const site = origin.includes(domain) ? siteOf(origin) : undefined;
  return site?.domain === domain && site.port === port;
}
