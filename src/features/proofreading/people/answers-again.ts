import { isEqual, subtract, ZERO } from '../../../shared/exact.ts';
import type { ProofPlace } from '../proofreading.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { type Trial, tried } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { placesOf, type Spoken } from '../words/spoken.ts';

/** Those who were asked and those who answered, on one row of a table. */
interface Answers {
  readonly asked: { readonly value: Spoken['quantity']['value']; readonly place: ProofPlace };
  readonly answered: { readonly value: Spoken['quantity']['value']; readonly place: ProofPlace };
}

/** `Av de 436 tillfrågade besvarade 297 enkäten`, by the row of a table that has as many who were asked. */
export function checkAnswersAgain(sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] {
  const known = tables.flatMap(answersIn);
  return sentences.flatMap((sentence) => {
    const told = sentence.isCell ? null : toldIn(sentence);
    return told === null ? [] : trialsOf(told, known);
  });
}

function trialsOf(told: Told, known: readonly Answers[]): Trial[] {
  const rows = known.filter(({ asked }) => isEqual(asked.value, told.asked.quantity.value));
  const others = known.filter(({ answered }) => isEqual(answered.value, told.answered.quantity.value));
  // `421 personer av 602 tillfrågade`, where those who answered are of more: the asked ones are of another year.
  if (rows.length === 0) return others.length === 1 ? others.map((each) => askedTrial(told, each)) : [];
  // Of several rows with as many asked one fits, or nobody knows which is meant.
  const meant = rows.find((row) => others.includes(row)) ?? (rows.length === 1 ? rows[0] : undefined);
  return meant === undefined ? [] : [trialOf(told, meant)];
}

interface Told {
  readonly asked: Spoken;
  readonly answered: Spoken;
}

function answersIn(table: PrintedTable): Answers[] {
  const asked = table.columns.findIndex(({ label }) => /tillfråga|utskick|utdelade|antal enkäter|möjliga/i.test(label));
  const answered = table.columns.findIndex(({ label }) =>
    /^(?:antal )?(?:svar(?:ande)?|svarat|inkomna|besvarade)(?: svar)?$/i.test(label.trim()),
  );
  if (asked === -1 || answered === -1) return [];
  return table.rows.flatMap((row): Answers[] => {
    const [all, some] = [row.cells[asked]?.number ?? null, row.cells[answered]?.number ?? null];
    if (all === null || some === null) return [];
    return [
      {
        asked: { value: all.value, place: placeOf(table, row, asked) },
        answered: { value: some.value, place: placeOf(table, row, answered) },
      },
    ];
  });
}

function toldIn(sentence: Sentence): Told | null {
  const counts = quantitiesOf(sentence.text).filter(isCount);
  const asked = counts.find(({ after }) => /^(?:\p{sc=Latin}{1,14} )?tillfråga/u.test(after));
  const answered = counts.find((each) => each !== asked && isOfAnswers(each));
  if (asked === undefined || answered === undefined) return null;
  return { asked: { sentence, quantity: asked }, answered: { sentence, quantity: answered } };
}

const isOfAnswers = ({ after, before }: Quantity): boolean =>
  /^(?:\p{sc=Latin}{1,14} ){0,2}(?:svar(?!sfre)|besvara)/u.test(after) || /(?:besvarade|svarade)(?: \p{sc=Latin}{2,8})?$/u.test(before);

const askedTrial = ({ asked, answered }: Told, row: Answers): Trial =>
  tried({
    kind: 'upprepning',
    places: [...placesOf([asked, answered]), row.asked.place, row.answered.place],
    arithmetic: `${asked.quantity.written} och ${row.asked.place.value}`,
    difference: subtract(asked.quantity.value, row.asked.value),
    rounding: ZERO,
    message: `Texten säger att ${answered.quantity.written} av ${asked.quantity.written} har svarat, men i tabellen är de tillfrågade ${row.asked.place.value}.`,
    sureness: 0.85,
  });

function trialOf({ asked, answered }: Told, row: Answers): Trial {
  return tried({
    kind: 'upprepning',
    places: [...placesOf([answered, asked]), row.answered.place, row.asked.place],
    arithmetic: `${answered.quantity.written} och ${row.answered.place.value}`,
    difference: subtract(answered.quantity.value, row.answered.value),
    rounding: ZERO,
    message: `Texten säger att ${answered.quantity.written} av ${asked.quantity.written} har svarat, men i tabellen är det ${row.answered.place.value}.`,
    sureness: 0.85,
  });
}
