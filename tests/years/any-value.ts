import fc, { type Arbitrary } from 'fast-check';
import type { Source } from '../../src/features/figures/figure.ts';
import { exact } from '../../src/shared/exact.ts';

/** A record like those our own code makes. */
export const recordOf = <Row>(model: { [Name in keyof Row]: Arbitrary<Row[Name]> }): Arbitrary<Row> =>
  fc.record(model, { noNullPrototype: true }) as Arbitrary<Row>;

/** Texts that mean something to a spreadsheet, to YAML or to a table of semicolons. */
export const AWKWARD = [
  '=1+1',
  '-x',
  '+x',
  '@x',
  '#x',
  "'=x",
  '"q" ',
  'a;b',
  'a\nb',
  '"',
  'null',
  '~',
  'ja',
  '2023',
  '1e3',
  '0x1f',
  'x: y',
  '- x',
  '{a',
  '!t',
  '&a',
  '*a',
  '---',
  '20 %',
  'å\tb',
  "it's",
  '? a',
  '|',
  '>-',
];

export const anyText = fc
  .oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'grapheme', maxLength: 20 }))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: readers refuse control characters
  .map((text) => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').trim())
  .filter((text) => text !== '');
export const anySlug = fc.stringMatching(/^[a-z0-9]{1,4}([.-][a-z0-9]{1,3})?$/);
export const anyDate = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
export const anyYearNumber = fc.integer({ min: 1990, max: 2100 });
export const anyCount = fc.nat({ max: 999_999 });
export const anyAmount = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 });
export const anyDecimal = fc.tuple(fc.integer(), fc.nat({ max: 8 })).map(([steps, decimals]) => exact(steps, 10n ** BigInt(decimals)));
export const orNull = <Value>(value: Arbitrary<Value>): Arbitrary<Value | null> => fc.option(value, { nil: null });

export const MEMBERS = ['fk', 'region', 'kommun-a'];
export const INTERVENTIONS = ['vagen', 'steget.ut'];
const NOTE_ROWS = ['intakter.staten', 'kostnader.kansli', 'kostnader.lon'];

const anySource: Arbitrary<Source> = recordOf({ file: fc.constant('fil.csv'), line: orNull(fc.nat({ max: 99 })) });
export const source: Source = { file: '', line: null };
export const placed = <Row>(model: { [Name in Exclude<keyof Row, 'source'>]: Arbitrary<Row[Name]> }): Arbitrary<Row> =>
  recordOf<Readonly<Record<string, unknown>>>({ ...model, source: anySource } as never) as unknown as Arbitrary<Row>;

export function several<Row>(row: Arbitrary<Row>, ...key: readonly (keyof Row)[]): Arbitrary<readonly Row[]> {
  if (key.length === 0) return fc.array(row, { maxLength: 4 });
  return fc.uniqueArray(row, { maxLength: 4, selector: (each) => JSON.stringify(key.map((name) => each[name])) });
}

export const withIds = <Row extends { readonly id: string }>(ids: readonly string[], row: Arbitrary<Row>): Arbitrary<readonly Row[]> =>
  fc.tuple(...ids.map((id) => row.map((each) => ({ ...each, id }))));

export const anyObject = recordOf({ dimension: fc.constantFrom('1', '6'), object: fc.constantFrom('ENTER', 'a b', '100') });

export const places = {
  noteRow: orNull(fc.constantFrom(...NOTE_ROWS)),
  activity: orNull(fc.constantFrom('admin')),
  intervention: orNull(fc.constantFrom(...INTERVENTIONS)),
  costRow: orNull(fc.constantFrom('kansli')),
  netRow: orNull(fc.constantFrom('netto')),
  member: orNull(fc.constantFrom(...MEMBERS)),
};

export const anyPosition = fc.constantFrom('minst' as const, 'hogst' as const, 'over' as const, 'under' as const);
export const anyFigure = fc.constantFrom('rr.arets-resultat', 'insats.vagen.deltagare@2022', 'indikator.7');

/** The same records without the lines they stand on, which change when a folder is written again. */
export function withoutPlaces<Value>(value: Value): Value {
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutPlaces) as Value;
  const entries = Object.entries(value).filter(([name]) => name !== 'source' && name !== 'firstLine');
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutPlaces(inner)])) as Value;
}
