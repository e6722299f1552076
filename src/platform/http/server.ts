import { createServer, type IncomingMessage, type RequestListener, type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { answerPage } from './answer.ts';
import type { Application } from './application.ts';
import { nobody } from './departure.ts';
import { type ErrorNotice, headTooLarge, plainErrorPage, strangeRequest, tooSlow } from './errors.ts';

export interface ListenSettings {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

export interface RunningServer {
  readonly port: number;
  /** Answers what has been asked and takes no more. */
  close(): Promise<void>;
}

/** The port is taken, or the address is not this computer's. The message is for the person who started the program. */
export class ListenProblem extends Error {}

/** What one who asks may take of what others need too. */
export interface Endurance {
  /** Whoever sends slower than this holds a place that others need (slowloris). */
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly keepAliveTimeout: number;
  readonly connectionsCheckingInterval: number;
  readonly maxHeaderSize: number;
  /** Neither side has said anything for so long: somebody does not fetch what they asked for. Making a document takes less. */
  readonly quiet: number;
  /** Each takes a file descriptor, and the database needs some too. */
  readonly mostConnections: number;
}

const ENDURANCE: Endurance = {
  headersTimeout: 10_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
  quiet: 120_000,
  mostConnections: 1_000,
};
const LONGEST_GOODBYE_MS = 6_000;

export async function listen(application: Application, settings: ListenSettings, endurance = ENDURANCE): Promise<RunningServer> {
  const server = createServer(endurance, answering(application));
  server.maxConnections = endurance.mostConnections;
  server.setTimeout(endurance.quiet);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    refuseOn(socket, REFUSALS[error.code ?? ''] ?? strangeRequest);
  });
  // Otherwise Node answers by itself, without the protecting headers.
  server.on('checkExpectation', ({ socket }: IncomingMessage) => refuseOn(socket, strangeRequest));
  await startListening(server, settings);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : settings.port;
  return { port, close: () => stopListening(server) };
}

function answering(application: Application): RequestListener {
  const listener = getRequestListener(async (request, connection) => withManners(await application.fetch(request, connection)), {
    // Node lets the rest of a refused upload pass by unread, within requestTimeout; a browser then shows the answer instead of a broken line.
    autoCleanupIncoming: false,
    errorHandler: () => drawn(strangeRequest),
  });
  return (incoming, reply) => {
    if (isAmbiguous(incoming)) refuseOn(incoming.socket, strangeRequest);
    else listener(incoming, reply);
  };
}

/** A server in front may read another host than we do, or another end of what is sent. Node's parser refuses the rest of that kind. */
const isAmbiguous = ({ headers, headersDistinct }: IncomingMessage): boolean =>
  (headersDistinct.host?.length ?? 0) > 1 || (headers['transfer-encoding'] ?? 'chunked').toLowerCase() !== 'chunked';

/** How the line goes on depends on the answer. */
function withManners(response: Response): Response {
  // Whoever was too slow is let go, with what they have not sent yet.
  if (response.status === tooSlow.status) response.headers.set('Connection', 'close');
  if (response.status === 503) response.headers.set('Retry-After', '30');
  return response;
}

const REFUSALS: Readonly<Record<string, ErrorNotice>> = {
  HPE_HEADER_OVERFLOW: headTooLarge,
  ERR_HTTP_REQUEST_TIMEOUT: tooSlow,
};

const drawn = (notice: ErrorNotice): Promise<Response> => answerPage(plainErrorPage(notice).draw(nobody), notice.status);

/** Answers what never became a request, as well protected as other answers, and hangs up. */
async function refuseOn(socket: Socket, notice: ErrorNotice): Promise<void> {
  // Part of another answer may have been sent on this line: then anything more would be read as the rest of it.
  if (!socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const response = await drawn(notice);
  const body = await response.text();
  response.headers.set('Connection', 'close');
  response.headers.set('Content-Length', String(Buffer.byteLength(body)));
  const head = [...response.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 ${notice.status} ${STATUS_CODES[notice.status]}\r\n${head}\r\n${body}`, () => socket.destroy());
}

function startListening(server: Server, { host, port }: ListenSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('listening', resolve).once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} är upptagen av ett annat program. Stäng det, eller välj en annan port med SAMBAND_PORT.`;
      reject(new ListenProblem(error.code === 'EADDRINUSE' ? taken : `Servern kan inte lyssna på ${host}:${port}: ${error.message}`));
    });
    server.listen(port, host);
  });
}

function stopListening(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), LONGEST_GOODBYE_MS);
  // A line on which the last answer has just been given would otherwise stay open for the next question.
  const tidying = setInterval(() => server.closeIdleConnections(), 50);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(impatience);
      clearInterval(tidying);
      resolve();
    });
    server.closeIdleConnections();
  });
}
