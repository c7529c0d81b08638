import type { Adapters } from '../services/background.ts';
import { createApprovalPorts } from './approvals/approval-ports.ts';
import { backupFiles } from './backup-files.ts';
import { toolbarBadge } from './badge.ts';
import { createPagePort } from './page/page-port.ts';
import { randomBytes } from './random.ts';
import { createSessionBox } from './session-box.ts';
import { settingsStore } from './settings-store.ts';
import { tidyAlarm } from './tidy-alarm.ts';
import { createVaultPorts } from './vault/vault-ports.ts';

/** The background's ports in a real browser. Nothing is opened or asked before the first call. */
export const createAdapters = (tell: Adapters['tell']): Adapters => ({
  clock: () => Date.now(),
  random: randomBytes,
  page: createPagePort(),
  badge: toolbarBadge,
  settings: settingsStore,
  tidyAlarm,
  box: createSessionBox,
  vaultPorts: createVaultPorts,
  approvalPorts: createApprovalPorts,
  backups: backupFiles,
  tell,
});
