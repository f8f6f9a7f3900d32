import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { App } from './app.ts';
import { DIST } from './build.ts';

/** A script with the texts of `pseudo-rooms.ts`. */
async function pseudoTexts(): Promise<string> {
  const built = (await build({
    root: join(import.meta.dirname, '../..'),
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'pseudo-rooms.ts'), formats: ['es'] },
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}

let texts: Promise<string> | undefined;

/** Puts it in the place of a language of the build, whose direction and plural rules stay. */
export async function speakPseudo({ context }: App, tag: string): Promise<void> {
  const assets = join(DIST, 'assets');
  const file = readdirSync(assets).find((name) => name.startsWith(`language-${tag}-`) && name.endsWith('.js'))!;
  // The bundler gives the module of a language by one short name.
  const [, name] = /export\s*\{\s*[\w$]+ as ([\w$]+)\s*\};?\s*$/.exec(readFileSync(join(assets, file), 'utf8'))!;
  texts ??= pseudoTexts();
  const body = `${await texts}\nconst namespace = { rooms };\nexport { namespace as ${name} };\n`;
  await context.route(`**/assets/${file}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
}
