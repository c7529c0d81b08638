import { mount } from 'svelte';
import '../../components/styles/base.css';
import '../../components/styles/popup.css';
import { PopupState } from '../../components/popup/popup-state.svelte.ts';
import PopupPage from '../../components/popup/PopupPage.svelte';
import { revealNothing } from '../../components/shell.ts';
import { setTextSource } from '../../components/ui/text.ts';
import { createClient } from '../../lib/platform/messages/client.ts';
import * as pages from '../../lib/platform/pages.ts';

setTextSource(pages.getText);
document.documentElement.lang = pages.uiLanguage();

const shell = { client: createClient('popup'), ...pages, revealAccount: revealNothing };
const popup = new PopupState(shell, await pages.currentTabId());
// Asked before anything is drawn, so that the reply and the first drawing come together.
const asked = popup.ask();

const target = document.querySelector('#app');
if (target) mount(PopupPage, { target, props: { shell, popup, asked } });
