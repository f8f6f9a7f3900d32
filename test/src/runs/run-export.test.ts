import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../src/domain/presets.ts';
import type { Run, RunCurves } from '../../../src/domain/run.ts';
import { compareSettings } from '../../../src/options/compare-settings.ts';
import { curvesCsv, epochsCsv, runsCsv, runsJson } from '../../../src/runs/run-export.ts';
import { toCsv } from '../../../src/text/csv.ts';

const run = (name: string, options = PRESETS.reference): Run => ({
  id: name,
  name,
  startedAt: 0,
  finishedAt: null,
  status: 'running',
  options,
  result: null,
  engine: { backend: 'wasm', kernels: 'simd', rejected: [] },
  device: { cores: 2, platform: 'test' },
});

const CURVES: RunCurves = {
  step: Uint32Array.of(1, 2),
  loss: Float32Array.of(2, 0.5),
  accuracy: Float32Array.of(0.25, 0.75),
  learningRate: Float32Array.of(1, 1),
  epochs: [
    {
      best: true,
      seconds: 3,
      epoch: 1,
      loss: 1.25,
      accuracy: 0.5,
      validationLoss: null,
      validationAccuracy: null,
      learningRate: 1,
    },
  ],
};

describe('runs as a table', () => {
  it('quotes what a cell may not hold bare, and defuses formulas', () => {
    const rows = [['a,b', 'say "no"', 'two\nlines', '=1+1', -1, null, true]];
    expect(toCsv(['x'], rows)).toBe(`x\r\n"a,b","say ""no""","two\nlines",'=1+1,-1,,true\r\n`);
  });

  it('has a column for every setting that any run has', () => {
    const [header, first, second] = runsCsv([run('one'), run('two', PRESETS.best)])
      .split('\r\n')
      .map((line) => line.split(','));
    const at = (line: string[] | undefined, name: string) => line?.[header!.indexOf(name)];
    expect(at(first, 'optimizer.rho')).toBe('0.95');
    expect(at(second, 'optimizer.rho')).toBe('');
    expect(at(second, 'optimizer.beta1')).toBe('0.9');
    expect(first).toHaveLength(header!.length);
    expect(second).toHaveLength(header!.length);
  });

  it('lists steps and epochs, each with its own columns', () => {
    expect(curvesCsv(CURVES)).toBe('step,loss,accuracy,learningRate\r\n1,2,0.25,1\r\n2,0.5,0.75,1\r\n');
    expect(epochsCsv(CURVES)).toBe(
      'epoch,loss,accuracy,validationLoss,validationAccuracy,learningRate,seconds,best\r\n1,1.25,0.5,,,1,3,true\r\n',
    );
  });

  it('is JSON with plain numbers', () => {
    const json = JSON.parse(runsJson([run('one')], new Map([['one', CURVES]])));
    expect(json.runs[0].curves).toMatchObject({ step: [1, 2], loss: [2, 0.5] });
    expect(json.runs[0].options).toEqual(PRESETS.reference);
  });
});

describe('runs side by side', () => {
  it('mark the settings that differ, and those that only some have', () => {
    const compared = compareSettings([run('a'), run('b', { ...PRESETS.reference, epochs: 5 }), run('c', PRESETS.fast)]);
    const row = (path: string) => compared.find((setting) => setting.path === path);
    expect(row('epochs')).toEqual({ path: 'epochs', values: [12, 5, PRESETS.fast.epochs], differs: true });
    expect(row('batchSize')?.differs).toBe(new Set([128, PRESETS.fast.batchSize]).size > 1);
    expect(row('optimizer.rho')).toEqual({ path: 'optimizer.rho', values: [0.95, 0.95, undefined], differs: true });
  });
});
