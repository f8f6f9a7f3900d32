/** What becomes of a spec; `message` is its first failure's. */
export interface SpecResult {
  name: string;
  status: 'passed' | 'failed' | 'pending' | 'excluded';
  message: string;
}

/** Kernels that the stock backend lacks: the specs that fail for want of one are the acceptance. */
export const ACCEPTANCE_KERNELS = [
  'Conv2DBackpropFilter',
  'DepthwiseConv2dNativeBackpropFilter',
  'DepthwiseConv2dNativeBackpropInput',
  'UnsortedSegmentSum',
];

/** One runtime and build against the stock backend in that runtime. */
export interface Comparison {
  passed: string[];
  failed: SpecResult[];
  acceptance: { passed: string[]; failed: SpecResult[]; byKernel: Record<string, { passed: number; total: number }> };
  /** Pass on the stock backend and not with the training kernels. */
  regressions: SpecResult[];
}

/** @throws Error if the two runs are not of the same specs. */
export function compare(stock: SpecResult[], ours: SpecResult[]): Comparison {
  const stockByName = byName(stock);
  const oursByName = byName(ours);
  if (stock.length === 0 || stockByName.size !== oursByName.size) {
    throw new Error(
      `${stockByName.size} specs ran on the stock backend, ${oursByName.size} with the training kernels.`,
    );
  }
  const comparison: Comparison = {
    passed: [],
    failed: [],
    acceptance: { passed: [], failed: [], byKernel: {} },
    regressions: [],
  };
  for (const [name, result] of oursByName) {
    const before = stockByName.get(name);
    if (!before) throw new Error(`Only the run with the training kernels has the spec "${name}".`);
    if (result.status === 'passed') comparison.passed.push(name);
    if (result.status === 'failed') comparison.failed.push({ ...result, name });
    if (before.status === 'passed' && result.status !== 'passed') comparison.regressions.push({ ...result, name });
    const kernel = missingKernel(before);
    if (!kernel) continue;
    comparison.acceptance.byKernel[kernel] ??= { passed: 0, total: 0 };
    const count = comparison.acceptance.byKernel[kernel];
    count.total++;
    if (result.status === 'passed') {
      count.passed++;
      comparison.acceptance.passed.push(name);
    } else {
      comparison.acceptance.failed.push({ ...result, name });
    }
  }
  return comparison;
}

/** The acceptance kernel for want of which a spec fails. */
function missingKernel({ status, message }: SpecResult): string | undefined {
  const kernel = /Kernel '(\w+)' not registered/.exec(message)?.[1];
  return status === 'failed' && kernel && ACCEPTANCE_KERNELS.includes(kernel) ? kernel : undefined;
}

/** Some specs share a name; the order of both runs is the same, so a count tells them apart. */
function byName(results: SpecResult[]): Map<string, SpecResult> {
  const named = new Map<string, SpecResult>();
  for (const result of results) {
    let name = result.name;
    for (let count = 2; named.has(name); count++) name = `${result.name} (${count})`;
    named.set(name, result);
  }
  return named;
}
