import type { Shell } from '../shell.ts';
import { t } from '../ui/text.ts';
import type { PopupState } from './popup-state.svelte.ts';

export interface MenuItem {
  readonly testid: string;
  readonly text: string;
  readonly run: () => void;
}

/** What the popup's menu offers. Full pages open in a tab, and the popup goes. */
export function menuItems(popup: PopupState, shell: Shell): MenuItem[] {
  function page(testid: string, text: string, hash: string): MenuItem {
    async function open(): Promise<void> {
      await shell.openPage('options', hash);
      shell.closePopup();
    }
    return { testid, text, run: () => void open() };
  }
  return [
    {
      testid: 'menu-add',
      text: t('menu_add'),
      run: () => {
        popup.go('add');
      },
    },
    { testid: 'menu-scan', text: t('menu_scan'), run: () => void popup.scan() },
    page('menu-accounts', t('menu_accounts'), '#accounts'),
    page('menu-approvals', t('menu_approvals'), '#approvals'),
    page('menu-settings', t('menu_settings'), '#security'),
  ];
}
