import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly text: string;
  /** Whether the server hung up. */
  readonly isClosed: boolean;
}

/** Longer than any answer takes on a busy machine, and shorter than anybody waits for a test. */
const PATIENCE_MS = 5_000;

/** Says exactly these bytes to the server, one piece after another, and listens until it hangs up or has answered and is silent. */
export function sayRaw(port: number, pieces: string | readonly string[], { listenMs = 120 } = {}): Promise<RawAnswer> {
  const said = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  let text = '';
  return new Promise((resolve) => {
    const end = (isClosed: boolean): void => {
      clearTimeout(impatience);
      clearTimeout(silence);
      said.destroy();
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1] ?? 0), text, isClosed });
    };
    const impatience = setTimeout(end, PATIENCE_MS, false);
    let silence: NodeJS.Timeout | undefined;
    said.on('data', (part) => {
      text += part.toString('latin1');
      clearTimeout(silence);
      silence = setTimeout(end, listenMs, false);
    });
    said.on('end', () => end(true)).on('error', () => end(true));
    for (const piece of typeof pieces === 'string' ? [pieces] : pieces) said.write(piece, 'latin1');
  });
}
