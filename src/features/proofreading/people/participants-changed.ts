import { absolute, compare, type Exact, isEqual, subtract } from '../../../shared/exact.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isMoney } from '../sums/amounts.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, quantitiesOf } from '../words/quantities.ts';

/** How many took part in two years that follow each other. */
interface TwoYears {
  readonly now: Exact;
  readonly before: Exact;
  readonly places: readonly ProofPlace[];
}

const CHANGED =
  /^(?:det totala |totala )?antalet deltagare (?:har )?(?<word>ökade|ökat|minskade|minskat|steg|sjönk|växte)(?: (?:med|jämfört|från|under|i)(?!\p{L})|\.|$)/iu;
const UP = /^(?:öka|steg|väx)/i;

/** `Antalet deltagare ökade med 28`: which way it went, by the tables that count everybody in both years. */
export function checkParticipantsChanged(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const known = tables.filter((table) => !isMoney(table)).flatMap((table) => bothYearsIn(table, year));
  return sentences.flatMap((sentence) => {
    const word = CHANGED.exec(sentence.text.trim())?.groups?.word;
    if (word === undefined || sentence.isCell || ELSEWHERE.test(sentence.text)) return [];
    const meant = meantOf(sentence, known);
    return meant === undefined ? [] : [trialOf(sentence, word, meant)];
  });
}

/** Of one intervention, of some of them, or of other years. */
const ELSEWHERE = /deltagare i \p{Lu}|kvinn|(?<!\p{L})män|nya|planera|mål|budget|(?<!\p{L})åren(?!\p{L})|sedan|halvår/iu;

/** By as much as the sentence says; where it says nothing, the only ones that there are. */
function meantOf({ text }: Sentence, known: readonly TwoYears[]): TwoYears | undefined {
  const counts = quantitiesOf(text).filter(isCount);
  if (counts.length > 0)
    return known.find(({ now, before }) => counts.some(({ value }) => isEqual(absolute(subtract(now, before)), value)));
  const [first, ...others] = known;
  return others.every(({ now, before }) => first !== undefined && isEqual(now, first.now) && isEqual(before, first.before))
    ? first
    : undefined;
}

const OF_ALL = /^(?:totalt|summa|alla|samtliga|antal)$/i;
const OF_EVERYBODY = /^(?:antal(?:et)? )?deltagare(?: totalt)?$/i;

function bothYearsIn(table: PrintedTable, year: number): TwoYears[] {
  const of = (each: number): number => table.columns.findIndex((column) => column.year === each && column.role === 'actual');
  const [own, before] = [of(year), of(year - 1)];
  // `Kvinnor, Män, Totalt, 2018`: what has no year is of the year itself.
  const now = own === -1 ? table.columns.findIndex(({ label }) => OF_ALL.test(label.trim())) : own;
  if (now === -1 || before === -1) return [];
  const isOfPeople = /deltag/i.test([table.title, ...table.headings.slice(-1)].join(' '));
  return table.rows
    .filter(({ label }) => OF_EVERYBODY.test(label) || (isOfPeople && isTotal(label)))
    .flatMap((row) => {
      const [is, was] = [row.cells[now]?.number, row.cells[before]?.number];
      if (is == null || was == null || !isCount(is) || !isCount(was)) return [];
      return [{ now: is.value, before: was.value, places: [placeOf(table, row, now), placeOf(table, row, before)] }];
    });
}

function trialOf(sentence: Sentence, word: string, { now, before, places }: TwoYears): Trial {
  const [is, was] = places.map(({ value }) => value);
  return judged(compare(now, before) === (UP.test(word) ? 1 : -1), {
    kind: 'påstående',
    places: [placeIn(sentence, sentence.text.indexOf(word), word), ...places],
    arithmetic: `${is} mot ${was}`,
    message: `Texten säger "${word}", men deltagarna är ${is} i år och ${was} året före.`,
    sureness: 0.88,
  });
}
