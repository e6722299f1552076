import type { Cell, Row, Table } from '../../platform/documents/document.ts';
import { figureKey } from '../figures/figure.ts';
import type { NoteLayout } from '../statements/layout.ts';
import { shownRows } from '../statements/notes.ts';
import { exists, type FigureColumn, type FigureRow, holdsSomething, KRONOR, textColumn, writeTable } from './figure-table.ts';
import { comparedYears, hasBudget, type ReportContext } from './report-context.ts';
import { netBudgetNotes } from './statement-tables.ts';
import { figureCell, plain, textCell } from './writing.ts';

/** Driftredovisning in its short form (LKBR 10 kap. 1 §). */
export function shortOperations(context: ReportContext): Table {
  const { year } = context.records;
  const columns: FigureColumn[] = [
    { header: `Utfall ${year}`, column: String(year) },
    ...(hasBudget(context)
      ? [
          { header: `Budget ${year}`, column: `budget${year}` },
          { header: 'Avvikelse', column: `avvikelse${year}` },
        ]
      : []),
    ...comparedYears(context)
      .slice(1)
      .map((each) => ({ header: `Utfall ${each}`, column: String(each) })),
  ];
  const rows: FigureRow[] = [
    { id: 'drift.kostnader', label: 'Verksamhetens kostnader' },
    { id: 'drift.intakter', label: 'Verksamhetens intäkter' },
    ...(holdsSomething(context.desk, 'drift.ovriga-poster', columns)
      ? [{ id: 'drift.ovriga-poster', label: otherItemsLabel(context) }]
      : []),
    { id: 'drift.resultat', label: 'Resultat', kind: 'subtotal' },
    { id: 'drift.eget-kapital', label: 'Utgående eget kapital' },
    { id: 'drift.likvida-medel', label: 'Likvida medel' },
  ];
  const table = writeTable(context.desk, {
    id: 'driftredovisning',
    caption: 'Driftredovisning',
    unit: KRONOR,
    rowHeader: '',
    columns,
    rows,
  });
  return hasBudget(context) ? { ...table, notes: [plain(SHORT_VARIANCE), ...netBudgetNotes(context)] } : table;
}

const SHORT_VARIANCE = 'Avvikelse: minus betyder högre kostnader, lägre intäkter eller sämre resultat än budget.';

/** The row is named after what it holds, so that nobody looks for extraordinary items that there were none of. */
const otherItemsLabel = ({ desk, records }: ReportContext): string =>
  ['rr.extraordinara-intakter', 'rr.extraordinara-kostnader'].some((id) =>
    holdsSomething(
      desk,
      id,
      [records.year, records.year - 1].map((year) => ({ header: '', column: String(year) })),
    ),
  )
    ? 'Finansiella och extraordinära poster'
    : 'Finansiella poster';

/** Driftredovisning with income, cost and net for each activity. */
export function operationsByActivity(context: ReportContext): Table {
  const { year } = context.records;
  const parts = [
    ...yearParts(year),
    ...(hasBudget(context) ? budgetParts(year) : []),
    ...comparedYears(context).slice(1).flatMap(yearParts),
  ];
  const activities = [...context.records.activities, { id: 'summa', name: 'Summa' }];
  const cellFor = (activity: string, part: Part): Cell => {
    const key = figureKey(`drift.${activity}.${part.part}`, part.column);
    return context.desk.book.find(key) === undefined ? textCell('') : figureCell(context.desk, key);
  };
  return {
    kind: 'table',
    id: 'tabell-driftredovisning-per-verksamhet',
    caption: 'Driftredovisning per verksamhet',
    unit: KRONOR,
    columns: [textColumn('Verksamhet', 3), ...parts.map((part) => ({ header: plain(part.header), align: 'number' as const, width: 2 }))],
    groups: groupsOf(context),
    rows: activities.map(
      (activity): Row => ({
        kind: activity.id === 'summa' ? 'total' : 'row',
        cells: [textCell(activity.name), ...parts.map((part) => cellFor(activity.id, part))],
      }),
    ),
    notes: [
      plain('Netto är kostnad minus intäkt. Avvikelse är utfall netto minus budget netto: plus betyder högre nettokostnad än budget.'),
    ],
  };
}

interface Part {
  readonly header: string;
  readonly part: string;
  readonly column: string;
}

const yearParts = (year: number): Part[] =>
  [
    ['Intäkt', 'intakt'],
    ['Kostnad', 'kostnad'],
    ['Netto', 'netto'],
  ].map(([header = '', part = '']) => ({ header, part, column: String(year) }));

const budgetParts = (year: number): Part[] => [
  { header: 'Netto', part: 'netto', column: `budget${year}` },
  { header: 'Netto', part: 'netto', column: `avvikelse${year}` },
];

function groupsOf(context: ReportContext): Table['groups'] {
  const [year, ...before] = comparedYears(context);
  const group = (header: string, span: number) => ({ header: plain(header), span });
  return [
    { header: [], span: 1 },
    group(`Utfall ${year}`, 3),
    ...(hasBudget(context) ? [group(`Budget ${year}`, 1), group('Avvikelse', 1)] : []),
    ...before.map((each) => group(`Utfall ${each}`, 3)),
  ];
}

/** The table of a note: its rows with this year and the last, and the budget where the note shows it. */
export function noteTable(context: ReportContext, note: NoteLayout): Table {
  const { year } = context.records;
  const columns: FigureColumn[] = [
    ...(note.showsBudget && hasBudget(context) ? [{ header: `Budget ${year}`, column: `budget${year}` }] : []),
    ...comparedYears(context).map((each) => ({ header: String(each), column: String(each) })),
  ];
  const rows = shownRows(note, context.books)
    .filter(
      (row) => row.children.length > 0 || isDeclared(note, row.id) || holdsSomething(context.desk, `not.${note.id}.${row.id}`, columns),
    )
    .map((row): FigureRow => ({ id: `not.${note.id}.${row.id}`, label: row.name, kind: row.depth > 0 ? 'indent' : 'row' }));
  const sum: FigureRow = { id: `not.${note.id}.summa`, label: 'Summa', kind: 'total' };
  return writeTable(context.desk, {
    id: `not-${note.id}`,
    caption: note.title,
    unit: KRONOR,
    rowHeader: '',
    columns,
    rows: [...rows, sum],
  });
}

const isDeclared = (note: NoteLayout, id: string): boolean =>
  note.rows.some((row) => row.id === id || row.rows.some((child) => child.id === id));

/** The bridge from gross accounts to the net budget. */
export function netBridge(context: ReportContext): Table {
  const { year } = context.records;
  const before = comparedYears(context).slice(1);
  const parts = [
    ...(exists(context.desk, 'netto.summa.netto', `budget${year}`)
      ? [{ header: `Budget netto ${year}`, part: 'netto', column: `budget${year}` }]
      : []),
    { header: `Kostnad ${year}`, part: 'kostnad', column: String(year) },
    { header: `Intäkt ${year}`, part: 'intakt', column: String(year) },
    { header: `Netto ${year}`, part: 'netto', column: String(year) },
    ...before.map((each) => ({ header: `Netto ${each}`, part: 'netto', column: String(each) })),
  ];
  const rows = [...context.records.netRows, { id: 'summa', name: 'Summa' }];
  return {
    kind: 'table',
    id: 'tabell-bruttonetto',
    caption: 'Från bruttokostnad till nettobudget',
    unit: KRONOR,
    columns: [textColumn(''), ...parts.map((part) => ({ header: plain(part.header), align: 'number' as const, width: null }))],
    groups: [],
    rows: rows.map(
      (row): Row => ({
        kind: row.id === 'summa' ? 'total' : 'row',
        cells: [
          textCell(row.name),
          ...parts.map((part) => figureCell(context.desk, figureKey(`netto.${row.id}.${part.part}`, part.column))),
        ],
      }),
    ),
    notes: [],
  };
}
