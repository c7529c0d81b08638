import { htmlPage } from './qr-pages.ts';

/** Pages that want a code that nobody means to give them. Each has to be refused, whatever it does. */

const FIELD =
  '<input id="code" name="otc" autocomplete="one-time-code" inputmode="numeric" maxlength="6" style="width:200px;height:32px">';
const FORM = `<form action="/sent"><p><label for="code">Verification code from your authenticator app</label></p>${FIELD}<p><button>Sign in</button></p></form>`;
/** For an account whose code goes behind the password. */
const SIGN_IN = `<form action="/sent"><p><label for="name">User name</label> <input id="name" name="username"></p>
  <p><label for="code">Password</label> <input id="code" name="password" type="password" value="hunter" style="width:200px;height:32px"></p><p><button>Sign in</button></p></form>`;

/** Keeps everything that is ever put into an input of this document, in `leaked`. */
const EARS = `<script>
  globalThis.leaked = [];
  for (const name of ['input', 'change', 'keydown', 'paste', 'beforeinput'])
    addEventListener(name, (event) => {
      leaked.push(String(event.composedPath()[0].value ?? ''), String(event.data ?? event.key ?? ''),
        event.clipboardData?.getData('text/plain') ?? '');
    }, true);
</script>`;

const page = (body: string, style = ''): string =>
  htmlPage(`${EARS}<style>body { margin: 40px; font: 16px sans-serif } ${style}</style>${body}`);

/** The form as it is, and styles that hide its field. */
const styled = (style: string): string => page(FORM, style);
/** The form with something over it. */
const under = (cover: string, script = ''): string =>
  page(`${FORM}${cover}${script ? `<script>${script}</script>` : ''}`);
/** The form, and a page that acts at the first sign that somebody is about to write. */
const atFocus = (form: string, act: string): string =>
  page(
    `${form}<script>{ const field = document.querySelector('#code'); field.addEventListener('focus', () => { ${act} }, { once: true }); }</script>`,
  );

const FULL = 'position:fixed;inset:0;z-index:2147483647;';

/** Refused for what can be seen of the field right before writing. */
export const UNSEEN: Readonly<Record<string, string>> = {
  'a field without opacity': styled('#code { opacity: 0 }'),
  'a form almost without opacity': styled('form { opacity: 0.01 }'),
  'many ancestors that fade it together': page(
    `${'<div style="opacity:.5">'.repeat(8)}${FORM}${'</div>'.repeat(8)}`,
  ),
  'a filter without opacity': styled('form { filter: opacity(0) }'),
  'an animation that stands at its invisible beginning': styled(
    '@keyframes show { from { opacity: 0 } to { opacity: 1 } } form { animation: show 1s paused }',
  ),
  'visibility hidden': styled('#code { visibility: hidden }'),
  'a collapsed parent': styled('form { height: 0; overflow: hidden }'),
  'content-visibility hidden': styled('form { content-visibility: hidden }'),
  'a closed details': page(`<details><summary>More</summary>${FORM}</details>`),
  'one pixel': page(
    FORM.replace('width:200px;height:32px', 'width:1px;height:1px;padding:0;border:0;min-width:0'),
  ),
  'far outside to the left': styled('form { position: absolute; left: -9999px }'),
  'far above': styled('form { position: fixed; top: -500px }'),
  'clipped away': styled('form { clip-path: inset(50%) }'),
  'clipped in the old way': styled('form { position: absolute; clip: rect(0 0 0 0) }'),
  'scaled to nothing': styled('form { transform: scale(0.01) }'),
  'turned on its edge': styled('form { transform: rotateX(90deg) }'),
};

/** Refused because something else lies over the field. */
export const COVERED: Readonly<Record<string, string>> = {
  'a plain overlay': under(`<div style="${FULL}background:#fff">Win a prize!</div>`),
  'an overlay just over the field': page(
    `<div style="position:relative">${FORM}<div style="position:absolute;inset:0;background:#fff">Win a prize!</div></div>`,
  ),
  'a picture': under(
    `<img alt="" style="${FULL}width:100%;height:100%;background:#fff" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">`,
  ),
  'a frame': under(
    `<iframe style="${FULL}width:100%;height:100%;background:#fff" srcdoc="Win a prize!"></iframe>`,
  ),
  'a popover in the top layer': under(
    `<div popover="manual" id="over" style="inset:0;width:100%;height:100%;background:#fff">Win a prize!</div>`,
    `document.querySelector('#over').showPopover()`,
  ),
  'a modal dialog': under(
    `<dialog style="inset:0;width:100vw;height:100vh;max-width:none;max-height:none">Win a prize!</dialog>`,
    `document.querySelector('dialog').showModal()`,
  ),
  'an overlay in a closed shadow root': under(
    `<div id="host"></div>`,
    `document.querySelector('#host').attachShadow({ mode: 'closed' }).innerHTML = '<div style="${FULL}background:#fff">Win a prize!</div>'`,
  ),
  'a field that lies under another one': page(
    `<div style="position:relative;height:120px">${FORM}<input placeholder="Your name" style="position:absolute;inset:0;width:300px;height:110px"></div>`,
  ),
};

/** Refused because nobody could type there. */
export const UNWRITABLE: Readonly<Record<string, string>> = {
  'read-only': page(FORM.replace('<input', '<input readonly')),
  disabled: page(FORM.replace('<input', '<input disabled')),
  'a disabled fieldset': page(`<fieldset disabled>${FORM}</fieldset>`),
  inert: page(`<div inert>${FORM}</div>`),
};

/** What a page does at that moment. */
const ACTS: Readonly<Record<string, string>> = {
  'a field that hides when it gets the focus': `field.style.opacity = '0'`,
  'a field that is covered when it gets the focus': `const over = document.createElement('div'); over.style.cssText = '${FULL}background:#fff'; document.body.append(over)`,
  'a field that becomes read-only when it gets the focus': 'field.readOnly = true',
  'a field that leaves when it gets the focus': 'field.remove()',
  'a field that is hidden by its type when it gets the focus': `field.type = 'hidden'`,
  'a field that flees into another form when it gets the focus': `const other = document.createElement('form'); other.hidden = true; document.body.append(other); other.append(field)`,
  'a field that goes far away when it gets the focus': `field.style.cssText += ';position:absolute;left:-9999px'`,
  'a document that is written anew when the field gets the focus': `document.open(); document.write('<input name="otc" autocomplete="one-time-code">'); document.close()`,
};

const moving = (form: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(ACTS).map(([name, act]) => [name, atFocus(form, act)]));

/** Pages that change under the hand. */
export const MOVING = moving(FORM);

/** By name as `MOVING`, pages that do so while a code is put behind their password. */
export const MOVING_PASSWORDS = moving(SIGN_IN);

/** Fields that look like one and are for something else. */
export const OTHER_FIELDS: Readonly<Record<string, string>> = {
  'a recovery code': page(
    '<form><label for="r">Recovery code</label> <input id="r" name="recovery_code"><button>Sign in</button></form>',
  ),
  'a card’s security code': page(
    '<form><label for="n">Card number</label> <input id="n" autocomplete="cc-number"><label for="c">Security code (CVC)</label> <input id="c" name="security_code" maxlength="4" inputmode="numeric"><button>Pay</button></form>',
  ),
  'a captcha': page(
    '<form><img alt="captcha" width="120" height="40"><label for="v">Verification code from the picture</label> <input id="v" name="captcha_code" maxlength="6"><button>Send</button></form>',
  ),
};

/** Frames. `own` is this very site under the same origin, `other` another one. */
export const framePages = (own: string, other: string): Readonly<Record<string, string>> => ({
  '/in-sandbox': page(
    '<iframe sandbox="allow-scripts allow-forms" src="/good" width="600" height="300"></iframe>',
  ),
  '/in-sandboxed-srcdoc': page(
    `<iframe sandbox="allow-scripts allow-forms" srcdoc="${FORM.replaceAll('"', '&quot;')}" width="600" height="300"></iframe>`,
  ),
  '/in-data': page(
    `<iframe src="data:text/html,${encodeURIComponent(FORM)}" width="600" height="300"></iframe>`,
  ),
  '/around-other': page(`<iframe src="${other}/good" width="600" height="300"></iframe>`),
  '/around-other-around-own': page(`<iframe src="${other}/around-own" width="700" height="400"></iframe>`),
  '/around-own': page(`<iframe src="${own}/good" width="600" height="300"></iframe>`),
  '/in-hidden-frame': page('<iframe src="/good" width="600" height="300" style="opacity:0"></iframe>'),
  '/in-covered-frame': page(
    `<iframe src="/good" width="600" height="300"></iframe><div style="${FULL}background:#fff">Win a prize!</div>`,
  ),
  '/in-tiny-frame': page('<iframe src="/good" width="3" height="3"></iframe>'),
});

/** By path, pages with the form in a frame of `own`, of which nothing is seen. */
export function coveredFrames(own: string): Readonly<Record<string, string>> {
  const frame = `<iframe src="${own}/good" width="600" height="300"></iframe>`;
  const white = `${FULL}background:#fff`;
  return {
    '/under-overlay': page(`${frame}<div style="${white}">Win a prize!</div>`),
    '/under-ghost': page(`${frame}<div style="${white};pointer-events:none">Win a prize!</div>`),
    '/under-small-overlay': page(
      `<div style="position:relative">${frame}<div style="position:absolute;left:0;top:0;width:600px;height:200px;background:#fff">Win a prize!</div></div>`,
    ),
    '/under-small-ghost': page(
      `<div style="position:relative">${frame}<div style="position:absolute;left:0;top:0;width:600px;height:200px;background:#fff;pointer-events:none">Win a prize!</div></div>`,
    ),
    '/under-small-added-box': page(
      `<div id="around" style="position:relative;width:600px;height:300px">${frame}</div>`,
      `#around::after { content: ''; position: absolute; left: 0; top: 0; width: 600px; height: 200px; background: #fff; pointer-events: none }`,
    ),
    '/under-added-box': page(frame, `body::after { content: ''; ${white}; pointer-events: none }`),
    '/under-closed-shadow': page(
      `${frame}<div id="host"></div><script>document.querySelector('#host').attachShadow({ mode: 'closed' }).innerHTML = '<div style="${white}">Win a prize!</div>'</script>`,
    ),
    '/under-popover': page(
      `${frame}<div popover="manual" id="over" style="inset:0;width:100%;height:100%;background:#fff">Win a prize!</div><script>document.querySelector('#over').showPopover()</script>`,
    ),
    '/under-frame': page(
      `${frame}<iframe style="${white};width:100%;height:100%" srcdoc="Win a prize!"></iframe>`,
    ),
    '/without-opacity': page(frame, 'iframe { opacity: 0 }'),
    '/faded': page(`${'<div style="opacity:.5">'.repeat(8)}${frame}${'</div>'.repeat(8)}`),
    '/without-size': page(frame, 'iframe { width: 3px; height: 3px }'),
    '/scaled': page(frame, 'iframe { transform: scale(0.01) }'),
    '/far-away': page(frame, 'iframe { position: absolute; left: -9999px }'),
    '/cut-off': page(`<div style="height:6px;overflow:hidden">${frame}</div>`),
    '/around-page-around': page(
      `<iframe src="/around-own" width="800" height="500"></iframe><div style="${white}">Win a prize!</div>`,
    ),
  };
}

/** Calls out for a code by every way a page can think of. */
export const CALLS = page(`${FORM}<script>
  const field = document.querySelector('#code');
  field.focus();
  const calls = ['portvakt', 'fill', 'code.fill', 'fill-code', 'page.scan', 'field.notice'];
  setInterval(() => {
    for (const name of calls) {
      for (const target of [window, document, field]) target.dispatchEvent(new CustomEvent(name, { detail: { kind: 'code.fill' } }));
      postMessage({ kind: 'code.fill', request: { tabId: 1 } }, '*');
      new BroadcastChannel(name).postMessage({ kind: 'code.fill' });
    }
    for (const type of ['keydown', 'keyup']) {
      field.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true }));
      field.dispatchEvent(new KeyboardEvent(type, { key: 'F', altKey: true, shiftKey: true, bubbles: true }));
    }
    for (const type of ['click', 'contextmenu', 'focus', 'pointerdown'])
      field.dispatchEvent(new MouseEvent(type, { bubbles: true }));
    globalThis.called = (globalThis.called ?? 0) + 1;
  }, 5);
</script>`);

/** A page that takes the code back out as often as it comes. */
export const EMPTYING = page(
  `${FORM}<script>{ const field = document.querySelector('#code'); field.addEventListener('input', () => { field.value = '' }) }</script>`,
);

/** The form with nothing wrong. */
export const GOOD = page(FORM);

/** A password with nothing wrong. */
export const GOOD_PASSWORD = page(SIGN_IN);
