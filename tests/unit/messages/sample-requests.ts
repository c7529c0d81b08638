import type { MessageKind, Request } from '../../../lib/messages/protocol.ts';

const proof = {
  credentialId: 'AQID',
  clientData: 'e30',
  authenticatorData: 'AAAA',
  signature: 'MEUC',
  prf: 'AAAA',
};
const by = { method: 'password', secret: 'secret' } as const;

const entry = {
  type: 'totp',
  issuer: 'Org',
  label: 'kari',
  secret: 'JBSWY3DPEHPK3PXP',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
} as const;

const change = {
  issuer: 'Org',
  label: 'kari',
  tags: ['work'],
  note: 'blue phone',
  pinned: true,
  icon: 'github',
  origins: ['https://org.example'],
  confirmed: true,
};

/** For each kind one request with everything that may be in it, and the names in it that may be left out. */
export const SAMPLES: {
  readonly [K in MessageKind]: { readonly request: Request<K>; readonly optional?: readonly string[] };
} = {
  'vault.state': { request: {} },
  'vault.create': { request: { password: 'secret', recoveryCode: 'ABCD' } },
  'vault.unlock': { request: { method: 'recovery', secret: 'ABCD' } },
  'vault.lock': { request: {} },
  'vault.confirm': { request: { method: 'passkey', proof } },
  'passkey.ask': { request: {} },
  'slot.list': { request: {} },
  'slot.change': {
    request: {
      by,
      newPassword: 'another',
      recovery: { choice: 'new', code: 'ABCD' },
      passkeys: [proof],
      add: { name: 'Key', publicKey: 'AAAA', algorithm: -7, prfSalt: 'AAAA', proof },
    },
    optional: ['newPassword', 'add'],
  },
  'snapshot.list': { request: {} },
  'snapshot.restore': { request: { id: 'one', password: 'secret' } },
  'trash.list': { request: {} },
  'trash.restore': { request: { ids: ['one'] } },
  'trash.remove': { request: { ids: ['one'], password: 'secret' }, optional: ['ids'] },
  'backup.read': { request: {} },
  'backup.saved': { request: {} },
  'backup.snooze': { request: {} },
  'backup.restore': { request: { file: 'AAAA', by, confirmed: true } },
  'care.get': { request: {} },
  'care.put': {
    request: { askAgain: 'codes', backupEvery: 'week', password: 'secret' },
    optional: ['askAgain', 'backupEvery', 'password'],
  },
  'rescue.view': { request: {} },
  'rescue.resolve': { request: { choice: 'merge', confirmed: false } },
  'rescue.export': { request: { digest: 'ab' } },
  'rescue.startOver': { request: { confirmed: true } },
  'rescue.seen': { request: {} },
  'popup.load': { request: { tabId: 7, limit: 50 }, optional: ['tabId'] },
  'draft.put': {
    request: { draft: { view: 'codes', query: 'o', manual: { issuer: 'Org' } } },
    optional: ['draft'],
  },
  'account.list': { request: { query: 'o', offset: 0, limit: 200 } },
  'account.add': { request: { entry, origins: ['https://org.example'] } },
  'account.get': { request: { id: 'one' } },
  'account.edit': { request: { id: 'one', change } },
  'account.move': { request: { id: 'one', before: 'two' }, optional: ['before'] },
  'account.delete': { request: { ids: ['one'] } },
  'account.duplicates': { request: {} },
  'account.tags': { request: {} },
  'account.resync': { request: { id: 'one', to: { codes: ['123456', '654321'] } } },
  'code.list': { request: { ids: ['one'] } },
  'code.show': { request: { id: 'one' } },
  'code.next': { request: { id: 'one' } },
  'code.fill': { request: { id: 'one', tabId: 7, bind: 'https://org.example' }, optional: ['bind'] },
  'page.scan': { request: { tabId: 7 } },
  'candidate.paste': { request: { text: 'otpauth://totp/a' } },
  'candidate.intend': { request: { id: 'one' } },
  'candidate.save': { request: { id: 'one' } },
  'registration.list': { request: {} },
  'registration.rename': { request: { deviceId: 'one', name: 'Work' } },
  'registration.remove': { request: { deviceId: 'one' } },
  'approval.list': { request: { tabId: 7 }, optional: ['tabId'] },
  'approval.answer': {
    request: { jti: 'one', decision: 'approve', code: '123456', password: 'secret' },
    optional: ['code', 'password'],
  },
  'approval.refuseAll': { request: { deviceId: 'one' } },
  'approval.history': { request: {} },
  'settings.get': { request: {} },
  'settings.put': { request: { autoLockMinutes: 0 } },
  'qr.notice': { request: { present: true } },
  'field.notice': { request: { present: false } },
  'mark.notice': { request: { nonce: 'abc' }, optional: ['nonce'] },
};
