import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Application } from './application.ts';

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

// Whoever sends slower than this holds a place that others need (slowloris).
const LIMITS = { headersTimeout: 10_000, requestTimeout: 300_000, keepAliveTimeout: 10_000, maxHeaderSize: 16_384 };
const LONGEST_GOODBYE_MS = 10_000;

export async function listen(application: Application, settings: ListenSettings): Promise<RunningServer> {
  const server = createAdaptorServer({
    fetch: (request: Request) => application.fetch(request),
    serverOptions: LIMITS,
    // Node lets the rest of a refused upload pass by unread, within requestTimeout; a browser then shows the answer instead of a broken line.
    autoCleanupIncoming: false,
  }) as Server;
  await startListening(server, settings);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : settings.port;
  return { port, close: () => stopListening(server) };
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
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
