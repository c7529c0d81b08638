import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Service } from '../service.ts';
import { codeField } from './code-field.ts';
import { readForm } from './form.ts';
import { card, notice, renderPage } from './page.ts';
import { qrImageUrl } from './qr.ts';
import { saveSession } from './sessions.ts';
import type { TextKey } from './texts.ts';
import { insertCode } from './users.ts';
import { codeUri, forgetAttempts, isAttemptLeft, matchStep, newSecret } from './verification-code.ts';
import { visitAt } from './visit.ts';
import type { DemoContext, DemoEnv } from './visit.ts';

/** The setup page for verification codes: the secret as QR code, and the first code as proof. */
export function setupCodeRoutes(service: Service): Hono<DemoEnv> {
  const routes = new Hono<DemoEnv>();

  routes.post('/setup/code', async (c) => {
    const visit = visitAt(c, 'setup', 'full');
    if (visit === undefined) return c.redirect('/', 303);
    await saveSession(service, visit.session, { ...visit.session.state, secret: newSecret() });
    return c.redirect('/setup/code', 303);
  });

  routes.get('/setup/code', (c) => setupPage(service, c));

  routes.post('/setup/code/confirm', async (c) => {
    const visit = visitAt(c, 'setup', 'full');
    const secret = visit?.session.state.secret;
    if (visit === undefined || secret === undefined) return c.redirect('/setup', 303);
    const { user, session } = visit;
    if (!(await isAttemptLeft(service, user.id))) return setupPage(service, c, 'too_many_attempts');
    const code = ((await readForm(c))['otc'] ?? '').replace(/\s/g, '');
    const step = matchStep(secret, code, service.now());
    if (step === undefined) return setupPage(service, c, 'code_wrong');
    await insertCode(service.db, {
      user_id: user.id,
      secret,
      last_step: step,
      created_at: service.now(),
    });
    await forgetAttempts(service, user.id);
    await saveSession(service, session, { ...session.state, secret: undefined });
    return c.redirect('/setup/done', 303);
  });
  return routes;
}

function setupPage(service: Service, c: DemoContext, problem?: TextKey): Response | Promise<Response> {
  const visit = visitAt(c, 'setup', 'full');
  const secret = visit?.session.state.secret;
  if (visit === undefined || secret === undefined) return c.redirect('/setup', 303);
  const { t, user } = visit;
  const image = qrImageUrl(codeUri(service.name, user.email, secret));
  const body = card(
    t('code_title'),
    html`<ol class="steps">
        <li>${t('code_step_one')}</li>
        <li>${t('code_step_two')}</li>
      </ol>
      <img class="qr" src="${image}" alt="${t('code_qr_alt')}" data-testid="qr" />
      <details>
        <summary data-testid="cannot-scan">${t('cannot_scan')}</summary>
        <p>${t('code_manual')}</p>
        <dl>
          <dt>${t('code_manual_account')}</dt>
          <dd>${service.name}: ${user.email}</dd>
          <dt>${t('code_manual_secret')}</dt>
          <dd><code data-testid="secret">${(secret.match(/.{1,4}/g) ?? []).join(' ')}</code></dd>
        </dl>
      </details>
      ${problem === undefined ? '' : notice('error', t(problem))}
      <form method="post" action="/setup/code/confirm">
        ${codeField(t('code_field'))}
        <div class="actions">
          <button data-testid="confirm">${t('code_confirm')}</button>
          <a href="/setup">${t('back')}</a>
        </div>
      </form>`,
  );
  return renderPage(c, { title: t('code_title'), body, status: problem === undefined ? 200 : 422 });
}
