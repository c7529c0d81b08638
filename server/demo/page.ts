import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { DemoContext } from './visit.ts';

/** Escaped HTML from hono's `html`; may hold promises of it. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Page {
  readonly title: string;
  readonly body: Html;
  readonly head?: Html;
  readonly status?: ContentfulStatusCode;
  /** A wider column, for pages with cards. */
  readonly isWide?: boolean;
}

const EMBLEM = html`<svg class="emblem" viewBox="0 0 40 44" aria-hidden="true">
  <path class="emblem-shield" d="M2 2h36v20c0 11-8 17-18 20C10 39 2 33 2 22z" />
  <path class="emblem-peak" d="M6 25 15 11l5 7 4-5 10 12z" />
  <path class="emblem-wave" d="M7 29c4 0 4 2.500 8.500 2.500S20 29 24.500 29s4.500 2.500 8.500 2.500" />
</svg>`;

/** A whole page of the site. */
export function renderPage(c: DemoContext, page: Page): Response | Promise<Response> {
  const { t, language, user, session } = c.get('visit');
  const other = language === 'en' ? 'nb' : 'en';
  const back = c.req.method === 'GET' ? c.req.path : '/';
  // The setup pages have a way out of their own.
  const isSignedIn = user !== undefined && session?.state.stage !== 'setup';
  return c.html(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${page.title} · ${t('site_name')}</title>
          <link rel="icon" href="/static/icon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="/static/site.css" />
          ${page.head ?? ''}
        </head>
        <body>
          <a class="skip" href="#content">${t('skip_link')}</a>
          <header class="top">
            <a class="brand" href="/">${EMBLEM}<span>${t('site_name')}</span></a>
            <nav>
              <a
                href="/language/${other}?back=${encodeURIComponent(back)}"
                lang="${other}"
                hreflang="${other}"
                data-testid="language"
                >${t('language_switch')}</a
              >
              ${
                isSignedIn
                  ? html`<form method="post" action="/sign-out">
                      <button class="quiet" data-testid="sign-out">${t('sign_out')}</button>
                    </form>`
                  : ''
              }
            </nav>
          </header>
          <main id="content" class="${page.isWide === true ? 'wide' : 'narrow'}">${page.body}</main>
          <footer>${t('footer')}</footer>
        </body>
      </html>`,
    page.status ?? 200,
  );
}

/** A card in the middle of the page: a heading and what belongs to it. */
export function card(title: string, body: Html): Html {
  return html`<section class="card">
    <h1 data-testid="title">${title}</h1>
    ${body}
  </section>`;
}

/** A message the visitor must see. Icon and word come from CSS and `text`. */
export function notice(kind: 'error' | 'success' | 'warning', text: string): Html {
  return html`<p class="notice ${kind}" role="${kind === 'error' ? 'alert' : 'status'}" data-testid="${kind}">
    ${text}
  </p>`;
}
