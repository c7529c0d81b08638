import { mount } from 'svelte';
import '../../components/styles/base.css';
import '../../components/styles/page.css';
import OptionsPage from '../../components/settings/OptionsPage.svelte';
import type { Shell } from '../../components/shell.ts';
import { setTextSource, t } from '../../components/ui/text.ts';
import { createClient } from '../../lib/platform/messages/client.ts';
import * as pages from '../../lib/platform/pages.ts';

setTextSource(pages.getText);
document.documentElement.lang = pages.uiLanguage();
document.title = t('options_title');

const shell: Shell = {
  client: createClient('page'),
  ...pages,
  revealAccount: async (id, password) => (await import('./reveal-account.ts')).revealAccount(id, password),
};

const target = document.querySelector('#app');
if (target) mount(OptionsPage, { target, props: { shell } });
