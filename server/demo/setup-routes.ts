import { Hono } from 'hono';
import { html } from 'hono/html';
import { card, notice, renderPage } from './page.ts';
import { visitAt } from './visit.ts';
import type { DemoEnv } from './visit.ts';

/** From "more information required" to the choice of a method, and the end of it. */
export function setupRoutes(): Hono<DemoEnv> {
  const routes = new Hono<DemoEnv>();

  routes.get('/more-information', (c) => {
    const visit = visitAt(c, 'setup');
    if (visit === undefined) return c.redirect('/', 303);
    const { t, user } = visit;
    const body = card(
      t('more_title'),
      html`<p class="soft">${user.email}</p>
        <p>${t('more_text')}</p>
        <div class="actions">
          <a class="button" href="/setup" data-testid="next">${t('next')}</a>
          <form method="post" action="/sign-out">
            <button class="quiet" data-testid="sign-out">${t('sign_out')}</button>
          </form>
        </div>`,
    );
    return renderPage(c, { title: t('more_title'), body });
  });

  routes.get('/setup', (c) => {
    const visit = visitAt(c, 'setup', 'full');
    if (visit === undefined) return c.redirect('/', 303);
    const { t } = visit;
    const body = card(
      t('choose_title'),
      html`<p class="soft">${t('choose_text')}</p>
        <ul class="choices">
          <li>
            <form method="post" action="/setup/push">
              <button class="choice" data-testid="choose-push">
                <strong>${t('choose_push')}</strong><span>${t('choose_push_text')}</span>
              </button>
            </form>
          </li>
          <li>
            <form method="post" action="/setup/code">
              <button class="choice" data-testid="choose-code">
                <strong>${t('choose_code')}</strong><span>${t('choose_code_text')}</span>
              </button>
            </form>
          </li>
        </ul>`,
    );
    return renderPage(c, { title: t('choose_title'), body });
  });

  routes.get('/setup/done', (c) => {
    const visit = visitAt(c, 'setup', 'full');
    if (visit === undefined) return c.redirect('/', 303);
    if (visit.session.state.stage === 'full') return c.redirect('/security?notice=added', 303);
    const { t } = visit;
    const body = card(
      t('done_title'),
      html`<p data-testid="set-up">${t('done_text')}</p>
        ${notice('warning', t('more_never'))}
        <form method="post" action="/sign-out">
          <button data-testid="sign-in-again">${t('done_button')}</button>
        </form>`,
    );
    return renderPage(c, { title: t('done_title'), body });
  });
  return routes;
}
