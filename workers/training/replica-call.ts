import type { FromReplica, ReplicaPort, ToReplica } from './replica-protocol.ts';
import type { Examples, Share } from './share.ts';

/** What is asked, without what every call has. */
export type Question = { kind: 'gradients'; share: Share } | { kind: 'judge'; examples: Examples };

interface Waiting {
  resolve(message: FromReplica): void;
  reject(reason: Error): void;
}

/**
 * One replica as the leader sees it: one call at a time, each with a deadline. After the first failure it is
 * terminated, and every later call fails at once.
 */
export class ReplicaCall {
  readonly #port: ReplicaPort;
  readonly #deadline: number;
  #buffer: Float32Array<ArrayBufferLike> | undefined;
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

  async setUp(message: Extract<ToReplica, { kind: 'setup' }>): Promise<void> {
    await this.#ask(message, []);
  }

  /**
   * @param vector the weights, which are copied
   * @returns the answer, whose buffer belongs to this object and lasts until the next call
   */
  async ask(question: Question, vector: Float32Array, answerSize: number): Promise<Float32Array> {
    const buffer = this.#buffer?.length === answerSize ? this.#buffer : new Float32Array(answerSize);
    buffer.set(vector);
    const call = ++this.#calls;
    const answer = await this.#ask({ ...question, call, vector: buffer }, [buffer.buffer]);
    if (answer.kind !== 'answer' || answer.call !== call) throw this.#fail(new Error('an answer came out of turn'));
    this.#buffer = answer.vector;
    return answer.vector;
  }

  terminate(): void {
    this.#fail(new Error('the run is over'));
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
