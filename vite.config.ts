import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { firstTextChunk, pagesOf } from './scripts/first-text/chunks.ts';
import { serviceWorker } from './scripts/offline/service-worker-plugin.ts';

/**
 * What the page may load: its own files, nothing else. As a `<meta>` because the site may live on a host without headers
 * (which leaves out `frame-ancestors`: browsers accept it in a header only). Vite's dev server needs inline code, so build only.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Writes the version of the site into the head of its pages, for the method page and for whoever reports an error. */
function siteVersion(): Plugin {
  const packageFile = resolve(import.meta.dirname, 'package.json');
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  return {
    name: 'site-version',
    transformIndexHtml: () => [{ tag: 'meta', attrs: { name: 'version', content: version } }],
  };
}

/** Browsers of the last three years; Chromium stands for Android WebView too. The README states the same floor. */
const BROWSER_FLOOR = ['chrome119', 'edge119', 'firefox120', 'safari17.1'];

export default defineConfig({
  base: './', // any host, any folder
  plugins: [
    preact({ devToolsEnabled: false, prefreshEnabled: false }),
    contentSecurityPolicy(),
    siteVersion(),
    serviceWorker(),
  ],
  build: {
    target: BROWSER_FLOOR,
    manifest: true,
    rolldownOptions: {
      input: ['index.html', 'embed.html'],
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: firstTextChunk(pagesOf(import.meta.dirname)) }],
        },
      },
    },
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0, // the policy allows no inline code, and data: only for images
    chunkSizeWarningLimit: 1200,
  },
  worker: { format: 'es' },
});
