import { buffersOf, type Examples } from '../examples.ts';
import type { Gradients } from '../plan/gradients.ts';
import type { MicroBatch } from './gradient-worker.ts';
import type { FromReplica, ReplicaPort, SetUp, ToReplica } from './replica-protocol.ts';

interface Waiting {
  resolve(message: FromReplica): void;
  reject(reason: Error): void;
}

/**
 * One replica as the coordinator sees it: one call at a time, each with a deadline. After the first failure it is
 * terminated, and every later call fails at once.
 */
export class ReplicaCall {
  readonly #port: ReplicaPort;
  readonly #deadline: number;
  /** The last answer, in which the next gradients go back. */
  #buffer: Float32Array | undefined;
  #waiting: Waiting | undefined;
  #failure: Error | undefined;
  #calls = 0;

  /** @param deadline milliseconds for one call */
  constructor(port: ReplicaPort, deadline: number) {
    this.#port = port;
    this.#deadline = deadline;
    port.listen(
      (message) => this.#receive(message),
      (reason) => this.#fail(reason),
    );
  }

  get alive(): boolean {
    return this.#failure === undefined;
  }

  async setUp(setUp: SetUp): Promise<void> {
    await this.#ask({ kind: 'setup', ...setUp }, []);
  }

  /**
   * @param microBatch its arrays are transferred
   * @returns its gradients as a vector, which lasts until `apply` and may be written to
   */
  async gradients(microBatch: MicroBatch): Promise<Float32Array> {
    this.#buffer = await this.#answer({ kind: 'gradients', call: ++this.#calls, microBatch }, microBatch);
    return this.#buffer;
  }

  /** Has the replica apply a batch's gradients to its weights. A failure shows in the next call. */
  async apply(batch: Gradients, learningRate: number): Promise<void> {
    const vector = this.#buffer ?? new Float32Array(batch.size);
    this.#buffer = undefined;
    await batch.writeTo(vector);
    this.#port.send({ kind: 'apply', vector, learningRate }, [vector.buffer]);
  }

  /**
   * @param examples their arrays are transferred
   * @returns loss and right answers
   */
  evaluate(vector: Float32Array, examples: Examples): Promise<Float32Array> {
    return this.#answer({ kind: 'evaluate', call: ++this.#calls, vector, examples }, examples);
  }

  terminate(): void {
    this.#fail(new Error('the run is over'));
  }

  async #answer(message: Extract<ToReplica, { call: number }>, examples: Examples): Promise<Float32Array> {
    const answer = await this.#ask(message, buffersOf(examples));
    if (answer.kind !== 'answer' || answer.call !== message.call) {
      throw this.#fail(new Error('an answer came out of turn'));
    }
    return answer.vector;
  }

  #ask(message: ToReplica, transfer: ArrayBufferLike[]): Promise<FromReplica> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      const late = () => this.#fail(new Error(`no answer within ${this.#deadline / 1000} s`));
      const timer = setTimeout(late, this.#deadline);
      this.#waiting = {
        resolve(answer) {
          clearTimeout(timer);
          resolve(answer);
        },
        reject(reason) {
          clearTimeout(timer);
          reject(reason);
        },
      };
      this.#port.send(message, transfer);
    });
  }

  #receive(message: FromReplica): void {
    if (message.kind === 'failed') {
      this.#fail(new Error(message.reason));
      return;
    }
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve(message);
  }

  #fail(reason: Error): Error {
    if (!this.#failure) {
      this.#failure = reason;
      this.#port.terminate();
    }
    this.#waiting?.reject(this.#failure);
    this.#waiting = undefined;
    return this.#failure;
  }
}
