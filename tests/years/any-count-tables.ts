import fc, { type Arbitrary } from 'fast-check';
import { LISTS_OF_CODES } from '../../src/features/year-folder/words.ts';
import type { YearRecords } from '../../src/features/year-folder/year-records.ts';
import { exact } from '../../src/shared/exact.ts';
import {
  anyAmount,
  anyCount,
  anyDate,
  anyDecimal,
  anySlug,
  anyText,
  anyYearNumber,
  INTERVENTIONS,
  orNull,
  placed,
  places,
  recordOf,
  several,
  source,
} from './any-value.ts';

const anyCounts = <Row extends { readonly sex: string }>(row: Arbitrary<Row>, ...key: readonly (keyof Row)[]): Arbitrary<readonly Row[]> =>
  several(row, ...key)
    .map((rows) => rows.map((each) => ({ ...each, sex: each.sex === 'alla' ? 'man' : each.sex })))
    .map((rows) => [...new Map(rows.map((each) => [JSON.stringify(key.map((name) => each[name])), each])).values()]);

const anyShare = fc.integer({ min: 0, max: 1000 }).map((steps) => exact(steps, 1000));
const anyIndicator = fc.oneof(
  recordOf({ answers: orNull(anyCount), positive: fc.constant(null), share: anyShare }),
  fc.tuple(anyCount, anyCount).map(([a, b]) => ({ answers: Math.max(a, b), positive: Math.min(a, b), share: null })),
);

export const countTables: {
  readonly [Part in
    | 'earlierFigures'
    | 'participantCounts'
    | 'exitCounts'
    | 'volumeCounts'
    | 'codes'
    | 'indicatorResults'
    | 'responseCounts'
    | 'facts'
    | 'ownFormulas'
    | 'events']: Arbitrary<YearRecords[Part]>;
} = {
  earlierFigures: several(
    fc.oneof(
      placed<YearRecords['earlierFigures'][number]>({
        figure: fc.constantFrom('rr.intakter', 'oversikt.soliditet'),
        year: anyYearNumber,
        unit: fc.constant('kr'),
        value: anyAmount.map((amount) => exact(amount, 100)),
      }),
      placed<YearRecords['earlierFigures'][number]>({
        figure: fc.constantFrom('rr.kostnader', 'deltagare.summa'),
        year: anyYearNumber,
        unit: fc.constantFrom('procent', 'personer'),
        value: anyDecimal,
      }),
    ),
    'figure',
    'year',
  ),
  participantCounts: anyCounts(
    placed({
      year: anyYearNumber,
      intervention: fc.constantFrom(...INTERVENTIONS),
      sex: fc.constantFrom('kvinna', 'man'),
      kind: fc.constantFrom('deltagare', 'nya', 'avslutade'),
      count: anyCount,
    }),
    'year',
    'intervention',
    'sex',
    'kind',
  ),
  exitCounts: anyCounts(
    placed({
      year: anyYearNumber,
      intervention: fc.constantFrom(...INTERVENTIONS),
      sex: fc.constantFrom('kvinna', 'man'),
      reason: fc.constantFrom('arbete', 'studier'),
      count: anyCount,
    }),
    'year',
    'intervention',
    'sex',
    'reason',
  ),
  volumeCounts: several(
    placed({ year: anyYearNumber, intervention: places.intervention, kind: anySlug, count: anyCount, occasions: orNull(anyCount) }),
  ),
  codes: fc.tuple(anyText, fc.constantFrom(...LISTS_OF_CODES)).map(([name, list]) => [
    { list: 'avslutsorsak', code: 'arbete', name, source },
    { list: 'avslutsorsak', code: 'studier', name, source },
    { list, code: 'annat', name, source },
  ]),
  indicatorResults: several(
    fc
      .tuple(
        placed<Pick<YearRecords['indicatorResults'][number], 'year' | 'indicator' | 'scope' | 'group'>>({
          year: anyYearNumber,
          indicator: fc.integer({ min: 1, max: 17 }),
          scope: fc.constantFrom('forbundet', 'riket'),
          group: orNull(anySlug),
        }),
        anyIndicator,
      )
      .map(([row, result]) => ({ ...row, ...result, source })),
    'year',
    'indicator',
    'scope',
  ),
  responseCounts: several(
    fc
      .tuple(
        placed<{ year: number; group: string; name: string }>({ year: anyYearNumber, group: anySlug, name: anyText }),
        anyCount,
        anyCount,
      )
      .map(([row, a, b]) => ({ ...row, asked: Math.max(a, b), answered: Math.min(a, b), source })),
    'year',
    'group',
  ),
  facts: several(
    placed({
      id: anySlug,
      year: anyYearNumber,
      label: anyText,
      value: anyDecimal,
      unit: fc.oneof(fc.constantFrom('kr', 'procent'), anyText),
      decimals: fc.integer({ min: 0, max: 6 }),
      population: orNull(anyText),
      period: orNull(anyText),
      remark: orNull(anyText),
    }),
    'id',
    'year',
  ),
  ownFormulas: several(
    placed({
      id: anySlug,
      label: anyText,
      unit: anyText,
      decimals: fc.integer({ min: 0, max: 6 }),
      text: anyText,
      definition: orNull(anyText),
      alsoYears: fc.array(anyYearNumber, { maxLength: 2 }),
    }),
    'id',
  ),
  events: several(
    placed({
      date: orNull(anyDate),
      kind: anySlug,
      name: anyText,
      intervention: places.intervention,
      participants: orNull(anyCount),
      remark: orNull(anyText),
    }),
  ),
};
