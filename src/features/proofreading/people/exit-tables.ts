import { sumExact } from '../../../shared/exact.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { type Entity, EVERYBODY, isSameName, nameIn } from '../words/entities.ts';
import type { Measure, PeopleFact } from './people-facts.ts';

/** Why people left, by reason and perhaps by intervention: those who left, and those who went to work and studies, once more. */
export const factsOfExits = (tables: readonly PrintedTable[], names: readonly string[], year: number): PeopleFact[] =>
  tables.filter(isOfReasons).flatMap((table) =>
    table.columns.flatMap((_, column) => {
      const entity = entityOf(table, column, { names, year });
      return entity === null ? [] : factsIn(table, column, entity);
    }),
  );

const REASONS: readonly RegExp[] = [
  /^(?:till )?(?:arbete|anställning)(?!.{0,30}(?:studier|utbildning))/i,
  /^(?:till )?(?:studier|utbildning)/i,
  /sjukdom|ohälsa/i,
  /flytt/i,
  /rehab/i,
  /avbr/i,
];

/** A table that tells work, studies and something more, and says that it is of those who left. */
function isOfReasons({ title, columns, rows }: PrintedTable): boolean {
  const told = REASONS.filter((reason) => rows.some(({ label }) => reason.test(label.trim())));
  const words = [title, ...columns.map(({ label }) => label), ...rows.filter(({ label }) => isTotal(label)).map(({ label }) => label)].join(
    ' ',
  );
  return (
    told.length > 2 &&
    told.includes(REASONS[0] as RegExp) &&
    /avslut|orsak|skäl/i.test(words) &&
    !/försörjning/i.test(words) &&
    !columns.some(({ label }) => /^(?:före|innan)(?!\p{sc=Latin})/iu.test(label.trim()))
  );
}

interface Known {
  readonly names: readonly string[];
  readonly year: number;
}

/** Whom a column counts; null for shares, for women or men, and for other years. Of a table that names one in its title, or stands in the section of one, it is that one. */
function entityOf({ columns, rows, title, headings }: PrintedTable, column: number, { names, year }: Known): Entity | null {
  const { label = '', year: of = null } = columns[column] ?? {};
  if ((of !== null && of !== year) || !areCounts(rows, column)) return null;
  if (/^(?:antal|totalt|summa|samtliga|alla|antal (?:personer|deltagare))?$/i.test(label.trim()) || of === year)
    return nameIn(title, names) ?? nameIn(headings.at(-1) ?? '', names) ?? EVERYBODY;
  return names.find((name) => isSameName(name, label)) ?? null;
}

function areCounts(rows: readonly PrintedRow[], column: number): boolean {
  const numbers = rows.flatMap(({ cells }) => cells[column]?.number ?? []);
  return numbers.length >= rows.length - 1 && numbers.every(({ unit, decimals }) => unit === null && decimals === 0);
}

function factsIn(table: PrintedTable, column: number, entity: Entity): PeopleFact[] {
  const fact = (measure: Measure, rows: readonly PrintedRow[]): PeopleFact[] => {
    const values = rows.flatMap(({ cells }) => cells[column]?.number?.value ?? []);
    const places = rows.map((row) => placeOf(table, row, column));
    return rows.length === 0 ? [] : [{ entity, measure, value: sumExact(values), places, where: 'tabell', isAgain: true }];
  };
  const [work, studies] = REASONS.map((reason) => table.rows.filter(({ label }) => reason.test(label.trim())));
  const isPlain = work?.length === 1 && studies?.length === 1;
  return [
    ...fact('avslutade', table.rows.filter(({ label }) => isTotal(label)).slice(-1)),
    ...(isPlain ? [...fact('arbete', work), ...fact('studier', studies), ...fact('arbete och studier', [...work, ...studies])] : []),
  ];
}
