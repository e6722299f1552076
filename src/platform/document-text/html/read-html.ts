import { Parser } from 'htmlparser2';
import type { DocumentText } from '../../../shared/document-text.ts';
import { no, type Result, yes } from '../../../shared/result.ts';
import { type DocumentProblem, malformed, tooMuchText } from '../document-problem.ts';
import { picturesUnread } from '../unread-pictures.ts';
import { decodeHtml } from './html-encoding.ts';
import { HtmlLines } from './html-lines.ts';

/** Pages have some thirty levels; one with thousands is made to cost, since every end looks for its beginning. */
const DEEPEST = 2_000;

/** A page as it is seen: blocks are lines, and the rows of tables have their cells. */
export async function readHtml(bytes: Uint8Array): Promise<Result<DocumentText, DocumentProblem>> {
  const lines = new HtmlLines();
  try {
    tellElements(decodeHtml(bytes), lines);
  } catch (error) {
    if (error instanceof TooDeep) return no(malformed('HTML'));
    throw error;
  }
  if (lines.isFull) return no(tooMuchText);
  return yes({ kind: 'html', pages: null, lines: lines.lines, unread: picturesUnread(lines.shown) });
}

class TooDeep extends Error {}

function tellElements(html: string, lines: HtmlLines): void {
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1;
      if (depth > DEEPEST) throw new TooDeep();
      lines.begin(name, attributes);
    },
    ontext: (text) => lines.text(text),
    onclosetag: (name) => {
      depth -= 1;
      lines.end(name);
    },
  });
  parser.end(html);
  lines.end('html');
}
