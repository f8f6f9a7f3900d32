import type { PickedFile } from '../../src/contract/models-api.ts';
import { errorCode } from '../../src/domain/errors.ts';
import type { ModelVersion } from '../../src/domain/model-version.ts';
import { asKeras3, type Files, layersFiles, nestedNetwork, tutorialNetwork } from '../../test/support/foreign-kinds.ts';
import { foreignOnnx } from '../../test/support/foreign-onnx.ts';
import { GraphMaker } from '../../test/support/graph-maker.ts';
import { shippedFiles } from '../../test/support/shipped-models.ts';
import { exportFiles } from '../../workers/models/export-files.ts';
import { importFiles } from '../../workers/models/import-files.ts';
import { Random } from '../../workers/training/random.ts';
import { mutate } from './mutate.ts';

/** What came of the damaged files of one kind. */
export interface MutatedReport {
  kind: string;
  count: number;
  taken: number;
  refused: number;
  /** Errors without a code. */
  crashes: string[];
  /** Files that took longer than `PATIENCE`. */
  hangs: number;
  /** Models that were kept though their import failed. */
  partial: number;
  /** Milliseconds. */
  slowest: number;
}

/** Milliseconds of the processor for one file, however busy the machine is; a whole one of these takes some twenty. */
const PATIENCE = 5_000;

/** Brings `count` damaged models of each kind in. The engine has to be started. */
export async function importMutated(count: number, seed: number): Promise<MutatedReport[]> {
  const reports: MutatedReport[] = [];
  for (const [kind, files] of Object.entries(await wholeModels())) {
    reports.push(await importAll(kind, files, count, Random.of(seed)));
  }
  return reports;
}

async function wholeModels(): Promise<Record<string, Files>> {
  const nested = nestedNetwork(12, 3);
  const tutorial = tutorialNetwork(12, 3, 4);
  const maker = new GraphMaker(1);
  const bias = maker.weight([4], 0.2);
  const convolved = maker.convolution(maker.input([12, 12, 3]), [3, 3, 3, 4], {
    op: '_FusedConv2D',
    fused: ['BiasAdd', 'Relu'],
    extra: [bias],
  });
  const mean = maker.add('Mean', [convolved, maker.wholes([1, 2])], { keep_dims: { b: false } });
  const graph = maker.finish(maker.add('Softmax', [maker.add('MatMul', [mean, maker.weight([4, 3], 1)])]));
  const own = await exportFiles(await shippedFiles('starter'), 'selvedge', { shipped: true });
  return {
    'TensorFlow.js layers, Keras 2': await layersFiles(nested, { shards: 2, quantisation: 'uint8' }),
    'TensorFlow.js layers, Keras 3': asKeras3(await layersFiles(tutorial)),
    'TensorFlow.js graph': graph,
    ONNX: { 'net.onnx': foreignOnnx({ side: 12, channels: 3, classes: 3 }) },
    'Selvedge’s own zip': { 'own.zip': new Uint8Array(await own.arrayBuffer()) },
  };
}

async function importAll(kind: string, files: Files, count: number, random: Random): Promise<MutatedReport> {
  const report: MutatedReport = { kind, count, taken: 0, refused: 0, crashes: [], hangs: 0, partial: 0, slowest: 0 };
  for (let done = 0; done < count; done++) {
    let kept = 0;
    const began = process.cpuUsage();
    try {
      await importFiles(damaged(files, random), async (metadata) => {
        kept++;
        return { metadata } as ModelVersion;
      });
      report.taken++;
    } catch (error) {
      report.refused++;
      report.partial += kept;
      if (errorCode(error) === 'unexpected') report.crashes.push(String((error as Error).stack ?? error));
    }
    const { user, system } = process.cpuUsage(began);
    const took = (user + system) / 1000;
    report.slowest = Math.max(report.slowest, took);
    if (took > PATIENCE) report.hangs++;
  }
  return report;
}

/** The files with one of them damaged. */
function damaged(files: Files, random: Random): PickedFile[] {
  const names = Object.keys(files);
  const at = random.integer(names.length);
  return names.map((path, place) => {
    const content = files[path]!;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { path, file: new Blob([new Uint8Array(place === at ? mutate(bytes, random) : bytes)]) };
  });
}
