import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Service } from '../service.ts';
import { codeField } from './code-field.ts';
import { readForm } from './form.ts';
import { listMethods } from './methods.ts';
import { openChallenge } from './open-challenge.ts';
import { card, notice, renderPage } from './page.ts';
import type { TextKey, Translate } from './texts.ts';
import { checkCode } from './verification-code.ts';
import { startSession, visitAt } from './visit.ts';
import type { DemoContext, DemoEnv } from './visit.ts';
import type { Html } from './page.ts';

const PROBLEMS = { wrong: 'code_wrong', used: 'code_used', limit: 'too_many_attempts' } as const;

/** The second step of a sign-in: choosing a method, and the verification code. */
export function verifyRoutes(service: Service): Hono<DemoEnv> {
  const routes = new Hono<DemoEnv>();

  routes.get('/verify', async (c) => {
    const visit = visitAt(c, 'password');
    if (visit === undefined) return c.redirect('/', 303);
    const { t, user } = visit;
    const { devices, codes } = await listMethods(service, user);
    if (devices.length === 0) return c.redirect('/verify/code', 303);
    const body = card(
      t('verify_title'),
      html`<p class="soft">${t('verify_text')}</p>
        <ul class="choices">
          ${choice(t, '/verify/push', 'verify-push', 'verify_push', 'verify_push_text')}
          ${choice(t, '/verify/other', 'verify-other', 'verify_other', 'verify_other_text')}
          ${
            codes.length === 0
              ? ''
              : html`<li>
                  <a class="choice" href="/verify/code" data-testid="verify-code"
                    ><strong>${t('verify_code')}</strong><span>${t('verify_code_text')}</span></a
                  >
                </li>`
          }
        </ul>`,
    );
    return renderPage(c, { title: t('verify_title'), body });
  });

  routes.post('/verify/push', (c) => openChallenge(service, c, 'page', 'password'));
  routes.post('/verify/other', (c) => openChallenge(service, c, 'code', 'password'));

  routes.get('/verify/code', (c) => codePage(service, c));
  routes.post('/verify/code', async (c) => {
    const visit = visitAt(c, 'password');
    if (visit === undefined) return c.redirect('/', 303);
    const code = ((await readForm(c))['otc'] ?? '').replace(/\s/g, '');
    const result = await checkCode(service, visit.user.id, code);
    if (result !== 'right') return codePage(service, c, PROBLEMS[result]);
    await startSession(service, c, { stage: 'full', userId: visit.user.id });
    return c.redirect('/', 303);
  });
  return routes;
}

function choice(t: Translate, action: string, testId: string, title: TextKey, text: TextKey): Html {
  return html`<li>
    <form method="post" action="${action}">
      <button class="choice" data-testid="${testId}">
        <strong>${t(title)}</strong><span>${t(text)}</span>
      </button>
    </form>
  </li>`;
}

async function codePage(service: Service, c: DemoContext, problem?: TextKey): Promise<Response> {
  const visit = visitAt(c, 'password');
  if (visit === undefined) return c.redirect('/', 303);
  const { t, user } = visit;
  const { devices } = await listMethods(service, user);
  const body = card(
    t('verify_code_title'),
    html`<p class="soft">${user.email}</p>
      ${problem === undefined ? '' : notice('error', t(problem))}
      <form method="post" action="/verify/code">
        ${codeField(t('code_field'))}
        <div class="actions">
          <button data-testid="verify">${t('verify_code_button')}</button>
          ${devices.length === 0 ? '' : html`<a href="/verify">${t('other_way')}</a>`}
        </div>
      </form>`,
  );
  return renderPage(c, { title: t('verify_code_title'), body, status: problem === undefined ? 200 : 422 });
}
