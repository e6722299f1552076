import { strFromU8 } from 'fflate';
import type { DocumentText } from '../../../shared/document-text.ts';
import { no, type Result, yes } from '../../../shared/result.ts';
import { eachElement } from '../../files/xml.ts';
import { unzipped, type ZipParts } from '../../files/zip.ts';
import { type DocumentProblem, malformed, tooMuchText } from '../document-problem.ts';
import { LineCollector } from '../line-collector.ts';
import { picturesUnread } from '../unread-pictures.ts';
import { DocxLines } from './docx-lines.ts';
import { headingLevels } from './heading-levels.ts';

const WANTED = ['word/styles.xml', 'word/footnotes.xml', 'word/endnotes.xml'];
/** Some programs number it. */
const BODY = /^word\/document\d{0,2}\.xml$/;

/** A Word document as it is read from above: paragraphs and rows of tables in their order, then the footnotes. */
export async function readDocx(bytes: Uint8Array): Promise<Result<DocumentText, DocumentProblem>> {
  const parts = unzipped(bytes, (name) => WANTED.includes(name) || BODY.test(name));
  if (!parts.ok) return no(parts.problem.kind === 'tooLarge' ? tooMuchText : malformed('Word'));
  const body = xmlOf(parts.value, [...parts.value.keys()].find((name) => BODY.test(name)) ?? '');
  if (body === '') return no(malformed('Word'));
  const collector = new LineCollector();
  const lines = new DocxLines(collector, headingLevels(xmlOf(parts.value, 'word/styles.xml')));
  const read = [body, xmlOf(parts.value, 'word/footnotes.xml'), xmlOf(parts.value, 'word/endnotes.xml')]
    .filter((xml) => xml !== '')
    .map((xml) => eachElement(xml, (element) => lines.take(element)));
  if (collector.isFull) return no(tooMuchText);
  // What is left of a document that is cut off may well add up.
  if (read.includes(false)) return no(malformed('Word'));
  return yes({ kind: 'docx', pages: null, lines: collector.lines, unread: picturesUnread(lines.shown) });
}

function xmlOf(parts: ZipParts, name: string): string {
  const part = parts.get(name);
  return part === undefined ? '' : strFromU8(part);
}
