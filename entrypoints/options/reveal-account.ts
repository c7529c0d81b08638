import { createVaultPorts } from '../../lib/platform/vault/vault-ports.ts';
import { createReveal } from '../../lib/services/vault/reveal.ts';

/** The key URI of an account, opened in this page with the password. Its vault ports open no session, so nothing locks it. */
export const revealAccount = createReveal(createVaultPorts({ autoLockMinutes: () => Promise.resolve(0) }));
