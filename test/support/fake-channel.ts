/** Channels of one thread, which hear each other at once; to be put in the place of `BroadcastChannel`. */
export class FakeChannel {
  static readonly all: FakeChannel[] = [];
  onmessage: ((event: { data: unknown }) => void) | undefined;

  constructor(readonly name: string) {
    FakeChannel.all.push(this);
  }

  postMessage(data: unknown): void {
    for (const other of FakeChannel.all) if (other !== this && other.name === this.name) other.onmessage?.({ data });
  }
}
