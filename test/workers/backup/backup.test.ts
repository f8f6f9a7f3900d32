import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { APP_VERSION } from '../../../src/domain/app-version.ts';
import { BACKUP_KINDS, type BackupKind } from '../../../src/domain/backup.ts';
import { errorCode, SelvedgeError } from '../../../src/domain/errors.ts';
import { isTrainingOptions } from '../../../src/domain/parse-options.ts';
import { PRESETS } from '../../../src/domain/presets.ts';
import { SCHEDULES } from '../../../src/domain/schedules/index.ts';
import { openSamples } from '../../../workers/archive/samples-archive.ts';
import { ZipWriter } from '../../../workers/archive/zip-writer.ts';
import { makeBackup } from '../../../workers/backup/make-backup.ts';
import { type OpenedBackup, openAny } from '../../../workers/backup/open-backup.ts';
import { restoreBackup } from '../../../workers/backup/restore-backup.ts';
import { anyKept } from '../../support/any-kept.ts';
import { type Kept, nothingKept, readKept, sourceOf, toolsOf } from '../../support/memory-backup.ts';
import { unzipFiles } from '../../support/other-archiver.ts';

/** A sink in memory. */
function inMemory() {
  const parts: BlobPart[] = [];
  return {
    write: async (...given: BlobPart[]) => void parts.push(...given),
    finish: async () => new Blob(parts),
  };
}

const backupOf = async (kept: Kept) => (await makeBackup(sourceOf(kept), inMemory())).zip;

async function opened(zip: Blob): Promise<OpenedBackup> {
  const found = await openAny(zip);
  // One whose manifest lost its name is none any more, and is whatever the rest of it looks like.
  if (found.kind !== 'backup') throw new SelvedgeError('archive-contents', `it is taken for ${found.kind}`);
  return found.backup;
}

const restore = async (zip: Blob, into: Kept, kinds: readonly BackupKind[] = BACKUP_KINDS) =>
  restoreBackup(await opened(zip), kinds, toolsOf(into));

/** Some of everything; drawn by a fixed seed. */
async function someKept(): Promise<Kept> {
  const full = ({ samples, models, runs, experiments, pile }: Kept) =>
    [samples, models, runs, experiments, pile].every(({ size }) => size > 1);
  for (const make of fc.sample(anyKept, { seed: 7, numRuns: 500 })) {
    const kept = await make();
    if (full(kept) && kept.modelInUse !== null) return kept;
  }
  throw new Error('no draw has some of everything');
}

/** Another photo for each number. */
const photo = (n: number) => new Blob([Uint8Array.of(0xff, 0xd8, 0xff, n >> 8, n)], { type: 'image/jpeg' });

async function samplesKept(count: number): Promise<Kept> {
  const kept = nothingKept();
  const facts = { label: 'Hat', takenAt: 5, thought: null, fingerprint: '0'.repeat(16), pixels: new Uint8Array(784) };
  const given = Array.from({ length: count }, (_, n) => ({ ...facts, photo: photo(n) }));
  await toolsOf(kept).storage.samples.add(given);
  return kept;
}

describe('a backup', () => {
  it('of anything that is kept brings the same to another device, and adds nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(anyKept, async (make) => {
        const kept = await make();
        const zip = await backupOf(kept);
        const other = nothingKept();
        const first = await restore(zip, other);
        expect(first).toMatchObject({ leftOut: [], stopped: null });
        expect(await readKept(other)).toEqual(await readKept(kept));
        const second = await restore(zip, other);
        for (const { added } of Object.values(second.restored)) expect(added).toBe(0);
        expect(await readKept(other)).toEqual(await readKept(kept));
      }),
      { numRuns: 60 },
    );
  });

  it('brings what is chosen of it, and nothing else', async () => {
    const kept = await someKept();
    const zip = await backupOf(kept);
    for (const kind of ['samples', 'models', 'runs', 'experiments', 'pile'] as const) {
      const other = nothingKept();
      const { restored } = await restore(zip, other, [kind]);
      expect(Object.keys(restored)).toEqual([kind]);
      const whole = (await readKept(kept)) as Record<string, unknown>;
      const own = kind === 'samples' ? { classes: whole.classes } : {};
      expect(await readKept(other)).toEqual({ ...nothingKept(), ...own, [kind]: whole[kind] });
    }
  });

  it('whose bytes were changed brings only what is as it was, or is refused whole', async () => {
    const kept = await someKept();
    const bytes = new Uint8Array(await (await backupOf(kept)).arrayBuffer());
    const whole = (await readKept(kept)) as Record<string, Map<string, unknown>>;
    const changes = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(changes, fc.option(fc.nat({ max: bytes.length })), async (flips, cut) => {
        const changed = bytes.slice(0, cut ?? undefined);
        for (const [at, bits] of flips) if (at < changed.length) changed[at]! ^= bits;
        const other = nothingKept();
        const report = await restore(new Blob([changed]), other).catch((error: unknown) => errorCode(error));
        if (typeof report === 'string') expect(report).toMatch(/^(archive-|backup-newer)/);
        const found = (await readKept(other)) as typeof whole;
        for (const kind of ['classes', 'models', 'experiments', 'pile', 'samples', 'runs']) {
          for (const [id, value] of found[kind]!) {
            const { photo: _photo, checkpoint: _checkpoint, ...rest } = value as Record<string, unknown>;
            // A picture of a pile may be damaged, and a run's checkpoint: what was said of them still holds.
            expect(whole[kind]!.get(id)).toMatchObject(rest);
          }
        }
        for (const id of found.samples!.keys()) expect(found.samples!.get(id)).toEqual(whole.samples!.get(id));
      }),
      { numRuns: 300 },
    );
  });

  it('names what is damaged in it, and brings the rest', async () => {
    const kept = await samplesKept(120);
    const zip = new Uint8Array(await (await backupOf(kept)).arrayBuffer());
    // The twentieth photo, where it lies in the zip as it is.
    const wanted = new Uint8Array(await photo(20).arrayBuffer());
    const at = zip.findIndex((_, i) => wanted.every((byte, k) => zip[i + k] === byte));
    zip[at + 3]! ^= 1;
    const other = nothingKept();
    const report = await restore(new Blob([zip]), other);
    expect(report.restored.samples).toEqual({ added: 119, known: 0 });
    expect(report.leftOut).toEqual([
      { path: 'records/samples-1.json, sample 21', code: 'archive-damaged', detail: expect.stringContaining('Hat/') },
    ]);
    expect(other.samples.size).toBe(119);
  });

  it('brings a grid whose changes fit only together, as those that came from a file may', async () => {
    const schedule = { ...SCHEDULES.cosine.defaults, warmupEpochs: 5 };
    const base = { ...PRESETS.starter, epochs: 2 };
    expect(isTrainingOptions({ ...base, schedule })).toBe(false);
    const definition = {
      kind: 'grid' as const,
      base,
      rows: { label: 'Settings', values: [{ label: 'cosine', change: { schedule } }] },
      columns: { label: 'Loss', values: [{ label: 'All alike', change: {} }] },
      seeds: [1],
    };
    const id = crypto.randomUUID();
    const experiment = { id, kind: 'grid' as const, name: 'from a file', createdAt: 1, finishedAt: 2, definition };
    const options = { ...base, epochs: 20, schedule };
    const kept = nothingKept();
    const cell = { index: 0, status: 'finished' as const, options, result: null, failure: null };
    kept.experiments.set(id, { experiment, cells: [cell] });
    const other = nothingKept();
    await restore(await backupOf(kept), other);
    expect(other.experiments).toEqual(kept.experiments);
    kept.experiments.set(id, { experiment, cells: [{ ...cell, options: base }] });
    const { leftOut } = await restore(await backupOf(kept), nothingKept());
    expect(leftOut.map(({ code }) => code)).toEqual(['archive-contents']);
  });

  it('names every file with its hash, and counts', async () => {
    const zip = await backupOf(await samplesKept(3));
    const { manifest } = await opened(zip);
    const names = Object.keys(await unzipFiles(zip));
    expect(manifest.files.map(({ path }) => path).sort()).toEqual(
      names.filter((name) => name !== 'manifest.json').sort(),
    );
    expect(manifest).toMatchObject({ app: APP_VERSION, version: 1, counts: { samples: 3, models: 0 } });
    expect(names.filter((name) => name.startsWith('samples/Hat/'))).toHaveLength(3);
  });

  it('leaves out a photo that is not what it was when it was kept, and names it', async () => {
    const kept = await samplesKept(3);
    const [id] = kept.samples.keys();
    kept.samples.set(id!, { ...kept.samples.get(id!)!, photo: photo(99) });
    const { leftOut, counts, zip } = await makeBackup(sourceOf(kept), inMemory());
    expect(leftOut).toEqual([{ path: 'Hat, 1970-01-01', code: 'picture-unreadable', detail: expect.any(String) }]);
    expect(counts.samples).toBe(2);
    expect((await restore(zip, nothingKept())).restored.samples).toEqual({ added: 2, known: 0 });
  });

  it('leaves out a model that is damaged here, and keeps the rest', async () => {
    const kept = await someKept();
    const source = sourceOf(kept);
    const broken = [...kept.models.keys()][0];
    const files = source.models.files;
    source.models.files = async (id) => {
      if (id === broken) throw new SelvedgeError('model-damaged');
      return files(id);
    };
    const { leftOut, counts } = await makeBackup(source, inMemory());
    expect(leftOut.map(({ code }) => code)).toEqual(['model-damaged']);
    expect(counts.models).toBe(kept.models.size - 1);
  });

  it('is not written on when it is called off', async () => {
    const control = new AbortController();
    const made = makeBackup(sourceOf(await samplesKept(200)), inMemory(), {
      signal: control.signal,
      onProgress: () => control.abort(new SelvedgeError('cancelled')),
    });
    await expect(made).rejects.toMatchObject({ name: 'cancelled' });
  });

  it('stops where nothing more fits, says so, and goes on there the next time', async () => {
    const zip = await backupOf(await samplesKept(120));
    const other = nothingKept();
    const full = () => (other.samples.size === 100 ? new SelvedgeError('storage-full') : undefined);
    const report = await restoreBackup(await opened(zip), BACKUP_KINDS, toolsOf(other, full));
    expect(report).toMatchObject({ stopped: 'storage-full', restored: { samples: { added: 100, known: 0 } } });
    expect((await restore(zip, other)).restored.samples).toEqual({ added: 20, known: 100 });
  });

  it('of a newer version is told as that, and is no samples’ zip', async () => {
    const zip = new ZipWriter(inMemory());
    const manifest = { format: 'selvedge-backup', version: 2 };
    await zip.pack('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)), new Date());
    const file = await zip.finish();
    await expect(openAny(file)).rejects.toMatchObject({ name: 'backup-newer' });
    await expect(openSamples(await backupOf(await samplesKept(1)))).rejects.toMatchObject({ name: 'archive-contents' });
  });

  it('is told from a zip of samples and from one of a model', async () => {
    const zipOf = async (...names: string[]) => {
      const zip = new ZipWriter(inMemory());
      for (const name of names) await zip.store(name, new Uint8Array(3), new Date());
      return zip.finish();
    };
    expect(await openAny(await zipOf('Hat/a.jpg'))).toEqual({ kind: 'samples' });
    expect(await openAny(await zipOf('m/model.json', 'm/golden.json'))).toEqual({ kind: 'model' });
    expect(await openAny(await zipOf('model.json', 'group1-shard1of1.bin'))).toEqual({ kind: 'model' });
  });
});

it('the app’s version is the package’s', () => {
  expect(APP_VERSION).toBe(packageJson.version);
});
