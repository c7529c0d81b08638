import { createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { argon2id } from '@noble/hashes/argon2.js';

/**
 * A second reader of docs/vault-format.md, written from that text alone: it shares no code with `lib/`.
 * It takes a well-formed record only and says nothing about what is wrong with another.
 */

export interface Secrets {
  readonly password?: string;
  /** The recovery secret, 20 bytes. */
  readonly recovery?: Buffer;
  /** The PRF output of the first passkey, 32 bytes. */
  readonly passkey?: Buffer;
}

/** The document as JSON, and the generation of the record. */
export function decryptVault(record: Buffer, secrets: Secrets): { generation: bigint; json: unknown } {
  if (record.toString('latin1', 0, 8) !== 'PVKVAULT') throw new Error('magic');
  const headerEnd = 12 + record.readUInt32BE(8);
  const header = record.subarray(0, headerEnd);
  const fields = splitFields(record.subarray(12, headerEnd));
  const [version, vaultId, epoch, generation, , commitment, slots, seed, iv] = fields;
  if (
    fields.length !== 9 ||
    !version ||
    !vaultId ||
    !epoch ||
    !generation ||
    !commitment ||
    !slots ||
    !seed ||
    !iv
  ) {
    throw new Error('header');
  }
  if (version.readUInt16BE() !== 1) throw new Error('version');

  const vaultKey = openSlots(splitFields(slots), vaultId, epoch, secrets);
  const expected = hkdf(vaultKey, vaultId, fieldsOf('portvakt.vault.commitment.1', vaultId, epoch), 16);
  if (!expected.equals(commitment)) throw new Error('commitment');

  const contentKey = hkdf(vaultKey, seed, fieldsOf('portvakt.vault.body.1', vaultId, epoch, generation), 32);
  const aad = createHash('sha256').update(header).digest();
  const padded = openGcm(contentKey, iv, aad, record.subarray(headerEnd));
  const content = padded.subarray(4, 4 + padded.readUInt32BE());
  return { generation: generation.readBigUInt64BE(), json: JSON.parse(content.toString('utf8')) };
}

function openSlots(slots: Buffer[], vaultId: Buffer, epoch: Buffer, secrets: Secrets): Buffer {
  for (const slot of slots) {
    const [header, iv, wrapped] = splitFields(slot);
    if (!header || !iv || !wrapped) throw new Error('slot');
    const [kind, , ...rest] = splitFields(header);
    const opened = slotSecret(kind?.readUInt8(), rest, secrets);
    if (!opened) continue;
    const info = fieldsOf('portvakt.vault.slot.1', Buffer.from(opened.name), vaultId);
    const aad = fieldsOf('portvakt.vault.slot.1', vaultId, epoch, header);
    return openGcm(hkdf(opened.secret, opened.salt, info, 32), iv, aad, wrapped);
  }
  throw new Error('no slot for these secrets');
}

function slotSecret(kind: number | undefined, fields: Buffer[], { password, recovery, passkey }: Secrets) {
  if (kind === 1 && password !== undefined) {
    const [version, memory, iterations, parallelism, salt] = fields;
    if (version?.readUInt8() !== 0x13 || !memory || !iterations || !parallelism || !salt)
      throw new Error('kdf');
    const tag = argon2id(Buffer.from(password.normalize('NFKC'), 'utf8'), salt, {
      m: memory.readUInt32BE(),
      t: iterations.readUInt32BE(),
      p: parallelism.readUInt32BE(),
      dkLen: 32,
    });
    return { name: 'password', secret: Buffer.from(tag), salt };
  }
  if (kind === 2 && passkey) {
    const prfSalt = fields[3];
    if (!prfSalt) throw new Error('passkey');
    return { name: 'passkey', secret: passkey, salt: prfSalt };
  }
  const [salt] = fields;
  if (kind === 3 && recovery && salt) return { name: 'recovery', secret: recovery, salt };
  return undefined;
}

function splitFields(bytes: Buffer): Buffer[] {
  const fields: Buffer[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const end = offset + 4 + bytes.readUInt32BE(offset);
    fields.push(bytes.subarray(offset + 4, end));
    offset = end;
  }
  return fields;
}

function fieldsOf(label: string, ...fields: Buffer[]): Buffer {
  return Buffer.concat(
    [Buffer.from(label), ...fields].flatMap((field) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(field.length);
      return [length, field];
    }),
  );
}

function hkdf(material: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', material, salt, info, length));
}

function openGcm(key: Buffer, iv: Buffer, aad: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, iv);
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}
