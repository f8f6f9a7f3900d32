import { describe, expect, it } from 'vitest';
import { readPaths, readSources } from './support/architecture/read.ts';
import { isDocument, missing, type Project } from './support/documents.ts';

const PROJECT: Project = {
  files: ['README.md', 'docs/a.png', 'docs/b.md', 'src/text/figures.ts', 'src/text/figures-of-time.ts'],
  ignored: ['dist/', '.data/'],
  scripts: ['build', 'test:unit'],
};
const found = (text: string, path = 'README.md') => missing(new Map([[path, text]]), PROJECT);

describe('documents name what exists', () => {
  it.each([
    ['a file that is gone', 'See `src/text/words.ts`.'],
    ['a folder that is gone', 'See `src/words/`.'],
    ['a folder without its slash', 'See `src/words`.'],
    ['a tail that no path has', 'See `words.ts`.'],
    ['a tail that begins within a name', 'See `gures.ts`.'],
    ['a tail of folders', 'See `words/figures.ts`.'],
    ['a folder of which only the name begins so', 'See `tex/`.'],
    ['a pattern that nothing matches', 'See `src/text/words*.ts`.'],
    ['a folder before a placeholder', 'Copy `src/words/<id>.ts`.'],
    ['a path within a command', 'Run `npx vitest run\n  src/words/a.test.ts`.'],
    ['a command', 'Run `npm run biuld`.'],
    ['a command in a block', '```sh\nnpm run biuld\n```'],
    ['a link', 'See [it](docs/c.md).'],
    ['a link from its own folder', 'See [it](docs/b.md).', 'docs/b.md'],
    ['a picture', '<img src="docs/c.png" alt="" />'],
  ])('refuses %s', (_, text, path?: string) => {
    expect(found(text, path)).toHaveLength(1);
  });

  it.each([
    ['paths from the root', '`src/text/figures.ts`, `src/text/`, `src/text`, `docs/a.png`'],
    ['tails', '`figures.ts`, `text/figures.ts`, `text/`, `b.md`'],
    ['patterns', '`src/text/*.ts`, `figures*.ts`'],
    ['what a command makes', '`dist/`, `.data/<id>/`'],
    ['placeholders', '`src/text/<id>.ts`, `<id>.ts`, `src/NAME`, `DIR/train`'],
    ['a name that stands for another', '`lion` stands for its kind: `src/text/lion.ts`, `lion.ts`'],
    [
      'what is no path of the project',
      '`lit/**`, `@zip.js/zip.js`, `../shared/x/`, `/usr/bin/x`, `a / b`, `model.json`',
    ],
    ['blocks of code', "```ts\nimport './words.ts'; // `words.ts`\n```"],
    ['commands', '`npm run build`, `npm run --silent test:unit -- x`, `npm run`'],
    ['links', '[a](docs/b.md#top) [b](docs) [c](https://example.org/x) [d](#here) ![e](docs/a.png)'],
  ])('accepts %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('accepts a link from its own folder', () => {
    expect(found('[a](../src/text) [b](b.md)', 'docs/b.md')).toEqual([]);
  });

  it('holds in the project', () => {
    const sources = readSources();
    const { scripts } = JSON.parse(sources.get('package.json') ?? '') as { scripts: Record<string, string> };
    const project: Project = {
      files: readPaths(),
      ignored: (sources.get('.gitignore') ?? '').split('\n').filter((line) => line !== ''),
      scripts: Object.keys(scripts),
    };
    const documents = new Map([...sources].filter(([path]) => isDocument(path)));
    expect(missing(documents, project)).toEqual([]);
  });
});
