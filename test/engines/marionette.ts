import { connect, type Socket } from 'node:net';
import { COMMANDS, type Command, type Parameters, type Wire } from './webdriver.ts';

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** A message is its length in bytes, a colon, and JSON: `[0, id, name, parameters]`, answered by `[1, id, error, result]`. */
type Answer = [1, number, { error: string; message: string } | null, unknown];

/**
 * Firefox's own remote control, a socket that takes WebDriver's commands. What Mozilla's geckodriver, which Debian lacks,
 * translates HTTP to.
 */
export class MarionetteWire implements Wire {
  readonly #socket: Socket;
  readonly #pending = new Map<number, Pending>();
  #received = Buffer.alloc(0);
  #last = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#read(bytes));
    socket.on('error', () => {});
    socket.on('close', () => this.#end());
  }

  /** @throws Error when nothing listens */
  static async connect(port: number): Promise<MarionetteWire> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    return new MarionetteWire(socket);
  }

  async send(command: Command, parameters: Parameters = {}): Promise<unknown> {
    const id = ++this.#last;
    const message = JSON.stringify([0, id, COMMANDS[command][2], parameters]);
    const answer = new Promise<unknown>((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    const result = await answer;
    return isWrapped(result) ? result.value : result;
  }

  #read(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon));
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      // The first one is a greeting.
      if (Array.isArray(message)) this.#settle(message as Answer);
    }
  }

  #settle([, id, error, result]: Answer): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) pending?.reject(new Error(`${error.error}: ${error.message}`));
    else pending?.resolve(result);
  }

  #end(): void {
    for (const { reject } of this.#pending.values()) reject(new Error('Firefox has ended'));
    this.#pending.clear();
  }
}

const isWrapped = (result: unknown): result is { value: unknown } =>
  typeof result === 'object' && result !== null && 'value' in result;
