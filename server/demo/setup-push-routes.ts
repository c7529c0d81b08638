import { Hono } from 'hono';
import { html } from 'hono/html';
import { readWait } from '../http/read-request.ts';
import { registrationTopic } from '../registration/register-device.ts';
import { startRegistration } from '../registration/start-registration.ts';
import { secondsOf } from '../service.ts';
import type { Service } from '../service.ts';
import { waitFor } from '../signals.ts';
import { ensureAccount } from '../storage/accounts.ts';
import { findToken } from '../storage/registration-tokens.ts';
import { card, renderPage } from './page.ts';
import { qrSvg } from './qr.ts';
import { saveSession } from './sessions.ts';
import { visitAt } from './visit.ts';
import type { DemoEnv } from './visit.ts';

/** The setup page for notifications: a registration as QR code and link, and waiting for the device. */
export function setupPushRoutes(service: Service): Hono<DemoEnv> {
  const routes = new Hono<DemoEnv>();

  routes.post('/setup/push', async (c) => {
    const visit = visitAt(c, 'setup', 'full');
    if (visit === undefined) return c.redirect('/', 303);
    const account = await ensureAccount(service.db, visit.user.email, service.now());
    const registration = await startRegistration(service, account);
    await saveSession(service, visit.session, { ...visit.session.state, registration });
    return c.redirect('/setup/push', 303);
  });

  routes.get('/setup/push', (c) => {
    const visit = visitAt(c, 'setup', 'full');
    const registration = visit?.session.state.registration;
    if (
      visit === undefined ||
      registration === undefined ||
      registration.expires <= secondsOf(service.now())
    ) {
      return c.redirect('/setup', 303);
    }
    const { t } = visit;
    const body = card(
      t('push_title'),
      html`<ol class="steps">
          <li>${t('push_step_one')}</li>
          <li>${t('push_step_two')}</li>
          <li>${t('push_step_three')}</li>
        </ol>
        ${qrSvg(registration.uri, t('push_qr_alt'))}
        <p class="centre"><a href="${registration.uri}" data-testid="push-link">${t('push_link')}</a></p>
        <details>
          <summary data-testid="cannot-scan">${t('cannot_scan')}</summary>
          <p>${t('push_link_text')}</p>
          <code data-testid="push-uri">${registration.uri}</code>
        </details>
        <p
          class="waiting"
          role="status"
          data-wait="/setup/push/state"
          data-next="/setup/done"
          data-testid="waiting"
        >
          ${t('push_waiting')}
        </p>
        <p><a href="/setup">${t('back')}</a></p>`,
    );
    const head = html`<script type="module" src="/static/wait.js"></script>`;
    return renderPage(c, { title: t('push_title'), body, head });
  });

  routes.get('/setup/push/state', async (c) => {
    const token = visitAt(c, 'setup', 'full')?.session.state.registration?.token;
    if (token === undefined) return c.json({ done: false }, 404);
    const seconds = readWait(c);
    const row = await findToken(service.db, token);
    const look = async (): Promise<true | undefined> =>
      (await findToken(service.db, token))?.device_id ? true : undefined;
    const topic = registrationTopic(row?.account_id ?? '');
    const done = await waitFor(service.signals, topic, seconds, c.req.raw.signal, look);
    return c.json({ done: done === true });
  });
  return routes;
}
