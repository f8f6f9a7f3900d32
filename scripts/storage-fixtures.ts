/**
 * `npm run storage-fixtures`: writes `test/golden/storage/N.json` for each schema of storage that a version of the app
 * ever had, by running the last code of that schema in Chromium. Needs the repository's history; what is recorded stays
 * as it is, unless its number is given.
 */
import { existsSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { inWorktree } from './same/worktree.ts';
import { CHROMIUM_ARGS, chromiumPath } from './support/chromium.ts';
import { runCommand } from './support/command.ts';

/** The last revision of each schema. */
const REVISIONS: Readonly<Record<number, string>> = {
  1: '69fbb46',
  2: 'cd3e960',
  3: '0d3c452',
  4: 'a631508',
  5: 'c92bfa6',
};

const FOLDER = resolve('test/golden/storage');
const WRITER = resolve('scripts/storage-fixtures/write.ts');

async function record(revision: string): Promise<string> {
  return inWorktree(revision, async (folder) => {
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    const presets = ['src/domain/presets.ts', 'src/contract/presets.ts'].find((path) => existsSync(join(folder, path)));
    const bundle = await build({
      stdin: {
        contents: `import './test/support/storage-page.ts';
          import { PRESETS } from './${presets}';
          import { write } from '${WRITER}';
          globalThis.written = write(kit, PRESETS.reference);`,
        resolveDir: folder,
        loader: 'ts',
      },
      bundle: true,
      format: 'iife',
      write: false,
      target: 'es2022',
    });
    return inChromium(bundle.outputFiles[0]!.text);
  });
}

/** Runs a script in an empty profile. @returns what it leaves as `written` */
async function inChromium(script: string): Promise<string> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/script.js';
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
    response.end(isScript ? script : '<!doctype html><script src="/script.js"></script>');
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    return await page.evaluate('written');
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

await runCommand(import.meta.filename, async () => {
  const wanted = process.argv.slice(2).map(Number);
  await mkdir(FOLDER, { recursive: true });
  for (const [schema, revision] of Object.entries(REVISIONS)) {
    const file = join(FOLDER, `${schema}.json`);
    if (existsSync(file) && !wanted.includes(Number(schema))) continue;
    const json = await record(revision);
    await writeFile(file, json);
    console.log(`${file}: schema ${schema}, as ${revision} wrote it, ${json.length} bytes`);
  }
});
