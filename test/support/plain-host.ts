import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import type { Served } from '../../scripts/serve.ts';

/** Where the app lies on it. */
const PATH = '/clothes/';

/** A host of plain files: the app lies in a folder of it, and it sends no header beside what a file's kind asks for. */
export async function servePlainly(root: string): Promise<Served> {
  const files = sirv(root, { etag: true });
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404).end();
    };
    const [root, path = ''] = request.url?.split(PATH, 2) ?? [];
    if (root !== '') return missing();
    request.url = `/${path}`;
    files(request, response, missing);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${PATH}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
