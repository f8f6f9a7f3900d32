import type { Gradients } from '../plan/gradients.ts';
import type { TrainState } from '../train-state.ts';
import { type EvaluationSums, type Examples, type GradientWorker, type MicroBatch, partOf } from './gradient-worker.ts';
import { ReplicaCall } from './replica-call.ts';
import type { ReplicaPort, SetUp } from './replica-protocol.ts';

export interface ReplicaGroupOptions {
  trainer: GradientWorker;
  learner: TrainState;
  /** The further cores; none trains on this thread alone. */
  ports: ReplicaPort[];
  /** By which a replica comes to the same trainer and learner. */
  setUp: SetUp;
  /** Called when a replica was lost, with the number of cores left. */
  onLost: (replicas: number, reason: Error) => void;
  /** Milliseconds for a replica's answer to one call. */
  deadline?: number;
}

/** A step of the slowest network on a slow phone's core takes seconds; a minute is a dead thread. */
const DEADLINE = 60_000;

/**
 * How much more of a batch this thread takes, in shares of a replica, which begins a step a little later: it waits for
 * the sum of the gradients.
 */
const COORDINATORS_LEAD = 0.05;

/**
 * The cores of one training run: this thread and its replicas, each with the same learner. In a step each computes
 * the gradients of its share of the batch; this thread adds them up in a fixed order, so that the same number of cores
 * gives the same sum bit for bit, and sends the sum round; and each core applies it. So a step carries one vector to
 * each replica and one back, and the second is on its way while this thread still computes. What was not sent round
 * was not done: if a replica is lost, the others are all where the last finished step left them.
 */
export class ReplicaGroup {
  readonly trainer: GradientWorker;
  readonly learner: TrainState;
  readonly #onLost: ReplicaGroupOptions['onLost'];
  #replicas: ReplicaCall[];

  private constructor({ trainer, learner, onLost }: ReplicaGroupOptions, replicas: ReplicaCall[]) {
    this.trainer = trainer;
    this.learner = learner;
    this.#replicas = replicas;
    this.#onLost = onLost;
  }

  /** A team of those replicas that come up. */
  static async form(options: ReplicaGroupOptions): Promise<ReplicaGroup> {
    const { ports, setUp, deadline = DEADLINE } = options;
    const replicas = ports.map((port) => new ReplicaCall(port, deadline));
    const team = new ReplicaGroup(options, replicas);
    team.#dismissFailed(await Promise.allSettled(replicas.map((replica) => replica.setUp(setUp))));
    return team;
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
      const asked = others.map((share, index) => this.#replicas[index]!.gradients(share));
      const sum = await settleAfter(asked, () => this.trainer.gradients(this.learner.weights, own!));
      const answers = await Promise.allSettled(asked);
      if (this.#dismissFailed(answers)) {
        sum.dispose();
        continue;
      }
      for (const answer of answers) if (answer.status === 'fulfilled') await sum.add(answer.value);
      return sum;
    }
  }

  /** One step of every core's learner. @param batch is disposed of */
  async apply(batch: Gradients, learningRate: number): Promise<void> {
    for (const replica of this.#replicas) await replica.apply(batch, learningRate);
    this.learner.apply(batch, learningRate);
    batch.dispose();
  }

  /** Mean cross-entropy and accuracy of a vector of weights on examples. */
  async evaluate(vector: Float32Array, examples: Examples): Promise<{ loss: number; accuracy: number }> {
    for (;;) {
      const [own, ...others] = this.#microBatches(examples, 0, 0);
      const asked = others.map((share, index) => this.#replicas[index]!.evaluate(vector, share));
      const total = await settleAfter(asked, () => this.#evaluateOwn(vector, own!));
      const answers = await Promise.allSettled(asked);
      if (this.#dismissFailed(answers)) continue;
      for (const answer of answers) {
        if (answer.status !== 'fulfilled') continue;
        total.loss += answer.value[0]!;
        total.correct += answer.value[1]!;
      }
      const count = examples.labels.length;
      return { loss: total.loss / count, accuracy: total.correct / count };
    }
  }

  disband(): void {
    for (const replica of this.#replicas) replica.terminate();
    this.#replicas = [];
  }

  async #evaluateOwn(vector: Float32Array, examples: Examples): Promise<EvaluationSums> {
    const weights = this.trainer.plan.parameters.toTensors(vector);
    try {
      return await this.trainer.evaluate(weights, examples);
    } finally {
      for (const tensor of weights.values()) tensor.dispose();
    }
  }

  /** No share is empty but the first when there is nothing to share. */
  #microBatches(examples: Examples, epoch: number, position: number): MicroBatch[] {
    const count = examples.labels.length;
    const cores = Math.max(1, Math.min(this.size, count));
    const bound = (core: number) =>
      core === 0 ? 0 : Math.round((count * (core + COORDINATORS_LEAD)) / (cores + COORDINATORS_LEAD));
    return Array.from({ length: cores }, (_, core) => {
      const [start, end] = [bound(core), bound(core + 1)];
      const part = partOf(examples, start, end);
      return {
        ...(core === 0 ? part : copyOf(part)),
        epoch,
        position: position + start,
        batchSize: count,
      };
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

/** In arrays of its own, which a message can take along. */
function copyOf({ images, labels, features, targets }: Examples): Examples {
  return {
    images: images.slice(),
    labels: labels.slice(),
    ...(features && { features: features.slice() }),
    ...(targets && { targets: targets.slice() }),
  };
}

/** Does this thread's own work; if that fails, what was asked of others is still awaited, so that none is mid-call. */
async function settleAfter<T>(asked: Promise<unknown>[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await Promise.allSettled(asked);
  }
}
