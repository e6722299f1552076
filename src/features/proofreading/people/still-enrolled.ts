import { subtract, ZERO } from '../../../shared/exact.ts';
import { areNear } from '../near.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { isSameName } from '../words/entities.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../words/quantities.ts';

interface Left {
  readonly value: Quantity['value'];
  readonly place: ProofPlace;
}

/** `Vid årsskiftet var 103 personer fortfarande inskrivna`, by the total of the column that counts those who are enrolled at the end. */
export function checkStillEnrolled(sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] {
  const known = tables.flatMap((table) => leftIn(table, isTotal).slice(-1));
  const [all] = known;
  if (all === undefined || known.length > 1) return [];
  return sentences.flatMap((sentence) => {
    const heading = sentence.headings.at(-1)?.replace(/^\d{1,2}(?:\.\d{1,2}){0,3}\.? /, '') ?? '';
    // Under the name of an intervention those of its row are meant.
    const [own] = heading === '' ? [] : tables.flatMap((table) => leftIn(table, (label) => isSameName(label, heading)));
    const left = own ?? all;
    return sentence.isCell || !AT_END.test(sentence.text) || OTHER.test(sentence.text)
      ? []
      : quantitiesOf(sentence.text)
          .filter((quantity) => isCount(quantity) && ENROLLED.test(quantity.after))
          // Far fewer are those of one intervention.
          .filter(({ value }) => own !== undefined || areNear(value, left.value, 25))
          .map((quantity) => trialOf(sentence, quantity, left));
  });
}

const AT_END =
  /^ ?(?:[-•–] ?)?(?:vid (?:årsskiftet|årets slut|årets utgång|periodens slut)|(?:den )?31 december) (?:var|fanns|är|finns)(?!\p{sc=Latin})/iu;
const OTHER =
  /förra|föregående|i fjol|året innan|budget|prognos|väntas|vid ingången|kvinn|(?<!\p{sc=Latin})män(?!\p{sc=Latin})|(?<!\p{sc=Latin})i (?:\p{Lu}|någon )/u;
const ENROLLED = /^(?:personer |deltagare |unga )?(?:fortfarande |ännu |alltjämt |då )?(?:inskrivna|kvar)(?!\p{sc=Latin})/u;

/** A row's number in a column that is headed by the end of the year. */
function leftIn(table: PrintedTable, isIt: (label: string) => boolean): Left[] {
  const column = table.columns.findIndex(({ label }) =>
    /^(?:antal )?(?:inskrivna|kvar)(?: deltagare)? (?:den )?(?:31 dec|vid årets slut|vid årets utgång)/i.test(label.trim()),
  );
  const row = table.rows.findLast(({ label }) => isIt(label.trim()));
  const number = row?.cells[column]?.number ?? null;
  return row === undefined || number === null || !isCount(number) ? [] : [{ value: number.value, place: placeOf(table, row, column) }];
}

const trialOf = (sentence: Sentence, quantity: Quantity, { value, place }: Left): Trial =>
  tried({
    kind: 'upprepning',
    places: [placeIn(sentence, quantity.at, quantity.written), place],
    arithmetic: `${quantity.written} och ${place.value}`,
    difference: subtract(quantity.value, value),
    rounding: ZERO,
    message: `Texten säger att ${quantity.written} var inskrivna vid årets slut, men i tabellen är de ${shownExact(value)}.`,
    sureness: 0.85,
  });
