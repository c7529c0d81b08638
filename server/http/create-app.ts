import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Service } from '../service.ts';
import { accountRoutes } from './account-routes.ts';
import { administrationRoutes } from './administration-routes.ts';
import { applicationRoutes } from './application-routes.ts';
import { deviceRoutes } from './device-routes.ts';
import { discoveryRoutes } from './discovery-routes.ts';
import { REFUSALS, Refusal } from './refusal.ts';

/**
 * The whole HTTP surface: the protocol, the application API, and `site` below them where there is one.
 * No CORS headers: extensions call with a host permission, pages have no business here.
 */
export function createApp(service: Service, site?: Hono): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('x-content-type-options', 'nosniff');
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });
  app.use(
    bodyLimit({
      maxSize: service.limits.bodyBytes,
      onError: () => {
        throw new Refusal('body.too_large');
      },
    }),
  );
  app.route('/', discoveryRoutes(service));
  app.route('/', deviceRoutes(service));
  app.route('/', applicationRoutes(service));
  app.route('/', accountRoutes(service));
  app.route('/', administrationRoutes(service));
  if (site !== undefined) app.route('/', site);
  app.notFound((c) => c.json({ error: 'route.unknown' }, 404));
  app.onError((error, c) => {
    if (error instanceof Refusal) {
      const { retryAfter } = error.facts;
      if (retryAfter !== undefined) c.header('retry-after', retryAfter.toString());
      return c.json({ error: error.code, ...error.facts }, REFUSALS[error.code]);
    }
    // The only one that throws it is the check that a form comes from the own origin.
    if (error instanceof HTTPException && error.status === 403) {
      return c.json({ error: 'request.foreign_origin' }, REFUSALS['request.foreign_origin']);
    }
    // The path of a request holds no secret; its headers and body do and stay out.
    console.error(`${c.req.method} ${c.req.path}:`, error);
    return c.json({ error: 'internal.failure' }, 500);
  });
  return app;
}
