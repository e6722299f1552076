import { createHash } from 'node:crypto';

/** What a made-up PDF is to be: the content of each page, in the operators of PDF, with Helvetica as F1 and Courier as F2, and a grey picture as Im. */
export interface WrittenPdf {
  readonly pages: readonly string[];
  /** What must be typed before it can be opened. */
  readonly password?: string;
  /** Quarters of a turn clockwise that pages are shown with. */
  readonly turns?: number;
}

type Lock = (object: number, bytes: Buffer) => Buffer;

/** A small PDF written by hand, so that tests decide where every letter stands. */
export function writtenPdf({ pages, password, turns = 0 }: WrittenPdf): Uint8Array {
  const security = password === undefined ? null : securityOf(password);
  const lock: Lock = security?.lock ?? ((_, bytes) => bytes);
  const fonts = ['Helvetica', 'Courier'].map((name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  const kids = pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ');
  const objects: (Buffer | string)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...fonts,
    stream(lock(5, Buffer.from([128])), '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8'),
  ];
  pages.forEach((content, index) => {
    const resources = '<< /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /Im 5 0 R >> >>';
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${90 * turns} /Resources ${resources} /Contents ${7 + 2 * index} 0 R >>`,
      stream(lock(7 + 2 * index, Buffer.from(content, 'latin1')), ''),
    );
  });
  return file(objects, security?.dictionary);
}

const stream = (bytes: Buffer, more: string): Buffer =>
  Buffer.concat([Buffer.from(`<< /Length ${bytes.length} ${more} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);

function file(objects: readonly (Buffer | string)[], security?: string): Uint8Array {
  const parts = [Buffer.from('%PDF-1.4\n')];
  const starts: number[] = [];
  [...objects, ...(security === undefined ? [] : [security])].forEach((object, index) => {
    starts.push(Buffer.concat(parts).length);
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  });
  const at = Buffer.concat(parts).length;
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = security === undefined ? '' : `/Encrypt ${starts.length} 0 R /ID [<${ID.toString('hex')}> <${ID.toString('hex')}>]`;
  const size = starts.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer << /Size ${size} /Root 1 0 R ${encrypt} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

const ID = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** The standard security handler with keys of 40 bits (PDF 1.4, 3.5): whoever does not know the password reads nothing. */
function securityOf(password: string): { readonly dictionary: string; readonly lock: Lock } {
  const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const key = md5(padded, owner, Buffer.from([0xfc, 0xff, 0xff, 0xff]), ID).subarray(0, 5);
  const user = rc4(key, PADDING);
  const lock: Lock = (object, bytes) => rc4(md5(key, Buffer.from([object & 255, object >> 8, 0, 0, 0])).subarray(0, 10), bytes);
  return { dictionary: `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> >>`, lock };
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const box = Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number): void => {
    [box[one], box[other]] = [box[other] ?? 0, box[one] ?? 0];
  };
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + (box[at] ?? 0) + (key[at % key.length] ?? 0)) % 256;
    swap(at, other);
  }
  let [at, other] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      at = (at + 1) % 256;
      other = (other + (box[at] ?? 0)) % 256;
      swap(at, other);
      return byte ^ (box[((box[at] ?? 0) + (box[other] ?? 0)) % 256] ?? 0);
    }),
  );
}
