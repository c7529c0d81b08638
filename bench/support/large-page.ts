import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const ELEMENTS = 20_000;

/**
 * A page of twenty thousand elements as pages have them: rows with text, links and buttons, 200 pictures, 100 drawings, 60
 * inputs, 40 custom elements of which half have a shadow root. `changePage()` lets it change fifty times a second.
 */
const PAGE = `<!doctype html><meta charset="utf-8"><title>large</title><main></main><script>
  customElements.define('x-part', class extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot || this.dataset.n % 2) return;
      this.attachShadow({ mode: 'open' }).innerHTML = '<p>in the <b>shadow</b></p><input>';
    }
  });
  const main = document.querySelector('main');
  const picture = document.createElement('canvas');
  picture.width = picture.height = 90;
  const source = picture.toDataURL();
  const row = (n) => '<div class="row"><span class="a">row ' + n + '</span><a href="#' + n + '">link</a><button>do</button>' +
    (n % 20 === 0 ? '<img width="90" height="90" src="' + source + '">' : '<i>.</i>') +
    (n % 40 === 1 ? '<svg width="20" height="20"><path d="M0 0h9v9z"/></svg>' : '') +
    (n % 66 === 2 ? '<input name="field' + n + '">' : '') +
    (n % 100 === 3 ? '<x-part data-n="' + (n - 3) / 100 + '"></x-part>' : '') + '</div>';
  let rows = '';
  for (let n = 0; n < 3930; n++) rows += row(n);
  main.innerHTML = rows;
  while (document.getElementsByTagName('*').length < ${ELEMENTS}) main.append(document.createElement('p'));
  function changePage() {
    let n = 0;
    setInterval(() => {
      n++;
      const at = main.children[(n * 37) % 3900];
      at.classList.toggle('changed');
      at.firstChild.textContent = 'changed ' + n;
      const added = document.createElement('div');
      added.innerHTML = row(n);
      main.append(added);
      if (n > 20) main.lastElementChild.previousElementSibling.remove();
    }, 20);
  }
</script>`;

/** Serves the page on a free port. */
export async function serveLargePage(): Promise<{ address: string; close: () => void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
