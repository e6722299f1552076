import { absolute, add, compare, divide, type Exact, exact, isEqual, subtract, ZERO } from '../../../shared/exact.ts';
import { isTotal } from '../sums/labels.ts';
import { placesIn } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { EVERYBODY } from '../words/entities.ts';
import type { PeopleFact } from './people-facts.ts';

/** Ages divide all who took part: what a table of them comes to is told somewhere as the number of participants. */
export const checkAgeGroups = (tables: readonly PrintedTable[], people: readonly PeopleFact[]): Trial[] => {
  const wholes = people.filter(({ entity, measure }) => entity === EVERYBODY && measure === 'deltagare');
  return tables.filter(areAges).flatMap((table) => trialOf(table, wholes) ?? []);
};

const AGE = /\d{2} ?[–-] ?\d{2}(?: år)?$|^(?:under|över|yngre än|äldre än) \d{2}|\d{2}(?: år)? (?:och|eller) (?:äldre|över)|^\d{2}\+/i;

const areAges = ({ rows, columns }: PrintedTable): boolean =>
  columns.length === 1 &&
  rows.length >= 3 &&
  !rows.some(({ label }) => isTotal(label)) &&
  rows.every(({ label }) => AGE.test(label.trim()));

function trialOf(table: PrintedTable, wholes: readonly PeopleFact[]): Trial | null {
  const counts = table.rows.map(({ cells }) => cells[0]?.number ?? null);
  if (counts.some((number) => number === null || number.unit === 'procent' || number.decimals > 0)) return null;
  const sum = counts.reduce((all, number) => add(all, number?.value ?? ZERO), ZERO);
  const whole = wholes.find(({ value }) => isEqual(value, sum)) ?? wholes.find(({ value }) => isNear(value, sum));
  if (whole === undefined) return null;
  return tried({
    kind: 'summa',
    places: [...whole.places, ...placesIn(table, table.rows, 0)],
    arithmetic: `${counts.map((number) => number?.written ?? '').join(' + ')} = ${shownExact(sum)}`,
    difference: subtract(whole.value, sum),
    rounding: ZERO,
    message: `Åldersgrupperna blir tillsammans ${shownExact(sum)}, men ${shownExact(whole.value)} deltagare står.`,
    sureness: 0.75,
  });
}

/** Within a tenth: others are of somebody else. */
const isNear = (one: Exact, other: Exact): boolean => compare(absolute(subtract(one, other)), divide(other, exact(10))) <= 0;
