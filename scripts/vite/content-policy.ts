import type { Plugin } from 'vite';

/**
 * What the page may load and run: only what lies at its own origin. Compiling WebAssembly is the one exception to
 * running nothing but script files; pictures of the camera and of files have blob addresses.
 */
export const CONTENT_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // Text becomes a script's address or HTML by Lit's templates and by `scriptAddress` alone.
  "require-trusted-types-for 'script'",
  'trusted-types lit-html selvedge',
].join('; ');

/** Writes the policy into the built page, so that it also holds on hosts that cannot set headers. */
export function contentPolicy(): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
