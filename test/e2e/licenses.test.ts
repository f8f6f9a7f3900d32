import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requireBuild } from '../support/build.ts';

const text = (name: string) => readFileSync(join(requireBuild(), name), 'utf8');

describe('the licences of what is bundled', () => {
  it.each([
    [
      'licenses.md',
      [
        'lit',
        'comlink',
        'idb',
        'valibot',
        'image-size',
        '@tensorflow/tfjs-core',
        'long',
        '@bufbuild/protobuf',
        'onnx-buf',
        'flatbuffers',
      ],
    ],
    ['service-worker.licenses.md', ['workbox-core', 'workbox-precaching', 'workbox-routing']],
  ])('lie with the app, those of its workers too: %s', (file, names) => {
    const headings = [...text(file).matchAll(/^## (\S+) \S+ \([^)]+\)$/gm)].map((match) => match[1]);
    expect(headings).toEqual(expect.arrayContaining(names));
    for (const [heading, ...rest] of text(file)
      .split(/^## /m)
      .slice(1)
      .map((part) => part.split('\n'))) {
      expect(rest.join('\n'), heading).toMatch(
        /Permission (to use|is hereby)|Redistribution and use|Apache|The text of MIT stands under/,
      );
    }
  });
});
