import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLookAlikeIndex } from '../../../lib/origins/look-alike-index.ts';
import { WELL_KNOWN_HOSTS } from './well-known-hosts.ts';

/** As the browser writes it, from what somebody typed. */
const originOf = (host: string) => new URL(`https://${host}`).origin;
const lookAlikeOf = (page: string, bound: readonly string[]): string | undefined =>
  createLookAlikeIndex(bound)(page);
const isLike = (page: string, bound: string) =>
  lookAlikeOf(originOf(page), [originOf(bound)]) === originOf(bound);

/** Pages that are made to be taken for the bound host. */
const DISGUISES: Readonly<Record<string, readonly (readonly [page: string, bound: string])[]>> = {
  'letters of another script': [
    ['аррӏе.com', 'apple.com'],
    ['раураl.com', 'paypal.com'],
    ['gіthub.com', 'github.com'],
    ['ɡithub.com', 'github.com'],
    ['gıthub.com', 'github.com'],
    ['οkta.com', 'okta.com'],
    ['nаv.no', 'nav.no'],
    ['vɡ.no', 'vg.no'],
    ['login.gіthub.com', 'github.com'],
    ['login.mіcrosoftonline.com', 'login.microsoftonline.com'],
    ['ԁnb.no', 'dnb.no'],
  ],
  'digits and pairs of letters': [
    ['g1thub.com', 'github.com'],
    ['paypa1.com', 'paypal.com'],
    ['paypai.com', 'paypal.com'],
    ['g00gle.com', 'google.com'],
    ['arnazon.com', 'amazon.com'],
    ['rnicrosoft.com', 'microsoft.com'],
    ['svvedbank.se', 'swedbank.se'],
    ['clropbox.com', 'dropbox.com'],
    ['n0rdea.no', 'nordea.no'],
    ['vlpps.no', 'vipps.no'],
    ['k1rk.no', 'kirk.no'],
    ['nord3a.no', 'nordea.no'],
    ['5parebank1.no', 'sparebank1.no'],
    ['ne7flix.com', 'netflix.com'],
    ['8itwarden.com', 'bitwarden.com'],
    ['login.micros0ftonline.com', 'login.microsoftonline.com'],
    // Even under another suffix.
    ['g1thub.net', 'github.com'],
    ['paypa1.example', 'paypal.com'],
  ],
  'marks above and below': [
    ['githüb.com', 'github.com'],
    ['gïthub.com', 'github.com'],
    ['paypạl.com', 'paypal.com'],
    ['ńordea.no', 'nordea.no'],
    ['føcebook.com', 'focebook.com'],
  ],
  'another look of the suffix': [
    ['github.corn', 'github.com'],
    ['github.cοm', 'github.com'],
    ['nordea.nο', 'nordea.no'],
  ],
  'the bound host in front of another': [
    ['github.com.evil.example', 'github.com'],
    ['github.com-login.example', 'github.com'],
    ['github-com.example', 'github.com'],
    ['login-github-com.evil.example', 'github.com'],
    ['secure.github.com.eu.com', 'github.com'],
    ['www.github.com.evil.github.io', 'github.com'],
    ['githubcom.evil.example', 'github.com'],
    ['wwwgithubcom.example', 'github.com'],
    ['gіthub.com.evil.example', 'github.com'],
    ['g1thub-com.evil.example', 'github.com'],
    ['github.comノlogin.evil.example', 'github.com'],
    ['nav.no.evil.example', 'login.nav.no'],
    ['nav-no.evil.example', 'login.nav.no'],
    ['login-nav-no.evil.example', 'login.nav.no'],
    ['x.com.evil.example', 'x.com'],
    ['www-jstor-org.ezproxy.example', 'www.jstor.org'],
    ['github-com.translate.goog', 'github.com'],
    ['oslo.kommune.no.evil.example', 'oslo.kommune.no'],
    ['signin.appleid.apple.com-loginaction.info', 'appleid.apple.com'],
    ['t-online.de.evil.example', 't-online.de'],
  ],
  'other separators': [
    ['accounts-google.com', 'accounts.google.com'],
    ['login-nav.no', 'login.nav.no'],
    ['login.microsoftonline-com.example', 'login.microsoftonline.com'],
  ],
};

describe.each(Object.entries(DISGUISES))('%s', (_, pairs) => {
  it.each(pairs)('%s is no %s', (page, bound) => {
    expect(isLike(page, bound)).toBe(true);
  });
});

/** What has to do with the bound host, or nothing at all. */
const INNOCENT: readonly (readonly [page: string, bound: string])[] = [
  ['github.com', 'github.com'],
  ['github.com.', 'github.com'],
  ['gist.github.com', 'github.com'],
  ['github.com', 'gist.github.com'],
  ['g1thub.github.com', 'github.com'],
  ['github.io', 'github.com'],
  ['kari.github.io', 'github.com'],
  ['github.net', 'github.com'],
  ['google.com.au', 'google.com'],
  ['amazon.co.uk', 'amazon.com'],
  ['amazon.com.br', 'amazon.com'],
  ['nordea.se', 'nordea.no'],
  ['lca.se', 'ica.se'],
  ['lf.no', 'if.no'],
  ['1f.no', 'if.no'],
  ['karl.no', 'kari.no'],
  ['appie.nl', 'apple.com'],
  ['malls.example', 'mails.com'],
  ['sås.no', 'sas.no'],
  ['bøker.no', 'boker.no'],
  ['möbel.de', 'mobel.de'],
  ['this-is-no-joke.example', 'is.no'],
  ['navno.example', 'nav.no'],
  ['login.example', 'login.nav.no'],
  ['notgithub.com', 'github.com'],
  ['github-status.example', 'github.com'],
  ['mygithub.com', 'github.com'],
  ['twitter.com', 'x.com'],
  ['mysignins.microsoft.com', 'login.microsoftonline.com'],
  ['192.168.1.1', '192.168.l.1.example'],
  ['localhost', 'iocalhost.example'],
  ['nas', 'nas.example'],
];

it.each(INNOCENT)('%s has nothing to hide from %s', (page, bound) => {
  expect(isLike(page, bound)).toBe(false);
});

describe('createLookAlikeIndex', () => {
  it('names the bound origin that is meant, among others', () => {
    const bound = ['https://gitlab.com', 'https://github.com:8443', 'https://github.com'];
    expect(lookAlikeOf('https://g1thub.com', bound)).toBe('https://github.com:8443');
    expect(lookAlikeOf('http://g1thub.com:81', bound.slice(2))).toBe('https://github.com');
    expect(lookAlikeOf('https://g1thub.com', [])).toBeUndefined();
  });

  it.each([
    'null',
    '',
    'file://',
    'about:blank',
    'https://',
    'https://xn--.example',
    'https://[::1]',
    'chrome-extension://a.b',
  ])('says nothing of "%s", and does not fail over it', (odd) => {
    expect(lookAlikeOf(odd, ['https://github.com'])).toBeUndefined();
    expect(lookAlikeOf('https://github.com', [odd])).toBeUndefined();
  });

  it('does not look at what is too long for a host', () => {
    const long = (labels: number) =>
      `https://github.com.${'evil-'.repeat(10)}evil.`.concat(`${'a'.repeat(49)}.`.repeat(labels), 'example');
    expect(lookAlikeOf(long(1), ['https://github.com'])).toBe('https://github.com');
    expect(lookAlikeOf(long(4), ['https://github.com'])).toBeUndefined();
  });

  it('raises no false alarm among well-known hosts', () => {
    expect(WELL_KNOWN_HOSTS.length).toBeGreaterThan(300);
    const all = WELL_KNOWN_HOSTS.map(originOf);
    const alarms = all.flatMap((page) => {
      const like = lookAlikeOf(page, all);
      return like === undefined ? [] : [`${page} is taken for ${like}`];
    });
    expect(alarms).toEqual([]);
  });

  const known = fc.constantFrom(...WELL_KNOWN_HOSTS);

  it('sees through letters of other scripts in every well-known host', () => {
    const doubles = new Map(
      Object.entries({ a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', x: 'х', y: 'у' }),
    );
    fc.assert(
      fc.property(known, fc.nat(), (host, at) => {
        fc.pre(!/\.(?:co|com|gov|gouv|kommune)\./.test(host));
        const name = host.split('.').at(-2) ?? '';
        const letters = name.split('').filter((letter) => doubles.has(letter));
        const letter = letters[at % Math.max(1, letters.length)];
        fc.pre(letter !== undefined);
        const disguised = name.replace(letter, doubles.get(letter) ?? '');
        const page = host.split('.').with(-2, disguised).join('.');
        expect(isLike(page, host)).toBe(true);
      }),
    );
  });

  it('sees every well-known domain in front of another', () => {
    fc.assert(
      fc.property(
        known,
        fc.constantFrom('', 'www.', 'login-'),
        fc.constantFrom('.', '-'),
        (host, before, dot) => {
          const name = host.split('.').at(-2) ?? '';
          fc.pre(name.length > 3 || (dot === '.' && before !== 'login-'));
          expect(isLike(`${before}${host.replaceAll('.', dot)}.evil.example`, host)).toBe(true);
        },
      ),
    );
  });

  it('spelling alike goes both ways', () => {
    const spellings = fc.constantFrom(
      'github',
      'g1thub',
      'gіthub',
      'githüb',
      'glthub',
      'gitlab',
      'gitlаb',
      'ica',
      'lca',
      'nоrdea',
      'nordea',
    );
    fc.assert(
      fc.property(spellings, spellings, fc.constantFrom('com', 'no', 'co.uk'), (one, other, suffix) => {
        expect(isLike(`${one}.${suffix}`, `${other}.${suffix}`)).toBe(
          isLike(`${other}.${suffix}`, `${one}.${suffix}`),
        );
      }),
    );
  });

  it('never has anything against a sub-domain', () => {
    fc.assert(
      fc.property(known, fc.stringMatching(/^[a-z0-9]{1,10}(?:-[a-z0-9]{1,10})?$/), (host, label) => {
        expect(isLike(`${label}.${host}`, host)).toBe(false);
        expect(isLike(host, `${label}.${host}`)).toBe(false);
      }),
    );
  });

  it('does not fail over any host', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl(), (text, url) => {
        const result = lookAlikeOf(`https://${text}`, [new URL(url).origin, text]);
        expect(['string', 'undefined']).toContain(typeof result);
      }),
    );
  });
});
