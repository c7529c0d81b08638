import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Service } from '../service.ts';
import { openChallenge } from './open-challenge.ts';
import { renderPage } from './page.ts';
import { visitAt } from './visit.ts';
import type { DemoEnv } from './visit.ts';

/** The page of somebody who is signed in. */
export function homeRoutes(service: Service): Hono<DemoEnv> {
  const routes = new Hono<DemoEnv>();

  routes.get('/', (c) => {
    const visit = visitAt(c, 'full');
    if (visit === undefined) return c.redirect('/', 303);
    const { t, user } = visit;
    const body = html`<h1 data-testid="title">${t('home_title', { name: user.name })}</h1>
      <p class="lead" data-testid="signed-in">${t('home_text')}</p>
      <div class="tiles">
        <section class="tile">
          <h2>${t('home_mail')}</h2>
          <p>${t('home_mail_text')}</p>
        </section>
        <section class="tile">
          <h2>${t('home_documents')}</h2>
          <p>${t('home_documents_text')}</p>
        </section>
        <section class="tile">
          <h2>${t('home_terminal')}</h2>
          <p>${t('home_terminal_text')}</p>
          <form method="post" action="/terminal">
            <button class="quiet" data-testid="terminal">${t('home_terminal_button')}</button>
          </form>
        </section>
        <section class="tile">
          <h2>${t('home_security')}</h2>
          <p>${t('home_security_text')}</p>
          <a class="button quiet" href="/security" data-testid="security">${t('home_security_link')}</a>
        </section>
      </div>`;
    return renderPage(c, { title: t('site_name'), body, isWide: true });
  });

  routes.post('/terminal', (c) => openChallenge(service, c, 'terminal', 'full'));
  return routes;
}
