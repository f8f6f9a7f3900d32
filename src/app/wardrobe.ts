import type { ClassifierClient } from './classifier-client.ts';
import type { Looking } from './looking.ts';
import { Persistence } from './persistence.ts';
import { SampleFiles } from './sample-files.ts';
import { Samples } from './samples.ts';
import { Teaching } from './teaching.ts';

/** The services behind a person's own samples; nothing is read before a screen asks. */
export class Wardrobe {
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
