import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PEER = join(import.meta.dirname, '../../../test/bench/peers/torch_reference.py');
/** Debian's own, for which python3-torch is packaged. */
const PYTHON = '/usr/bin/python3';

/** Seconds of one epoch of the reference network by PyTorch; null where PyTorch is not installed. */
export async function torchEpoch(threads: number): Promise<number | null> {
  const run = promisify(execFile);
  const installed = await run(PYTHON, ['-c', 'import torch, numpy']).then(
    () => true,
    () => false,
  );
  if (!installed) return null;
  const { stdout } = await run(PYTHON, [PEER, '--threads', String(threads)]);
  return (JSON.parse(stdout) as { seconds: number }).seconds;
}
