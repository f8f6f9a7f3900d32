import { fromArtifacts } from '../../tfjs/artifacts.ts';
import { Gradients } from '../plan/gradients.ts';
import { TrainingPlan } from '../plan/plan.ts';
import { TrainState } from '../train-state.ts';
import { GradientWorker } from './gradient-worker.ts';
import type { CoordinatorPort, SetUp, ToReplica } from './replica-protocol.ts';

/**
 * One more core for training: follows the coordinator's calls, one after the other, until its thread ends.
 * @param engine resolves when tfjs's backend is ready in this thread
 */
export function serveReplica(port: CoordinatorPort, engine: Promise<unknown>): void {
  let replica: Replica | undefined;
  const follow = async (message: ToReplica): Promise<void> => {
    if (message.kind === 'setup') {
      await engine;
      replica = await Replica.start(message);
      port.send({ kind: 'ready' }, []);
    } else if (message.kind === 'apply') {
      replica!.apply(message.vector, message.learningRate);
    } else {
      const { call } = message;
      const vector = await replica!.answer(message);
      port.send({ kind: 'answer', call, vector }, [vector.buffer]);
    }
  };
  let last = Promise.resolve();
  port.listen((message) => {
    last = last
      .then(() => follow(message))
      .catch((error: unknown) => port.send({ kind: 'failed', reason: String(error) }, []));
  });
}

class Replica {
  readonly #worker: GradientWorker;
  readonly #state: TrainState;
  /** The last gradients that were applied, in whose array the next ones go. */
  #vector: Float32Array | undefined;

  private constructor(worker: GradientWorker, state: TrainState) {
    this.#worker = worker;
    this.#state = state;
  }

  static async start({ artifacts, settings, optimizer, state }: SetUp): Promise<Replica> {
    const plan = new TrainingPlan(await fromArtifacts(artifacts));
    // Only the coordinator keeps the average, which changes no weights.
    return new Replica(new GradientWorker(plan, settings), new TrainState(plan.parameters, optimizer, 0, state));
  }

  apply(vector: Float32Array, learningRate: number): void {
    const batch = Gradients.from(this.#worker.plan.parameters, vector);
    this.#state.apply(batch, learningRate);
    batch.dispose();
    this.#vector = vector;
  }

  async answer(message: Extract<ToReplica, { call: number }>): Promise<Float32Array> {
    return message.kind === 'evaluate' ? this.#evaluate(message) : this.#gradients(message);
  }

  async #gradients({ microBatch }: Extract<ToReplica, { kind: 'gradients' }>): Promise<Float32Array> {
    const gradients = await this.#worker.gradients(this.#state.weights, microBatch);
    const vector = this.#vector ?? new Float32Array(gradients.size);
    this.#vector = undefined;
    await gradients.writeTo(vector);
    gradients.dispose();
    return vector;
  }

  async #evaluate({ vector, examples }: Extract<ToReplica, { kind: 'evaluate' }>): Promise<Float32Array> {
    const weights = this.#worker.plan.parameters.toTensors(vector);
    try {
      const { loss, correct } = await this.#worker.evaluate(weights, examples);
      return Float32Array.of(loss, correct);
    } finally {
      for (const tensor of weights.values()) tensor.dispose();
    }
  }
}
