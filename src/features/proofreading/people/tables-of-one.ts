import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { isCount } from '../words/quantities.ts';
import type { Measure, PeopleFact } from './people-facts.ts';

/** A table of a single intervention: `Deltagare i Bron 2031`, with a row for those who came, took part and left, and a column for each sex. */
export const factsOfOne = (tables: readonly PrintedTable[]): PeopleFact[] =>
  tables.flatMap((table) => {
    const name = nameOfOne(table);
    return name === null ? [] : table.rows.flatMap((row) => factsOn(table, row, name));
  });

/** The names that such tables have in their titles. */
export const namesOfOne = (tables: readonly PrintedTable[]): string[] => tables.flatMap((table) => nameOfOne(table) ?? []);

const TITLE =
  /(?:^|\s)(?:[Aa]ntal )?[Dd]eltag(?:are|anden) (?:i|inom|hos) (?:insatsen )?(\p{Lu}[\p{sc=Latin}\d-]+(?: [\p{sc=Latin}\d-]+){0,3}?)(?: under)?(?: (?:19|20)\d\d)?$/u;

const ROWS: readonly { readonly measure: Measure; readonly words: RegExp }[] = [
  { measure: 'nya', words: /^(?:varav )?(?:nya|påbörjade|inskrivna)(?: under året)?$/i },
  { measure: 'deltagare', words: /^(?:antal )?deltag(?:are|anden)(?: under året| totalt)?$|^(?:totalt|summa|alla)(?: under året)?$/i },
  { measure: 'avslutade', words: /^(?:varav )?(?:avslutade|avslut|utskrivna)(?: under året)?$/i },
];

const SEXES: readonly { readonly sex: 'kvinnor' | 'män' | null; readonly words: RegExp }[] = [
  { sex: 'kvinnor', words: /^kvinnor$/i },
  { sex: 'män', words: /^män$/i },
  { sex: null, words: /^(?:totalt|summa|alla|samtliga|antal)$/i },
];

function nameOfOne({ title, columns, rows }: PrintedTable): string | null {
  const name = TITLE.exec(title.trim())?.[1];
  const told = ROWS.filter(({ words }) => rows.some(({ label }) => words.test(label.trim()))).length;
  const hasSexes = ['kvinnor', 'män'].every((sex) => columns.some(({ label }) => label.trim().toLowerCase() === sex));
  return name !== undefined && told > 1 && hasSexes && !/insats|projekt|verksamhet/i.test(name) ? name : null;
}

/** Women and men are told of those who take part; of the others how many they are. */
function factsOn(table: PrintedTable, row: PrintedRow, entity: string): PeopleFact[] {
  const measure = ROWS.find(({ words }) => words.test(row.label.trim()))?.measure;
  if (measure === undefined) return [];
  return table.columns.flatMap(({ label }, column): PeopleFact[] => {
    const number = row.cells[column]?.number ?? null;
    const of = SEXES.find(({ words }) => words.test(label.trim()));
    if (number === null || of === undefined || !isCount(number) || (of.sex !== null && measure !== 'deltagare')) return [];
    return [{ entity, measure: of.sex ?? measure, value: number.value, places: [placeOf(table, row, column)], where: 'tabell' }];
  });
}
