import type { CDPSession, Page } from 'puppeteer-core';

/** A passkey provider of one tab of Chromium. It goes with the tab, and so do the secrets of its passkeys. */
export interface VirtualAuthenticator {
  remove(): Promise<void>;
}

interface Abilities {
  /** It has the PRF extension (default: true). */
  readonly prf?: boolean;
  /** It can tell who uses it (default: true). */
  readonly userVerification?: boolean;
}

/** Gives the tab a passkey provider that says yes to everything it can do (CDP, domain WebAuthn). */
export async function addAuthenticator(
  page: Page,
  { prf = true, userVerification = true }: Abilities = {},
): Promise<VirtualAuthenticator> {
  const session: CDPSession = await page.createCDPSession();
  await session.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    ctap2Version: 'ctap2_1',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: userVerification,
    isUserVerified: userVerification,
    automaticPresenceSimulation: true,
    hasPrf: prf,
  } as const;
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options });
  return {
    remove: async () => {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
      await session.detach();
    },
  };
}
