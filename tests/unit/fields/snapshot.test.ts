import { describe, expect, it } from 'vitest';
import { findCodeFields, takeSnapshot } from '../../../lib/fields/index.ts';
import { boxes, documentOf, snapshotOf } from './support/page.ts';

describe('takeSnapshot', () => {
  it('is plain data, but for the elements beside it', () => {
    const { elements, ...plain } = snapshotOf(
      '<form id="f"><label>Code <input id="a"></label></form><p>After</p>',
      'A page',
    );
    expect(structuredClone(plain)).toEqual(plain);
    expect(plain.title).toBe('A page');
    expect(elements.map(({ id }) => id)).toEqual(['a']);
    expect(plain.after.map(({ text }) => text)).toEqual(['After']);
  });

  it('keeps the names of a query and none of its values', () => {
    const { document } = { document: documentOf('<input>') };
    Object.defineProperty(Object.getPrototypeOf(Object.getPrototypeOf(document)), 'URL', {
      get: () => 'https://shop.example/login/2fa?state=s3cret&otp=1#x',
      configurable: true,
    });
    expect(takeSnapshot(document).path).toBe('/login/2fa state otp');
  });

  it('reads in the order of the page, through shadow roots', () => {
    const document = documentOf('<input id="a"><x-box></x-box><input id="d">');
    const host = document.querySelector('x-box')!;
    host.attachShadow({ mode: 'open' }).innerHTML = '<input id="b"><y-box></y-box>';
    const inner = host.shadowRoot!.querySelector('y-box')!;
    inner.attachShadow({ mode: 'open' }).innerHTML = '<p>Authenticator code</p><input id="c">';
    const { elements, shapes } = takeSnapshot(document);
    expect(elements.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(shapes[2]?.before.map(({ text }) => text)).toEqual(['Authenticator code']);
  });

  it('opens the roots that it is given the means to open', () => {
    const document = documentOf('<x-code></x-code>');
    const root = document.querySelector('x-code')!.attachShadow({ mode: 'closed' });
    root.innerHTML = '<label for="c">Two-factor code</label><input id="c">';
    expect(takeSnapshot(document).elements).toEqual([]);
    const snapshot = takeSnapshot(document, (element) => (element.localName === 'x-code' ? root : null));
    expect(findCodeFields(snapshot)).toHaveLength(1);
  });

  it('hears what the custom elements around say of the input', () => {
    const document = documentOf('<x-field label="Engangskode"></x-field>');
    document.querySelector('x-field')!.attachShadow({ mode: 'open' }).innerHTML = '<input>';
    expect(findCodeFields(takeSnapshot(document))).toHaveLength(1);
  });

  it('takes boxes in elements of their own for one code', () => {
    const document = documentOf(
      `<p>Enter the code from your authenticator app</p>${'<x-digit></x-digit>'.repeat(6)}`,
    );
    for (const host of document.querySelectorAll('x-digit')) {
      host.attachShadow({ mode: 'open' }).innerHTML = '<input maxlength="1">';
    }
    expect(findCodeFields(takeSnapshot(document))).toMatchObject([
      { kind: 'boxes', indices: [0, 1, 2, 3, 4, 5] },
    ]);
  });

  it('marks links in a text, and knows a text that is a link', () => {
    const { shapes } = snapshotOf('<p>See <a>our help</a> now</p><a>Resend code</a><input>');
    expect(shapes[0]?.before).toMatchObject([
      { role: 'text', text: 'See ⟦our help⟧ now' },
      { role: 'action', text: 'Resend code' },
    ]);
  });

  it('passes over scripts, styles and what is not shown', () => {
    const html =
      '<script>code</script><style>code</style><p hidden>hidden</p><p style="display: none">hidden</p><template>t</template><input>';
    expect(snapshotOf(html).shapes[0]?.before).toEqual([]);
  });

  it('takes at most 200 fields and little of long texts', () => {
    const { shapes } = snapshotOf(`<p>${'long '.repeat(10_000)}</p>${'<input>'.repeat(300)}`);
    expect(shapes).toHaveLength(200);
    expect(JSON.stringify(shapes[0]).length).toBeLessThan(4000);
  });

  it('cuts long attributes', () => {
    const { shapes } = snapshotOf(`<input name="${'n'.repeat(5000)}" aria-label="${'l'.repeat(5000)}">`);
    expect(shapes[0]?.name).toHaveLength(200);
    expect(shapes[0]?.label.length).toBeLessThanOrEqual(400);
  });

  it('of a page without fields is empty', () => {
    expect(snapshotOf('<p>Enter the code</p>').shapes).toEqual([]);
  });
});

describe('a page that clobbers', () => {
  const NAMES = [
    'attributes',
    'parentNode',
    'firstChild',
    'lastChild',
    'nextSibling',
    'previousSibling',
    'localName',
    'nodeType',
    'getAttribute',
    'querySelectorAll',
    'closest',
    'getBoundingClientRect',
    'checkVisibility',
    'shadowRoot',
    'getRootNode',
    'nodeValue',
    'children',
    'id',
    'name',
    'action',
    'className',
    'textContent',
  ];

  it('with inputs of a form named like its properties is read all the same', () => {
    const others = NAMES.map((name) => `<input type="hidden" name="${name}">`).join('');
    const document = documentOf(
      `<h1>Two-factor authentication</h1><form>${others}<label>Code <input id="c"></label></form>`,
    );
    const form = document.querySelector('form')!;
    for (const name of NAMES) {
      Object.defineProperty(form, name, {
        value: form.querySelector(`[name="${name}"]`),
        configurable: true,
      });
    }
    const { elements, ...snapshot } = takeSnapshot(document);
    expect(findCodeFields({ ...snapshot, elements })).toMatchObject([{ indices: [0] }]);
    expect(elements[0]?.id).toBe('c');
  });

  it('with pictures named like properties of the document is read all the same', () => {
    const document = documentOf(`<label>Engangskode <input></label>${boxes(1)}`, 'A title');
    const picture = document.createElement('img');
    for (const name of [
      'title',
      'documentElement',
      'querySelectorAll',
      'getElementById',
      'defaultView',
      'body',
      'URL',
      'nodeType',
    ]) {
      Object.defineProperty(document, name, { value: picture, configurable: true });
    }
    const snapshot = takeSnapshot(document);
    expect(snapshot.title).toBe('A title');
    expect(findCodeFields(snapshot)).toHaveLength(1);
  });
});
