import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

const FILES = {
  'site.css': 'text/css; charset=utf-8',
  'wait.js': 'text/javascript; charset=utf-8',
  'components.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

/** The few files of the site, read once. */
export function staticRoutes(): Hono {
  const routes = new Hono();
  for (const [name, type] of Object.entries(FILES)) {
    const content = readFileSync(new URL(`static/${name}`, import.meta.url), 'utf8');
    routes.get(`/static/${name}`, (c) =>
      c.body(content, 200, { 'content-type': type, 'cache-control': 'public, max-age=300' }),
    );
  }
  return routes;
}
