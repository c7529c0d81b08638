import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Service } from '../service.ts';
import { findAccount } from '../storage/accounts.ts';
import { writeAudit } from '../storage/audit.ts';
import { removeDevice } from '../storage/devices.ts';
import { readForm } from './form.ts';
import { listMethods } from './methods.ts';
import { notice, renderPage } from './page.ts';
import type { Html } from './page.ts';
import { removeCode } from './users.ts';
import { visitAt } from './visit.ts';
import type { DemoEnv, SignedInVisit } from './visit.ts';

interface Method {
  readonly kind: 'push' | 'code';
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
}

/** The page where methods are listed, added and removed. */
export function securityRoutes(service: Service): Hono<DemoEnv> {
  const routes = new Hono<DemoEnv>();

  routes.get('/security', async (c) => {
    const visit = visitAt(c, 'full');
    if (visit === undefined) return c.redirect('/', 303);
    const { t, user } = visit;
    const { devices, codes } = await listMethods(service, user);
    const methods: Method[] = [
      ...devices.map(
        ({ id, name, created_at: createdAt }) => ({ kind: 'push', id, name, createdAt }) as const,
      ),
      ...codes.map(
        ({ id, created_at: createdAt }) =>
          ({ kind: 'code', id, name: t('security_code_name'), createdAt }) as const,
      ),
    ];
    const noticed = c.req.query('notice');
    const body = html`<section class="card">
      <h1 data-testid="title">${t('security_title')}</h1>
      <p class="soft">${t('security_text')}</p>
      ${
        noticed === 'added' || noticed === 'removed' ? notice('success', t(`security_notice_${noticed}`)) : ''
      }
      ${
        methods.length === 0
          ? notice('warning', t('security_empty'))
          : html`<ul class="methods" data-testid="methods">
              ${methods.map((method) => methodRow(visit, method))}
            </ul>`
      }
      <div class="actions">
        <a class="button" href="/setup" data-testid="add-method">${t('security_add')}</a>
        <a href="/" data-testid="home">${t('home_link')}</a>
      </div>
    </section>`;
    return renderPage(c, { title: t('security_title'), body, isWide: true });
  });

  routes.post('/security/remove', async (c) => {
    const visit = visitAt(c, 'full');
    if (visit === undefined) return c.redirect('/', 303);
    const { kind, id = '' } = await readForm(c);
    if (kind === 'code') await removeCode(service.db, visit.user.id, id);
    if (kind === 'push') await removeOwnDevice(service, visit.user.email, id);
    return c.redirect('/security?notice=removed', 303);
  });
  return routes;
}

async function removeOwnDevice(service: Service, account: string, deviceId: string): Promise<void> {
  const row = await findAccount(service.db, account);
  if (row === undefined || !(await removeDevice(service.db, deviceId, row.id))) return;
  await writeAudit(service.db, { event: 'device.removed', account, deviceId }, service.now());
}

function methodRow({ t, language }: SignedInVisit, method: Method): Html {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Oslo' });
  const kind = t(method.kind === 'push' ? 'security_push_kind' : 'security_code_kind');
  return html`<li data-testid="method" data-kind="${method.kind}">
    <div>
      <p><strong>${kind}</strong></p>
      <p class="soft">
        <span data-testid="method-name">${method.name}</span>,
        ${t('security_added', { date: date.format(method.createdAt) })}
      </p>
    </div>
    <form method="post" action="/security/remove">
      <input type="hidden" name="kind" value="${method.kind}" />
      <input type="hidden" name="id" value="${method.id}" />
      <button
        class="quiet"
        aria-label="${t('security_remove_label', { name: `${kind}, ${method.name}` })}"
        data-testid="remove-method"
      >
        ${t('security_remove')}
      </button>
    </form>
  </li>`;
}
