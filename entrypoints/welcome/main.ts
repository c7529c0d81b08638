import { mount } from 'svelte';
import '../../components/styles/base.css';
import '../../components/styles/page.css';
import WelcomePage from '../../components/welcome/WelcomePage.svelte';
import { revealNothing } from '../../components/shell.ts';
import { setTextSource, t } from '../../components/ui/text.ts';
import { createClient } from '../../lib/platform/messages/client.ts';
import * as pages from '../../lib/platform/pages.ts';

setTextSource(pages.getText);
document.documentElement.lang = pages.uiLanguage();
document.title = t('welcome_title');

const shell = { client: createClient('page'), ...pages, revealAccount: revealNothing };

const target = document.querySelector('#app');
if (target) mount(WelcomePage, { target, props: { shell } });
