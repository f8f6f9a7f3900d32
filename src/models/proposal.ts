import type { ClassifierClient } from '../bridge/classifier-client.ts';
import { EXAMPLES, fetchExample } from '../bridge/examples.ts';
import { Service } from '../bridge/service.ts';
import { Task } from '../bridge/task.ts';
import { classesGiven, type ForeignChoice, type ForeignModel } from '../domain/foreign-model.ts';
import { text } from '../text/models.ts';

/** A model from elsewhere, what a person says of it, and what it then sees of the examples and answers to them. */
export class Proposal extends Service {
  readonly model: ForeignModel;
  choice: ForeignChoice;
  readonly #client: ClassifierClient;
  readonly #previews = new Task((signal: AbortSignal, choice: ForeignChoice) => this.#look(signal, choice));
  #pictures: Promise<Blob[]> | undefined;

  constructor(client: ClassifierClient, model: ForeignModel) {
    super();
    this.#client = client;
    this.model = model;
    const unnamed = Array.from({ length: classesGiven(model.network) }, (_, at) => text.unnamedClass(at + 1));
    this.choice = { name: model.name, classes: model.classes ?? unnamed, seeing: model.seeing };
    this.relay(this.#previews);
    void this.#preview();
  }

  /** What it sees and answers, one an example; undefined until it has looked. */
  get previews() {
    return this.#previews.value;
  }

  /** Whether it looks at the examples. */
  get looking(): boolean {
    return this.#previews.pending;
  }

  change(part: Partial<ForeignChoice>): void {
    this.choice = { ...this.choice, ...part };
    this.changed();
    // Names change no answers.
    if (part.seeing !== undefined) void this.#preview();
  }

  async #preview(): Promise<void> {
    await this.runTask(this.#previews, this.choice);
  }

  async #look(signal: AbortSignal, choice: ForeignChoice) {
    this.#pictures ??= Promise.all(EXAMPLES.map((example) => fetchExample(example, new AbortController().signal)));
    const pictures = await this.#pictures.catch((error: unknown) => {
      this.#pictures = undefined;
      throw error;
    });
    return this.#client.ask((worker) => worker.classifier.preview(this.model, choice, pictures), signal);
  }
}
