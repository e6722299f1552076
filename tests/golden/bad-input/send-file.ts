import { type ClientRequest, type IncomingMessage, request } from 'node:http';

export interface Page {
  readonly status: number | undefined;
  readonly text: string;
}

export interface Sent {
  /** What the form calls itself. */
  readonly type?: string;
  /** Whether the size is told beforehand. */
  readonly isAnnounced?: boolean;
}

const EDGE = 'gransen-mellan-falten';
const HEAD = `--${EDGE}\r\nContent-Disposition: form-data; name="fil"; filename="bok.se"\r\nContent-Type: application/octet-stream\r\n\r\n`;
const TAIL = `\r\n--${EDGE}--\r\n`;

/** Sends a form with a file, part after part, and reads the page that comes back. */
export function sendFile(address: string, parts: readonly (string | Uint8Array)[], sent: Sent): Promise<Page> {
  const { type = `multipart/form-data; boundary=${EDGE}`, isAnnounced = true } = sent;
  const all = [HEAD, ...parts, TAIL].map((part) => Buffer.from(part as Uint8Array));
  const size = all.reduce((total, part) => total + part.length, 0);
  const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin', ...(isAnnounced ? { 'content-length': size } : {}) };
  const sending = request(address, { method: 'POST', headers, agent: false });
  const page = new Promise<IncomingMessage>((resolve, reject) => sending.once('response', resolve).once('error', reject)).then(read);
  const isAnswered = page.then(
    () => undefined,
    () => undefined,
  );
  writeUntil(isAnswered, sending, all);
  return page.finally(() => sending.destroy());
}

/** Whoever has had an answer sends no more, as browsers do. */
async function writeUntil(isAnswered: Promise<void>, sending: ClientRequest, parts: readonly Uint8Array[]): Promise<void> {
  for (const part of parts) {
    if (sending.destroyed) return;
    if (!sending.write(part)) await Promise.race([isAnswered, new Promise((resolve) => sending.once('drain', resolve))]);
  }
  sending.end();
}

async function read(answer: IncomingMessage): Promise<Page> {
  let text = '';
  for await (const part of answer) text += part;
  return { status: answer.statusCode, text };
}
