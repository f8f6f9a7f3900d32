import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUDGET, beforePaint, compareWithBudget, countBytes } from '../../../scripts/check/byte-budget.ts';

describe('what counts as JavaScript before the first paint', () => {
  const scripts = new Map([
    ['assets/main.js', 'import{a}from"./lit.js";import"./side.js";export*from\'./again.js\';import("./later.js");'],
    ['assets/lit.js', 'import{b}from"./main.js"'],
    ['assets/side.js', ''],
    ['assets/again.js', ''],
    ['assets/later.js', ''],
    ['assets/preloaded.js', ''],
    ['assets/classifier.worker.js', ''],
  ]);
  const html = `<link rel="stylesheet" href="/assets/main.css"><link rel="modulepreload" href="./assets/preloaded.js">
    <script type="module" crossorigin src="/assets/main.js"></script>`;

  it('is what the page names or preloads and all static imports, but neither later imports nor workers', () => {
    const names = [...beforePaint(html, scripts)].sort();
    const expected = ['again', 'lit', 'main', 'preloaded', 'side'].map((name) => `assets/${name}.js`);
    expect(names).toEqual(expected);
  });
});

describe('counting a build', () => {
  let dist = '';
  const put = async (path: string, text: string) => {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), text);
  };

  beforeEach(async () => {
    dist = mkdtempSync(join(tmpdir(), 'selvedge-dist-'));
    await put('index.html', '<script type="module" src="/a.js"></script>');
    await put('a.js', 'console.log(1)');
  });
  afterEach(() => rmSync(dist, { recursive: true }));

  it('counts a worker in all JavaScript only, an inline script in both, and each model by its folder', async () => {
    const before = await countBytes(dist);
    await put('assets/worker.js', 'postMessage(1)');
    await put('index.html', '<script type="module" src="/a.js"></script><script>go(1)</script>');
    await put('models/x/weights.bin', '12345');
    await put('models/x/model.json', '123');
    const after = await countBytes(dist);
    const inline = after.jsBeforePaintBytes - before.jsBeforePaintBytes;
    expect(inline).toBeGreaterThan(0);
    expect(after.jsTotalBytes - before.jsTotalBytes).toBeGreaterThan(inline);
    expect(after.models).toEqual({ x: 8 });
  });

  it('counts the texts of a language by themselves', async () => {
    const before = await countBytes(dist);
    await put('assets/language-de-Ab12_c-d.js', 'console.log(1)');
    const after = await countBytes(dist);
    expect(after.languages).toEqual({ de: before.jsBeforePaintBytes });
    expect(after.jsTotalBytes).toBe(before.jsTotalBytes);
  });
});

describe('the budget', () => {
  const within = {
    jsBeforePaintBytes: BUDGET.jsBeforePaintBytes,
    jsTotalBytes: BUDGET.jsTotalBytes,
    languages: { de: BUDGET.languageBytes },
    models: { a: BUDGET.modelBytes },
  };

  it('is kept at its very limits', () => {
    expect(compareWithBudget(within).map(({ kept }) => kept)).toEqual([true, true, true, true]);
  });

  it.each([
    ['the first paint', { ...within, jsBeforePaintBytes: BUDGET.jsBeforePaintBytes + 1 }, [false, true, true, true]],
    ['all JavaScript', { ...within, jsTotalBytes: BUDGET.jsTotalBytes + 1 }, [true, false, true, true]],
    ['a language', { ...within, languages: { de: BUDGET.languageBytes + 1 } }, [true, true, false, true]],
    ['a model', { ...within, models: { a: BUDGET.modelBytes + 1 } }, [true, true, true, false]],
  ])('is broken by one byte more for %s', (_, count, expected) => {
    expect(compareWithBudget(count).map(({ kept }) => kept)).toEqual(expected);
  });
});
