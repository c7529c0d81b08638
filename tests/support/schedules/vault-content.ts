import type { Account, VaultDocument } from '../../../lib/vault/document.ts';

const MONTH = 30 * 24 * 3_600_000;

/** What a person would miss of an account: its name, its counter, and, in the trash, since when it is there. */
export interface Kept {
  readonly name: string;
  readonly counter: number;
}

interface Trashed extends Kept {
  readonly at: number;
}

/** A vault as a person sees it. */
export interface VaultContent {
  readonly accounts: Readonly<Record<string, Kept>>;
  readonly trash: Readonly<Record<string, Trashed>>;
}

export const EMPTY_CONTENT: VaultContent = { accounts: {}, trash: {} };

export function contentOf({ accounts, trash }: VaultDocument): VaultContent {
  return {
    accounts: Object.fromEntries(accounts.map((account) => [account.id, keptOf(account)])),
    trash: Object.fromEntries(
      trash.map(({ account, trashedAt }) => [account.id, { ...keptOf(account), at: trashedAt }]),
    ),
  };
}

const keptOf = ({ label, counter }: Account): Kept => ({ name: label, counter });

/** The same text for the same content. */
export function textOf({ accounts, trash }: VaultContent): string {
  const sorted = (entries: object) =>
    Object.entries(entries).sort(([left], [right]) => (left < right ? -1 : 1));
  return JSON.stringify([sorted(accounts), sorted(trash)]);
}

/** Contents by their text. */
export function possibly(contents: readonly VaultContent[]): ReadonlyMap<string, VaultContent> {
  return new Map(contents.map((content) => [textOf(content), content]));
}

/** What a save leaves: no trash older than 30 days. */
export function tidied({ accounts, trash }: VaultContent, now: number): VaultContent {
  const young = Object.entries(trash).filter(([, { at }]) => at > now - MONTH);
  return { accounts, trash: Object.fromEntries(young) };
}

export function without<T>(entries: Readonly<Record<string, T>>, id: string): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => key !== id));
}

/** The accounts of `old` are back; nothing of `present` or of the trash of either is gone; no counter runs back. */
export function restored(present: VaultContent, old: VaultContent, now: number): VaultContent {
  const everything = [present.accounts, present.trash, old.accounts, old.trash];
  const counted = <T extends Kept>([id, kept]: [string, T]): [string, T] => [
    id,
    { ...kept, counter: Math.max(...everything.map((entries) => entries[id]?.counter ?? 0)) },
  ];
  const gone = Object.entries(present.accounts).map(([id, kept]): [string, Trashed] => [
    id,
    { ...kept, at: now },
  ]);
  const trash = [...Object.entries(old.trash), ...Object.entries(present.trash), ...gone];
  return {
    accounts: Object.fromEntries(Object.entries(old.accounts).map((entry) => counted(entry))),
    trash: Object.fromEntries(trash.filter(([id]) => !(id in old.accounts)).map((entry) => counted(entry))),
  };
}
