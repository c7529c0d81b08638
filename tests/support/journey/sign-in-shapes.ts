import { htmlPage } from './qr-pages.ts';

/**
 * Sign-in pages by the kind of their field. Each sends what it holds as `/sent?code=`, by a form or by its own script, and only what
 * it really took: a page that keeps state sends its state.
 */
export interface Shape {
  readonly html: string;
  /** Which of the accounts signs in here; `totp` where nothing is said. */
  readonly account?: 'totp' | 'eight' | 'steam' | 'hotp' | 'behind';
  /** It sends by itself with the last digit. */
  readonly sendsItself?: true;
  /** What stands before the code in what the server gets. */
  readonly before?: string;
}

const HEAD = '<h1>Two-step verification</h1><p>Enter the code from your authenticator app.</p>';
const page = (body: string): string =>
  htmlPage(
    `<style>body { font: 16px sans-serif; margin: 32px } .box { width: 40px; height: 44px; text-align: center }</style>${body}`,
  );
const form = (inner: string, attributes = 'action="/sent"'): string =>
  page(`<form ${attributes}>${HEAD}${inner}<p><button id="send">Sign in</button></p></form>`);
const single = (attributes: string): string =>
  form(`<label for="c">Code</label> <input id="c" name="code" ${attributes}>`);

/** The form's boxes, sent as one code. */
const JOIN = `<input type="hidden" name="code"><script>
  document.querySelector('form').addEventListener('submit', ({ currentTarget }) => {
    currentTarget.elements.code.value = [...currentTarget.querySelectorAll('.box')].map((box) => box.value ?? box.textContent).join('');
  });
</script>`;
const box = (attributes = 'maxlength="1" inputmode="numeric"'): string => `<input class="box" ${attributes}>`;
const boxes = (count: number, attributes?: string): string => box(attributes).repeat(count);
/** Moves on with each character, as most rows of boxes do. */
const ADVANCE = `<script>{
  const all = [...document.querySelectorAll('.box')];
  all.forEach((one, at) => one.addEventListener('input', () => { if (one.value) all[at + 1]?.focus(); }));
}</script>`;

/** Locks all but the first, and unlocks each when the one before it is filled. */
const UNLOCK = `<script>{
  const all = [...document.querySelectorAll('.box')];
  all.forEach((one, at) => {
    one.disabled = at > 0;
    one.addEventListener('input', () => {
      const next = all[at + 1];
      if (!one.value || !next) return;
      next.disabled = false;
      next.focus();
    });
  });
}</script>`;

/** A custom element with a closed shadow root; what it holds is nobody's but its own. */
const CUSTOM = (name: string, inner: string): string => `
  customElements.define('${name}', class extends HTMLElement {
    constructor() {
      super();
      this.held = this.attachShadow({ mode: 'closed' });
      this.held.innerHTML = ${JSON.stringify(inner)};
    }
    get code() { return this.held.querySelector('input').value; }
  });`;
const SEND_HELD = `<input type="hidden" name="code"><script>
  document.querySelector('form').addEventListener('submit', ({ currentTarget }) => {
    currentTarget.elements.code.value = [...document.querySelectorAll('held-code, held-digit')].map(({ code }) => code).join('');
  });
</script>`;

const FRAMED = `<form action="/sent" target="_top">${HEAD}<label for="c">Code</label> <input id="c" name="code" autocomplete="one-time-code"><button id="send">Sign in</button></form>`;

export const SHAPES: Readonly<Record<string, Shape>> = {
  text: { html: single('autocomplete="one-time-code"') },
  tel: { html: single('type="tel" maxlength="6"') },
  number: { html: single('type="number"') },
  'password-typed': { html: single('type="password" maxlength="6"') },
  'a label alone': { html: form('<label for="x">Code from your app</label> <input id="x" name="code">') },
  'an old code in it': { html: single('autocomplete="one-time-code" value="000000"') },
  'a mask': {
    html: form(`<label for="c">Code</label> <input id="c" placeholder="000 000" autocomplete="one-time-code"><input type="hidden" name="code"><script>{
      const field = document.querySelector('#c');
      field.addEventListener('input', () => {
        const digits = field.value.replace(/\\D/g, '').slice(0, 6);
        document.querySelector('[name=code]').value = digits;
        field.value = digits.replace(/^(\\d{3})(\\d)/, '$1 $2');
      });
    }</script>`),
  },
  'keydown only': {
    html: form(`<label for="c">Code</label> <input id="c" autocomplete="one-time-code" maxlength="6"><input type="hidden" name="code"><script>{
      const field = document.querySelector('#c');
      field.addEventListener('change', () => { document.querySelector('[name=code]').value = field.value; });
    }</script>`),
  },
  'six boxes': { html: form(boxes(6) + JOIN) },
  'six boxes that move on': { html: form(boxes(6) + JOIN + ADVANCE) },
  'six boxes that unlock one by one': { html: form(boxes(6) + JOIN + UNLOCK) },
  'six boxes without attributes': { html: form(boxes(6, 'style="width:32px"') + JOIN) },
  'three and three': { html: form(`${boxes(3)}<span> - </span>${boxes(3)}${JOIN}${ADVANCE}`) },
  'eight boxes': { html: form(boxes(8) + JOIN + ADVANCE), account: 'eight' },
  'six contenteditable boxes': {
    html: form(
      `<div>${'<span class="box" contenteditable="true" style="display:inline-block;border:1px solid"></span>'.repeat(6)}</div>${JOIN}`,
    ),
  },
  'one contenteditable field': {
    html: form(
      `<div class="box" contenteditable="true" aria-label="One-time code" style="width:200px;border:1px solid"></div>${JOIN}`,
    ),
  },
  'an open shadow root': {
    html: form(
      `<held-code></held-code>${SEND_HELD}<script>${CUSTOM('held-code', '<label>Code <input autocomplete="one-time-code"></label>').replace('closed', 'open')}</script>`,
    ),
  },
  'a closed shadow root': {
    html: form(
      `<held-code></held-code>${SEND_HELD}<script>${CUSTOM('held-code', '<label>Code <input autocomplete="one-time-code"></label>')}</script>`,
    ),
  },
  'a custom element for each digit': {
    html: form(
      `<div>${'<held-digit></held-digit>'.repeat(6)}</div>${SEND_HELD}<script>${CUSTOM('held-digit', '<input maxlength="1" inputmode="numeric" style="width:32px">')}</script>`,
    ),
  },
  'a field that comes late': {
    html: page(`<main>${HEAD}</main><script>setTimeout(() => {
      document.querySelector('main').insertAdjacentHTML('beforeend', '<form action="/sent"><input id="c" name="code" autocomplete="one-time-code"><button id="send">Sign in</button></form>');
    }, 50);</script>`),
  },
  'a modal dialog': {
    html: page(
      `<p>Your account</p><dialog><form action="/sent">${HEAD}<input name="code" autocomplete="one-time-code"><button id="send">Confirm</button></form></dialog><script>document.querySelector('dialog').showModal();</script>`,
    ),
  },
  'a frame of the same site': {
    html: page(`<iframe src="/framed" width="500" height="320"></iframe>`),
  },
  'a srcdoc frame': {
    html: page(`<iframe width="500" height="320" srcdoc="${FRAMED.replaceAll('"', '&quot;')}"></iframe>`),
  },
  'six boxes that send themselves': {
    html: form(
      `${boxes(6)}${JOIN}<script>{
        const all = [...document.querySelectorAll('.box')];
        all.forEach((one, at) => one.addEventListener('input', () => {
          if (one.value) all[at + 1]?.focus();
          if (all.every(({ value }) => value)) one.form.requestSubmit();
        }));
      }</script>`,
    ),
    sendsItself: true,
  },
  'a field that sends itself': {
    html: single(
      `autocomplete="one-time-code" maxlength="6" oninput="if (this.value.length === 6) this.form.requestSubmit()"`,
    ),
    sendsItself: true,
  },
  'beside a recovery code': {
    html: form(
      '<label for="c">Authentication code</label> <input id="c" name="code"><p><label for="r">Recovery code</label> <input id="r" name="recovery_code"></p>',
    ),
  },
  'user name, password and code': {
    html: form(
      '<label>User <input name="user" autocomplete="username" value="kari"></label><label>Password <input type="password" autocomplete="current-password"></label><label for="c">One-time code</label> <input id="c" name="code">',
    ),
  },
  'a code of letters': {
    html: form(
      '<label for="c">Steam Guard code</label> <input id="c" name="code" maxlength="5" autocomplete="one-time-code">',
    ),
    account: 'steam',
  },
  'a counter-based code': { html: single('autocomplete="one-time-code"'), account: 'hotp' },
  'behind the password': {
    html: page(
      `<form action="/sent"><h1>Sign in</h1><label>User <input name="user" autocomplete="username" value="kari"></label> <label>Password <input type="password" name="code" value="s3cret-" autocomplete="current-password"></label> <button id="send">Sign in</button></form>`,
    ),
    account: 'behind',
    before: 's3cret-',
  },
};

/** Frames of the shapes above. */
export const FRAMES: Readonly<Record<string, string>> = { '/framed': htmlPage(FRAMED) };
