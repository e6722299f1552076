import type { Block, Cell, Chart, Document, Inline, Row, Table } from '../../../platform/documents/document.ts';
import type { FigureKey } from '../../figures/figure.ts';

/** Where the report shows a figure, and how it looks there. */
export interface ShownPlace {
  readonly shown: string;
  /** Heading of the section. */
  readonly section: string;
  /** Caption of the table or title of the chart; null in running text. */
  readonly inside: string | null;
  /** Identifier of the table, the chart or the heading. */
  readonly anchor: string;
  readonly form: 'text' | 'table' | 'chart';
}

export type ShownPlaces = ReadonlyMap<FigureKey, readonly ShownPlace[]>;

/** Every place in the document where a figure is shown, in the order of the document. */
export function shownPlaces(document: Document): ShownPlaces {
  const walk: Walk = { places: new Map(), section: document.title, anchor: '', inside: null };
  for (const block of document.blocks) visit(walk, block);
  return walk.places;
}

interface Walk {
  readonly places: Map<FigureKey, ShownPlace[]>;
  section: string;
  anchor: string;
  inside: { readonly name: string; readonly anchor: string; readonly form: 'table' | 'chart' } | null;
}

function visit(walk: Walk, block: Block): void {
  switch (block.kind) {
    case 'heading':
      walk.section = block.number === null ? block.text : `${block.number} ${block.text}`;
      walk.anchor = block.id;
      return;
    case 'paragraph':
    case 'quote':
      return noteAll(walk, block.content);
    case 'table':
      return within(walk, { name: block.caption, anchor: block.id, form: block.kind }, () => visitTable(walk, block));
    case 'chart':
      return within(walk, { name: block.title, anchor: block.id, form: block.kind }, () => visitChart(walk, block));
    case 'list':
      return block.items.flat().forEach((inner) => {
        visit(walk, inner);
      });
    case 'note':
      return block.blocks.forEach((inner) => {
        visit(walk, inner);
      });
    default:
      return;
  }
}

function within(walk: Walk, inside: NonNullable<Walk['inside']>, work: () => void): void {
  walk.inside = inside;
  work();
  walk.inside = null;
}

function visitTable(walk: Walk, table: Table): void {
  const contents = [...table.rows.flatMap((row: Row) => row.cells.flatMap(contentsOf)), ...table.notes];
  for (const content of contents) noteAll(walk, content);
}

const contentsOf = (cell: Cell): readonly (readonly Inline[])[] => [cell.content, ...(cell.items ?? [])];

function visitChart(walk: Walk, chart: Chart): void {
  for (const value of chart.series.flatMap((series) => series.values)) {
    if (value.figure !== null) note(walk, value.figure as FigureKey, value.text);
  }
}

function noteAll(walk: Walk, content: readonly Inline[]): void {
  for (const inline of content) {
    if (inline.kind === 'figure') note(walk, inline.key as FigureKey, inline.text);
    else if ('content' in inline) noteAll(walk, inline.content);
  }
}

function note(walk: Walk, key: FigureKey, shown: string): void {
  const { section, anchor, inside } = walk;
  const place: ShownPlace = {
    shown,
    section,
    inside: inside?.name ?? null,
    anchor: inside?.anchor ?? anchor,
    form: inside?.form ?? 'text',
  };
  const known = walk.places.get(key);
  if (known === undefined) walk.places.set(key, [place]);
  else known.push(place);
}
