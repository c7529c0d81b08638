import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import type { Service } from '../service.ts';
import { clearWindow, countInWindow } from '../storage/rate-windows.ts';
import type { DemoUser } from './create-demo.ts';
import { readForm } from './form.ts';
import { hasMethods } from './methods.ts';
import { card, notice, renderPage } from './page.ts';
import { isPassword } from './password.ts';
import { isLanguage } from './texts.ts';
import type { TextKey } from './texts.ts';
import { findUserByEmail } from './users.ts';
import { LANGUAGE_COOKIE, leaveSession, startSession } from './visit.ts';
import type { DemoContext, DemoEnv } from './visit.ts';

const MOST_ATTEMPTS = 10;
const WINDOW_MS = 300_000;
const YEAR = 31_536_000;

/** Password, sign-out and language. */
export function signInRoutes(service: Service, demoUser: DemoUser): Hono<DemoEnv> {
  const routes = new Hono<DemoEnv>();

  routes.get('/', (c, next) => {
    const stage = c.get('visit').session?.state.stage;
    if (stage === 'full') return next();
    if (stage === 'setup') return c.redirect('/more-information', 303);
    if (stage === 'password') return c.redirect('/verify', 303);
    return signInPage(c, demoUser);
  });

  routes.post('/sign-in', async (c) => {
    const { email = '', password = '' } = await readForm(c);
    const address = email.trim().toLowerCase().slice(0, 200);
    const attempts = `password:${address}`;
    if ((await countInWindow(service.db, attempts, WINDOW_MS, service.now())) > MOST_ATTEMPTS) {
      return signInPage(c, demoUser, 'too_many_attempts', address);
    }
    const user = await findUserByEmail(service.db, address);
    // Without such a user a hash is computed all the same, so that the time does not tell.
    const isRight = await isPassword(password, user?.password_hash ?? 'AAAA.AAAA');
    if (user === undefined || !isRight) return signInPage(c, demoUser, 'sign_in_wrong', address);
    await clearWindow(service.db, attempts);
    const isSetUp = await hasMethods(service, user);
    await startSession(service, c, { stage: isSetUp ? 'password' : 'setup', userId: user.id });
    return c.redirect(isSetUp ? '/verify' : '/more-information', 303);
  });

  routes.post('/sign-out', async (c) => {
    await leaveSession(service, c);
    return c.redirect('/', 303);
  });

  routes.get('/language/:language', (c) => {
    const language = c.req.param('language');
    if (isLanguage(language)) {
      setCookie(c, LANGUAGE_COOKIE, language, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: YEAR });
    }
    const back = c.req.query('back') ?? '/';
    // A path of this site only: "//" and "/\" would lead to another host.
    return c.redirect(/^\/(?![/\\])[\w/-]*$/.test(back) ? back : '/', 303);
  });
  return routes;
}

function signInPage(
  c: DemoContext,
  demoUser: DemoUser,
  problem?: TextKey,
  email = '',
): Response | Promise<Response> {
  const { t } = c.get('visit');
  const body = html`${card(
      t('sign_in_title'),
      html`<p class="lead">${t('sign_in_lead')}</p>
        ${problem === undefined ? '' : notice('error', t(problem))}
        <form method="post" action="/sign-in">
          <div class="field">
            <label for="email">${t('email')}</label>
            <input
              id="email"
              name="email"
              type="email"
              autocomplete="username"
              value="${email}"
              required
              data-testid="email"
            />
          </div>
          <div class="field">
            <label for="password">${t('password')}</label>
            <input
              id="password"
              name="password"
              type="password"
              autocomplete="current-password"
              required
              data-testid="password"
            />
          </div>
          <div class="actions">
            <button data-testid="sign-in">${t('sign_in_button')}</button>
          </div>
        </form>`,
    )}
    <aside class="aside" aria-label="${t('demo_user')}">
      <p>${t('demo_user_text')}</p>
      <dl>
        <dt>${t('email')}</dt>
        <dd><code data-testid="demo-email">${demoUser.email}</code></dd>
        <dt>${t('password')}</dt>
        <dd><code data-testid="demo-password">${demoUser.password}</code></dd>
      </dl>
    </aside>`;
  return renderPage(c, { title: t('sign_in_title'), body, status: problem === undefined ? 200 : 401 });
}
