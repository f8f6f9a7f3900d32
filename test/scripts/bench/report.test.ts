import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../scripts/bench/report/figures.ts';
import { benchmarksMarkdown } from '../../../scripts/bench/report/markdown.ts';

const report = (...figures: object[]) => benchmarksMarkdown(readFigures(figures.map((each) => JSON.stringify(each))));

describe('the report of the benchmarks', () => {
  it('sets what was measured beside its goal', () => {
    const text = report(
      { referenceEpochSeconds: 12.34, torchEpochSeconds: 28.6, ratioToTorch: 0.4315, stealOfParts: { epoch: 0.004 } },
      { frameToAnswerMs: { p50: 9.1, p95: 14 }, visionMs: { p50: 4.9, p95: 6.2 }, evidenceMs: 42.1 },
      { passesOfPeak: { forward: 0.71 }, builds: {} },
    );
    expect(text).toContain('| One epoch of the reference network, 60,000 pictures |  | 12.3 s |');
    expect(text).toContain('| Ratio to PyTorch | ≤ 0.5 | 0.432 |');
    expect(text).toContain('| Camera frame to answer, 95th percentile | ≤ 33 ms | 14 ms |');
    expect(text).toMatch(/Finding the garment in a frame of 1280 × 720.*\| ≤ 6 ms \| 4.9 ms \|/);
    expect(text).toContain('| What spoke for an answer, median | ≤ 150 ms | 42.1 ms |');
  });

  it('says of what is missing that it was not measured', () => {
    const text = report();
    expect(text).toContain('| Ratio to PyTorch | ≤ 0.5 | not measured |');
    expect(text).toContain('## Growth\n\nNot measured.');
    expect(text).not.toMatch(/undefined|NaN|null/);
  });

  it('names the slowest controls, and adds up the parts of training in the app', () => {
    const slowest = [{ screen: 'Train', control: 'Pause', milliseconds: 96 }];
    const text = report(
      { trainingApp: { appToBare: 0.957, checkpointPauseMs: 6.4, checkpointShare: 0.0004, longTasksTraining: 0 } },
      { trainingApp: { controls: 230, worstInteractionMs: 96, slowest } },
    );
    expect(text).toContain('| The app as a share of the bare engine | ≥ 0.9 | 0.957 |');
    expect(text).toContain('| Pauses for checkpoints, share of the training time | ≤ 1 % | 0.04 % |');
    expect(text).toContain('| Slowest control of all screens | ≤ 200 ms | 96 ms, of 230 |');
    expect(text).toContain('| Train | Pause | 96 ms |');
  });

  it('tells a peer that is not installed from a figure', () => {
    expect(report({ torchEpochSeconds: null, ratioToTorch: null })).toContain(
      '| Ratio to PyTorch | ≤ 0.5 | not measured |',
    );
  });

  it('says that a mark was not reached, instead of leaving it out', () => {
    const runsTo92 = [{ epochs: 3, seconds: 9, accuracy: 0.9154, reached: false }];
    const text = report({ secondsToSeedAccuracy: null, secondsTo92: null, runsTo92 });
    expect(text).toContain('| not reached by most seeds |');
    expect(text).toContain('| not reached: 91.54 % after 3 epochs |');
  });

  it('adds up parts that were run alone, and reads past what npm prints', () => {
    const { train } = readFigures([
      `\n> selvedge@0.1.0 bench\n> tsx scripts/bench.ts train epoch\n\n${JSON.stringify({ ratioToTorch: 0.4, stealOfParts: { epoch: 0 } }, undefined, 2)}`,
      JSON.stringify({ peakMemoryMB: 312, stealOfParts: { memory: 0.01 } }),
    ]);
    expect(train).toMatchObject({ ratioToTorch: 0.4, peakMemoryMB: 312, stealOfParts: { epoch: 0, memory: 0.01 } });
  });
});
