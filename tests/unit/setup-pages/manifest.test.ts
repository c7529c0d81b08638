import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSetupPages, type SetupSite } from '../../support/journey/setup-pages/serve-setup-pages.ts';
import { PAGES_FOLDER, SETUP_PAGES } from '../../support/journey/setup-pages/setup-page.ts';

let site: SetupSite;

beforeAll(async () => {
  site = await serveSetupPages();
});
afterAll(() => site.close());

test('every page has an entry, and every entry a page', () => {
  const files = readdirSync(PAGES_FOLDER).filter((file) => /^[^.]+\.html$/.test(file));
  expect(files.map((file) => file.replace('.html', '')).toSorted()).toEqual(
    SETUP_PAGES.map(({ name }) => name).toSorted(),
  );
});

const squeezed = (text: string): string => text.replaceAll(/\s/g, '').toLowerCase();

test.each(SETUP_PAGES)('$name: its text gives away what its entry says', async ({ name, text }) => {
  const answer = await fetch(`${site.origin}/${name}`);
  const html = await answer.text();
  expect(answer.status, html).toBe(200);
  const { totps, texts } = site.enrolment(name);
  const uris = totps.flatMap((_, at) => {
    const uri = texts[at] ?? '';
    return [uri.replaceAll('&', '&#38;'), encodeURIComponent(uri)];
  });
  const secrets = totps.map(({ secret }) => squeezed(secret.base32));
  const hasUri = uris.some((uri) => html.includes(uri));
  const hasSecret = secrets.some((secret) => squeezed(html).includes(secret));
  expect({ hasUri, hasSecret: hasSecret && !hasUri }).toEqual({
    hasUri: text === 'uri',
    hasSecret: text === 'secret' || text === 'unseen',
  });
});

test('a page opened again has another secret, and takes a code of its own only', async () => {
  await fetch(`${site.origin}/keycloak`);
  const first = site.enrolment('keycloak');
  await fetch(`${site.origin}/keycloak`);
  const second = site.enrolment('keycloak');
  const send = async (code: string | undefined) => {
    const confirmed = site.nextConfirmation();
    await fetch(`${site.origin}/confirm/${second.id}`, {
      method: 'POST',
      body: new URLSearchParams({ totp: code ?? '' }),
    });
    return confirmed;
  };
  expect(await send(first.totps[0]?.generate())).toEqual({ page: 'keycloak', account: -1 });
  expect(await send(second.totps[0]?.generate())).toEqual({ page: 'keycloak', account: 0 });
});
