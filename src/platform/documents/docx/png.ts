import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const compress = promisify(deflate);

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CHANNELS = 4;
/** Eight bits a channel, red, green, blue and alpha, and the only methods there are (PNG 3rd edition, 11.2.1). */
const FORMAT = [8, 6, 0, 0, 0];

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a dot, row by row. */
  readonly pixels: Buffer;
}

/**
 * A picture as PNG, compressed beside the main thread.
 * The drawing library's own writer holds the main thread up for longer than all the rest of a document takes.
 */
export async function pngOf({ width, height, pixels }: Pixels): Promise<Buffer> {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const data = await compress(unfilteredRows(pixels, width * CHANNELS), { level: 2 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, Buffer.from(FORMAT)])),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each row begins with the number of its filter: none. */
function unfilteredRows(pixels: Buffer, rowLength: number): Buffer {
  const rows = Buffer.allocUnsafe(pixels.length + pixels.length / rowLength);
  for (let from = 0, to = 0; from < pixels.length; from += rowLength, to += rowLength + 1) {
    rows[to] = 0;
    pixels.copy(rows, to + 1, from, from + rowLength);
  }
  return rows;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
