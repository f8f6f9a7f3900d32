import { ClassifierClient } from '../bridge/classifier-client.ts';
import { Persistence } from '../bridge/persistence.ts';
import type { ClassifySession } from '../classify/classify-session.ts';
import { SnapshotLabeller } from '../classify/snapshot-labeller.ts';
import type { Pile } from '../pile/pile.ts';
import type { SampleFiles } from '../samples/sample-files.ts';
import { Samples } from '../samples/samples.ts';
import type { SamplesServices } from '../samples/samples-screen.ts';
import { guardUnsaved } from './unsaved.ts';

/** The services behind a person's own samples; nothing is read before a screen asks. */
export class SampleServices implements SamplesServices {
  readonly persistence = new Persistence();
  readonly samples: Samples;
  /** There once `openFiles` has fetched it. */
  files!: SampleFiles;
  readonly teaching: SnapshotLabeller;
  /** Fetches what brings samples in from files, and out; nothing else needs it but their screen. */
  readonly openFiles: () => Promise<void>;
  /** Fetches the pile with its first use. */
  readonly pile: () => Promise<Pile>;

  /** @param hold keeps updates of the app from being offered while something is at risk; returns what ends that */
  constructor(client: ClassifierClient, session: ClassifySession, hold: () => () => void) {
    this.samples = new Samples(client, this.persistence);
    this.openFiles = async () => {
      const { SampleFiles } = await import('../samples/sample-files.ts');
      this.files ??= new SampleFiles(this.samples, hold);
    };
    this.teaching = new SnapshotLabeller(this.samples, session);
    let opened: Promise<Pile> | undefined;
    this.pile = () =>
      (opened ??= import('./open-pile.ts').then(({ openPile }) =>
        openPile(client, () => new ClassifierClient(), this.persistence, hold),
      ));
    guardUnsaved(this.teaching, () => this.teaching.burst.length > 0, hold);
  }
}
