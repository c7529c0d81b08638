import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionSession } from '../../support/extension-session.ts';
import { byId, textOf } from '../../support/journey/by-test-id.ts';
import { openSecurity } from '../../support/journey/change-slots.ts';
import { onboard } from '../../support/journey/onboard.ts';
import { openSession } from '../../support/open-session.ts';

/** Firefox says that it can do WebAuthn with PRF, and refuses it to the origin of an extension. */

let session: ExtensionSession;

beforeAll(async () => {
  session = await openSession();
  await onboard(session);
});

afterAll(() => session.close());

test('passkeys are explained and not offered', async () => {
  const security = await openSecurity(session);
  expect(await textOf(security, 'passkeys-refused')).toContain('The password always works');
  expect(await security.$(byId('passkey-add'))).toBeNull();
  await security.close();
});
