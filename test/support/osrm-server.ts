/** A real HTTP server on this machine, which answers as it is told: as OSRM does, or badly. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>> | readonly string[];
  readonly body: string | Uint8Array;
}

/** Instead of a reply: the connection is cut; nothing comes; a body without end; half of a reply. */
export type Fault = 'reset' | 'silence' | 'flood' | 'half';

export interface Asked {
  /** With what follows the question mark. */
  readonly path: string;
  /** Of all requests to the server, from 1. */
  readonly nth: number;
}

export interface OsrmServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** What it was asked, in that order. */
  readonly paths: readonly string[];
  /** Connections that were opened. */
  readonly sockets: () => number;
  /** Most requests that were under way at a time. */
  readonly mostAtOnce: () => number;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

export type Answer = (asked: Asked) => Reply | Fault | Promise<Reply | Fault>;

/** @returns a server on a free port of 127.0.0.1; `await using` closes it. */
export async function serve(answer: Answer): Promise<OsrmServer> {
  const paths: string[] = [];
  let [sockets, underWay, mostAtOnce] = [0, 0, 0];
  const server = createServer(async (request, response) => {
    const asked = { path: request.url ?? '', nth: paths.push(request.url ?? '') };
    underWay++;
    mostAtOnce = Math.max(mostAtOnce, underWay);
    response.once('close', () => underWay--);
    give(response, await answer(asked));
  });
  server.on('connection', () => sockets++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    paths,
    sockets: () => sockets,
    mostAtOnce: () => mostAtOnce,
    [Symbol.asyncDispose]: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export function json(content: unknown, status = 200): Reply {
  return { status, headers: { 'Content-Type': 'application/json; charset=UTF-8' }, body: JSON.stringify(content) };
}

function give(response: ServerResponse, reply: Reply | Fault): void {
  if (reply === 'reset') response.destroy();
  else if (reply === 'flood') flood(response);
  else if (reply === 'half') {
    response.writeHead(200, { 'Content-Length': '1000' });
    response.write('{"code":"Ok",', () => response.destroy());
  } else if (reply !== 'silence') {
    const { status = 200, headers = {}, body } = reply;
    response.writeHead(status, headers as Record<string, string>);
    response.end(body);
  }
}

/** Writes as fast as it is read, until nobody reads any more. */
function flood(response: ServerResponse): void {
  const piece = Buffer.alloc(64 * 1024, ' ');
  const more = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.on('drain', more);
  more();
}
