import type { OtpParameters } from '../../otp/parameters.ts';
import { skeleton } from '../../otp/skeleton.ts';
import type { Account, VaultDocument } from '../../vault/document.ts';

type Named = Pick<Account, 'issuer' | 'label'>;

/** What a document knows, found without looking at each of ten thousand accounts again. */
export interface KnownAccounts {
  /** The account that gives the same codes. */
  same(otp: OtpParameters): Account | undefined;
  /** Those of the same name, in the order of the list; none for a name that says nothing. */
  named(one: Named): readonly Account[];
  /** An issuer that this one looks like without being it; empty where there is none. */
  likenessOf(issuer: string): string;
}

const known = new WeakMap<VaultDocument, KnownAccounts>();

/** What `document` knows; made once for each, and each part of it when it is first asked for. */
export function knownAccounts(document: VaultDocument): KnownAccounts {
  const made = known.get(document) ?? makeIndex(document);
  known.set(document, made);
  return made;
}

function makeIndex({ accounts, registrations }: VaultDocument): KnownAccounts {
  const codes = once(() => new Map(accounts.map((one) => [codesKey(one), one])));
  const names = once(() => groupBy(accounts, nameKey));
  const issuers = once(() => {
    const all = new Set([...accounts, ...registrations].map(({ issuer }) => issuer));
    return { folded: new Set([...all].map(fold)), skeletons: groupBy([...all], skeleton) };
  });
  return {
    same: (otp) => codes().get(codesKey(otp)),
    named: (one) => (fold(one.issuer + one.label) === '' ? [] : (names().get(nameKey(one)) ?? [])),
    likenessOf(issuer) {
      const { folded, skeletons } = issuers();
      if (fold(issuer) === '' || folded.has(fold(issuer))) return '';
      return skeletons.get(skeleton(issuer))?.[0] ?? '';
    },
  };
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
const nameKey = ({ issuer, label }: Named): string => `${fold(issuer)}\n${fold(label)}`;
const codesKey = ({ type, secret, algorithm, digits, period }: OtpParameters): string =>
  [type, secret, algorithm, digits, period].join(' ');

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
