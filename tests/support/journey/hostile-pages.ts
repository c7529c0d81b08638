import { htmlPage, keyUri, qrImage, qrSvg } from './qr-pages.ts';
import { pngOf } from './setup-pages/png-image.ts';

/** Pages that want to cost us time, or to be taken for others. Each is cheap for the browser that shows it. */

const fake = (label: string): string => keyUri('Fjordbank', label);
const image = (label: string): string => `<img src="${qrImage(fake(label))}">`;

const range = (count: number): readonly number[] => [...Array(count).keys()];

/** Five hundred codes and links that are others in every frame, with secrets of their own. */
function flicker(): string {
  const shown = range(40).map((n) => [fake(`flicker-${n}`), qrImage(fake(`flicker-${n}`))]);
  const links = range(500).map(() => '<a><img width="60" height="60"></a>');
  return htmlPage(`${links.join('')}<script>
    const shown = ${JSON.stringify(shown)};
    const links = [...document.querySelectorAll('a')];
    const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const secret = () => Array.from({ length: 32 }, () => base32[Math.floor(Math.random() * 32)]).join('');
    let turn = 0;
    (function next() {
      turn++;
      links.forEach((link, at) => {
        const [uri, picture] = shown[(at * 7 + turn) % shown.length];
        link.href = uri.replace('flicker-', 'flicker-' + turn + '-' + at + '-')
          .replace(/secret=[A-Z2-7]+/, 'secret=' + secret());
        link.firstChild.src = picture;
      });
      requestAnimationFrame(next);
    })();
  </script>`);
}

const HUGE = 20_000;

const hugeSvg = (): string =>
  qrSvg(fake('huge-svg'))
    .replace(/width="\d+"/, `width="${HUGE}"`)
    .replace(/height="\d+"/, `height="${HUGE}"`);

/** Stripes, so that every row but the first of a stripe is the one above. */
const hugePng = (): Buffer =>
  pngOf(
    HUGE,
    HUGE,
    (x, y) => ((x >> 9) + (y >> 9)) % 2 === 0,
    (y) => y % 512 !== 0,
  );

/**
 * Clones of clones, and filters upon filters. In the page their names lead to the empty twins that stand first; a copy that is taken
 * out has only the bombs.
 */
function bombs(): string {
  const levels = range(9).map(
    (n) =>
      `<g id="level${n + 1}">${range(10)
        .map((x) => `<use href="#level${n}" x="${x}"/>`)
        .join('')}</g>`,
  );
  const twins = range(10)
    .map((n) => `<g id="level${n}"></g>`)
    .join('');
  const turbulence = range(60)
    .map(
      () =>
        '<feTurbulence baseFrequency=".9" numOctaves="40"/><feMorphology radius="90"/><feGaussianBlur stdDeviation="400"/>',
    )
    .join('');
  return htmlPage(`<svg width="0" height="0">${twins}<filter id="slow"></filter></svg>
    <svg class="qr" width="300" height="300" viewBox="0 0 300 300"><defs><rect id="level0" width="9" height="9"/>${levels.join('')}</defs><use href="#level9"/></svg>
    <svg class="qr" width="300" height="300"><filter id="slow">${turbulence}</filter><rect width="300" height="300" filter="url(#slow)"/></svg>
    <svg class="qr" width="300" height="300">${'<g/>'.repeat(50_000)}</svg>`);
}

const million = (): string =>
  htmlPage(`<main hidden></main><script>
    document.querySelector('main').innerHTML = '<b></b>'.repeat(1e6);
  </script>${image('million')}`);

/** What a document is asked for by name is here an element of the page. */
const clobbered = (): string => {
  const names = [
    'body',
    'documentElement',
    'createElement',
    'querySelectorAll',
    'querySelector',
    'createTreeWalker',
    'defaultView',
    'images',
    'forms',
    'getElementsByTagName',
    'contains',
    'visibilityState',
    'addEventListener',
    'head',
  ];
  const inner = [
    'attributes',
    'localName',
    'getRootNode',
    'parentElement',
    'getBoundingClientRect',
    'hasAttributes',
    'value',
    'nodeName',
  ];
  return htmlPage(
    `${names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('')}
     <form>${inner.map((name) => `<input name="${name}" id="${name}">`).join('')}</form>
     <a href="${fake('clobbered').replaceAll('&', '&amp;')}">Set up</a>`,
  );
};

/** Pages and pictures by path. `other` is another origin with the same pages. */
export const hostilePages = (): Readonly<Record<string, string | Buffer>> => ({
  '/flicker': flicker(),
  '/huge': htmlPage('<img src="/huge.svg" width="300" height="300">'),
  '/huge-png': htmlPage('<img src="/huge.png" width="300" height="300">'),
  '/huge-inline': htmlPage(hugeSvg()),
  '/huge.svg': hugeSvg(),
  '/huge.png': hugePng(),
  '/bombs': bombs(),
  '/million': million(),
  '/clobbered': clobbered(),
  '/busy': htmlPage(image('busy')),
  '/fake': htmlPage(image('fake')),
  '/plain': htmlPage('<p>Nothing here.</p>'),
});

/** A page with a frame of another origin, or without one of its own, that pretends to be its setup. */
export const framePages = (other: string): Readonly<Record<string, string>> => ({
  '/framing': htmlPage(`<h1>Fjordbank</h1><iframe src="${other}/fake" width="400" height="400"></iframe>`),
  '/sandboxing': htmlPage(
    `<h1>Fjordbank</h1><iframe sandbox="allow-scripts" src="/fake" width="400" height="400"></iframe>`,
  ),
});
