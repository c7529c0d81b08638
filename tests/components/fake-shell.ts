import { vi } from 'vitest';
import type { FullPage, MadePasskey, PasskeyProof, Shell } from '../../components/shell.ts';
import type { Client } from '../../lib/messages/client.ts';
import type { MessageKind, Request } from '../../lib/messages/protocol.ts';
import type { ChangeTopic, Replies } from '../../lib/messages/replies.ts';
import type { PasskeyAsk } from '../../lib/messages/vault-views.ts';
import type { RgbaImage } from '../../lib/qr/image.ts';

export type Answers = { [K in MessageKind]?: (request: Request<K>) => Replies[K] | Promise<Replies[K]> };

/** A background of plain functions; what a test does not answer is an error, so nothing is asked unseen. */
export function fakeClient(answers: Answers) {
  const sent: { kind: MessageKind; request: unknown }[] = [];
  const listeners = new Set<(topic: ChangeTopic) => void>();
  const client: Client = {
    async send(kind, request) {
      sent.push({ kind, request });
      const answer = answers[kind];
      if (!answer) throw new Error(`not expected: ${kind}`);
      return await answer(request);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    client,
    sent,
    kinds: () => sent.map(({ kind }) => kind),
    requestsOf: (kind: MessageKind) => sent.filter((one) => one.kind === kind).map(({ request }) => request),
    change(topic: ChangeTopic) {
      for (const listener of listeners) listener(topic);
    },
  };
}

export function passkeyProof(credentialId: string): PasskeyProof {
  return {
    credentialId,
    clientData: 'Y2xpZW50',
    authenticatorData: 'YXV0aA',
    signature: 'c2ln',
    prf: 'cHJm',
  };
}

export function madePasskey(name: string): MadePasskey {
  return { name, publicKey: 'cHVi', algorithm: -7, prfSalt: 'c2FsdA', proof: passkeyProof('bWFkZQ') };
}

/** A picture with nothing in it. */
export const blankImage = (width: number, height: number): RgbaImage => ({
  data: new Uint8ClampedArray(width * height * 4),
  width,
  height,
});

/** A shell over a fake background; every other act is a spy. */
export function fakeShell(client: Client) {
  return {
    client,
    requestAllPages: vi.fn(() => Promise.resolve(true)),
    hasAllPages: vi.fn(() => Promise.resolve(false)),
    dropAllPages: vi.fn(() => Promise.resolve(true)),
    requestOrigin: vi.fn((_origin: string) => Promise.resolve(true)),
    requestDownloads: vi.fn(() => Promise.resolve(true)),
    hasDownloads: vi.fn(() => Promise.resolve(false)),
    requestClipboard: vi.fn(() => Promise.resolve(true)),
    hasClipboard: vi.fn(() => Promise.resolve(false)),
    dropClipboard: vi.fn(() => Promise.resolve(true)),
    persistStorage: vi.fn(() => Promise.resolve(true)),
    makePasskey: vi.fn((_ask: PasskeyAsk, name: string) => Promise.resolve(madePasskey(name))),
    presentPasskey: vi.fn(({ passkeys }: Pick<PasskeyAsk, 'challenge' | 'passkeys'>) =>
      Promise.resolve(passkeyProof(passkeys[0]?.credentialId ?? '')),
    ),
    hasPasskeys: vi.fn(() => Promise.resolve(true)),
    revealAccount: vi.fn((_id: string, _password: string) =>
      Promise.resolve('otpauth://totp/x?secret=JBSWY3DP'),
    ),
    openImage: vi.fn((_image: Blob) => Promise.resolve(blankImage(100, 100))),
    codesIn: vi.fn((_image: RgbaImage): Promise<readonly string[]> => Promise.resolve([])),
    captureTab: vi.fn((): Promise<RgbaImage | undefined> => Promise.resolve(blankImage(600, 300))),
    openPage: vi.fn((_page: FullPage, _hash?: string) => Promise.resolve()),
    closePopup: vi.fn(),
    uiLanguage: () => 'en',
    ownVersion: () => '1.2.3',
  } satisfies Shell;
}
