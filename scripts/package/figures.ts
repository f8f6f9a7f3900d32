/** What `npm run bench -- package --json` prints. */
export interface PackageFigures {
  /** Pictures of a step. */
  batch: number;
  /** Of a step, by program and engine; the error of what cannot be trained. */
  milliseconds: Record<string, Record<string, number | string>>;
  /** Milliseconds of a step of `trainOnBatch`, without and with what is made for fit. */
  fit: Record<string, { kernels: number; rewritten: number }>;
  machine: { processor: string; cores: number; steal: number | null };
}

const COLUMNS = {
  'relaxed-simd': 'this, relaxed SIMD',
  simd: 'this, SIMD',
  wasm: 'stock wasm',
  webgl: 'webgl (SwiftShader)',
  cpu: 'cpu',
};

const PLACE = /(<!-- figures: [^>]*-->\n)[\s\S]*?(<!-- end of figures -->)/;

/** The package's README with these figures in their place. */
export function withFigures(readme: string, figures: PackageFigures): string {
  if (!PLACE.test(readme)) throw new Error('The README has no place for the figures.');
  return readme.replace(PLACE, (_, begin: string, end: string) => `${begin}\n${figuresMarkdown(figures)}\n${end}`);
}

function figuresMarkdown({ batch, milliseconds, fit, machine }: PackageFigures): string {
  const { processor, cores, steal } = machine;
  const stolen = steal === null ? '' : `, of which the host took ${(100 * steal).toFixed(1)} % meanwhile`;
  const rows = Object.entries(milliseconds).map(([program, engines]) => [
    program,
    ...Object.keys(COLUMNS).map((engine) => cell(engines[engine])),
  ]);
  const gains = Object.entries(fit).map(
    ([network, { kernels, rewritten }]) => `${network} ${(kernels / rewritten).toFixed(1)} times`,
  );
  return `Milliseconds of a step of ${batch} pictures, in one run in headless Chromium on ${cores} cores
(${processor}${stolen}); each engine as it comes, on one thread:

${table([['program', ...Object.values(COLUMNS)], ...rows])}

What \`fit\` itself gains by the gradients and clones that are made for it, beyond the kernels: ${gains.join(', ')}.
`;
}

/** What cannot be trained there is said by the kernel that is missing, where the error names one. */
function cell(step: number | string | undefined): string {
  if (typeof step === 'number') return step.toFixed(step < 10 ? 1 : 0);
  return step === undefined ? '' : `throws: ${/Kernel '(\w+)' not registered/.exec(step)?.[1] ?? 'no answer'}`;
}

function table([head, ...rows]: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head!), line(head!.map(() => '---')), ...rows.map(line)].join('\n');
}
