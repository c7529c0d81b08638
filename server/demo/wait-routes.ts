import { Hono } from 'hono';
import { html } from 'hono/html';
import { MARK_META_NAME } from '../../lib/approvals/claims.ts';
import { watchChallenge } from '../http/application-routes.ts';
import { readWait } from '../http/read-request.ts';
import type { Service } from '../service.ts';
import { card, notice, renderPage } from './page.ts';
import type { Html } from './page.ts';
import { saveSession } from './sessions.ts';
import type { OpenChallenge } from './sessions.ts';
import { startSession, visitAt } from './visit.ts';
import type { DemoContext, DemoEnv, SignedInVisit } from './visit.ts';
import type { Translate } from './texts.ts';

const REFRESH_SECONDS = 3;

/** The page that waits for an answer from the authenticator, and what comes of it. */
export function waitRoutes(service: Service): Hono<DemoEnv> {
  const routes = new Hono<DemoEnv>();

  routes.get('/verify/wait', (c) => {
    const visit = visitAt(c, 'password', 'full');
    const challenge = visit?.session.state.challenge;
    if (visit === undefined || challenge === undefined) return c.redirect('/', 303);
    return waitPage(c, visit.t, challenge);
  });

  routes.get('/verify/state', async (c) => {
    const challenge = visitAt(c, 'password', 'full')?.session.state.challenge;
    if (challenge === undefined) return c.json({ done: true });
    const state = await watchChallenge(service, challenge.id, readWait(c), c.req.raw.signal);
    return c.json({ done: state !== 'pending' });
  });

  routes.get('/verify/result', async (c) => {
    const visit = visitAt(c, 'password', 'full');
    const challenge = visit?.session.state.challenge;
    if (visit === undefined || challenge === undefined) return c.redirect('/', 303);
    const state = await watchChallenge(service, challenge.id, 0, c.req.raw.signal);
    if (state === 'pending') return c.redirect('/verify/wait', 303);
    if (state !== 'approved') return resultPage(c, visit, state);
    if (challenge.purpose !== 'terminal') {
      await startSession(service, c, { stage: 'full', userId: visit.user.id });
      return c.redirect('/', 303);
    }
    await saveSession(service, visit.session, { ...visit.session.state, challenge: undefined });
    return terminalPage(c, visit.t);
  });
  return routes;
}

function waitPage(c: DemoContext, t: Translate, challenge: OpenChallenge): Response | Promise<Response> {
  const { purpose, pageNonce, code } = challenge;
  const title = t('wait_title');
  const head = html`${
      pageNonce === undefined ? '' : html`<meta name="${MARK_META_NAME}" content="${pageNonce}" />`
    }
    <script type="module" src="/static/wait.js"></script>
    <noscript><meta http-equiv="refresh" content="${REFRESH_SECONDS};url=/verify/result" /></noscript>`;
  const body = card(
    title,
    html`<p>
        ${
          purpose === 'page'
            ? t('wait_page_text')
            : purpose === 'code'
              ? t('wait_code_text')
              : t('wait_terminal_text')
        }
      </p>
      ${code === undefined ? '' : digits(code)}
      <p
        class="waiting"
        role="status"
        data-wait="/verify/state"
        data-next="/verify/result"
        data-testid="waiting"
      >
        ${t('wait_status')}
      </p>
      ${notice('warning', t('wait_never'))}
      <p><a href="${purpose === 'terminal' ? '/' : '/verify'}">${t('other_way')}</a></p>`,
  );
  return renderPage(c, { title, body, head });
}

/** Two groups of three; copied and read as six digits. */
function digits(code: string): Html {
  return html`<p class="digits" data-testid="code">
    <span>${code.slice(0, 3)}</span><span>${code.slice(3)}</span>
  </p>`;
}

function resultPage(
  c: DemoContext,
  { t, session }: SignedInVisit,
  state: 'denied' | 'reported' | 'expired',
): Response | Promise<Response> {
  const title = t(`result_${state}_title`);
  const again = session.state.stage === 'full' ? '/' : '/verify';
  const body = card(
    title,
    html`<p data-testid="result" data-state="${state}">${t(`result_${state}_text`)}</p>
      <div class="actions">
        <a class="button" href="${again}" data-testid="try-again">${t('try_again')}</a>
      </div>`,
  );
  return renderPage(c, { title, body });
}

function terminalPage(c: DemoContext, t: Translate): Response | Promise<Response> {
  const title = t('terminal_title');
  const body = card(
    title,
    html`<p data-testid="result" data-state="approved">${t('terminal_text')}</p>
      <div class="actions"><a class="button" href="/" data-testid="home">${t('home_link')}</a></div>`,
  );
  return renderPage(c, { title, body });
}
