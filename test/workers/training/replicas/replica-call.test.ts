import { afterEach, describe, expect, it, vi } from 'vitest';
import { labelledPictures } from '../../../../workers/training/examples.ts';
import { ReplicaCall } from '../../../../workers/training/replicas/replica-call.ts';
import type { FromReplica, ReplicaPort, ToReplica } from '../../../../workers/training/replicas/replica-protocol.ts';

const EXAMPLES = labelledPictures({ images: new Uint8Array(4), labels: Uint8Array.of(1) });

const evaluate = (replica: ReplicaCall) => replica.evaluate(new Float32Array(), EXAMPLES);

/** A replica that answers as `reply` says. */
function port(reply: (message: ToReplica) => FromReplica | undefined) {
  let onMessage: (message: FromReplica) => void = () => {};
  let onFailure: (reason: Error) => void = () => {};
  const fake = {
    send(message) {
      const answer = reply(message);
      if (answer) queueMicrotask(() => onMessage(answer));
    },
    listen(message, failure) {
      onMessage = message;
      onFailure = failure;
    },
    terminate: vi.fn(),
  } satisfies ReplicaPort;
  return { fake, fail: (reason: Error) => onFailure(reason) };
}

const echo = (message: ToReplica): FromReplica =>
  'call' in message ? { kind: 'answer', call: message.call, vector: Float32Array.of(1, 2) } : { kind: 'ready' };

afterEach(() => void vi.useRealTimers());

describe('a call to a replica', () => {
  it('brings the answer', async () => {
    const replica = new ReplicaCall(port(echo).fake, 1000);
    expect(await evaluate(replica)).toEqual(Float32Array.of(1, 2));
  });

  it('fails when its deadline passes, and ends the replica', async () => {
    vi.useFakeTimers();
    const { fake } = port(() => undefined);
    const replica = new ReplicaCall(fake, 1000);
    const asked = expect(evaluate(replica)).rejects.toThrow(/1 s/);
    await vi.advanceTimersByTimeAsync(1000);
    await asked;
    expect(replica.alive).toBe(false);
    expect(fake.terminate).toHaveBeenCalledOnce();
  });

  it('fails when the replica dies meanwhile, and at once ever after', async () => {
    const { fake, fail } = port(() => undefined);
    const replica = new ReplicaCall(fake, 1000);
    const asked = evaluate(replica);
    fail(new Error('gone'));
    await expect(asked).rejects.toThrow('gone');
    await expect(evaluate(replica)).rejects.toThrow('gone');
  });

  it('fails when the replica reports a failure or answers another call', async () => {
    const failing = new ReplicaCall(port(() => ({ kind: 'failed', reason: 'no memory' })).fake, 1000);
    await expect(evaluate(failing)).rejects.toThrow('no memory');
    const confused = new ReplicaCall(port(() => ({ kind: 'answer', call: 9, vector: new Float32Array(1) })).fake, 1000);
    await expect(evaluate(confused)).rejects.toThrow(/turn/);
  });
});
