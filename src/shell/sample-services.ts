import type { ClassifierClient } from '../bridge/classifier-client.ts';
import { Persistence } from '../bridge/persistence.ts';
import type { Looking } from '../classify/classify-session.ts';
import { Teaching } from '../classify/snapshot-labeller.ts';
import { SampleFiles } from '../samples/sample-files.ts';
import { Samples } from '../samples/samples.ts';

/** The services behind a person's own samples; nothing is read before a screen asks. */
export class SampleServices {
  readonly persistence = new Persistence();
  readonly samples: Samples;
  readonly files: SampleFiles;
  readonly teaching: Teaching;

  /** @param hold keeps updates of the app from being offered while files are read; returns what ends that */
  constructor(client: ClassifierClient, looking: Looking, hold: () => () => void) {
    this.samples = new Samples(client, this.persistence);
    this.files = new SampleFiles(this.samples, hold);
    this.teaching = new Teaching(this.samples, looking);
  }
}
