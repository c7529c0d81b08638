import type { Account, VaultDocument } from '../../lib/vault/document.ts';
import { EMPTY_DOCUMENT } from '../../lib/vault/document.ts';

/** The secret of RFC 4226 appendix D and RFC 6238 appendix B (SHA-1): "12345678901234567890". */
export const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** An account for tests; give what matters to the test. */
export const sampleAccount = (given: Partial<Account> = {}): Account => ({
  id: 'sample',
  type: 'totp',
  issuer: 'GitHub',
  label: 'kari@example.no',
  secret: RFC_SECRET,
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
  pin: '',
  origins: ['https://github.com'],
  confirmed: true,
  createdAt: 1_700_000_000_000,
  usedAt: 0,
  tags: [],
  note: '',
  pinned: false,
  icon: '',
  subdomains: false,
  appended: false,
  frames: [],
  visits: [],
  ...given,
});

/** The same vault with codes asked for again each time. */
export const guarded = (document: VaultDocument): VaultDocument => ({
  ...document,
  care: { ...document.care, askAgain: 'codes' },
});

export const documentOf = (...accounts: Account[]): VaultDocument => ({ ...EMPTY_DOCUMENT, accounts });
