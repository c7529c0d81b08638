import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import type { Service } from '../service.ts';
import { ensureAccount } from '../storage/accounts.ts';
import { componentRoutes } from './component-routes.ts';
import { homeRoutes } from './home-routes.ts';
import { hashPassword } from './password.ts';
import { card, renderPage } from './page.ts';
import { html } from 'hono/html';
import { securityRoutes } from './security-routes.ts';
import { setupCodeRoutes } from './setup-code-routes.ts';
import { setupPushRoutes } from './setup-push-routes.ts';
import { setupRoutes } from './setup-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { staticRoutes } from './static-routes.ts';
import { putUser } from './users.ts';
import { verifyRoutes } from './verify-routes.ts';
import { waitRoutes } from './wait-routes.ts';
import { readVisit } from './visit.ts';
import type { DemoEnv } from './visit.ts';

/** The user of the demo, shown on its first page. */
export interface DemoOptions {
  readonly email?: string;
  readonly userName?: string;
  readonly password?: string;
}
export type DemoUser = Required<DemoOptions>;

export const DEMO_USER: DemoUser = {
  email: 'kari@nordfjord.example',
  userName: 'Kari',
  password: 'fjordutsikt-2026',
};

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
/** Where a machine asks, the answer "there is no such thing" stays JSON. */
const NOT_PAGES = /^\/(?:api|approval|\.well-known)\//;

/** The site of Nordfjord kommune: an application of the approval server, in the same program. */
export async function createDemo(service: Service, options: DemoOptions): Promise<Hono> {
  const user = { ...DEMO_USER, ...options };
  await putUser(service.db, {
    email: user.email,
    name: user.userName,
    password_hash: await hashPassword(user.password),
  });
  await ensureAccount(service.db, user.email, service.now());

  const pages = new Hono<DemoEnv>();
  pages.use(async (c, next) => {
    await next();
    c.header('content-security-policy', CSP);
    c.header('referrer-policy', 'same-origin');
  });
  // A form can be sent here only from a page of the same origin (`Sec-Fetch-Site`, `Origin`).
  pages.use(csrf());
  pages.use(readVisit(service));
  pages.route('/', signInRoutes(service, user));
  pages.route('/', homeRoutes(service));
  pages.route('/', setupRoutes());
  pages.route('/', setupPushRoutes(service));
  pages.route('/', setupCodeRoutes(service));
  pages.route('/', verifyRoutes(service));
  pages.route('/', waitRoutes(service));
  pages.route('/', securityRoutes(service));
  pages.route('/', componentRoutes());
  pages.get('*', (c, next) => {
    if (NOT_PAGES.test(c.req.path)) return next();
    const { t } = c.get('visit');
    const body = card(t('not_found_title'), html`<p>${t('not_found_text')}</p>`);
    return renderPage(c, { title: t('not_found_title'), body, status: 404 });
  });

  const site = new Hono();
  site.route('/', staticRoutes());
  site.route('/', pages as unknown as Hono);
  return site;
}
