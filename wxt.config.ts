import { defineConfig } from 'wxt';
import { decoderFiles } from './scripts/build/decoder-files.ts';
import { issuerIconFiles } from './scripts/build/issuer-icons.ts';

/** The only policy under which our pages run; `wasm-unsafe-eval` is for Argon2id (hash-wasm) and for reading QR codes (zxing-wasm). */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
].join('; ');

/** Gecko's id for Portvakt; it also fixes the address of its pages in a test profile. */
const GECKO_ID = 'portvakt@portvakt.example';

/** What the popup shows first comes in one script and one style sheet: every further file costs milliseconds before the first code. */
const FIRST_PAINT = [
  {
    name: 'first-paint',
    test: new RegExp(
      [
        'node_modules/(?:svelte|webextension-polyfill|esm-env|clsx)/',
        'preload-helper',
        'components/(?:styles|codes|popup|shell)',
        'components/ui/(?!CheckField|Confirm|ErrorNotice|Notice|OriginText|Password|SelectField|TypedConfirm)',
        // The options page opens the vault itself to show a secret; Argon2id must not come along here, nor what reads pictures.
        'lib/(?:errors|messages|platform/(?!approvals|backup|image-size|passkeys|pictures|qr/|vault/))',
      ].join('|'),
    ),
  },
];

export default defineConfig({
  modules: ['@wxt-dev/module-svelte'],
  manifestVersion: 3,
  imports: false,
  vite: () => ({ build: { target: 'es2023', modulePreload: { polyfill: false } } }),
  hooks: {
    'build:publicAssets': (wxt, files) => {
      files.push(...issuerIconFiles(wxt.config.root), ...decoderFiles(wxt.config.root));
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'popup')) return;
      const { rolldownOptions } = (config.build ??= {});
      const output = { ...(rolldownOptions?.output as object), codeSplitting: { groups: FIRST_PAINT } };
      config.build.rolldownOptions = { ...rolldownOptions, output };
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'activeTab',
      'contextMenus',
      'scripting',
      'alarms',
      'notifications',
      'idle',
      // A Chromium worker makes no object URLs and has no clipboard; a page that nobody sees has both.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    optional_permissions: ['downloads', 'clipboardRead', 'clipboardWrite'],
    optional_host_permissions: ['<all_urls>'],
    action: { default_title: '__MSG_extension_name__' },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_command_open__',
      },
      'fill-code': {
        suggested_key: { default: 'Alt+Shift+F' },
        description: '__MSG_command_fill__',
      },
    },
    ...(mode === 'production'
      ? { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }
      : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '127' }),
  }),
  zip: {
    includeSources: [
      'entrypoints/**',
      'components/**',
      'lib/**',
      'public/**',
      'scripts/build/**',
      '*.json',
      '*.ts',
    ],
  },
});
