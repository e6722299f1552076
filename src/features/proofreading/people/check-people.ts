import { compare, subtract, ZERO } from '../../../shared/exact.ts';
import { areNear } from '../near.ts';
import { isMiswritten, isTurned } from '../sums/miswritten.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { EVERYBODY, isSameEntity } from '../words/entities.ts';
import type { PeopleFact } from './people-facts.ts';

/** The same count in tables and in text, and in several places of the text. */
export function checkPeople(inTables: readonly PeopleFact[], told: readonly PeopleFact[], isCountedTwice: boolean): Trial[] {
  const again = inTables.flatMap((fact, index) => {
    const other =
      fact.isAgain === true ? inTables.slice(0, index).find((each) => isSame(each, fact) && !areOnOneRow(each, fact)) : undefined;
    return other === undefined ? [] : [trialOf(other, fact, isCountedTwice)];
  });
  const inText = told.flatMap((fact, index) => {
    const table = inTables.find((each) => isSame(each, fact));
    const earlier = told.slice(0, index).find((each) => isSame(each, fact));
    const other = table ?? earlier;
    return other === undefined ? [] : [trialOf(other, fact, isCountedTwice)];
  });
  return [...again, ...inText];
}

const areOnOneRow = ({ places: [one] }: PeopleFact, { places: [other] }: PeopleFact): boolean =>
  one?.line === other?.line && one?.page === other?.page;

const isSame = (a: PeopleFact, b: PeopleFact): boolean => a.measure === b.measure && isSameEntity(a.entity, b.entity);

function trialOf(first: PeopleFact, other: PeopleFact, isCountedTwice: boolean): Trial {
  const whom = first.entity === EVERYBODY ? '' : `${first.entity}: `;
  const [one, two] = [first, other].map(({ value }) => shownExact(value));
  return tried({
    kind: 'upprepning',
    places: [...other.places, ...first.places],
    arithmetic: `${two} och ${one}`,
    difference: subtract(other.value, first.value),
    rounding: ZERO,
    message: `${whom}${whom === '' ? capital(first.measure) : first.measure} är ${two} här, men ${one} i ${first.where === 'tabell' ? 'tabellen' : 'texten på ett annat ställe'}.`,
    sureness: isCountedTwice && isFewer(first, other) ? 0.5 : surenessOf(first, other),
  });
}

/** Who takes part in several interventions is one person in the text and two in the table. */
const isFewer = (table: PeopleFact, told: PeopleFact): boolean => table.entity === EVERYBODY && compare(told.value, table.value) < 0;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Close numbers are the same count told wrongly; those far apart, and those of everybody without a table, may be of others. */
function surenessOf(first: PeopleFact, other: PeopleFact): number {
  const isWithin = (percent: number): boolean => areNear(first.value, other.value, percent);
  const isSlip = isMiswritten(other.value, first.value) || isTurned(other.value, first.value);
  if (other.isAgain === true) return isSlip || isWithin(20) ? 0.8 : 0.5;
  if (first.where !== 'tabell') return isWithin(first.entity === EVERYBODY ? 20 : 100) ? 0.7 : 0.5;
  return againstTable(isWithin, isSlip);
}

function againstTable(isWithin: (percent: number) => boolean, isSlip: boolean): number {
  if (isWithin(15) || (isSlip && isWithin(100))) return 0.88;
  return isWithin(100) ? 0.85 : isSlip ? 0.7 : 0.55;
}
