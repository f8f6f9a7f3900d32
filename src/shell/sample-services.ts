import { ClassifierClient } from '../bridge/classifier-client.ts';
import type { Keeping } from '../bridge/keeping.ts';
import type { ClassifySession } from '../classify/classify-session.ts';
import { SnapshotLabeller } from '../classify/snapshot-labeller.ts';
import type { Pile } from '../pile/pile.ts';
import type { SampleFiles } from '../samples/sample-files.ts';
import { Samples } from '../samples/samples.ts';
import type { SamplesServices } from '../samples/samples-screen.ts';
import { guardUnsaved } from './unsaved.ts';

/** The services behind a person's own samples; nothing is read before a screen asks. */
export class SampleServices implements SamplesServices {
  readonly samples: Samples;
  /** There once `openFiles` has fetched it. */
  files!: SampleFiles;
  readonly teaching: SnapshotLabeller;
  /** There once it was opened. */
  keeping!: Keeping;
  /** Fetches what tells a loss, and reminds of exports. */
  readonly openKeeping: () => Promise<Keeping>;
  /** Fetches what brings samples in from files, and out; nothing else needs it but their screen. */
  readonly openFiles: () => Promise<void>;
  /** Fetches the pile with its first use. */
  readonly pile: () => Promise<Pile>;

  /** @param hold keeps updates of the app from being offered while something is at risk; returns what ends that */
  constructor(client: ClassifierClient, session: ClassifySession, hold: () => () => void) {
    this.samples = new Samples(client);
    this.openKeeping = async () => {
      const { Keeping } = await import('../bridge/keeping.ts');
      this.keeping ??= new Keeping(client);
      return this.keeping;
    };
    this.openFiles = async () => {
      const [{ SampleFiles }, keeping] = await Promise.all([import('../samples/sample-files.ts'), this.openKeeping()]);
      this.files ??= new SampleFiles(this.samples, keeping, hold);
    };
    this.teaching = new SnapshotLabeller(this.samples, session);
    let opened: Promise<Pile> | undefined;
    this.pile = () =>
      (opened ??= Promise.all([import('./open-pile.ts'), this.openKeeping()]).then(([{ openPile }, { persistence }]) =>
        openPile(client, () => new ClassifierClient(), persistence, hold),
      ));
    guardUnsaved(this.teaching, () => this.teaching.burst.length > 0, hold);
  }
}
