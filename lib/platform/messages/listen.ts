import type { TrustedSender } from '../../services/handler.ts';
import { browser } from '../browser.ts';
import { judgeSender } from './judge-sender.ts';

type Dispatch = (raw: unknown, sender: TrustedSender | undefined) => Promise<unknown>;

/** Registers the one message listener. Call it synchronously when the background starts. */
export function listenForMessages(dispatch: Dispatch): void {
  browser.runtime.onMessage.addListener((raw, sender, sendResponse) => {
    void dispatch(raw, judgeSender(sender)).then(sendResponse);
    return true;
  });
}
