import type { Bytes } from '../encoding/bytes.ts';
import { readProtobuf } from '../encoding/protobuf.ts';
import { PortvaktError, type ErrorCode, type ErrorFacts } from '../errors.ts';
import { cut } from './key-uri-label.ts';
import { messageOf, readMigrationAccount } from './migration-account.ts';
import type { NamedOtp } from './parameters.ts';
import { decodePercent } from './percent.ts';

/** One code of Google Authenticator's export, which spreads over several. */
export interface MigrationPart {
  /** The same in all parts of one export; a number chosen at random. */
  readonly batchId: string;
  /** From 0, below `size`. */
  readonly index: number;
  readonly size: number;
  readonly accounts: readonly NamedOtp[];
  /** Why the others of this part cannot be saved, one for each. */
  readonly problems: readonly MigrationProblem[];
}

export interface MigrationProblem {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;
}

const SCHEME = /^otpauth-migration:\/\//i;
const MAX_LENGTH = 32_768;
const MAX_BYTES = 8192;
/** The app puts ten into a code. */
const MAX_ACCOUNTS = 100;
const MAX_SIZE = 100;
const LAST_VERSION = 2;
/** Numbers of the fields of Google's `MigrationPayload`. */
const FIELD = { accounts: 1, version: 2, size: 3, index: 4, id: 5 } as const;

const malformed = (): PortvaktError => new PortvaktError('migration.malformed');

/**
 * Reads `otpauth-migration://offline?data=`. `undefined` for any other text. Throws `migration.malformed` where the payload is
 * broken, empty, or of a version that is not known: then nothing of it can be trusted. An account in it that cannot be saved
 * takes nothing from the others.
 */
export function readMigration(text: string): MigrationPart | undefined {
  const uri = text.trim();
  if (!SCHEME.test(uri)) return undefined;
  if (uri.length > MAX_LENGTH) throw malformed();
  try {
    return readPayload(decodePayload(dataIn(uri.replace(SCHEME, ''))));
  } catch (thrown) {
    if (thrown instanceof PortvaktError && thrown.code === 'encoding.invalid') throw malformed();
    throw thrown;
  }
}

function dataIn(rest: string): string {
  const [host, query] = cut(rest, /\/?\?/);
  const found = (query ?? '').split('&').filter((part) => /^data=/i.test(part));
  if (host.toLowerCase() !== 'offline' || found.length !== 1) throw malformed();
  return decodePercent((found[0] ?? '').slice('data='.length), 'migration.malformed');
}

/** Base64 in either alphabet, padded or not. A space was a plus that somebody took for a space. */
function decodePayload(data: string): Bytes {
  const bare = data.replaceAll(' ', '+').replace(/\s|=+\s*$/gu, '');
  const base64 = bare.replaceAll('-', '+').replaceAll('_', '/');
  if (base64.length > Math.ceil((MAX_BYTES * 4) / 3)) throw malformed();
  if (base64.length % 4 === 1 || !/^[a-z0-9+/]+$/i.test(base64)) throw malformed();
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function readPayload(bytes: Bytes): MigrationPart {
  const entries = readProtobuf(bytes).filter(({ number }) => number === FIELD.accounts);
  const message = messageOf(bytes);
  const size = message.count(FIELD.size, 32) || 1;
  const index = message.count(FIELD.index, 32);
  const version = message.count(FIELD.version, 32);
  const isPart = size > 0 && size <= MAX_SIZE && index >= 0 && index < size;
  if (!isPart || version < 0 || version > LAST_VERSION) throw malformed();
  if (entries.length === 0 || entries.length > MAX_ACCOUNTS) throw malformed();
  const accounts: NamedOtp[] = [];
  const problems: MigrationProblem[] = [];
  for (const { value } of entries) {
    if (typeof value === 'bigint') throw malformed();
    const read = accountOrProblem(value);
    if ('code' in read) problems.push(read);
    else accounts.push(read);
  }
  return { batchId: String(message.count(FIELD.id, 32)), index, size, accounts, problems };
}

function accountOrProblem(bytes: Uint8Array): NamedOtp | MigrationProblem {
  try {
    return readMigrationAccount(bytes);
  } catch (thrown) {
    if (!(thrown instanceof PortvaktError) || thrown.code === 'encoding.invalid') throw thrown;
    return { code: thrown.code, facts: thrown.facts };
  }
}
