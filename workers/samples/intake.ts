import type {
  ImportProgress,
  IncomingFile,
  LooseZip,
  RefusedFile,
  RenamedFolder,
} from '../../src/contract/samples-api.ts';
import { classByOtherName, sameButForCapitals, sameWords } from '../../src/domain/class-name.ts';
import type { DatasetClass } from '../../src/domain/datasets/dataset-spec.ts';
import { errorCode, SelvedgeError } from '../../src/domain/errors.ts';
import { checkedLabel } from '../../src/domain/label.ts';
import { isLitter } from '../../src/domain/litter.ts';
import type { TopPrediction } from '../../src/domain/sample.ts';
import { plausibleTime } from '../../src/domain/taken-at.ts';
import type { DecodeName } from '../archive/directory-entry.ts';
import { type ImportedSample, openSamples } from '../archive/samples-archive.ts';
import { sha256 } from '../common/sha256.ts';
import type { NewSample } from '../storage/new-sample.ts';
import type { EncodedSample } from './sample-encoder.ts';

/** What reading files needs from around it. */
export interface IntakeTools {
  /** @throws picture-empty, picture-unreadable, picture-too-large */
  encode(file: Blob, exported: boolean): Promise<EncodedSample>;
  think(photo: Blob): Promise<TopPrediction | null>;
  /** Classes that there are: a name that differs from one in capitals alone means it. */
  classes: readonly string[];
  /** The dataset's, which folders may call by other names. */
  datasetClasses: readonly DatasetClass[];
  /** Reads names in an old code page. */
  decodeName: DecodeName;
  onProgress(progress: ImportProgress): void;
  signal: AbortSignal;
}

export interface Taken {
  /** One for each photo. */
  samples: NewSample[];
  refused: RefusedFile[];
  contradictory: string[];
  renamed: RenamedFolder[];
  loose: LooseZip[];
}

/** What Teachable Machine calls the samples of one class, numbered where a browser has saved it before. */
const ONE_CLASS = /^(.+)-samples(?: ?\(\d+\))?\.zip$/i;

/** The class that a zip's own name says; undefined where it says none. */
const classOfZip = (path: string) => ONE_CLASS.exec(path.split('/').at(-1) ?? '')?.[1];

/** A zip's first bytes: an entry, or the end of an empty one (PKWARE APPNOTE 4.3). */
const ZIP: ReadonlySet<string> = new Set(['PK\u0003\u0004', 'PK\u0005\u0006']);

/**
 * Reads what a person chose: pictures, folders of them, zips with folders as classes. What cannot be read is reported, and
 * the rest goes on; a zip that is not safe is refused whole.
 * @throws the signal's reason
 */
export class Intake {
  readonly #tools: IntakeTools;
  #taken = new Map<string, NewSample>();
  readonly #refused: RefusedFile[] = [];
  readonly #contradictory: string[] = [];
  /** Classes of folders that mean none there was. */
  readonly #newClasses: string[] = [];
  #renamed = new Map<string, string>();
  readonly #loose: LooseZip[] = [];
  #progress: ImportProgress = { done: 0, total: 0 };

  constructor(tools: IntakeTools) {
    this.#tools = tools;
  }

  async read(files: readonly IncomingFile[]): Promise<Taken> {
    const wanted = files.filter(({ path }) => !isLitter(path));
    this.#tell({ done: 0, total: wanted.length });
    for (const incoming of wanted) {
      await this.#orRefuse(incoming.path, () => this.#take(incoming));
      this.#step();
    }
    const renamed = Array.from(this.#renamed, ([folder, label]) => ({ folder, label }));
    const told = { refused: this.#refused, contradictory: this.#contradictory, renamed, loose: this.#loose };
    return { samples: [...this.#taken.values()], ...told };
  }

  async #take({ file, path, label }: IncomingFile): Promise<void> {
    if (ZIP.has(await file.slice(0, 4).text())) return this.#takeZip({ file, path, label });
    const named = checkedLabel(label ?? path.split('/').at(-2) ?? '');
    const takenAt = file instanceof File ? plausibleTime(file.lastModified, Date.now()) : Date.now();
    const facts = { label: named, takenAt, thought: null };
    await this.#keep(path, file, facts, { exported: false, calledBy: label === null ? named : null });
  }

  /** Whatever of it is of use or, where something speaks against the whole archive, nothing. */
  async #takeZip({ file, path, label }: IncomingFile): Promise<void> {
    const { count, read } = await openSamples(file, label ?? classOfZip(path), this.#tools.decodeName);
    const before = {
      taken: new Map(this.#taken),
      refused: this.#refused.length,
      told: this.#contradictory.length,
      renamed: new Map(this.#renamed),
      newClasses: this.#newClasses.length,
      progress: this.#progress,
    };
    this.#tell({ ...this.#progress, total: this.#progress.total + count });
    let unfit = 0;
    let loose = 0;
    try {
      for await (const entry of read()) {
        this.#tools.signal.throwIfAborted();
        const named = `${path}: ${entry.path}`;
        const inFolder = entry.path.includes('/');
        if (label !== null && inFolder) {
          // It came in before the person was asked, and may have been told anew since.
        } else if ('code' in entry) {
          unfit++;
          if (entry.code === 'label-unfit' && !inFolder) loose++;
          this.#refused.push({ ...entry, path: named });
        } else {
          const calledBy = inFolder ? entry.label : label === null ? path : null;
          await this.#orRefuse(named, () => this.#takeImported(named, entry, calledBy));
        }
        this.#step();
      }
      if (unfit === count && loose === 0) throw new SelvedgeError('archive-contents', this.#refused.at(-1)?.detail);
      if (loose > 0) this.#loose.push({ path, count: loose });
    } catch (error) {
      this.#taken = before.taken;
      this.#refused.length = before.refused;
      this.#contradictory.length = before.told;
      this.#renamed = before.renamed;
      this.#newClasses.length = before.newClasses;
      this.#tell(before.progress);
      throw error;
    }
  }

  /** @param calledBy the folder or the zip by whose name it is called where no manifest says; null where a person does */
  #takeImported(path: string, imported: ImportedSample, calledBy: string | null): Promise<void> {
    const { label, byName, takenAt, thought, photo } = imported;
    const source = { exported: takenAt !== null, calledBy: byName ? calledBy : null };
    return this.#keep(path, photo, { label, takenAt: takenAt ?? Date.now(), thought }, source);
  }

  async #keep(
    path: string,
    file: Blob,
    facts: Pick<NewSample, 'label' | 'takenAt' | 'thought'>,
    { exported, calledBy }: { exported: boolean; calledBy: string | null },
  ): Promise<void> {
    const encoded = await this.#tools.encode(file, exported);
    const label = calledBy === null ? this.#meant(facts.label) : this.#meantByName(facts.label, calledBy);
    const id = await sha256(new Uint8Array(await encoded.photo.arrayBuffer()));
    const same = this.#taken.get(id);
    if (same === undefined) {
      const thought = facts.thought ?? (await this.#tools.think(encoded.photo));
      this.#taken.set(id, { ...facts, ...encoded, label, thought });
    } else if (same.label !== label) {
      this.#contradictory.push(path);
    }
  }

  /** The class that a person, here or in a manifest, means. */
  #meant(name: string): string {
    return sameButForCapitals(name, this.#tools.classes) ?? name;
  }

  /** The class that the name of a folder, or of a zip, means; where these are called otherwise, that is told. */
  #meantByName(name: string, calledBy: string): string {
    const known = [...this.#tools.classes, ...this.#newClasses];
    const same = sameButForCapitals(name, known);
    const other = same ?? sameWords(name, known) ?? classByOtherName(name, this.#tools.datasetClasses, known);
    if (other === undefined) this.#newClasses.push(name);
    const label = other ?? name;
    if (calledBy.toLowerCase() !== label.toLowerCase()) this.#renamed.set(calledBy, label);
    return label;
  }

  async #orRefuse(path: string, work: () => Promise<void>): Promise<void> {
    this.#tools.signal.throwIfAborted();
    try {
      await work();
    } catch (error) {
      this.#tools.signal.throwIfAborted();
      this.#refused.push({
        path,
        code: errorCode(error),
        detail: error instanceof Error ? error.message : String(error),
      });
    }
  }

  #step(): void {
    this.#tell({ ...this.#progress, done: this.#progress.done + 1 });
  }

  #tell(progress: ImportProgress): void {
    this.#progress = progress;
    this.#tools.onProgress(progress);
  }
}
