// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { readSecrets } from '../../../lib/page/read-secrets.ts';

const SECRET = 'JBSWY3DPEHPK3PXP';
const GROUPS = 'jbsw y3dp ehpk 3pxp';
const TITLE = '<h1>Two-factor authentication</h1>';

function read(html: string) {
  document.body.innerHTML = html;
  return readSecrets([document], () => false);
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('finds the secret', () => {
  it.each([
    [
      'of Keycloak',
      `<p>Open the application and enter the key:</p><p><span id="kc-totp-secret-key">${GROUPS}</span></p>`,
    ],
    [
      'of ASP.NET',
      `<p>Scan the QR Code or enter this key <kbd>${GROUPS}</kbd> into your two factor authenticator app.</p>`,
    ],
    ['of Nextcloud', `${TITLE}<p>Your new TOTP secret is: ${SECRET}</p>`],
    [
      'of Directus',
      `${TITLE}<p>Scan the code, or use the secret:</p><output class="secret selectable">${SECRET}</output>`,
    ],
    [
      'of GitLab',
      `${TITLE}<h4>Can't scan the code?</h4><p>Account: a</p><p>Key: <code class="two-factor-secret">${GROUPS}</code></p>`,
    ],
    [
      'of Mastodon',
      `${TITLE}<p>If you can't scan the QR code, enter the plain-text secret:</p><samp class="qr-alternative__code">${GROUPS}</samp>`,
    ],
    [
      'of Gitea',
      `${TITLE}<p>Scan this image with your authentication app:</p><img alt="${SECRET}" src="x"><p>Or enter the secret: ${SECRET}</p>`,
    ],
    [
      'of django-allauth',
      `${TITLE}<label for="s">Authenticator secret</label><input id="s" disabled value="${SECRET}">`,
    ],
    [
      'in groups of elements',
      `${TITLE}<p>Setup key</p><p><span>JBSW</span><span>Y3DP</span><span>EHPK</span><span>3PXP</span></p>`,
    ],
    ['in a list of names', `${TITLE}<dl><dt>Secret key</dt><dd>${SECRET}</dd></dl>`],
    [
      'behind a button to copy',
      `${TITLE}<p>Setup key <button data-clipboard-text="${SECRET}">Copy</button></p>`,
    ],
    ['of letters only, called so', `${TITLE}<p>Can't scan? Secret key: <code>KVKFKRCPNZQXYMLX</code></p>`],
    [
      'beside a field for the password',
      `${TITLE}<p>Secret key: <code>${SECRET}</code></p><label>Password <input type="password"></label>`,
    ],
    [
      'before recovery codes are spoken of',
      `${TITLE}<p>Setup key: <b>${SECRET}</b></p><p>Save your recovery codes.</p>`,
    ],
    [
      'in Norwegian',
      `<h1>Totrinnsbekreftelse</h1><p>Kan du ikke skanne koden? Skriv inn nøkkelen manuelt:</p><code>${GROUPS}</code>`,
    ],
    ['in nynorsk', `<h1>Tofaktor</h1><p>Hemmeleg nøkkel</p><p><code>${GROUPS}</code></p>`],
    [
      'in Swedish',
      `<h1>Tvåfaktorsautentisering</h1><p>Kan du inte skanna? Hemlig nyckel:</p><code>${SECRET}</code>`,
    ],
    ['in Danish', `<h1>Totrinsbekræftelse</h1><p>Hemmelig nøgle:</p><code>${SECRET}</code>`],
    ['in Finnish', `<h1>Kaksivaiheinen tunnistautuminen</h1><p>Salainen avain:</p><code>${SECRET}</code>`],
    ['in German', `<h1>Zwei-Faktor-Authentifizierung</h1><p>Geheimer Schlüssel:</p><code>${SECRET}</code>`],
    ['in French', `<h1>Double authentification</h1><p>Clé secrète :</p><code>${SECRET}</code>`],
    ['in Spanish', `<h1>Verificación en dos pasos</h1><p>Clave secreta:</p><code>${SECRET}</code>`],
    ['in Dutch', `<h1>Tweestapsverificatie</h1><p>Geheime sleutel:</p><code>${SECRET}</code>`],
    ['in Italian', `<h1>Autenticazione a due fattori</h1><p>Chiave segreta:</p><code>${SECRET}</code>`],
    ['in Polish', `<h1>Weryfikacja dwuetapowa</h1><p>Klucz:</p><code>${SECRET}</code>`],
    ['in Portuguese', `<h1>Verificação em duas etapas</h1><p>Chave secreta:</p><code>${SECRET}</code>`],
  ])('%s', (_, html) => {
    expect(read(html).map(({ secret }) => secret)).toHaveLength(1);
  });
});

describe('leaves alone', () => {
  it.each([
    ['a key of an API', `${TITLE}<p>Your API key: <code>${SECRET}</code></p>`],
    ['an access key of AWS', `${TITLE}<p>Access key ID</p><code>AKIAIOSFODNN7EXAMPLE</code>`],
    ['a secret of a client', `${TITLE}<p>Client secret</p><input readonly value="${SECRET}">`],
    ['a recovery code', `${TITLE}<p>Recovery code: <code>${GROUPS}</code></p>`],
    [
      'recovery codes',
      `${TITLE}<p>Keep these codes:</p><ul>${['AB', 'CD', 'EF', 'GH'].map((end) => `<li>JBSW-Y3DP-EHPK-${end}34</li>`).join('')}</ul>`,
    ],
    [
      'a gjenopprettingskode',
      `<h1>Totrinnsbekreftelse</h1><p>Gjenopprettingskode:</p><code>${GROUPS}</code>`,
    ],
    ['a password', `${TITLE}<p>Your new password: <code>${SECRET}</code></p>`],
    [
      'what is typed as a password',
      `${TITLE}<label>Secret key <input type="password" value="${SECRET}"></label>`,
    ],
    ['a hidden value', `${TITLE}<label>Secret key <input type="hidden" value="${SECRET}"></label>`],
    ['a licence', `${TITLE}<p>License key: ${SECRET}</p>`],
    ['a number of a parcel', `<p>Tracking number: ${SECRET}</p>`],
    ['an id with nothing beside it', `<p>${SECRET}</p>`],
    ['a key on a page about something else', `<h1>Piano</h1><p>Key: ${SECRET}</p>`],
    ['a fingerprint', `${TITLE}<p>Key fingerprint: ${SECRET}</p>`],
    ['a heading in capitals', `${TITLE}<p>Secret key</p><h2>TOTRINNSBEKREFTELSER</h2>`],
    ['a long word', `${TITLE}<p>Secret key: internationalisation</p>`],
    ['a script', `${TITLE}<p>Secret key</p><script>"${SECRET}"</script>`],
    ['a key that counts', `${TITLE}<p>Type: Counter-based</p><p>Secret key: ${SECRET}</p>`],
    [
      'a table of ids',
      `${TITLE}<p>Secret keys</p>${['AA', 'BB', 'CC', 'DD'].map((end) => `<p>JBSWY3DPEHPK34${end}</p>`).join('')}`,
    ],
  ])('%s', (_, html) => {
    expect(read(html)).toEqual([]);
  });
});

it('reads what the page says beside it', () => {
  const html = `<div><p>Mobile authenticator. Unable to scan? Enter the key: <span>${GROUPS}</span></p>
    <ul><li>Type: Time-based</li><li>Algorithm: SHA256</li><li>Digits: 8</li><li>Interval: 60</li></ul>
    <p>Account</p><p>kari@fjord.example</p></div>`;
  expect(read(html)).toEqual([
    { secret: GROUPS, algorithm: 'SHA256', digits: 8, period: 60, label: 'kari@fjord.example' },
  ]);
});

it('reads what the page says beside it, however many blanks are between', () => {
  const blanks = ' \n'.repeat(1000);
  const html = `<div><p>Authenticator key: <code>${SECRET}</code>${blanks}</p><p>Algorithm: SHA256</p></div>`;
  expect(read(html)).toEqual([{ secret: SECRET, algorithm: 'SHA256' }]);
});

it('believes none of two answers', () => {
  const html = `<div><p>Authenticator key: <code>${SECRET}</code></p><select><option>SHA1</option><option>SHA256</option></select> 6 digits or 8 digits</div>`;
  expect(read(html)).toEqual([{ secret: SECRET }]);
});

it('is not misled by a form whose inputs are called like its properties', () => {
  const names = ['parentElement', 'textContent', 'attributes', 'previousSibling', 'getRootNode', 'localName'];
  const html = `${TITLE}<form>${names.map((name) => `<input name="${name}">`).join('')}<p>Secret key: <code>${SECRET}</code></p></form>`;
  expect(read(html)).toHaveLength(1);
});

it('finds the secret of a page that its server printed with many blanks', () => {
  const blanks = ' \n'.repeat(20_000);
  const html = `${TITLE}${blanks}<p>Setup key:${blanks}<code>${blanks}${SECRET}${blanks}</code>${blanks}</p>${blanks}`;
  expect(read(html)).toHaveLength(1);
});

it.each([
  ['text', '<p>hello</p>', 8],
  ['field', '<input value="hello">', 8],
])('looks at the clock before each %s', (_, html, count) => {
  document.body.innerHTML = html.repeat(count);
  let asked = 0;
  readSecrets([document], () => ++asked > 1_000_000);
  expect(asked).toBeGreaterThanOrEqual(count);
});

it('stops where it is late', () => {
  document.body.innerHTML = `${TITLE}<p>one</p><p>Setup key: ${SECRET}</p>`;
  expect(readSecrets([document], () => true)).toEqual([]);
});
