import { type Html, html } from '../../platform/http/page.ts';
import type { TextLine, TextPiece } from '../../shared/document-text.ts';
import { exact } from '../../shared/exact.ts';
import { swedishNumber } from '../../shared/swedish.ts';
import type { Mark, Marks } from './proof-marks.ts';
import { severityId } from './proof-words.ts';

/** A document as it was read, line by line, with the values that findings speak of. */
export interface ShownDocument {
  readonly lines: readonly TextLine[];
  /** How many lines there is no room for. */
  readonly leftOut: number;
  readonly marks: Marks;
}

/** The document itself: scrolled by itself beside the findings where there is room, and below them where there is not. */
export const documentPart = ({
  lines,
  leftOut,
  marks,
}: ShownDocument): Html => html`<section class="proof-document" aria-labelledby="dokumentet">
<h2 id="dokumentet">Dokumentet</h2>
<p class="quiet">Texten som den lästes, utan bilder. Värden som fynden gäller är markerade; siffran efter leder till fyndet.</p>
${leftOut === 0 ? '' : html`<p class="quiet">Dokumentet är för långt för att visas helt. ${swedishNumber(exact(leftOut))} rader är utelämnade här, men de är också granskade.</p>`}
<div class="proof-text" role="group" aria-labelledby="dokumentet" tabindex="0">
${pagesOf(lines).map(({ page, parts }) => html`${page === null ? '' : html`<h3 class="proof-page">Sidan ${page}</h3>`}${parts.map((part) => partHtml(part, marks))}`)}
</div>
</section>`;

/** A table, or a line that belongs to none. */
type Part = { readonly kind: 'table'; readonly rows: readonly TextLine[] } | { readonly kind: 'line'; readonly line: TextLine };

interface DocumentPage {
  readonly page: number | null;
  readonly parts: readonly Part[];
}

function pagesOf(lines: readonly TextLine[]): readonly DocumentPage[] {
  const pages: { page: number | null; lines: TextLine[] }[] = [];
  for (const line of lines) {
    const last = pages.at(-1);
    if (last === undefined || last.page !== line.place.page) pages.push({ page: line.place.page, lines: [line] });
    else last.lines.push(line);
  }
  return pages.map((page) => ({ page: page.page, parts: partsOf(page.lines) }));
}

function partsOf(lines: readonly TextLine[]): readonly Part[] {
  const parts: ({ kind: 'table'; rows: TextLine[] } | { kind: 'line'; line: TextLine })[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (line.table === null) parts.push({ kind: 'line', line });
    else if (last?.kind === 'table' && last.rows[0]?.table === line.table) last.rows.push(line);
    else parts.push({ kind: 'table', rows: [line] });
  }
  return parts;
}

const partHtml = (part: Part, marks: Marks): Html => (part.kind === 'table' ? tableHtml(part.rows, marks) : lineHtml(part.line, marks));

/** With more cells than this a table is scrolled by itself on a telephone, so that the text round it stays. */
const NARROW_CELLS = 4;

function tableHtml(rows: readonly TextLine[], marks: Marks): Html {
  const table = html`<table class="proof-table"><tbody>${rows.map((line) => html`<tr><td class="proof-at" data-line="${line.place.line}"></td>${cellsOf(line, marks)}</tr>`)}</tbody></table>`;
  if (rows.every(({ pieces }) => pieces.length <= NARROW_CELLS)) return table;
  return html`<div class="proof-scroll" role="group" aria-label="Tabell från rad ${rows[0]?.place.line}" tabindex="0">${table}</div>`;
}

/** No table that somebody reads has more columns; the room between two cells is made of empty ones. */
const MOST_COLUMNS = 60;

function cellsOf(line: TextLine, marks: Marks): readonly Html[] {
  const found = marks.on(line);
  let column = 0;
  return line.pieces.map((piece, index) => {
    const empty = Math.min(Math.max(piece.from - column, 0), MOST_COLUMNS);
    const span = Math.min(Math.max(piece.to - piece.from, 1), MOST_COLUMNS);
    column = piece.from + span;
    return html`${Array.from({ length: empty }, () => html`<td></td>`)}<td${span > 1 ? html` colspan="${span}"` : ''}${isNumber(piece) ? html` class="number"` : ''}>${pieceHtml(piece, marksOf(found, index))}</td>`;
  });
}

/** A row of pieces with room between them is most often one of a table: its numbers stand to the right. */
function lineHtml(line: TextLine, marks: Marks): Html {
  const { pieces, heading, place } = line;
  const found = marks.on(line);
  const name = `${pieces.length > 1 ? 'proof-line proof-row' : 'proof-line'}${(heading ?? 0) > 0 ? ' proof-heading' : ''}`;
  const inside =
    pieces.length > 1
      ? pieces.map(
          (piece, index) => html` <span${isNumber(piece) ? html` class="number"` : ''}>${pieceHtml(piece, marksOf(found, index))}</span>`,
        )
      : pieces.map((piece, index) => pieceHtml(piece, marksOf(found, index)));
  return html`<p class="${name}" data-line="${place.line}">${inside}</p>`;
}

const marksOf = (marks: readonly Mark[], piece: number): readonly Mark[] => marks.filter((mark) => mark.piece === piece);

/** Nothing but digits and what belongs to them. */
const isNumber = ({ text }: TextPiece): boolean =>
  /\d/.test(text) && /^[\d\s.,:;%()+\-\u2012-\u2015\u2212]*(?:kr|tkr|mnkr|st)?$/.test(text);

function pieceHtml({ text }: TextPiece, marks: readonly Mark[]): Html | string {
  if (marks.length === 0) return text;
  const ends = [0, ...marks.map(({ to }) => to)];
  return html`${marks.map((mark, index) => html`${text.slice(ends[index], mark.from)}${markHtml(mark, text.slice(mark.from, mark.to))}`)}${text.slice(ends.at(-1))}`;
}

const markHtml = ({ id, findings, severity }: Mark, value: string): Html =>
  html`<mark class="proof-mark proof-${severityId(severity)}" id="${id}">${value}</mark>${findings.map(
    (index) => html`<a class="proof-back" href="#fynd-${index + 1}"><span class="unseen">Fynd </span>${index + 1}</a>`,
  )}`;
