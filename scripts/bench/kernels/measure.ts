/** Times the kernels on tfjs's wasm backend; runs in Node and, bundled, in a page. */
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { engine, env, type NamedAttrMap, randomUniform, setBackend, type Tensor, tensor } from '@tensorflow/tfjs-core';
import { registerTrainingKernels } from '../../../workers/kernels/register.ts';

export interface Case {
  name: string;
  /** Multiplications and additions of the plain sums, whatever is done in their place; 0 for what is not counted so. */
  operations: number;
  kernel: string;
  /** Shapes of inputs filled with random floats. */
  inputs: Record<string, number[]>;
  /** Shapes of inputs filled with positions in a window, -1 to 3. */
  positions?: Record<string, number[]>;
  attrs?: Record<string, unknown>;
}

export interface Figure {
  milliseconds: number;
  gigaflops: number;
  /** Fraction of the peak of the same build, measured between the kernels' runs; above 1 where there is less to do. */
  ofPeak: number;
}

export interface Measurement {
  peakGigaflops: number;
  kernels: Record<string, Figure>;
}

interface Peak {
  peak(rounds: number, at: number): void;
}

const PEAK_OPERATIONS = 384;

/** All that crosses into a page. */
export interface Plan {
  /** Where tfjs's own binaries are. */
  tfjsPath: string;
  /** The kernels' module and that of the peak, in base64. */
  kernels: string;
  peak: string;
  cases: Case[];
  rounds: number;
}

/**
 * Runs every case in turn, several rounds long, and keeps the best of each: neighbours on the machine only ever slow
 * a run down.
 */
export async function measure(plan: Plan): Promise<Measurement> {
  const { cases, rounds } = plan;
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(plan.tfjsPath);
  await setBackend('wasm');
  await registerTrainingKernels({ module: bytes(plan.kernels) });
  const peakModule = await WebAssembly.compile(bytes(plan.peak));
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { peak } = new WebAssembly.Instance(peakModule, { env: { memory } }).exports as unknown as Peak;

  const runs: { operations: number; run(): void; best: number }[] = [
    { operations: PEAK_OPERATIONS * 1e4, run: () => peak(1e4, 0), best: Number.POSITIVE_INFINITY },
    ...cases.map(({ operations, kernel, inputs, positions = {}, attrs = {} }) => {
      const tensors = Object.fromEntries([
        ...Object.entries(inputs).map(([name, shape]) => [name, randomUniform(shape, -1, 1)] as const),
        ...Object.entries(positions).map(([name, shape]) => [name, somePositions(shape)] as const),
      ]);
      const run = () => {
        const result = engine().runKernel(kernel, tensors, attrs as unknown as NamedAttrMap) as Tensor | Tensor[];
        for (const tensor of Array.isArray(result) ? result : [result]) tensor.dispose();
      };
      return { operations, run, best: Number.POSITIVE_INFINITY };
    }),
  ];
  for (const { run } of runs) await warmUp(run);
  for (let round = 0; round < rounds; round++) {
    for (const each of runs) each.best = Math.min(each.best, time(each.run));
  }
  const [atPeak, ...timed] = runs;
  const peakGigaflops = atPeak!.operations / atPeak!.best / 1e6;
  const kernelFigures = timed.map(({ operations, best }, i): [string, Figure] => {
    const gigaflops = operations / best / 1e6;
    return [cases[i]!.name, { milliseconds: best, gigaflops, ofPeak: gigaflops / peakGigaflops }];
  });
  return { peakGigaflops, kernels: Object.fromEntries(kernelFigures) };
}

/** A third cut off, as by relu in a network at work; the rest anywhere in the window. */
function somePositions(shape: number[]): Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  const random = randomUniform([size], -2, 4).dataSync();
  return tensor(
    Int32Array.from(random, (value) => Math.max(-1, Math.floor(value))),
    shape,
    'int32',
  );
}

/** Long enough for the engine's optimising compiler, which works beside, to have replaced the first code. */
async function warmUp(run: () => void): Promise<void> {
  for (let i = 0; i < 4; i++) {
    run();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Milliseconds of one run, over at least 10 ms of them: a page's clock may tick in steps of 0.1 ms. */
function time(run: () => void): number {
  const start = performance.now();
  let runs = 0;
  do {
    run();
    runs++;
  } while (performance.now() - start < 10);
  return (performance.now() - start) / runs;
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
