import type { TextPiece } from '../../../shared/document-text.ts';
import type { XmlElement } from '../../files/xml.ts';
import { Grid, type GridCell } from '../grid.ts';
import type { LineCollector } from '../line-collector.ts';
import { asPoint, inOneLine, withoutSoftHyphens } from '../plain-characters.ts';
import { levelOfOutline } from './heading-levels.ts';

interface OpenParagraph {
  text: string;
  /** The level that the paragraph gives itself, before that of its style. */
  level: number | null;
  style: string;
  hasTabStops: boolean;
  /** A point of a list, whose mark is not in its text. */
  isPoint: boolean;
}

interface OpenRun {
  text: string;
  isHidden: boolean;
}

interface OpenCell {
  text: string;
  columns: number;
  isContinued: boolean;
}

interface OpenTable {
  readonly number: number;
  readonly grid: Grid;
  row: GridCell[];
  /** Columns of the grid that the row leaves free before its first cell. */
  before: number;
}

/** Elements whose text is not in the document any more, or stands in it once already. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'Fallback', 'rt']);

/**
 * Makes lines of the elements of a Word document, which are told when they end, children before parents.
 * Paragraphs, cells and tables may stand within each other (in text boxes), so what is open is kept by how deep it lies.
 */
export class DocxLines {
  readonly #paragraphs: (OpenParagraph | undefined)[] = [];
  readonly #cells: (OpenCell | undefined)[] = [];
  readonly #tables: (OpenTable | undefined)[] = [];
  readonly #runs: (OpenRun | undefined)[] = [];
  #countedTables = 0;
  /** What is shown as it is, and not read. */
  readonly shown = { pictures: 0, charts: 0 };

  readonly #collector: LineCollector;
  readonly #levels: ReadonlyMap<string, number>;

  constructor(collector: LineCollector, levels: ReadonlyMap<string, number>) {
    this.#collector = collector;
    this.#levels = levels;
  }

  take(element: XmlElement): void {
    if (this.#collector.isFull || element.around.some(({ name }) => LEFT_OUT.has(name))) return;
    TAKES[element.name]?.(this, element);
  }

  run(element: XmlElement): OpenRun {
    const depth = depthOf(element, 'r');
    this.#runs[depth] ??= { text: '', isHidden: false };
    return this.#runs[depth];
  }

  endRun(element: XmlElement): void {
    const depth = depthOf(element, 'r') + 1;
    const run = this.#runs[depth];
    this.#runs[depth] = undefined;
    if (run !== undefined && !run.isHidden) this.paragraph(element).text += run.text;
  }

  paragraph(element: XmlElement): OpenParagraph {
    const depth = depthOf(element, 'p');
    this.#paragraphs[depth] ??= { text: '', level: null, style: '', hasTabStops: false, isPoint: false };
    return this.#paragraphs[depth];
  }

  cell(element: XmlElement): OpenCell {
    const depth = depthOf(element, 'tc');
    this.#cells[depth] ??= { text: '', columns: 1, isContinued: false };
    return this.#cells[depth];
  }

  table(element: XmlElement): OpenTable {
    const depth = depthOf(element, 'tbl');
    this.#tables[depth] ??= { number: ++this.#countedTables, grid: new Grid(), row: [], before: 0 };
    return this.#tables[depth];
  }

  endParagraph(element: XmlElement): void {
    const depth = depthOf(element, 'p') + 1;
    const paragraph = this.#paragraphs[depth];
    this.#paragraphs[depth] = undefined;
    if (paragraph === undefined) return;
    if (isInCell(element)) return this.#addToCell(paragraph, element);
    const heading = paragraph.level ?? this.#levels.get(paragraph.style) ?? 0;
    const text = paragraph.isPoint && heading === 0 ? asPoint(paragraph.text) : paragraph.text;
    for (const line of text.split('\n')) this.#collector.addPieces(piecesByTabs(line, paragraph), { table: null, heading });
  }

  #addToCell(paragraph: OpenParagraph, element: XmlElement): void {
    const cell = this.cell(element);
    cell.text = clean(`${cell.text} ${paragraph.text}`);
  }

  endCell(element: XmlElement): void {
    const depth = depthOf(element, 'tc') + 1;
    const { text, columns, isContinued } = this.#cells[depth] ?? { text: '', columns: 1, isContinued: false };
    this.#cells[depth] = undefined;
    this.table(element).row.push({ text: isContinued ? '' : text, columns, rows: 1 });
  }

  endRow(element: XmlElement): void {
    const table = this.table(element);
    const before = Array.from({ length: table.before }, (): GridCell => ({ text: '', columns: 1, rows: 1 }));
    this.#collector.addPieces(table.grid.row([...before, ...table.row]), { table: table.number, heading: 0 });
    [table.row, table.before] = [[], 0];
  }

  endTable(element: XmlElement): void {
    this.#tables[depthOf(element, 'tbl') + 1] = undefined;
  }
}

type Take = (lines: DocxLines, element: XmlElement) => void;

const addsText =
  (text: string): Take =>
  (lines, element) => {
    if (isRightIn(element, 'r')) lines.run(element).text += text;
  };

const TAKES: Readonly<Record<string, Take>> = {
  t: (lines, element) => {
    lines.run(element).text += element.text;
  },
  tab: addsText('\t'),
  ptab: addsText('\t'),
  br: addsText('\n'),
  cr: addsText('\n'),
  noBreakHyphen: addsText('-'),
  vanish: (lines, element) => {
    if (isOn(element) && element.around.at(-2)?.name === 'r') lines.run(element).isHidden = true;
  },
  r: (lines, element) => lines.endRun(element),
  pStyle: (lines, element) => {
    if (isRightIn(element, 'pPr')) lines.paragraph(element).style = valueOf(element);
  },
  outlineLvl: (lines, element) => {
    if (isRightIn(element, 'pPr')) lines.paragraph(element).level = levelOfOutline(valueOf(element));
  },
  tabs: (lines, element) => {
    if (isRightIn(element, 'pPr')) lines.paragraph(element).hasTabStops = true;
  },
  numId: (lines, element) => {
    if (isRightIn(element, 'numPr')) lines.paragraph(element).isPoint = valueOf(element) !== '0';
  },
  p: (lines, element) => lines.endParagraph(element),
  gridSpan: (lines, element) => {
    lines.cell(element).columns = Number(valueOf(element)) || 1;
  },
  gridBefore: (lines, element) => {
    lines.table(element).before = Math.min(Number(valueOf(element)) || 0, MOST_BEFORE);
  },
  vMerge: (lines, element) => {
    lines.cell(element).isContinued = valueOf(element) !== 'restart';
  },
  tc: (lines, element) => lines.endCell(element),
  tr: (lines, element) => lines.endRow(element),
  tbl: (lines, element) => lines.endTable(element),
  pic: (lines) => {
    lines.shown.pictures += 1;
  },
  imagedata: (lines) => {
    lines.shown.pictures += 1;
  },
  chart: (lines) => {
    lines.shown.charts += 1;
  },
  /** What Word calls SmartArt. */
  relIds: (lines) => {
    lines.shown.charts += 1;
  },
};

const MOST_BEFORE = 100;

const valueOf = ({ attributes }: XmlElement): string => attributes['w:val'] ?? '';
const isOn = (element: XmlElement): boolean => !['0', 'false', 'off'].includes(valueOf(element));
const isRightIn = ({ around }: XmlElement, name: string): boolean => around.at(-1)?.name === name;
const depthOf = ({ around }: XmlElement, name: string): number => around.filter((each) => each.name === name).length;

/** A text box stands by itself, also one that is anchored in a cell. */
function isInCell({ around }: XmlElement): boolean {
  const names = around.map(({ name }) => name);
  return names.lastIndexOf('tc') > names.lastIndexOf('txbxContent');
}

const clean = (text: string): string => inOneLine(withoutSoftHyphens(text));

/** What stands between tabs, each in the column of its tab. Where no tab stops are set, people press the key until it looks right. */
function piecesByTabs(line: string, { hasTabStops }: OpenParagraph): TextPiece[] {
  const columns = hasTabStops ? line.split('\t') : line.split(/\t+/);
  if (columns.length === 1) return [{ text: clean(line), from: 0, to: clean(line).length }];
  return columns.map((text, column) => ({ text: clean(text), from: column, to: column + 1 })).filter(({ text }) => text !== '');
}
