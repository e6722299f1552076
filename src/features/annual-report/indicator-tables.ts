import type { Cell, Row, Table } from '../../platform/documents/document.ts';
import { compare, exact, roundedSteps } from '../../shared/exact.ts';
import { bySwedishOrder } from '../../shared/swedish.ts';
import { figureKey } from '../figures/figure.ts';
import { knownValue } from '../figures/known.ts';
import { indicatorId, indicatorKey } from '../indicators/indicator-figures.ts';
import { INDICATOR_NAMES } from '../indicators/indicator-names.ts';
import { codeName } from '../participants/code-name.ts';
import { narrowNumber, textColumn } from './figure-table.ts';
import type { ReportContext } from './report-context.ts';
import { figureCell, plain, textCell } from './writing.ts';

const NAME_COLUMNS = [textColumn('Nr', 0.6), textColumn('Indikator', 5)];
const nameCells = (indicator: number): Cell[] => [textCell(String(indicator)), textCell(INDICATOR_NAMES[indicator] ?? '')];

/** Own results of the national indicators beside the whole country and the year before. */
export function indicatorTable(context: ReportContext): Table {
  const { desk, records } = context;
  const { year } = records;
  const own = records.indicatorResults.filter((result) => result.year === year && result.scope === 'forbundet' && result.group === null);
  const indicators = [...new Set(own.map((result) => result.indicator))].sort((a, b) => a - b);
  const cell = (indicator: number, at: number, scope: 'forbundet' | 'riket' = 'forbundet'): Cell =>
    desk.book.find(indicatorKey(indicator, at, scope)) === undefined
      ? textCell('')
      : figureCell(desk, indicatorKey(indicator, at, scope), { bare: false });
  return {
    kind: 'table',
    id: 'tabell-indikatorer',
    caption: `Indikatorer för finansiell samordning ${year}`,
    unit: 'Andel klart positiva svar',
    columns: [
      ...NAME_COLUMNS,
      narrowNumber(`Förbundet ${year}`),
      narrowNumber(`Riket ${year}`),
      textColumn('Mot riket', 1.2),
      narrowNumber(`Förbundet ${year - 1}`),
      textColumn('Mot året före', 1.2),
    ],
    groups: [],
    rows: indicators.map(
      (indicator): Row => ({
        kind: 'row',
        cells: [
          ...nameCells(indicator),
          cell(indicator, year),
          cell(indicator, year, 'riket'),
          textCell(comparison(context, indicator, indicatorKey(indicator, year, 'riket'))),
          cell(indicator, year - 1),
          textCell(comparison(context, indicator, indicatorKey(indicator, year - 1))),
        ],
      }),
    ),
    notes: [plain('Högre, lika och lägre jämför de avrundade andelarna. Grupperna är små, så små skillnader kan bero på slumpen.')],
  };
}

/** Own results of each respondent group, beside those of all; nothing when no group has one. */
export function indicatorGroupTable(context: ReportContext): Table[] {
  const { desk, records } = context;
  const { year } = records;
  const own = records.indicatorResults.filter((result) => result.year === year && result.scope === 'forbundet' && result.group !== null);
  const groups = inListedOrder(records, [...new Set(own.map(({ group }) => group ?? ''))]);
  const indicators = [...new Set(own.map(({ indicator }) => indicator))].sort((a, b) => a - b);
  const cell = (indicator: number, group: string | null): Cell => {
    const key = figureKey(indicatorId({ indicator, group, scope: 'forbundet' }), year);
    return desk.book.find(key) === undefined ? textCell('') : figureCell(desk, key, { bare: false });
  };
  if (groups.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'tabell-indikatorer-grupper',
      caption: `Indikatorer per respondentgrupp ${year}`,
      unit: 'Andel klart positiva svar',
      columns: [
        ...NAME_COLUMNS,
        ...groups.map((group) => narrowNumber(codeName(records.codes, 'respondentgrupp', group))),
        narrowNumber('Alla'),
      ],
      groups: [],
      rows: indicators.map(
        (indicator): Row => ({
          kind: 'row',
          cells: [...nameCells(indicator), ...groups.map((group) => cell(indicator, group)), cell(indicator, null)],
        }),
      ),
      notes: [],
    },
  ];
}

/** In the order of the association's own list of groups; those that are not in it come last. */
function inListedOrder({ codes }: ReportContext['records'], groups: readonly string[]): readonly string[] {
  const listed = codes.filter(({ list }) => list === 'respondentgrupp').map(({ code }) => code);
  return [...listed.filter((code) => groups.includes(code)), ...groups.filter((group) => !listed.includes(group)).sort(bySwedishOrder)];
}

/** The traffic light of the field said in words: higher, equal or lower, judged on what is shown. */
function comparison(context: ReportContext, indicator: number, other: ReturnType<typeof indicatorKey>): string {
  const [ours, theirs] = [
    knownValue(context.desk.book, indicatorKey(indicator, context.records.year)),
    knownValue(context.desk.book, other),
  ];
  if (ours === null || theirs === null) return '';
  const order = compare(exact(roundedSteps(ours, 2)), exact(roundedSteps(theirs, 2)));
  return order > 0 ? 'Högre' : order < 0 ? 'Lägre' : 'Lika';
}

/** Asked, missing, answered and share for each respondent group (svarsfrekvens). */
export function responseTable(context: ReportContext): Table {
  const { desk, records } = context;
  const groups = [...records.responseCounts.filter((row) => row.year === records.year), { group: 'totalt', name: 'Alla respondenter' }];
  const PARTS = [
    ['Tillfrågade', 'tillfragade'],
    ['Bortfall', 'bortfall'],
    ['Svar', 'svar'],
    ['Svarsandel', 'andel'],
  ] as const;
  return {
    kind: 'table',
    id: 'tabell-svarsfrekvens',
    caption: 'Svarsfrekvens per respondentgrupp',
    unit: 'Antal personer',
    columns: [textColumn('Respondentgrupp', 3), ...PARTS.map(([header]) => narrowNumber(header))],
    groups: [],
    rows: groups.map(
      (group): Row => ({
        kind: group.group === 'totalt' ? 'total' : 'row',
        cells: [
          textCell(group.name),
          ...PARTS.map(([, part]) => figureCell(desk, figureKey(`svar.${group.group}.${part}`, records.year), { bare: part !== 'andel' })),
        ],
      }),
    ),
    notes: [],
  };
}
