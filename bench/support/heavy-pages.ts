/**
 * Ten heavy pages as sites have them. Each is a script that fills `main` and may define `changePage()`, after which the page changes the way
 * such pages do; where it defines none, the page stays as it is and a counter in it ticks ten times a second.
 */
const BUILDERS: Readonly<Record<string, string>> = {
  elements: `
    let rows = '';
    for (let n = 0; n < 5000; n++) rows += '<div class="row"><span>row ' + n + '</span><a href="#' + n + '">link</a><i>.</i></div>';
    main.innerHTML = rows;
    changing(20, (n) => {
      main.children[(n * 37) % 5000].firstChild.textContent = 'changed ' + n;
      main.children[(n * 91) % 5000].classList.toggle('seen');
    });`,
  inputs: `
    let fields = '';
    for (let n = 0; n < 500; n++) fields += '<p><label for="f' + n + '">Line ' + n + ' amount</label> <input id="f' + n + '" name="line[' + n + '][amount]" inputmode="decimal" maxlength="12"></p>';
    main.innerHTML = '<form><h1>Annual return</h1>' + fields + '<button>Save</button></form>';
    const inputs = main.querySelectorAll('input');
    changing(50, (n) => {
      inputs[n % 500].value = n;
      inputs[n % 500].parentElement.classList.toggle('edited');
      inputs[(n * 3) % 500].setAttribute('aria-invalid', n % 2 === 0);
    });`,
  chat: `
    main.innerHTML = '<ol id="log"></ol><div contenteditable="true" role="textbox" aria-label="Message"></div>';
    const log = main.firstChild;
    const say = (n) => {
      const line = document.createElement('li');
      line.innerHTML = '<img alt="" width="32" height="32" src="' + dot + '"><b>Kari ' + n % 7 + '</b> <time>12:' + n % 60 + '</time><p>Line ' + n + ' of the talk <a href="#">and a link</a></p><button>React</button>';
      log.append(line);
      if (log.children.length > 400) log.firstChild.remove();
    };
    for (let n = 0; n < 400; n++) say(n);
    changing(10, (n) => { say(n); log.lastChild.classList.add('new'); });`,
  tables: `
    let tables = '';
    for (let t = 0; t < 12; t++) {
      let rows = '';
      for (let r = 0; r < 60; r++) rows += '<tr>' + '<td>' + 'cell</td><td>'.repeat(20) + '</td></tr>';
      tables += '<table><caption>Table ' + t + '</caption><tbody>' + rows + '</tbody></table>';
    }
    main.innerHTML = tables;
    const cells = main.querySelectorAll('td');
    changing(20, (n) => { cells[(n * 53) % cells.length].textContent = (n * 1.7).toFixed(2); });`,
  drawings: `
    let icons = '';
    for (let n = 0; n < 600; n++) icons += '<svg width="24" height="24" viewBox="0 0 24 24"><g><path d="M2 2h9v9H2z"/><circle cx="17" cy="17" r="5"/><rect x="13" y="2" width="9" height="9"/></g></svg>';
    let bars = '';
    for (let n = 0; n < 1500; n++) bars += '<rect x="' + n + '" y="10" width="1" height="' + n % 190 + '"/>';
    main.innerHTML = icons + '<svg width="900" height="200" id="chart">' + bars + '</svg>';
    const all = main.querySelectorAll('#chart rect');
    changing(16, (n) => { for (let k = 0; k < 20; k++) all[(n * 20 + k) % all.length].setAttribute('height', (n * 7 + k) % 190); });`,
  frames: `
    const inner = '<!doctype html><title>part</title><p>An advertisement or a player</p><input name="q"><svg width="90" height="90"><path d="M0 0h9v9z"/></svg><img alt="" width="90" height="90">';
    for (let n = 0; n < 25; n++) {
      const frame = document.createElement('iframe');
      frame.srcdoc = inner;
      main.append(frame);
    }
    changing(200, (n) => { main.children[n % 25].style.height = 100 + n % 9 + 'px'; });`,
  shadows: `
    customElements.define('x-card', class extends HTMLElement {
      connectedCallback() {
        if (this.shadowRoot) return;
        this.attachShadow({ mode: 'open' }).innerHTML = '<style>p{margin:0}</style><p>card <b>in the shadow</b></p><x-part></x-part><slot></slot>';
      }
    });
    customElements.define('x-part', class extends HTMLElement {
      connectedCallback() {
        if (this.shadowRoot) return;
        this.attachShadow({ mode: 'open' }).innerHTML = '<label>Find <input></label><button>Go</button>';
      }
    });
    let cards = '';
    for (let n = 0; n < 800; n++) cards += '<x-card>card ' + n + '</x-card>';
    main.innerHTML = cards;
    changing(30, (n) => {
      main.children[(n * 31) % 800].shadowRoot.querySelector('b').textContent = 'changed ' + n;
      if (n % 10 === 0) main.append(document.createElement('x-card'));
    });`,
  article: `
    let text = '';
    for (let n = 0; n < 1200; n++) text += '<h2 id="h' + n + '">Heading ' + n + '</h2><p>' + 'Words of a long article that goes on and on, with <a href="#x">links</a> and <em>stress</em>. '.repeat(6) + '</p>';
    main.innerHTML = '<article>' + text + '</article>';`,
  grid: `
    main.innerHTML = '<div role="grid"></div>';
    const grid = main.firstChild;
    let rows = '';
    for (let r = 0; r < 120; r++) {
      rows += '<div role="row">';
      for (let c = 0; c < 40; c++) rows += '<div role="gridcell" tabindex="-1" data-r="' + r + '">' + (r * c) + '</div>';
      rows += '</div>';
    }
    grid.innerHTML = rows;
    let editor;
    changing(16, (n) => {
      const row = grid.children[n % 120];
      row.children[n % 40].textContent = n;
      if (n % 30) return;
      editor?.remove();
      editor = document.createElement('input');
      editor.className = 'cell-editor';
      row.children[0].append(editor);
    });`,
  scrolling: `
    const post = (n) => {
      const one = document.createElement('article');
      one.innerHTML = '<header><img alt="" width="40" height="40" src="' + dot + '"><b>Name ' + n + '</b></header><p>' + 'Some words of a post. '.repeat(12) + '</p><img alt="" width="300" height="300" src="' + dot + '"><footer><button>Like</button><button>Share</button><svg width="20" height="20"><path d="M0 0h9v9z"/></svg><input placeholder="Comment"></footer>';
      main.append(one);
    };
    for (let n = 0; n < 300; n++) post(n);
    changing(250, (n) => { for (let k = 0; k < 5; k++) { post(n * 5 + k); main.firstChild.remove(); } scrollBy(0, 400); });`,
};

const pageOf = (
  name: string,
  builder: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
<header><nav><a href="#">Home</a> <a href="#">Account</a></nav><form role="search"><input type="search" name="q"></form><output>0</output></header><main></main><script>
  const main = document.querySelector('main');
  const counter = document.querySelector('output');
  const picture = document.createElement('canvas');
  picture.width = picture.height = 40;
  const dot = picture.toDataURL();
  let change = () => {};
  let pace = 100;
  function changing(milliseconds, act) { pace = milliseconds; change = act; }
  function changePage() {
    let n = 0;
    setInterval(() => { n++; counter.textContent = n; change(n); }, pace);
  }
  ${builder}
</script>`;

/** Their names; `/name` is the path of each in `heavyPages`. */
export const HEAVY_NAMES = Object.keys(BUILDERS);

/** By path, for `servePages`. */
export const heavyPages = (): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(BUILDERS).map(([name, builder]) => [`/${name}`, pageOf(name, builder)]));
