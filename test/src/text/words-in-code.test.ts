import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../../scripts/support/folder-files.ts';

const SRC = join(import.meta.dirname, '../../../src');

/** Attributes that a person reads or hears. */
const READ =
  /(?:\s|^)(aria-label|aria-description|aria-roledescription|aria-valuetext|title|alt|placeholder|name)\s*=\s*"([^"]*)"/g;

/** Names of other things than words: products, and what is the same in every language. */
const NAMES = /^(Selvedge|CSV|JSON|PNG|SVG|28×28|[\p{P}\p{S}\d\s×]*)$/u;

const HOLE = '\uffff';

interface Quasi {
  value: { cooked: string };
}

/** Every html`…` in a file, with a sign where an expression stands. */
function templatesOf(file: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, tag, quasi } = node as { type?: string; tag?: { name?: string }; quasi?: { quasis: Quasi[] } };
    if (type === 'TaggedTemplateExpression' && ['html', 'svg'].includes(tag?.name ?? '')) {
      found.push(quasi!.quasis.map(({ value }) => value.cooked).join(HOLE));
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(readFileSync(file, 'utf8'), { lang: 'ts' }));
  return found;
}

/** Words that stand in a template itself: between tags, and in attributes. */
function wordsIn(template: string): string[] {
  const between = template.replace(/<!--.*?-->/gs, '').replace(/<[^>]*>/g, HOLE);
  const tags = template.match(/<[^>]*>/g) ?? [];
  // A name is read where it is an element's of ours; a form's fields are named for the code.
  const attributes = tags.flatMap((tag) =>
    [...tag.matchAll(READ)].filter(([, name]) => name !== 'name' || /^<[a-z]+-/.test(tag)).map(([, , value]) => value!),
  );
  return [...between.split(HOLE), ...attributes.flatMap((value) => value.split(HOLE))]
    .map((text) => text.trim())
    .filter((text) => /\p{L}{2}/u.test(text) && !NAMES.test(text));
}

describe('a template of the page', async () => {
  const files = (await filesOf(SRC)).filter((name) => name.endsWith('.ts') && !name.startsWith('text/'));

  it.each(files)('has no words of its own in %s', (name) => {
    expect(templatesOf(join(SRC, name)).flatMap(wordsIn)).toEqual([]);
  });
});
