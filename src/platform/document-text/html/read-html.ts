import { Parser } from 'htmlparser2';
import type { DocumentText } from '../../../shared/document-text.ts';
import { type Result, yes } from '../../../shared/result.ts';
import type { DocumentProblem } from '../document-problem.ts';
import { decodeHtml } from './html-encoding.ts';
import { HtmlLines } from './html-lines.ts';

/** A page as it is seen: blocks are lines, and the rows of tables have their cells. */
export async function readHtml(bytes: Uint8Array): Promise<Result<DocumentText, DocumentProblem>> {
  const lines = new HtmlLines();
  const parser = new Parser({
    onopentag: (name, attributes) => lines.begin(name, attributes),
    ontext: (text) => lines.text(text),
    onclosetag: (name) => lines.end(name),
  });
  parser.end(decodeHtml(bytes));
  lines.end('html');
  return yes({ kind: 'html', pages: null, lines: lines.lines, unread: [] });
}
