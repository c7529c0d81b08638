import type { Adapters } from '../services/background.ts';
import { createApprovalPorts } from './approvals/approval-ports.ts';
import { backupFiles } from './backup-files.ts';
import { toolbarBadge } from './badge.ts';
import { clipboardAlarm } from './clipboard/clipboard-alarm.ts';
import { clipboard } from './clipboard/clipboard.ts';
import type { OpenPages } from './messages/open-pages.ts';
import { createPagePort } from './page/page-port.ts';
import { openPopup, showPopup } from './pages.ts';
import { randomBytes } from './random.ts';
import { createSessionBox } from './session-box.ts';
import { settingsStore } from './settings-store.ts';
import { frontTabId } from './tabs.ts';
import { tidyAlarm } from './tidy-alarm.ts';
import { createVaultPorts } from './vault/vault-ports.ts';

/** The background's ports in a real browser. Nothing is opened or asked before the first call. */
export const createAdapters = (pages: OpenPages): Adapters => ({
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
  clipboard,
  clipboardAlarm,
  tell: (topic) => {
    pages.tell(topic);
  },
  isPopupOpen: () => pages.isPopupOpen(),
  showPopup,
  openPopup,
  frontTab: frontTabId,
  sleep: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
});
