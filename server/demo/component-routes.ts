import { Hono } from 'hono';
import { html } from 'hono/html';
import { readForm } from './form.ts';
import { renderPage } from './page.ts';
import type { Html } from './page.ts';
import type { TextKey, Translate } from './texts.ts';
import type { DemoContext, DemoEnv } from './visit.ts';

const VARIANTS = ['single', 'boxes', 'controlled', 'label', 'shadow', 'postal'] as const;
type Variant = (typeof VARIANTS)[number];
const BOXES = [1, 2, 3, 4, 5, 6] as const;

/** Code fields in the shapes that real pages have, each in a form of its own; the server shows what it got. */
export function componentRoutes(): Hono<DemoEnv> {
  const routes = new Hono<DemoEnv>();
  routes.get('/components', (c) => page(c));
  routes.post('/components', async (c) => {
    const fields = await readForm(c);
    const variant = VARIANTS.find((known) => known === fields['variant']);
    const value =
      variant === 'boxes'
        ? BOXES.map((box) => fields[`digit${box}`] ?? '').join('')
        : (fields['value'] ?? '');
    return page(c, variant === undefined ? undefined : { variant, value });
  });
  return routes;
}

function page(
  c: DemoContext,
  echo?: { readonly variant: Variant; readonly value: string },
): Response | Promise<Response> {
  const { t } = c.get('visit');
  const only = VARIANTS.find((known) => known === c.req.query('only'));
  const shown = only === undefined ? VARIANTS : [only];
  const body = html`<h1>${t('components_title')}</h1>
    <p class="lead">${t('components_text')}</p>
    ${
      echo === undefined
        ? ''
        : html`<p class="notice success" role="status">
            ${t('components_echo')}:
            <output data-testid="echo" data-variant="${echo.variant}">${echo.value}</output>
          </p>`
    }
    <div class="tiles">${shown.map((variant) => form(t, variant))}</div>`;
  const head = html`<script type="module" src="/static/components.js"></script>`;
  return renderPage(c, { title: t('components_title'), body, head, isWide: true });
}

function form(t: Translate, variant: Variant): Html {
  const title: TextKey = `components_${variant}`;
  return html`<section class="tile">
    <h2>${t(title)}</h2>
    <form method="post" action="/components" data-testid="form-${variant}">
      <input type="hidden" name="variant" value="${variant}" />
      <div class="field">${FIELDS[variant]}</div>
      <button class="quiet" data-testid="send-${variant}">${t('components_send')}</button>
    </form>
  </section>`;
}

/** Labels are part of what is tested and stand in the language that is tested. */
const FIELDS: Readonly<Record<Variant, Html>> = {
  single: html`<label for="single">Verification code</label>
    <input
      id="single"
      name="value"
      autocomplete="one-time-code"
      inputmode="numeric"
      maxlength="6"
      data-testid="field-single"
    />`,
  boxes: html`<div class="label" id="boxes-label">Enter the 6-digit code</div>
    <div class="boxes" role="group" aria-labelledby="boxes-label">
      ${BOXES.map(
        (box) =>
          html`<input
            id="digit${box}"
            name="digit${box}"
            inputmode="numeric"
            maxlength="1"
            aria-label="Digit ${box}"
            data-box
            data-testid="field-box"
          />`,
      )}
    </div>`,
  controlled: html`<label for="controlled">Authentication code</label>
    <input
      id="controlled"
      inputmode="numeric"
      autocomplete="off"
      data-controlled
      data-testid="field-controlled"
    />
    <input type="hidden" name="value" data-controlled-state />`,
  label: html`<label for="f7" lang="nb">Engangskode</label>
    <input id="f7" name="value" type="text" data-testid="field-label" />`,
  shadow: html`<code-field label="Security code" data-testid="field-shadow"></code-field>
    <input type="hidden" name="value" data-shadow-state />`,
  postal: html`<label for="postal">Postnummer</label>
    <input
      id="postal"
      name="value"
      autocomplete="postal-code"
      inputmode="numeric"
      maxlength="6"
      data-testid="field-postal"
    />`,
};
