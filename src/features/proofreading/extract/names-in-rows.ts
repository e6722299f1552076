import { isOfOffice } from '../cards/intervention-names.ts';
import { isGroup } from '../people/groups.ts';
import { isBesideSums, isTotal } from '../sums/labels.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';

/** Names of interventions that nobody need be counted in: rows below the head `Insats`, and those that a sum of interventions is of. */
export const namesInRows = (tables: readonly PrintedTable[]): string[] => [
  ...tables.filter(({ head }) => HEAD_OF_NAMES.test(head.text) && !HEAD_OF_OTHERS.test(head.text)).flatMap(({ rows }) => namesOf(rows)),
  ...namesSummedAs(/individ|struktur/i, tables),
];

/** Words of a table's head begin with a large letter; `per insats` is part of its title. */
const HEAD_OF_NAMES = /(?<![\p{sc=Latin}\d])(?:Insats|Insatser|INSATS|INSATSER)(?=$|[ ,(])/u;
/** What else the rows may be named after where `Insats` is the head of a column. */
const HEAD_OF_OTHERS = /(?<!\p{sc=Latin})(?:Mål|Fråga|Påstående|Kommun|Datum|Ålder|Orsak|Fördelning)(?=$|[ ,(])/u;

/** Rows above `Summa individinriktade insatser`, up to the sum before. */
export const namesSummedAs = (kind: RegExp, tables: readonly PrintedTable[]): string[] =>
  tables.flatMap(({ rows }) =>
    rows.flatMap((row, at) => (isSumOf(row, kind) ? namesOf(rows.slice(rows.slice(0, at).findLastIndex(endsPart) + 1, at)) : [])),
  );

const isSumOf = ({ label }: PrintedRow, kind: RegExp): boolean => isTotal(label) && /insats/i.test(label) && kind.test(label);

/** A sum, or a row without numbers that heads what follows. */
const endsPart = ({ label, cells }: PrintedRow): boolean => isTotal(label) || !cells.some(({ kind }) => kind === 'number');

const namesOf = (rows: readonly PrintedRow[]): string[] => rows.filter(isOfIntervention).map(({ label }) => label);

const isOfIntervention = ({ label, cells }: PrintedRow): boolean =>
  /^\p{Lu}/u.test(label) &&
  label.length < LONGEST &&
  cells.some(({ kind }) => kind === 'number') &&
  ![isTotal, isBesideSums, isGroup, isOfOffice].some((is) => is(label));

const LONGEST = 70;
