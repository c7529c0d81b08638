/** Services that sign in at another host than they enrol at, or at several. */
export interface KnownGroup {
  readonly name: string;
  /**
   * Hosts on the usual https port, exact but for one label, or a part of one: `{any}` stands for whatever, below a host where the owner
   * alone shows pages; `{tenant}` must be the same in both hosts of a pair: `acme.okta.com` belongs to `acme-admin.okta.com` and to no
   * other customer's.
   */
  readonly hosts: readonly string[];
  /** Where it says that one account, and so one code, serves all of them, and what the hosts are. */
  readonly sources: readonly string[];
}

/** `quirks/shared-credentials.json` there: domains whose owners said that they share accounts. */
const APPLE_LIST = 'https://github.com/apple/password-manager-resources';
/** The equivalent domains in `StaticStore.cs` there. */
const BITWARDEN_LIST = 'https://github.com/bitwarden/server';
const OKTA_ORGS = 'https://developer.okta.com/docs/concepts/okta-organizations/';

/**
 * Reviewed by hand. A group only ever suggests: the user is asked before a further host of it is bound. So a service is in here where
 * its owner, or one of the two lists, says that its hosts share accounts, and only with hosts where nobody but the owner writes pages:
 * no shops, no sites and no sign-in pages of customers (`*.myshopify.com`, `*.auth0.com`).
 */
export const KNOWN_GROUPS: readonly KnownGroup[] = [
  {
    name: 'Microsoft',
    hosts: [
      'login.microsoftonline.com',
      'login.microsoft.com',
      'login.live.com',
      'login.windows.net',
      'mysignins.microsoft.com',
      'myaccount.microsoft.com',
      'account.microsoft.com',
      'account.live.com',
      'account.activedirectory.windowsazure.com',
    ],
    sources: [
      'https://learn.microsoft.com/entra/identity/authentication/concept-registration-mfa-sspr-combined',
      'https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges',
      BITWARDEN_LIST,
    ],
  },
  {
    name: 'Google',
    hosts: ['accounts.google.com', 'myaccount.google.com'],
    sources: ['https://support.google.com/accounts/answer/185839'],
  },
  {
    name: 'Apple',
    hosts: ['account.apple.com', 'appleid.apple.com', 'idmsa.apple.com', 'www.icloud.com'],
    sources: ['https://support.apple.com/101555', BITWARDEN_LIST],
  },
  {
    name: 'Feide',
    hosts: ['idp.feide.no', 'innsyn.feide.no', 'auth.dataporten.no'],
    sources: [
      'https://docs.feide.no/service_providers/openid_connect/index.html',
      'https://fih.fjellhaug.no/student/ikt/aktiverendre-passord-feide/',
    ],
  },
  {
    name: 'ID-porten',
    hosts: ['login.idporten.no', 'brukerprofil.idporten.no', 'brukerprofil.difi.no'],
    sources: [
      'https://idporten.no/.well-known/openid-configuration',
      'https://docs.digdir.no/docs/idporten/oidc/oidc_api_logghistorikk',
      'https://eid.difi.no/nn/registrer-ny-brukar-i-id-porten',
    ],
  },
  {
    name: 'AWS',
    hosts: [
      'signin.aws.amazon.com',
      '{any}.signin.aws.amazon.com',
      'console.aws.amazon.com',
      '{any}.console.aws.amazon.com',
    ],
    sources: ['https://docs.aws.amazon.com/general/latest/gr/signin-service.html'],
  },
  {
    name: 'Amazon',
    hosts: [
      'www.amazon.com',
      'www.amazon.ae',
      'www.amazon.ca',
      'www.amazon.co.uk',
      'www.amazon.com.au',
      'www.amazon.com.be',
      'www.amazon.com.br',
      'www.amazon.com.mx',
      'www.amazon.com.tr',
      'www.amazon.de',
      'www.amazon.es',
      'www.amazon.fr',
      'www.amazon.in',
      'www.amazon.it',
      'www.amazon.nl',
      'www.amazon.pl',
      'www.amazon.sa',
      'www.amazon.se',
      'www.amazon.sg',
    ],
    sources: [BITWARDEN_LIST],
  },
  {
    name: 'Atlassian',
    hosts: ['id.atlassian.com', 'auth.atlassian.com', 'trello.com', 'bitbucket.org'],
    sources: ['https://support.atlassian.com/atlassian-account/docs/', BITWARDEN_LIST],
  },
  {
    name: 'Okta',
    hosts: ['{tenant}-admin.okta.com', '{tenant}.okta.com'],
    sources: ['https://docs.n8n.io/integrations/builtin/credentials/okta/', OKTA_ORGS],
  },
  {
    name: 'Okta EMEA',
    hosts: ['{tenant}-admin.okta-emea.com', '{tenant}.okta-emea.com'],
    sources: [OKTA_ORGS],
  },
  {
    name: 'Okta Preview',
    hosts: ['{tenant}-admin.oktapreview.com', '{tenant}.oktapreview.com'],
    sources: [OKTA_ORGS],
  },
  {
    name: 'Salesforce',
    hosts: ['{tenant}.my.salesforce.com', '{tenant}.lightning.force.com'],
    sources: ['https://help.salesforce.com/s/articleView?id=products.domain_name_app_url_changes.htm'],
  },
  {
    name: 'Heroku',
    hosts: ['id.heroku.com', 'dashboard.heroku.com', 'verify.salesforce.com'],
    sources: [APPLE_LIST],
  },
  {
    name: 'Steam',
    hosts: [
      'store.steampowered.com',
      'login.steampowered.com',
      'help.steampowered.com',
      'checkout.steampowered.com',
      'steamcommunity.com',
    ],
    sources: [APPLE_LIST, BITWARDEN_LIST],
  },
  {
    name: 'Epic Games',
    hosts: ['www.epicgames.com', 'store.epicgames.com', 'www.fortnite.com', 'www.unrealengine.com'],
    sources: [APPLE_LIST],
  },
  {
    name: 'EA',
    hosts: ['signin.ea.com', 'myaccount.ea.com', 'www.ea.com', 'www.origin.com'],
    sources: [BITWARDEN_LIST],
  },
  {
    name: 'Ubisoft',
    hosts: ['account.ubisoft.com', 'connect.ubisoft.com', 'www.ubisoft.com', 'connect.ubi.com'],
    sources: [BITWARDEN_LIST],
  },
  {
    name: 'PlayStation',
    hosts: [
      'my.account.sony.com',
      'ca.account.sony.com',
      'www.playstation.com',
      'store.playstation.com',
      'id.sonyentertainmentnetwork.com',
    ],
    sources: [BITWARDEN_LIST],
  },
  {
    name: 'Discord',
    hosts: ['discord.com', 'ptb.discord.com', 'canary.discord.com', 'discordapp.com'],
    sources: [APPLE_LIST, BITWARDEN_LIST],
  },
  { name: 'X', hosts: ['x.com', 'twitter.com', 'mobile.twitter.com'], sources: [APPLE_LIST] },
  {
    name: 'Facebook',
    hosts: ['www.facebook.com', 'm.facebook.com', 'accountscenter.facebook.com', 'www.messenger.com'],
    sources: [BITWARDEN_LIST],
  },
  {
    name: 'Instagram',
    hosts: ['www.instagram.com', 'accountscenter.instagram.com', 'www.threads.net', 'www.threads.com'],
    sources: [APPLE_LIST],
  },
  {
    name: 'OpenAI',
    hosts: ['auth.openai.com', 'platform.openai.com', 'chat.openai.com', 'chatgpt.com'],
    sources: [APPLE_LIST],
  },
  {
    name: 'Proton',
    hosts: ['account.proton.me', 'account.protonvpn.com', 'account.protonmail.com'],
    sources: [APPLE_LIST, BITWARDEN_LIST],
  },
  {
    name: 'Adobe',
    hosts: ['account.adobe.com', 'auth.services.adobe.com', 'www.behance.net'],
    sources: [APPLE_LIST],
  },
  {
    name: 'Wikimedia',
    hosts: [
      'auth.wikimedia.org',
      'meta.wikimedia.org',
      'commons.wikimedia.org',
      'www.mediawiki.org',
      'www.wikidata.org',
      '{any}.wikipedia.org',
    ],
    sources: [APPLE_LIST, BITWARDEN_LIST],
  },
  {
    name: 'eBay',
    hosts: [
      'signin.ebay.com',
      'accounts.ebay.com',
      'signin.ebay.at',
      'signin.ebay.be',
      'signin.ebay.ca',
      'signin.ebay.ch',
      'signin.ebay.co.uk',
      'signin.ebay.com.au',
      'signin.ebay.de',
      'signin.ebay.es',
      'signin.ebay.fr',
      'signin.ebay.ie',
      'signin.ebay.it',
      'signin.ebay.nl',
      'signin.ebay.pl',
    ],
    sources: [APPLE_LIST, BITWARDEN_LIST],
  },
  { name: 'Wise', hosts: ['wise.com', 'transferwise.com'], sources: [APPLE_LIST, BITWARDEN_LIST] },
  {
    name: 'Ubiquiti',
    hosts: ['account.ui.com', 'sso.ui.com', 'account.ubnt.com', 'sso.ubnt.com'],
    sources: [BITWARDEN_LIST],
  },
  {
    name: 'Basecamp',
    hosts: ['launchpad.37signals.com', 'basecamp.com', '3.basecamp.com'],
    sources: [BITWARDEN_LIST],
  },
  {
    name: 'Yandex',
    hosts: ['passport.yandex.ru', 'passport.yandex.com', 'id.yandex.ru', 'id.yandex.com'],
    sources: [BITWARDEN_LIST],
  },
];
