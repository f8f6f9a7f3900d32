/**
 * `npm run lighthouse`: Lighthouse over the production build with a phone's profile. It is fetched by npx, for its 200
 * packages would double what is locked (docs/decisions/13-lighthouse.md). Accessibility and best practices are to be 100;
 * performance is a figure of the machine that measures, and is told.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { serve } from './serve.ts';
import { CHROMIUM_ARGS, chromiumPath } from './support/chromium.ts';
import { CommandError, runCommand } from './support/command.ts';

const LIGHTHOUSE = 'lighthouse@12.8.2';

/** Categories with the least that each may be, from 0 to 100; null where the figure is the machine's. */
const FLOORS = { accessibility: 100, 'best-practices': 100, performance: null } as const;

type Category = keyof typeof FLOORS;

const CATEGORIES = Object.keys(FLOORS) as Category[];

/** What of Lighthouse's own report is read. */
interface Report {
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; numericValue?: number; displayValue?: string }>;
}

/** Figures behind the score of performance, in milliseconds but for the shift. */
const TIMES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
];

/** One run in a profile of its own. @throws CommandError when Lighthouse does not end well */
async function measure(url: string): Promise<Report> {
  const categories = `--only-categories=${CATEGORIES.join(',')}`;
  const flags = `--chrome-flags=${['--headless=new', ...CHROMIUM_ARGS].join(' ')}`;
  const args = ['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', '--form-factor=mobile', categories, flags];
  const env = { ...process.env, CHROME_PATH: chromiumPath() };
  const child = spawn('npx', args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0)
    throw new CommandError(`${LIGHTHOUSE} failed (${code}). The first time it has to be fetched from npm.`);
  return JSON.parse(Buffer.concat(pieces).toString('utf8')) as Report;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[Math.floor(sorted.length / 2)]!];
  return (low + high) / 2;
}

/** Audits that take from a category's score in any of the runs. */
function failing(reports: readonly Report[], category: Category): string[] {
  const found = reports.flatMap(({ categories, audits }) =>
    categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${id}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ''}`.trim()),
  );
  return [...new Set(found)];
}

await runCommand(import.meta.filename, async () => {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '5' }, json: { type: 'boolean', default: false } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new CommandError('npm run lighthouse -- [--runs 5] [--json]');
  const { url, close } = await serve({ port: 0 });
  const reports: Report[] = [];
  try {
    while (reports.length < runs) reports.push(await measure(url));
  } finally {
    await close();
  }
  const scores = Object.fromEntries(
    CATEGORIES.map((name) => [name, median(reports.map(({ categories }) => 100 * (categories[name].score ?? 0)))]),
  ) as Record<Category, number>;
  const times = Object.fromEntries(
    TIMES.map((name) => [name, median(reports.map(({ audits }) => audits[name]?.numericValue ?? Number.NaN))]),
  );
  const below = Object.fromEntries(CATEGORIES.map((name) => [name, failing(reports, name)]));
  if (values.json) {
    console.log(JSON.stringify({ runs, scores, times, below }, null, 2));
  } else {
    for (const name of CATEGORIES)
      console.log(`${name}: ${scores[name]}`, ...below[name]!.map((line) => `\n  ${line}`));
  }
  if (CATEGORIES.some((name) => scores[name] < (FLOORS[name] ?? 0))) process.exitCode = 1;
});
