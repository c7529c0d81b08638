import * as v from 'valibot';
import { DECISIONS } from '../approvals/claims.ts';
import type { Bytes } from '../encoding/bytes.ts';
import { decodeUtf8, encodeUtf8 } from '../encoding/utf8.ts';
import { PortvaktError } from '../errors.ts';
import { type ContentVersion, decodeAccount, encodeAccount } from './account-codec.ts';
import {
  ASK_AGAIN,
  BACKUP_RHYTHMS,
  EMPTY_DOCUMENT,
  NO_CARE,
  type TrashedAccount,
  type VaultDocument,
} from './document.ts';
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

const care = v.strictObject({
  askAgain: v.picklist(ASK_AGAIN),
  backupEvery: v.picklist(BACKUP_RHYTHMS),
  backupAt: time,
  remindAfter: time,
});

/** The outer shape; accounts (`a`) and trash (`t`) are read by hand, see `decodeAccount`. */
const members = {
  a: v.custom<readonly unknown[]>(Array.isArray),
  t: v.custom<readonly unknown[]>(Array.isArray),
  r: v.array(registration),
  s: v.array(answer),
};
const sealed = v.variant('v', [
  v.strictObject({ v: v.literal(1), ...members }),
  v.strictObject({ v: v.literal(2), ...members, c: care }),
  v.strictObject({ v: v.literal(3), ...members, c: care }),
  v.strictObject({ v: v.literal(4), ...members, c: care }),
]);

/** An opened document in today's form, and the version of the content it was read from. */
export interface DecodedDocument {
  readonly document: VaultDocument;
  readonly version: ContentVersion;
}

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
      c: document.care,
    }),
  );
}

/**
 * Reads the content of an opened body strictly, version 1 to 4. Throws `vault.newer_format` for a later version of the document,
 * `account.invalid` for a field of an account out of its limits, else `vault.damaged`.
 */
export function decodeDocument(bytes: Uint8Array): DecodedDocument {
  const json = parseJson(bytes);
  const version = v.safeParse(anyVersion, json);
  if (version.success && version.output.v > EMPTY_DOCUMENT.version)
    throw new PortvaktError('vault.newer_format');
  const parsed = v.safeParse(sealed, json);
  if (!parsed.success) throw new PortvaktError('vault.damaged');
  const content = parsed.output;
  const document: VaultDocument = {
    version: 4,
    accounts: content.a.map((tuple) => decodeAccount(tuple, content.v)),
    trash: content.t.map((entry) => decodeTrashed(entry, content.v)),
    registrations: content.r,
    answers: content.s,
    care: content.v === 1 ? NO_CARE : content.c,
  };
  return { document, version: content.v };
}

function decodeTrashed(entry: unknown, version: ContentVersion): TrashedAccount {
  const parsed = v.safeParse(v.strictTuple([v.unknown(), time]), entry);
  if (!parsed.success) throw new PortvaktError('vault.damaged');
  const [account, trashedAt] = parsed.output;
  return { account: decodeAccount(account, version), trashedAt };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes));
  } catch {
    throw new PortvaktError('vault.damaged');
  }
}
