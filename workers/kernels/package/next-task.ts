/**
 * Settles in a task of its own, after those that wait, such as messages to a worker. `model.fit` yields by it with
 * `callbacks: { nextFrameFunc: nextTask }`: by itself it waits for the next frame to be drawn, which in a hidden
 * page none is; messages between ports are not slowed there, as timers are.
 */
export function nextTask(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}
