import * as v from 'valibot';
import { DECISIONS } from '../approvals/claims.ts';
import type { Bytes } from '../encoding/bytes.ts';
import { decodeUtf8, encodeUtf8 } from '../encoding/utf8.ts';
import { PortvaktError } from '../errors.ts';
import { decodeAccount, encodeAccount } from './account-codec.ts';
import type { VaultDocument } from './document.ts';
import { VAULT_LIMITS } from './limits.ts';

const text = v.pipe(v.string(), v.maxLength(16_384));
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const registration = v.strictObject({
  deviceId: text,
  service: text,
  issuer: text,
  account: text,
  serviceKeyThumbprint: text,
  serviceKey: text,
  deviceKey: text,
  deviceName: text,
  createdAt: time,
  push: v.boolean(),
});

const answer = v.strictObject({
  jti: text,
  deviceId: text,
  decision: v.picklist(DECISIONS),
  decidedAt: time,
  jws: text,
  state: v.picklist(['stored', 'sent', 'refused', 'expired']),
  app: text,
  text,
  issuer: text,
});

/** The outer shape; accounts (`a`) and trash (`t`) are read by hand, see `decodeAccount`. */
const sealed = v.strictObject({
  v: v.literal(1),
  a: v.custom<readonly unknown[]>(Array.isArray),
  t: v.custom<readonly unknown[]>(Array.isArray),
  r: v.array(registration),
  s: v.array(answer),
});

const anyVersion = v.looseObject({ v: v.pipe(v.number(), v.safeInteger()) });

/** The compact JSON of a document, UTF-8. Throws `account.limit` above 10,000 accounts. */
export function encodeDocument(document: VaultDocument): Bytes {
  if (document.accounts.length > VAULT_LIMITS.maxAccounts) {
    throw new PortvaktError('account.limit', { limit: VAULT_LIMITS.maxAccounts });
  }
  return encodeUtf8(
    JSON.stringify({
      v: document.version,
      a: document.accounts.map(encodeAccount),
      t: document.trash.map(({ account, trashedAt }) => [encodeAccount(account), trashedAt]),
      r: document.registrations,
      s: document.answers,
    }),
  );
}

/**
 * Reads the content of an opened body strictly. Throws `vault.newer_format` for a later version of the document,
 * `account.invalid` for a field of an account out of its limits, else `vault.damaged`.
 */
export function decodeDocument(bytes: Uint8Array): VaultDocument {
  const json = parseJson(bytes);
  const version = v.safeParse(anyVersion, json);
  if (version.success && version.output.v > 1) throw new PortvaktError('vault.newer_format');
  const parsed = v.safeParse(sealed, json);
  if (!parsed.success) throw new PortvaktError('vault.damaged');
  const { a, t, r, s } = parsed.output;
  return {
    version: 1,
    accounts: a.map(decodeAccount),
    trash: t.map(decodeTrashed),
    registrations: r,
    answers: s,
  };
}

function decodeTrashed(entry: unknown): VaultDocument['trash'][number] {
  const parsed = v.safeParse(v.strictTuple([v.unknown(), time]), entry);
  if (!parsed.success) throw new PortvaktError('vault.damaged');
  const [account, trashedAt] = parsed.output;
  return { account: decodeAccount(account), trashedAt };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes));
  } catch {
    throw new PortvaktError('vault.damaged');
  }
}
