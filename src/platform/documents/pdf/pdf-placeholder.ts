import { dictionaryOf, firstPage, type PdfParts, partsOf } from './pdf-parts.ts';

/** A PDF with room for a signature that covers all of it but that room. */
export interface Prepared {
  readonly bytes: Uint8Array;
  /** The room, with the marks round it: between what is signed before and after. */
  readonly from: number;
  readonly to: number;
}

/** Digits of room for a signature with its certificates: a chain of four takes about half of it. */
const ROOM = 32_768;
const RANGE = '/ByteRange [0 0000000000 0000000000 0000000000]';

export interface Told {
  /** Whose seal it is. */
  readonly name: string;
  readonly at: Temporal.Instant;
}

/** Adds an invisible signature field to the end of the file; what stood there before is not touched. */
export function withPlaceholder(pdf: Uint8Array, told: Told): Prepared {
  const parts = partsOf(pdf);
  const objects = addedObjects(parts, told);
  let body = parts.text.endsWith('\n') ? '' : '\n';
  const places = objects.map(([number, content]) => {
    const place = [number, pdf.length + body.length] as const;
    body += `${number} 0 obj\n${content}\nendobj\n`;
    return place;
  });
  const tableAt = pdf.length + body.length;
  body += tableOf(parts, places, tableAt);
  const whole = Buffer.concat([pdf, Buffer.from(body, 'latin1')]);
  return withRange(whole, pdf.length);
}

type PdfObject = readonly [number: number, content: string];

function addedObjects(parts: PdfParts, told: Told): readonly PdfObject[] {
  const [form, field, signature] = [parts.size, parts.size + 1, parts.size + 2];
  const page = firstPage(parts);
  const root = added(dictionaryOf(parts, parts.root), `/AcroForm ${form} 0 R`);
  return [
    [parts.root, root],
    [page, withAnnotation(dictionaryOf(parts, page), field)],
    [form, `<< /Fields [${field} 0 R] /SigFlags 3 >>`],
    [field, fieldOf({ page, signature })],
    [signature, signatureOf(told)],
  ];
}

const added = (dictionary: string, entry: string): string => `${dictionary.slice(0, -2)} ${entry} >>`;

/** The field joins the page's links; on a page without any, the order of the tab key follows the structure (PDF/UA-1 7.18.3). */
function withAnnotation(page: string, field: number): string {
  const list = /\/Annots\s*\[/;
  if (list.test(page)) return page.replace(list, (found) => `${found}${field} 0 R `);
  if (/\/Annots\s+\d/.test(page)) throw new Error('the annotations of the first page stand elsewhere');
  return added(page, `/Annots [${field} 0 R]${/\/Tabs\b/.test(page) ? '' : ' /Tabs /S'}`);
}

/** Hidden and locked (flags 2 and 128), so that it needs no place in the structure that is read aloud. */
const fieldOf = ({ page, signature }: { readonly page: number; readonly signature: number }): string =>
  `<< /Type /Annot /Subtype /Widget /FT /Sig /T (stampel) /TU ${words('Elektronisk stämpel')} /F 130 /Rect [0 0 0 0] /P ${page} 0 R /V ${signature} 0 R >>`;

/** ETSI EN 319 142-1, baseline: the time is told here and not within the signature. */
const signatureOf = ({ name, at }: Told): string =>
  `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached ${RANGE} /Contents <${'0'.repeat(ROOM)}> /M (${pdfTime(at)}) /Name ${words(name)} >>`;

function pdfTime(at: Temporal.Instant): string {
  const digits = at.toString({ smallestUnit: 'second' }).replace(/\D/g, '');
  return `D:${digits}+00'00'`;
}

/** A text as PDF writes any letter: UTF-16 with its mark, in hexadecimal. */
const words = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

function tableOf({ trailer, size, tableAt: before }: PdfParts, places: readonly (readonly [number, number])[], tableAt: number): string {
  const sections = places.toSorted(([a], [b]) => a - b).map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
  const rest = trailer.slice(trailer.indexOf('<<'), trailer.lastIndexOf('>>') + 2).replace(/\/Size\s+\d+/, `/Size ${size + 3}`);
  return `xref\n${sections.join('')}trailer\n${added(rest, `/Prev ${before}`)}\nstartxref\n${tableAt}\n%%EOF\n`;
}

/** Tells in the file itself which bytes are signed. The new numbers are as long as the room left for them. */
function withRange(whole: Buffer, after: number): Prepared {
  const from = whole.indexOf('/Contents <', after) + '/Contents '.length;
  const to = from + ROOM + 2;
  const digits = (number: number): string => String(number).padStart(10, '0');
  const range = `/ByteRange [0 ${digits(from)} ${digits(to)} ${digits(whole.length - to)}]`;
  whole.write(range, whole.indexOf(RANGE, after), 'latin1');
  return { bytes: whole, from, to };
}

/** The bytes that are signed. */
export const signedBytes = ({ bytes, from, to }: Prepared): Uint8Array => Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);

/** The file with the signature in its room. */
export function withSignature({ bytes, from }: Prepared, signature: Uint8Array): Uint8Array {
  const hex = Buffer.from(signature).toString('hex');
  if (hex.length > ROOM) throw new Error('the signature is larger than its room');
  const sealed = Buffer.from(bytes);
  sealed.write(hex, from + 1, 'latin1');
  return sealed;
}
