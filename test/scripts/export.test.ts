import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const START = [process.execPath, join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'scripts/export.ts'] as const;

it.each([
  [
    'a format that is not known',
    ['--model', 'starter', '--out', 'x.zip', '--format', 'caffe'],
    /format is not caffe\nusage: .*tfjs/,
  ],
  ['nothing to write to', ['--model', 'starter', '--format', 'onnx'], /--out are needed\nusage: /],
  [
    'agreement of what ONNX Runtime does not read',
    ['--model', 'starter', '--format', 'tfjs', '--out', 'x.zip', '--agreement'],
    /for ONNX\nusage: /,
  ],
  [
    'a model that is not there',
    ['--model', 'nowhere', '--format', 'onnx', '--out', 'x.zip'],
    /There is no model in nowhere/,
  ],
])('the command refuses %s, with how it is used', async (_, args, words) => {
  const [node, ...start] = START;
  const end = promisify(execFile)(node, [...start, ...args], { cwd: ROOT });
  await expect(end).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(words) });
});
