import { htmlPage } from './qr-pages.ts';

/**
 * A page that wants to know whether an extension is here. Before anything else runs it counts its globals, watches its whole document,
 * and listens for everything; then it shows what Portvakt looks for: a code field and a setup link.
 */
export const LISTENING = htmlPage(`<script>
  const found = (globalThis.found = { mutations: [], events: [], calls: [] });
  const note = (list, what) => { if (list.length < 200) list.push(what); };
  new MutationObserver((all) => {
    for (const { type, target, attributeName } of all)
      if (globalThis.isReady) note(found.mutations, [type, target.nodeName, attributeName].join(' '));
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const names = new Set(['message', 'focus', 'blur', 'focusin', 'focusout', 'select', 'selectionchange', 'scroll', 'input', 'change',
    'keydown', 'paste', 'copy', 'beforeinput', 'securitypolicyviolation', 'error', 'unhandledrejection']);
  for (const target of [window, document])
    for (const name of names)
      target.addEventListener(name, (event) => { if (globalThis.isReady) note(found.events, name + ' ' + event.target?.nodeName); }, true);
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { note(found.calls, 'dispatch ' + event.type); return dispatch.call(this, event); };
  for (const [owner, name] of [[Document.prototype, 'createElement'], [Element.prototype, 'attachShadow'], [Document.prototype, 'querySelectorAll'],
    [Element.prototype, 'getBoundingClientRect'], [Element.prototype, 'checkVisibility'], [Document.prototype, 'elementFromPoint']]) {
    const real = owner[name];
    owner[name] = function (...all) { note(found.calls, name); return real.apply(this, all); };
  }
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  Object.defineProperty(HTMLInputElement.prototype, 'value', { ...value, get() { note(found.calls, 'read value'); return value.get.call(this); } });
</script>
<form action="/sent"><label for="code">Verification code from your authenticator app</label>
<input id="code" name="otc" autocomplete="one-time-code"><button>Sign in</button></form>
<script>
  globalThis.isReady = true;
  /** What is different from a page that nobody looks at must be seen by comparing two of these. */
  globalThis.report = () => ({
    ...found,
    // The driver of this browser leaves names of its own.
    globals: Object.getOwnPropertyNames(window).filter((name) => !/^(?:puppeteer_|__)/.test(name)).sort(),
    documents: Object.getOwnPropertyNames(document).sort(),
    resources: performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.endsWith('/favicon.ico')),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    elements: document.querySelectorAll('*').length,
    markup: document.documentElement.outerHTML.length,
    animations: document.getAnimations().length,
    active: document.activeElement?.nodeName,
    selection: String(getSelection()),
    scripts: document.scripts.length,
  });
</script>`);
