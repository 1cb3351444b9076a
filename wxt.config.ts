import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { pdfjsFiles } from './scripts/pdfjs-files.ts';
import { readerWords } from './scripts/reader-words.ts';

/** Where Crossfoot works by itself. Everywhere else it works on the reader's click (`activeTab`). */
const OFFICIAL_HOSTS = ['*://*.gov.cn/*'];

/**
 * Extension pages load nothing from outside, run no script but their own, and cannot be framed by a page. Inline styles
 * are left out on purpose: Preact and pdf.js set them through the DOM, which the policy does not touch.
 *
 * Two things are wider for the viewer. `'wasm-unsafe-eval'` lets pdf.js start its image decoders (JPEG 2000, JBIG2,
 * colour profiles), files of our own package. And it fetches the document that the reader opens: disclosures lie on
 * any host and port, so `connect-src` names schemes; which of them may be read the host permissions decide, as before.
 */
const EXTENSION_PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' http: https:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    plugins: [preact()],
    // Module workers: the viewer's own one starts pdf.js's beside itself.
    worker: { format: 'es' },
    build: {
      reportCompressedSize: false,
      // Their modules only declare: the reader, which starts in other people's pages, leaves out the schemas it never uses.
      rollupOptions: { treeshake: { moduleSideEffects: (id) => !/\/lib\/(?:model|messages)\//.test(id) } },
    },
  }),
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.every(({ name }) => name === 'reader'))
        config.plugins = [...(config.plugins ?? []), readerWords()];
    },
    'build:publicAssets'(_wxt, files) {
      files.push(...pdfjsFiles());
    },
    'build:manifestGenerated'(_wxt, manifest) {
      if (!manifest.sidebar_action) return;
      // Firefox would open the sidebar by itself when the extension is installed.
      Object.assign(manifest.sidebar_action, {
        open_at_install: false,
        default_icon: icons(),
        default_title: '__MSG_name__',
      });
    },
  },
  zip: { excludeSources: ['screenshots/**', 'test/fixtures/**'] },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    // `sidePanel` is added by WXT where the browser has one. `contextMenus`: entries on links and PDFs.
    // `declarativeNetRequestWithHostAccess`: some sites give their documents only to who comes from their own pages, so
    // the viewer's request carries that referer; and taking over PDFs, where the reader turns it on. On our hosts only.
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      'declarativeNetRequestWithHostAccess',
    ],
    host_permissions: OFFICIAL_HOSTS,
    // A PDF of any other host is read once the reader has allowed that one host, in the viewer.
    optional_host_permissions: ['*://*/*'],
    // Where PDFs are taken over, the browser redirects to the viewer. What counts there is the page that the link stands
    // on, and that may be a search engine. The viewer cannot be framed, and opens hosts it has no access to on a press.
    web_accessible_resources: [{ resources: ['viewer.html'], matches: ['*://*/*'] }],
    icons: icons(),
    action: { default_title: '__MSG_actionTitle__', default_icon: icons() },
    // The development server needs a looser policy, which WXT writes itself.
    ...(command === 'build' && { content_security_policy: { extension_pages: EXTENSION_PAGES_POLICY } }),
    ...(browser === 'firefox' ? firefoxOnly : chromeOnly),
  }),
});

function icons(): Record<string, string> {
  return Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon/${size}.png`]));
}

/** `sidePanel.open` came with 116, iterator helpers with 122. */
const chromeOnly = { minimum_chrome_version: '122' };

const firefoxOnly = {
  // Firefox takes PDFs over by a listener that may block. Asked for when the reader turns that on.
  optional_permissions: ['webRequest', 'webRequestBlocking'],
  browser_specific_settings: {
    gecko: {
      id: 'crossfoot@crossfoot.example',
      // The CSS Custom Highlight API came with 140, and so did the declaration of data collection.
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] as ['none'] },
    },
  },
};
