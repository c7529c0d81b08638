import { html } from 'hono/html';
import type { Html } from './page.ts';

/** The field for a verification code, as browsers and authenticators recognise it. */
export function codeField(label: string): Html {
  return html`<div class="field">
    <label for="otc">${label}</label>
    <input
      class="code"
      id="otc"
      name="otc"
      type="text"
      autocomplete="one-time-code"
      inputmode="numeric"
      maxlength="6"
      required
      data-testid="otc"
    />
  </div>`;
}
