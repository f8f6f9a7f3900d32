import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf } from '../support/folder-files.ts';
import { languageOf } from './language-chunk.ts';

/** One file of the precache, in Workbox's form. */
export interface PrecacheEntry {
  /** Relative to the service worker. */
  url: string;
  /** Null where the name itself changes with the content. */
  revision: string | null;
  integrity: string;
  /** Tag of the language whose texts these are: wanted offline only where it is spoken. */
  language?: string;
}

/** What does not belong to the app's own offline copy, with the reason. */
const LEFT_OUT: readonly RegExp[] = [
  // Browsers fetch it themselves.
  /^service-worker\.js$/,
  // Tens of megabytes, stored shard by shard when training asks for them.
  /^data\//,
  // For whoever reads the folder.
  /^(service-worker\.)?licenses\.md$/,
  // For the install dialogue and for hosts, which are online when they ask.
  /^screenshots\//,
  /(^|\/)[._][^/]*$/,
  // The engine's builds for browsers without SIMD and for several threads, which the app never asks for. Eight
  // characters are Vite's hash; the common build's name has `-simd` before it.
  /^assets\/tfjs-backend-wasm(-threaded-simd)?-[\w-]{8}\.wasm$/,
];

/** Vite names these by their content. */
const HASHED = /^assets\//;

/** Whether a file of the build, by its path with `/`, belongs to the offline copy. */
export function isPrecached(path: string): boolean {
  return !LEFT_OUT.some((pattern) => pattern.test(path));
}

/** The precache manifest of a built folder, in a stable order. */
export async function precacheManifest(folder: string): Promise<PrecacheEntry[]> {
  const paths = (await filesOf(folder)).filter(isPrecached);
  return Promise.all(paths.map(async (url) => toEntry(url, await readFile(join(folder, url)))));
}

function toEntry(url: string, content: Uint8Array): PrecacheEntry {
  const digest = createHash('sha256').update(content);
  const revision = HASHED.test(url) ? null : digest.copy().digest('hex').slice(0, 16);
  const language = languageOf(url);
  return { url, revision, integrity: `sha256-${digest.digest('base64')}`, ...(language && { language }) };
}
