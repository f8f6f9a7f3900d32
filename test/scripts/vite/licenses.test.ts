import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Bundled, noticeOf, noticesOf, packageFolder } from '../../../scripts/vite/licenses.ts';

const ROOT = import.meta.dirname.replace(/\/test\/.*/, '');
const bundled = (name: string, license: string, text: string, more: Partial<Bundled> = {}): Bundled => ({
  name,
  version: '1',
  license,
  text,
  author: 'Ann',
  notices: [],
  ...more,
});

describe('the package of a module', () => {
  it.each([
    ['lit-html/directives/if-defined.js', 'lit-html'],
    ['@tensorflow/tfjs-core/dist/ops/add.js', '@tensorflow/tfjs-core'],
    ['workbox-core/_private/logger.js', 'workbox-core'],
  ])('is that whose folder it lies in: %s', (module, name) => {
    expect(packageFolder(`${ROOT}/node_modules/${module}`)).toBe(`${ROOT}/node_modules/${name}`);
  });

  it('is not guessed', () => {
    expect(() => packageFolder(`${ROOT}/node_modules/nothing/a.js`)).toThrow(/nothing/);
  });
});

describe('the notice', () => {
  it('has every text once, and says where a package without one finds it', () => {
    const notice = noticeOf([bundled('b', 'Apache-2.0', ''), bundled('a', 'Apache-2.0', 'The text.')]);
    expect(notice).toMatch(
      /## a 1 \(Apache-2.0\)\n\nThe text.\n\n## b 1 \(.*\)\n\nBy Ann. The text of Apache-2.0 stands under a;/,
    );
  });

  it('says it of each licence where several hold', () => {
    const others = [bundled('a', 'Apache-2.0', 'One.'), bundled('b', 'MIT', 'Another.')];
    const notice = noticeOf([...others, bundled('c', 'Apache-2.0 AND MIT', '')]);
    expect(notice).toContain('The text of Apache-2.0 stands under a, the text of MIT under b;');
    expect(() => noticeOf([others[0]!, bundled('c', 'Apache-2.0 AND MIT', '')])).toThrow(/MIT/);
  });

  it('has what the modules of a package without a text say, and the texts of the licences that these name', () => {
    const others = [bundled('a', 'Apache-2.0', 'One.'), bundled('b', 'MIT', 'Another.')];
    const notices = ['Copyright 2008 Ben', 'SPDX-License-Identifier: Apache-2.0'];
    const notice = noticeOf([...others, bundled('c', 'MIT', '', { author: '', notices })]);
    expect(notice).toContain('(MIT)\n\nThe text of MIT stands under b, the text of Apache-2.0 under a; the copyright');
    expect(notice).toContain('```\nCopyright 2008 Ben\n```\n\n```\nSPDX-License-Identifier: Apache-2.0\n```\n');
  });

  it('is refused when a text is nowhere, or nobody is known who made what has none', () => {
    expect(() => noticeOf([bundled('a', 'MIT', '')])).toThrow(/MIT/);
    const nobody = bundled('b', 'MIT', '', { author: '' });
    expect(() => noticeOf([bundled('a', 'MIT', 'The text.'), nobody])).toThrow(/made b/);
  });
});

describe('what a module says of its licence', () => {
  it('is what stands at its beginning, without the marks of comments', () => {
    const code = [
      '//',
      '// WARNING: made by a machine',
      '',
      '// Copyright 2021 Ann',
      '//',
      '// Licensed under the Apache License.',
      '/**',
      ' * @license',
      ' * Copyright 2008 Ben',
      ' */',
      '/* eslint-disable */',
      'export const a = 1; // Copyright of no one',
      '/* Copyright of no one either */',
    ];
    expect(noticesOf(code.join('\n'))).toEqual([
      'Copyright 2021 Ann\n\nLicensed under the Apache License.',
      '@license\nCopyright 2008 Ben',
    ]);
    expect(noticesOf('export {};')).toEqual([]);
  });

  it.each([
    ['onnx-buf/dist/onnx_pb.js', ['SPDX-License-Identifier: Apache-2.0']],
    ['@bufbuild/protobuf/dist/esm/create.js', [expect.stringMatching(/^Copyright \d+-\d+ Buf Technologies, Inc\./)]],
    [
      '@bufbuild/protobuf/dist/esm/wire/varint.js',
      [expect.stringMatching(/^Copyright 2008 Google Inc\.[\s\S]*Redistribution and use/), expect.any(String)],
    ],
  ])('is found in what is bundled: %s', (module, notices) => {
    expect(noticesOf(readFileSync(`${ROOT}/node_modules/${module}`, 'utf8'))).toEqual(notices);
  });
});
