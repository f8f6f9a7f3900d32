import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { App } from './app.ts';

/** A script with the texts of `pseudo-rooms.ts`, in the form that the build gives a language. */
async function pseudoLanguage(): Promise<string> {
  const built = (await build({
    root: join(import.meta.dirname, '../..'),
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'pseudo-rooms.ts'), formats: ['es'] },
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}

let code: Promise<string> | undefined;

/** Puts it in the place of a language of the app, whose direction and plural rules stay. */
export async function speakPseudo(app: App, tag: string): Promise<void> {
  code ??= pseudoLanguage();
  const body = await code;
  await app.context.route(`**/assets/language-${tag}-*.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body }),
  );
}
