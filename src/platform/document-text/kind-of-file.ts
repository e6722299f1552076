import type { DocumentText } from '../../shared/document-text.ts';
import { no, type Result, yes } from '../../shared/result.ts';
import { decodeText, isReadable } from '../files/text.ts';
import { type DocumentProblem, encrypted, notADocument } from './document-problem.ts';

export type DocumentKind = DocumentText['kind'];

const AS_PDF = 'Spara den som PDF och försök igen.';
const CHOOSE = 'Välj årsredovisningen som PDF, Word-dokument (DOCX), webbsida (HTML) eller text.';

/** What the first bytes tell, as far as files are mistaken for documents; as characters of one byte each. */
const SIGNATURES: readonly (readonly [RegExp, DocumentProblem])[] = [
  [
    /^(\x89PNG|\xff\xd8\xff|GIF8|BM.{4}[^ -~]{4}|II\*[^ -~]|MM[^ -~]\*|RIFF.{4}WEBP|.{4}ftyp(hei|mif|avi))/s,
    notADocument('en bild', CHOOSE),
  ],
  [/^\{\\rtf/, notADocument('ett RTF-dokument', 'Öppna den i ett ordbehandlingsprogram, spara den som DOCX eller PDF och försök igen.')],
  [/^ÐÏ[^ -~]à/, notADocument('ett äldre Office-dokument (.doc eller .xls)', 'Öppna den, spara den som DOCX eller PDF och försök igen.')],
  [/^\s*#FLAGGA/, notADocument('en SIE-fil med bokföring', CHOOSE)],
  [/^%!PS/, notADocument('en PostScript-fil', AS_PDF)],
  [/^([^ -~]\x8b|7z\xbc\xaf|Rar!)/, notADocument('ett packat arkiv', 'Packa upp det och välj årsredovisningen som ligger i det.')],
];

/** What a zip file is, by the names of its parts, which stand in it as they are. */
const ZIPS: readonly (readonly [string, DocumentProblem])[] = [
  ['xl/workbook.xml', notADocument('en Excel-bok', CHOOSE)],
  ['ppt/presentation.xml', notADocument('en PowerPoint-presentation', AS_PDF)],
  ['opendocument', notADocument('ett OpenDocument-dokument', 'Öppna den, spara den som DOCX eller PDF och försök igen.')],
];
const OTHER_ZIP = notADocument('ett packat arkiv (zip)', 'Packa upp det och välj årsredovisningen som ligger i det.');

/** Told by the bytes alone: names of files are often wrong. */
export function kindOfFile(bytes: Uint8Array): Result<DocumentKind, DocumentProblem> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = whole.toString('latin1', 0, 2_048);
  if (/(?:^|[^ -~])%PDF-\d/.test(start.slice(0, 1_024))) return yes('pdf');
  if (/^PK[^ -~]{2}/.test(start)) return kindOfZip(whole);
  if (start.startsWith('\xd0\xcf\x11\xe0') && whole.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return no(encrypted);
  const known = SIGNATURES.find(([signature]) => signature.test(start));
  return known === undefined ? kindOfText(bytes) : no(known[1]);
}

function kindOfZip(whole: Buffer): Result<DocumentKind, DocumentProblem> {
  if (/word\/document\d{0,2}\.xml/.test(whole.toString('latin1'))) return yes('docx');
  return no(ZIPS.find(([part]) => whole.includes(part))?.[1] ?? OTHER_ZIP);
}

function kindOfText(bytes: Uint8Array): Result<DocumentKind, DocumentProblem> {
  const start = decodeText(bytes.subarray(0, 8_192))
    .text.slice(0, 4_096)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (!isReadable(start)) return no(notADocument('något annat än ett dokument', CHOOSE));
  if (isHtml(start)) return yes('html');
  return start.startsWith('<?xml') ? no(notADocument('en XML-fil', CHOOSE)) : yes('text');
}

/** A page begins with markup of a page; a text with some stray markup in it does not. */
function isHtml(start: string): boolean {
  if (start.startsWith('<?xml')) return /<html[\s>]/i.test(start);
  return /^<(!doctype\s+html|!--|html|head|body|meta|title|table|div|section|article|main|header|style|script|link|h[1-6])\b/i.test(start);
}
