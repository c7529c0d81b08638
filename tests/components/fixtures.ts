import type {
  AccountPage,
  AccountRow,
  ApprovalView,
  CandidateView,
  CodeView,
  PageView,
  PopupView,
} from '../../lib/messages/replies.ts';
import type { VaultView } from '../../lib/messages/vault-views.ts';

export const NOW = Date.UTC(2030, 0, 1, 12, 0, 0);

export function code(digits: string, validUntil = NOW + 20_000): CodeView {
  return { code: digits, next: '999999', validUntil, period: 30 };
}

export function row(index: number, change: Partial<AccountRow> = {}): AccountRow {
  return {
    id: `account-${index}`,
    type: 'totp',
    issuer: `Issuer ${index}`,
    label: `kari${index}@example.no`,
    confirmed: true,
    pinned: false,
    icon: '',
    guarded: false,
    code: code(String(100_000 + index)),
    ...change,
  };
}

export function listing(total: number, offset: number, limit: number): AccountPage {
  const count = Math.max(0, Math.min(limit, total - offset));
  return { total, offset, rows: Array.from({ length: count }, (_, place) => row(offset + place)) };
}

export const OPEN: VaultView = {
  state: 'unlocked',
  waitMs: 0,
  passwordRests: false,
  waiting: 0,
  mirrorLagging: false,
  passkeys: false,
  nearlyFull: false,
  weakKdf: false,
  missing: [],
};

export const LOCKED: VaultView = { ...OPEN, state: 'locked' };

export function page(change: Partial<PageView> = {}): PageView {
  return {
    tabId: 7,
    origin: 'https://github.com',
    readable: true,
    fields: 0,
    matches: [],
    candidates: [],
    problems: [],
    ...change,
  };
}

export function popupView(change: Partial<PopupView> = {}): PopupView {
  return {
    vault: OPEN,
    accounts: listing(3, 0, 12),
    approvals: { approvals: [], flooded: [], unreachable: [], forgottenBy: [] },
    ...change,
  };
}

export function candidate(change: Partial<CandidateView> = {}): CandidateView {
  return {
    id: 'candidate-1',
    kind: 'account',
    issuer: 'GitHub',
    label: 'kari@example.no',
    origin: 'https://github.com',
    service: '',
    standing: 'new',
    expiresAt: NOW + 120_000,
    ...change,
  };
}

export function approval(change: Partial<ApprovalView> = {}): ApprovalView {
  return {
    jti: 'jti-1',
    deviceId: 'device-1',
    issuer: 'Nordfjord kommune',
    account: 'kari@nordfjord.example',
    service: 'https://approve.nordfjord.example',
    app: 'Terminal server',
    text: 'Signing in',
    binding: 'page',
    context: { place: 'Førde', os: 'Windows 11' },
    madeAt: Date.now() - 5000,
    expiresAt: Date.now() + 60_000,
    page: 'open',
    pageOrigin: 'https://login.nordfjord.example',
    seenOrigin: '',
    ...change,
  };
}
