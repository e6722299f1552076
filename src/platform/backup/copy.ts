import { once } from 'node:events';
import { Readable } from 'node:stream';
import type pg from 'pg';

/** The part of pg's connection that rows are copied by; the types of the package leave it out, pg-cursor and others build on it too. */
interface CopyConnection extends pg.Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** Rows are handed on in blocks of about this size. */
const BLOCK_BYTES = 65_536;
const BLOCKS_WAITING = 4;

/** The answer to a `copy … to stdout`, no faster than it is read. Who stops reading half-way must end the client. */
export function copyOut(client: pg.Client, question: string): Readable {
  let stream: pg.Connection['stream'] | null = null;
  const rows = new Readable({ highWaterMark: BLOCKS_WAITING * BLOCK_BYTES, read: () => stream?.resume() });
  const gathered = gather((block) => {
    if (!rows.push(block)) stream?.pause();
  });
  const answer = {
    submit: (connection: pg.Connection) => {
      stream = connection.stream;
      connection.query(question);
    },
    handleCopyData: ({ chunk }: { readonly chunk: Buffer }) => gathered.add(chunk),
    handleCommandComplete: () => gathered.end(),
    handleReadyForQuery: () => {
      stream?.resume();
      rows.push(null);
    },
    handleError: (error: Error) => {
      stream?.resume();
      rows.destroy(error);
    },
  };
  client.query(answer);
  return rows;
}

/** Makes blocks of rows. A row is copied at once: the connection writes over it when the next part arrives. */
function gather(full: (block: Buffer) => void): { add(row: Buffer): void; end(): void } {
  let block = Buffer.allocUnsafe(BLOCK_BYTES);
  let used = 0;
  const end = (): void => {
    if (used > 0) full(block.subarray(0, used));
    block = Buffer.allocUnsafe(BLOCK_BYTES);
    used = 0;
  };
  const add = (row: Buffer): void => {
    if (used + row.length > BLOCK_BYTES) end();
    if (row.length > BLOCK_BYTES) return full(Buffer.from(row));
    row.copy(block, used);
    used += row.length;
  };
  return { add, end };
}

/** Carries out a `copy … from stdin` with the rows, no faster than the server takes them. */
export function copyIn(client: pg.Client, statement: string, rows: AsyncIterable<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    const sending = { failure: null as Error | null, stopped: false };
    const order = {
      submit: (connection: pg.Connection) => connection.query(statement),
      handleCopyInResponse: (connection: CopyConnection) => {
        send(connection, rows, () => sending.stopped).catch((error: Error) => {
          sending.failure = error;
          connection.sendCopyFail('the rows could not be read');
        });
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => {
        sending.stopped = true;
        reject(sending.failure ?? error);
      },
    };
    client.query(order);
  });
}

async function send(connection: CopyConnection, rows: AsyncIterable<Buffer>, isStopped: () => boolean): Promise<void> {
  for await (const block of rows) {
    if (isStopped()) return;
    connection.sendCopyFromChunk(block);
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
  }
  connection.endCopyFrom();
}
