import type {
  AccountPage,
  AccountRow,
  ApprovalView,
  BatchView,
  CandidateView,
  CodeView,
  FillView,
  FoundView,
  PageMatch,
  PageReport,
  PageView,
  PopupView,
  Settings,
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
    messages: 0,
    matches: [],
    suggested: [],
    candidates: [],
    batches: [],
    problems: [],
    hidden: false,
    ...change,
  };
}

/** An account of the page that can be filled there. */
export function match(index: number, change: Partial<PageMatch> = {}): PageMatch {
  return { ...row(index), standing: 'bound', fillable: true, appended: false, ...change };
}

export const FILLED: FillView = {
  origin: 'https://github.com',
  inputs: 1,
  appended: false,
  more: false,
  recorded: true,
};

export const SETTINGS: Settings = { autoLockMinutes: 15, openOnField: false };

/** One frame with one field that was taken for a code field, and one that was not. */
export function report(change: Partial<PageReport> = {}): PageReport {
  return {
    origin: 'https://github.com',
    at: NOW,
    frames: [
      {
        origin: 'https://github.com',
        top: true,
        took: 0.84,
        judged: [
          {
            kind: 'single',
            channel: 'app',
            score: 92,
            reasons: ['autocomplete', 'word:code'],
            accepted: true,
            inputs: 1,
            name: 'app_totp',
          },
          {
            kind: 'single',
            channel: 'unknown',
            score: 12,
            reasons: ['word:search'],
            accepted: false,
            inputs: 1,
            name: 'q',
          },
        ],
      },
    ],
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
    type: 'totp',
    digits: 6,
    needsPin: false,
    named: false,
    looksLike: '',
    rivals: [],
    notes: [],
    expiresAt: NOW + 120_000,
    ...change,
  };
}

/** Nothing, but for what is given. */
export function found(change: Partial<FoundView> = {}): FoundView {
  return { candidates: [], batches: [], problems: [], ...change };
}

/** `count` accounts, of which the codes of the export have been read up to `read`. */
export function batch(count: number, change: Partial<BatchView> = {}): BatchView {
  return {
    id: 'batch-1',
    read: 1,
    of: 1,
    accounts: Array.from({ length: count }, (_, place) => ({
      place,
      issuer: `Issuer ${place}`,
      label: `kari${place}@example.no`,
      type: 'totp',
      standing: 'new',
    })),
    problems: [],
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
