import type { io } from '@tensorflow/tfjs-core';
import type { Learner } from './learner.ts';
import { ReplicaCall } from './replica-call.ts';
import type { ReplicaPort } from './replica-protocol.ts';
import { type Examples, type Judgement, partOf, type Share, type ShareSettings, type ShareTrainer } from './share.ts';

export interface TeamOptions {
  trainer: ShareTrainer;
  /** The further cores; none trains on this thread alone. */
  ports: ReplicaPort[];
  artifacts: io.ModelArtifacts;
  settings: ShareSettings;
  /** Called when a replica was lost, with the number of cores left. */
  onLost: (replicas: number, reason: Error) => void;
  /** Milliseconds for a replica's answer to one call. */
  deadline?: number;
}

/** A step of the slowest network on a slow phone's core takes seconds; a minute is a dead thread. */
const DEADLINE = 60_000;

/**
 * How much more of a batch this thread takes, in shares of a replica: while weights and gradients travel, a replica
 * has nothing to compute. For the reference network at batches of 128 on two cores that is 2 of 12 ms.
 */
const LEADERS_LEAD = 0.25;

/**
 * The cores of one training run: this thread and its replicas. Each computes its share, and the answers are added in
 * a fixed order, so that the same number of cores gives the same sum bit for bit.
 */
export class Team {
  readonly trainer: ShareTrainer;
  readonly #onLost: TeamOptions['onLost'];
  /** Where the weights are read to in each step. */
  readonly #vector: Float32Array;
  #replicas: ReplicaCall[];

  private constructor(trainer: ShareTrainer, replicas: ReplicaCall[], onLost: TeamOptions['onLost']) {
    this.trainer = trainer;
    this.#vector = new Float32Array(trainer.plan.parameters.size);
    this.#replicas = replicas;
    this.#onLost = onLost;
  }

  /** A team of those replicas that come up. */
  static async form(options: TeamOptions): Promise<Team> {
    const { trainer, ports, artifacts, settings, deadline = DEADLINE, onLost } = options;
    const replicas = ports.map((port) => new ReplicaCall(port, deadline));
    const team = new Team(trainer, replicas, onLost);
    const setUp = replicas.map((replica) => replica.setUp({ kind: 'setup', artifacts, settings }));
    team.#dismissFailed(await Promise.allSettled(setUp));
    return team;
  }

  /** Cores at work. */
  get size(): number {
    return this.#replicas.length + 1;
  }

  /**
   * The batch's gradients, moments, mean loss and right answers as one vector (see `ShareTrainer.gradients`). If a
   * replica is lost on the way, the others compute the whole batch again.
   */
  async gradients(learner: Learner, batch: Examples, epoch: number, position: number): Promise<Float32Array> {
    for (;;) {
      const vector = this.#replicas.length > 0 ? await learner.vector(this.#vector) : this.#vector;
      const [own, ...others] = this.#shares(batch, epoch, position);
      const asked = others.map((share, index) =>
        this.#replicas[index]!.ask({ kind: 'gradients', share }, vector, this.trainer.answerSize),
      );
      const sum = await settleAfter(asked, () => this.trainer.gradients(learner.weights, own!));
      const answers = await Promise.allSettled(asked);
      if (this.#dismissFailed(answers)) continue;
      for (const answer of answers) if (answer.status === 'fulfilled') addTo(sum, answer.value);
      return sum;
    }
  }

  /** Mean cross-entropy and accuracy of a vector of weights on examples. */
  async judge(vector: Float32Array, examples: Examples): Promise<{ loss: number; accuracy: number }> {
    for (;;) {
      const [own, ...others] = this.#shares(examples, 0, 0);
      const asked = others.map((share, index) =>
        this.#replicas[index]!.ask({ kind: 'judge', examples: share }, vector, this.trainer.answerSize),
      );
      const total = await settleAfter(asked, () => this.#judgeOwn(vector, own!));
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

  async #judgeOwn(vector: Float32Array, examples: Examples): Promise<Judgement> {
    const weights = this.trainer.plan.parameters.toTensors(vector);
    try {
      return await this.trainer.judge(weights, examples);
    } finally {
      for (const tensor of Object.values(weights)) tensor?.dispose();
    }
  }

  /** No share is empty but the first when there is nothing to share. */
  #shares(examples: Examples, epoch: number, position: number): Share[] {
    const count = examples.labels.length;
    const cores = Math.max(1, Math.min(this.size, count));
    const bound = (core: number) =>
      core === 0 ? 0 : Math.round((count * (core + LEADERS_LEAD)) / (cores + LEADERS_LEAD));
    return Array.from({ length: cores }, (_, core) => {
      const [start, end] = [bound(core), bound(core + 1)];
      return {
        ...copyOf(partOf(examples, start, end)),
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

/** So that a message carries the share and not the whole batch's buffer. */
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

function addTo(sum: Float32Array, part: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += part[i]!;
}
