import type { Cell, Row, Table } from '../../platform/documents/document.ts';
import { isZero, ZERO } from '../../shared/exact.ts';
import { referenceKey } from '../figures/expression.ts';
import { figureKey } from '../figures/figure.ts';
import { knownValue } from '../figures/known.ts';
import type { Goal } from '../goals/goal.ts';
import { VERDICT_NAMES } from '../goals/judging.ts';
import { COST_KIND_NAMES } from '../statements/cost-kinds.ts';
import { COST_KINDS } from '../statements/layout.ts';
import { exists, type FigureRow, KRONOR, textColumn, writeTable } from './figure-table.ts';
import { comparedYears, type ReportContext } from './report-context.ts';
import { figureCell, fillLine, plain, textCell } from './writing.ts';

const numberColumn = (header: string) => ({ header: plain(header), align: 'number' as const, width: null });

/** Five years, the report's own first. */
export const fiveYears = (context: ReportContext): number[] => [0, 1, 2, 3, 4].map((back) => context.records.year - back);

const yearsWith = (context: ReportContext, ids: readonly string[], years: readonly number[]): number[] =>
  years.filter((year) => ids.some((id) => exists(context.desk, id, year)));

/** Översikt över verksamhetens utveckling, LKBR 11 kap. 1 §. */
export function fiveYearOverview(context: ReportContext): Table {
  const rows: FigureRow[] = [
    { id: 'oversikt.intakter', label: 'Verksamhetens intäkter, kr' },
    { id: 'oversikt.kostnader', label: 'Verksamhetens kostnader, kr' },
    { id: 'oversikt.resultat', label: 'Årets resultat, kr' },
    { id: 'oversikt.soliditet', label: 'Soliditet', manner: { bare: false } },
    { id: 'oversikt.anstallda', label: 'Antal anställda' },
  ];
  return yearTable(context, { id: 'femarsoversikt', caption: 'Översikt över verksamhetens utveckling', rows });
}

/** How the members' contributions developed and were used, as members ask to compare it. */
export function useOfContributions(context: ReportContext): Table {
  const rows: FigureRow[] = [
    { id: 'oversikt.medlemsbidrag', label: 'Medlemsbidrag, kr' },
    { id: 'oversikt.kostnad-inklusive-finansiella', label: 'Kostnad för verksamheten, med finansiella kostnader, kr' },
    { id: 'oversikt.resultat', label: 'Årets resultat, kr' },
    { id: 'oversikt.eget-kapital', label: 'Utgående eget kapital, kr' },
    { id: 'oversikt.eget-kapital-andel', label: 'Eget kapital, andel av medlemsbidragen', manner: { bare: false } },
    { id: 'oversikt.eu-medel', label: 'EU-medel och liknande, kr' },
  ];
  return yearTable(context, { id: 'medlemsbidragens-anvandning', caption: 'Medlemsbidragens utveckling och användning', rows });
}

function yearTable(context: ReportContext, table: { id: string; caption: string; rows: readonly FigureRow[] }): Table {
  const ids = table.rows.flatMap((row) => row.id ?? []);
  const columns = yearsWith(context, ids, fiveYears(context)).map((year) => ({ header: String(year), column: String(year) }));
  const rows = table.rows.filter((row) => columns.some(({ column }) => exists(context.desk, row.id ?? '', column)));
  return writeTable(context.desk, { ...table, unit: null, rowHeader: '', columns, rows });
}

/** Contributions by member, with the three parts of lag (2003:1210) 5 § and their shares. */
export function contributionTable(context: ReportContext): Table {
  const columns = comparedYears(context).map((year) => ({ header: String(year), column: String(year) }));
  const paying = context.records.members.filter((member) =>
    columns.some(({ column }) => exists(context.desk, `medlem.${member.id}.bidrag`, column)),
  );
  const rows: FigureRow[] = [
    ...paying
      .filter((member) => member.kind !== 'arbetsformedlingen')
      .map((member) => ({ id: `medlem.${member.id}.bidrag`, label: member.name })),
    { id: 'bidrag.summa', label: 'Summa', kind: 'total' },
    { label: 'Andel av bidragen' },
    ...['staten', 'region', 'kommuner'].map((part) => ({
      id: `bidrag.${part}.andel`,
      label: PART_NAMES[part] ?? part,
      manner: { bare: false, decimals: 1 },
    })),
  ];
  return writeTable(context.desk, { id: 'medlemsbidrag', caption: 'Medlemsbidrag', unit: KRONOR, rowHeader: '', columns, rows });
}

const PART_NAMES: Readonly<Record<string, string>> = { staten: 'Staten', region: 'Region', kommuner: 'Kommuner' };

/** Costs by the three national kinds, with the association's own rows under each. */
export function costKindTable(context: ReportContext): Table {
  const { desk, records } = context;
  const years = yearsWith(
    context,
    COST_KINDS.map((kind) => `slag.${kind}`),
    fiveYears(context),
  ).slice(0, 3);
  const pair = (id: string, withShare: boolean): Cell[] =>
    years.flatMap((year) => [
      exists(desk, id, year) ? figureCell(desk, figureKey(id, year)) : textCell(''),
      withShare && exists(desk, `${id}.andel`, year) ? figureCell(desk, figureKey(`${id}.andel`, year), { bare: false }) : textCell(''),
    ]);
  const rows: Row[] = COST_KINDS.flatMap((kind) => [
    { kind: 'subtotal' as const, cells: [textCell(COST_KIND_NAMES[kind]), ...pair(`slag.${kind}`, true)] },
    ...records.costRows
      .filter((row) => row.kind === kind)
      .map((row): Row => ({ kind: 'indent', cells: [textCell(row.name), ...pair(`kostnadsrad.${row.id}`, false)] })),
    ...records.interventions
      .filter(({ id, direction }) => direction === kind && years.some((year) => exists(desk, `slag.insats.${id}`, year)))
      .map(({ id, name }): Row => ({ kind: 'indent', cells: [textCell(name), ...pair(`slag.insats.${id}`, false)] })),
    ...(kind === 'administration' && hasOtherCosts(context, years) ? [otherCosts(pair('slag.ovrigt', false))] : []),
  ]);
  return {
    kind: 'table',
    id: 'tabell-kostnadsslag',
    caption: 'Finansierad verksamhet: kostnader per slag',
    unit: KRONOR,
    columns: [textColumn('', 3), ...years.flatMap((year) => [numberColumn(String(year)), numberColumn('Andel')])],
    groups: [],
    rows: [...rows, { kind: 'total', cells: [textCell('Totala kostnader'), ...pair('slag.summa', false)] }],
    notes: [],
  };
}

/** What no row tells of stands by itself where others do, so that the parts make up the whole. */
const otherCosts = (cells: readonly Cell[]): Row => ({ kind: 'indent', cells: [textCell('Utan kostnadsrad'), ...cells] });

const hasOtherCosts = ({ desk, records }: ReportContext, years: readonly number[]): boolean =>
  records.costRows.some(({ kind }) => kind === 'administration') &&
  years.some((year) => !isZero(knownValue(desk.book, figureKey('slag.ovrigt', year)) ?? ZERO));

/** Equity against the recommended ceiling. */
export function equityTable(context: ReportContext): Table {
  const { year } = context.records;
  const columns = [year, year - 1]
    .filter((each) => each === year || exists(context.desk, 'kapital.utrymme', each))
    .map((each) => ({ header: String(each), column: String(each) }));
  const rows: FigureRow[] = [
    { id: 'oversikt.eget-kapital', label: 'Eget kapital vid årets slut, kr' },
    { id: 'oversikt.eget-kapital-andel', label: 'Andel av medlemsbidragen', manner: { bare: false } },
    { id: 'kapital.tak-andel', label: 'Rekommenderat tak', manner: { bare: false } },
    { id: 'kapital.utrymme', label: 'Utrymme upp till taket, kr' },
  ];
  return writeTable(context.desk, {
    id: 'eget-kapital',
    caption: 'Eget kapital mot rekommenderat tak',
    unit: null,
    rowHeader: '',
    columns,
    rows,
  });
}

/** What each intervention was budgeted and cost, this year and the last, and the cost for each participant. */
export function interventionMoneyTable(context: ReportContext): Table {
  const { desk, records } = context;
  const parts = moneyParts(records.year).filter(({ id, year }) => records.interventions.some((each) => exists(desk, id(each.id), year)));
  const cell = (id: string, year: number): Cell => (exists(desk, id, year) ? figureCell(desk, figureKey(id, year)) : textCell(''));
  return {
    kind: 'table',
    id: 'tabell-insatsernas-ekonomi',
    caption: 'Insatsernas ekonomi',
    unit: KRONOR,
    columns: [textColumn('Insats', 3), ...parts.map(({ header }) => numberColumn(header))],
    groups: [],
    rows: [
      ...records.interventions.map(
        (each): Row => ({ kind: 'row', cells: [textCell(each.name), ...parts.map(({ id, year }) => cell(id(each.id), year))] }),
      ),
      ...(records.interventions.length < 2 ? [] : [togetherRow(parts.map(({ together, year }) => cell(together, year)))]),
    ],
    notes: [],
  };
}

const togetherRow = (cells: readonly Cell[]): Row => ({ kind: 'total', cells: [textCell('Summa'), ...cells] });

interface MoneyPart {
  readonly header: string;
  readonly year: number;
  readonly id: (intervention: string) => string;
  /** The figure of all of them. */
  readonly together: string;
}

/** Columns that no intervention has anything to say in are left out. */
function moneyParts(year: number): MoneyPart[] {
  const part = (header: string, name: string, of = year): MoneyPart => ({
    header,
    year: of,
    id: (intervention: string) => `insats.${intervention}.${name}`,
    together: name === 'deltagare' ? 'deltagare.summa' : `insatser.${name}`,
  });
  return [
    part('Budget', 'budget'),
    part('Utfall', 'kostnad'),
    part('Avvikelse', 'avvikelse'),
    part(`Utfall ${year - 1}`, 'kostnad', year - 1),
    part('Deltagare', 'deltagare'),
    part('Kostnad per deltagare', 'kostnad-per-deltagare'),
  ];
}

/** Goals with the verdict that the report stands for, in one set or in all. */
export function goalTable(context: ReportContext, set: string | null): Table {
  const judged = context.goals.filter(({ goal }) => set === null || goal.set === set);
  const filled = (text: string, goal: Goal): Cell => ({ content: fillLine(context.desk, text, goal.source) });
  const isMeasured = judged.some(({ goal }) => outcomeOf(context, goal) !== null);
  return {
    kind: 'table',
    id: `tabell-mal${set === null ? '' : `-${set}`}`,
    caption: goalCaption(context, set),
    unit: null,
    columns: [
      textColumn('Mål', 4),
      ...(isMeasured ? [numberColumn('Utfall')] : []),
      textColumn('Bedömning', 2),
      textColumn('Kommentar', 4),
    ],
    groups: [],
    rows: judged.map(
      ({ goal, verdict }): Row => ({
        kind: 'row',
        cells: [
          filled(goal.text, goal),
          ...(isMeasured ? [outcomeOf(context, goal) ?? textCell('')] : []),
          textCell(VERDICT_NAMES[verdict]),
          filled([goal.comment, goal.reason].filter((text) => text !== null).join(' '), goal),
        ],
      }),
    ),
    notes: [],
  };
}

/** What a goal's rule measures; null for one that measures nothing, or several things. */
function outcomeOf({ desk, records }: ReportContext, { rule }: Goal): Cell | null {
  if (rule === null || 'rules' in rule) return null;
  const key = referenceKey(rule.figure, records.year);
  return desk.book.find(key) === undefined ? null : figureCell(desk, key, { bare: false });
}

const goalCaption = ({ records }: ReportContext, set: string | null): string => {
  const intervention = records.interventions.find((each) => each.id === set);
  return intervention === undefined ? 'Måluppfyllelse' : `Måluppfyllelse, ${intervention.name}`;
};
