import type { TextLine } from '../../../shared/document-text.ts';
import { Grid, type GridCell, MOST_COLUMNS } from '../grid.ts';
import { LineCollector } from '../line-collector.ts';
import { asPoint, inOneLine, withoutSoftHyphens } from '../plain-characters.ts';

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** Elements whose text nobody sees as a part of the document. */
const UNSEEN = new Set(
  'script style template noscript head title svg select datalist textarea button iframe object audio video canvas'.split(' '),
);

interface OpenTable {
  readonly number: number;
  readonly grid: Grid;
  row: GridCell[];
  cell: { text: string; columns: number; rows: number } | null;
}

type Attributes = Readonly<Record<string, string>>;

/** Makes lines of the elements of a page as they begin and end. Of tables within tables, the inner one comes first. */
export class HtmlLines {
  readonly #collector = new LineCollector();
  readonly #tables: OpenTable[] = [];
  readonly #unseen: string[] = [];
  #countedTables = 0;
  #text = '';
  #heading = 0;
  /** A point of a list has begun, and none of its words is read yet. */
  #isPoint = false;
  /** What is shown as it is, and not read. */
  readonly shown = { pictures: 0, charts: 0 };

  get isFull(): boolean {
    return this.#collector.isFull;
  }

  get lines(): readonly TextLine[] {
    return this.#collector.lines;
  }

  begin(name: string, attributes: Attributes): void {
    this.#countShown(name, attributes);
    if (this.#isUnseen(name, attributes)) return;
    if (BLOCKS.has(name)) this.#endLine();
    if (name === 'table') this.#tables.push({ number: ++this.#countedTables, grid: new Grid(), row: [], cell: null });
    if (name === 'tr') this.#endRow();
    if (isCell(name)) this.#beginCell(attributes);
    if (isHeading(name)) this.#heading = Number(name[1]);
    if (name === 'li') this.#isPoint = true;
  }

  /** A picture that is hidden, as small as a mark, or an ornament by its own words, is nothing to read. */
  #countShown(name: string, attributes: Attributes): void {
    if (this.#unseen.length > 0 || isHidden(attributes) || isOrnament(attributes)) return;
    if (name === 'img') this.shown.pictures += 1;
    if (name === 'svg' || name === 'canvas') this.shown.charts += 1;
  }

  /** Counts how deep in what is not seen the element is. */
  #isUnseen(name: string, attributes: Attributes): boolean {
    if (this.#unseen.length === 0 && !UNSEEN.has(name) && !isHidden(attributes)) return false;
    if (!VOID.has(name)) this.#unseen.push(name);
    return true;
  }

  text(text: string): void {
    if (this.#unseen.length === 0) this.#text += text;
  }

  end(name: string): void {
    if (this.#unseen.length > 0) {
      if (!VOID.has(name)) this.#unseen.pop();
      return;
    }
    if (isCell(name)) this.#endCell();
    if (BLOCKS.has(name)) this.#endLine();
    this.#endTablePart(name);
    if (isHeading(name)) this.#heading = 0;
    if (name === 'li') this.#isPoint = false;
  }

  #endTablePart(name: string): void {
    if (name === 'tr') this.#endRow();
    if (name === 'table') this.#endTable();
  }

  #beginCell(attributes: Attributes): void {
    this.#endCell();
    const table = this.#tables.at(-1);
    if (table !== undefined) table.cell = { text: '', columns: span(attributes.colspan), rows: span(attributes.rowspan) };
  }

  /** Lines within a cell are words of the cell. */
  #endLine(): void {
    const text = inOneLine(withoutSoftHyphens(this.#text));
    this.#text = '';
    if (text === '') return;
    const cell = this.#tables.at(-1)?.cell ?? null;
    if (cell === null) this.#collector.addLine(this.#isPoint ? asPoint(text) : text, this.#heading);
    else cell.text += cell.text === '' ? text : ` ${text}`;
    this.#isPoint = false;
  }

  #endCell(): void {
    const table = this.#tables.at(-1);
    if (table === undefined || table.cell === null) return;
    this.#endLine();
    if (table.row.length < MOST_COLUMNS) table.row.push(table.cell);
    table.cell = null;
  }

  #endRow(): void {
    this.#endCell();
    const table = this.#tables.at(-1);
    if (table === undefined || table.row.length === 0 || this.isFull) return;
    this.#collector.addPieces(table.grid.row(table.row), { table: table.number, heading: 0 });
    table.row = [];
  }

  #endTable(): void {
    this.#endRow();
    this.#tables.pop();
  }
}

/** Elements that have no end, so that nothing can be within them. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

const isCell = (name: string): boolean => name === 'td' || name === 'th';
const isHeading = (name: string): boolean => /^h[1-6]$/.test(name);

const isHidden = ({ hidden, style }: Attributes): boolean =>
  hidden !== undefined || /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(style ?? '');

const isOrnament = ({ alt, role, width, 'aria-hidden': silent }: Attributes): boolean =>
  alt === '' ||
  role === 'presentation' ||
  role === 'none' ||
  silent === 'true' ||
  (/^\d{1,4}$/.test(width ?? '') && Number(width) <= MARK_PIXELS);

const MARK_PIXELS = 48;

/** As browsers do: what is no number is one. */
const span = (text: string | undefined): number => (/^\s{0,9}\d{1,4}/.test(text ?? '') ? Math.max(Number.parseInt(text ?? '', 10), 1) : 1);
