import { copyExamples, type Examples, examplesBetween } from '../examples.ts';
import type { Gradients } from '../plan/gradients.ts';
import type { TrainState } from '../train-state.ts';
import type { EvaluationSums, GradientWorker, MicroBatch } from './gradient-worker.ts';
import { ReplicaCall } from './replica-call.ts';
import type { ReplicaPort, SetUp } from './replica-protocol.ts';

export interface ReplicaGroupOptions {
  worker: GradientWorker;
  state: TrainState;
  /** The further cores; none trains on this thread alone. */
  ports: ReplicaPort[];
  /** By which a replica comes to the same worker and state. */
  setUp: SetUp;
  /** Called when a replica was lost, with the number of cores left. */
  onLost: (replicas: number, reason: Error) => void;
  /** Milliseconds for a replica's answer to one call. */
  deadline?: number;
}

/** A step of the slowest network on a slow phone's core takes seconds; a minute is a dead thread. */
const DEADLINE = 60_000;

/**
 * How much more of a batch this thread takes, as a fraction of what a replica does, which begins a step a little later:
 * it waits for the sum of the gradients.
 */
const COORDINATORS_LEAD = 0.05;

/**
 * The cores of one training run: this thread, which coordinates, and its replicas, each with the same train state. In a
 * step each computes the gradients of its micro-batch; this thread adds them up in a fixed order, so that the same number
 * of cores gives the same sum bit for bit, and sends the sum round; and each core applies it. So a step carries one vector
 * to each replica and one back, and the second is on its way while this thread still computes. What was not sent round
 * was not done: if a replica is lost, the others are all where the last finished step left them.
 */
export class ReplicaGroup {
  readonly worker: GradientWorker;
  readonly state: TrainState;
  readonly #onLost: ReplicaGroupOptions['onLost'];
  #replicas: ReplicaCall[];

  private constructor({ worker, state, onLost }: ReplicaGroupOptions, replicas: ReplicaCall[]) {
    this.worker = worker;
    this.state = state;
    this.#replicas = replicas;
    this.#onLost = onLost;
  }

  /** A group of those replicas that come up. */
  static async form(options: ReplicaGroupOptions): Promise<ReplicaGroup> {
    const { ports, setUp, deadline = DEADLINE } = options;
    const replicas = ports.map((port) => new ReplicaCall(port, deadline));
    const group = new ReplicaGroup(options, replicas);
    group.#dismissFailed(await Promise.allSettled(replicas.map((replica) => replica.setUp(setUp))));
    return group;
  }

  /** Cores at work. */
  get size(): number {
    return this.#replicas.length + 1;
  }

  /**
   * What the batch tells; the caller disposes of it, or gives it to `apply`. If a replica is lost on the way, the
   * others compute the whole batch again.
   */
  async gradients(batch: Examples, epoch: number, position: number): Promise<Gradients> {
    for (;;) {
      const [own, ...others] = this.#microBatches(batch, epoch, position);
      const asked = others.map((microBatch, index) => this.#replicas[index]!.gradients(microBatch));
      const sum = await settleAfter(asked, () => this.worker.gradients(this.state.weights, own!));
      const answers = await Promise.allSettled(asked);
      if (this.#dismissFailed(answers)) {
        sum.dispose();
        continue;
      }
      for (const answer of answers) if (answer.status === 'fulfilled') await sum.add(answer.value);
      return sum;
    }
  }

  /** One step of every core. @param batch is disposed of */
  async apply(batch: Gradients, learningRate: number): Promise<void> {
    for (const replica of this.#replicas) await replica.apply(batch, learningRate);
    this.state.apply(batch, learningRate);
    batch.dispose();
  }

  /** Mean cross-entropy and accuracy of a vector of weights on examples. */
  async evaluate(vector: Float32Array, examples: Examples): Promise<{ loss: number; accuracy: number }> {
    for (;;) {
      const [own, ...others] = this.#microBatches(examples, 0, 0);
      const asked = others.map((part, index) => this.#replicas[index]!.evaluate(vector, part));
      const total = await settleAfter(asked, () => this.#evaluateOwn(vector, own!));
      const answers = await Promise.allSettled(asked);
      if (this.#dismissFailed(answers)) continue;
      for (const answer of answers) {
        if (answer.status !== 'fulfilled') continue;
        total.loss += answer.value[0]!;
        total.correct += answer.value[1]!;
      }
      return { loss: total.loss / examples.count, accuracy: total.correct / examples.count };
    }
  }

  disband(): void {
    for (const replica of this.#replicas) replica.terminate();
    this.#replicas = [];
  }

  async #evaluateOwn(vector: Float32Array, examples: Examples): Promise<EvaluationSums> {
    const weights = this.worker.plan.parameters.toTensors(vector);
    try {
      return await this.worker.evaluate(weights, examples);
    } finally {
      for (const tensor of weights.values()) tensor.dispose();
    }
  }

  /** None is empty but the first, when there is nothing to divide. */
  #microBatches(examples: Examples, epoch: number, position: number): MicroBatch[] {
    const { count } = examples;
    const cores = Math.max(1, Math.min(this.size, count));
    const bound = (core: number) =>
      core === 0 ? 0 : Math.round((count * (core + COORDINATORS_LEAD)) / (cores + COORDINATORS_LEAD));
    return Array.from({ length: cores }, (_, core) => {
      const [start, end] = [bound(core), bound(core + 1)];
      const part = examplesBetween(examples, start, end);
      return { ...(core === 0 ? part : copyExamples(part)), epoch, position: position + start, batchSize: count };
    });
  }

  #dismissFailed(results: PromiseSettledResult<unknown>[]): boolean {
    const reason = results.find((result) => result.status === 'rejected')?.reason as Error | undefined;
    if (!reason) return false;
    this.#replicas = this.#replicas.filter((replica) => replica.alive);
    this.#onLost(this.size, reason);
    return true;
  }
}

/** Does this thread's own work; if that fails, what was asked of others is still awaited, so that none is mid-call. */
async function settleAfter<T>(asked: Promise<unknown>[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await Promise.allSettled(asked);
  }
}
