import { sendNotice } from './notice.ts';

/** `MARK_META_NAME` of `lib/approvals/claims.ts`, as a selector. */
const MARK = 'meta[name="portvakt-approval"]';
const MAX_NONCE = 64;
const PERIOD = 10_000;

/**
 * Tells the nonce of an approval mark when it comes, changes or goes, and every ten seconds while it is there and the
 * document can be seen: that keeps the background asking its service. The function looks once, now.
 */
export function createMarkTeller(): () => boolean {
  let told: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = (): string | undefined =>
    document.querySelector(MARK)?.getAttribute('content')?.slice(0, MAX_NONCE);

  function tell(nonce: string | undefined): boolean {
    told = nonce;
    clearTimeout(timer);
    timer = nonce === undefined ? undefined : setTimeout(repeat, PERIOD);
    return sendNotice('mark.notice', nonce === undefined ? {} : { nonce });
  }

  function repeat(): void {
    const nonce = read();
    if (nonce !== told || !document.hidden) tell(nonce);
    else timer = setTimeout(repeat, PERIOD);
  }

  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && told !== undefined) tell(read());
  });

  return () => {
    const nonce = read();
    return nonce === told || tell(nonce);
  };
}
