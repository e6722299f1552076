import { compare, exact, ZERO } from '../../../shared/exact.ts';
import { possiblePercent } from '../percent.ts';
import type { PrintedNumber } from '../printed-number.ts';
import type { ProofPlace } from '../proofreading.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, isPercent, isRough, type Quantity, quantitiesOf } from '../words/quantities.ts';

type Sex = 'kvinnor' | 'män';

/** How many women or men have answered what a table asks. */
interface Answered {
  readonly sex: Sex;
  readonly number: PrintedNumber;
  readonly place: ProofPlace;
  readonly table: PrintedTable;
}

/** `Att hälsan blivit bättre anser 72 procent av männen`, below a table that tells how many of them have answered: some number of them gives that (GRIM). */
export function checkSurveySexes(sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] {
  const known = tables.flatMap(answeredIn);
  return sentences.flatMap((sentence) => {
    if (sentence.isCell || !OF_ANSWERS.test(sentence.text) || OF_OTHERS.test(sentence.text)) return [];
    const quantities = quantitiesOf(sentence.text);
    if (quantities.some((each) => isCount(each))) return [];
    return quantities.flatMap((percent) => {
      const meant = isPercent(percent) && !isRough(percent) ? nearestBefore(sentence, known, sexOf(percent)) : undefined;
      return meant === undefined ? [] : [trialOf(sentence, percent, meant)];
    });
  });
}

const OF_ANSWERS =
  /(?<!\p{sc=Latin})(?:anser|ansåg|tycker|tyckte|uppger|uppgav|instämmer|instämde|svarade|upplever|upplevde)(?!\p{sc=Latin})/iu;
const OF_OTHERS = /(?:19|20)\d\d|förra|i fjol|året innan|mål/i;

const sexOf = ({ after }: Quantity): Sex | null => {
  const [, word = ''] = /^(?:procent )?av (kvinnorna|männen)(?!\p{sc=Latin})/u.exec(after) ?? [];
  return word === '' ? null : word === 'kvinnorna' ? 'kvinnor' : 'män';
};

function answeredIn(table: PrintedTable): Answered[] {
  const row = table.rows.find(({ label }) => /^(?:antal )?svar(?:ande)?(?!\p{sc=Latin})|^n(?:=|$)/iu.test(label.trim()));
  if (row === undefined) return [];
  return (['kvinnor', 'män'] as const).flatMap((sex) => {
    const column = table.columns.findIndex(({ label }) => label.trim().toLowerCase() === sex);
    const number = row.cells[column]?.number ?? null;
    const isFew = number !== null && isCount(number) && compare(number.value, MOST) <= 0 && compare(number.value, FEWEST) >= 0;
    return isFew ? [{ sex, number, place: placeOf(table, row, column), table }] : [];
  });
}

const FEWEST = exact(5);
const MOST = exact(199);

/** The last such table before the sentence, on its page or the one before. */
function nearestBefore({ lines: [first] }: Sentence, known: readonly Answered[], sex: Sex | null): Answered | undefined {
  const [page, line] = [first?.place.page ?? 0, first?.place.line ?? 0];
  return known.findLast(({ sex: own, place }) => {
    const pages = page - (place.page ?? 0);
    return own === sex && (pages === 1 || (pages === 0 && place.line < line && line - place.line <= FARTHEST));
  });
}

const FARTHEST = 30;

function trialOf(sentence: Sentence, percent: Quantity, { number, place, sex }: Answered): Trial {
  const outcome = possiblePercent(percent, number.value);
  return tried({
    kind: 'möjlig procent',
    places: [placeIn(sentence, percent.at, percent.written), place],
    arithmetic: `${percent.written} av ${number.written} ${sex}`,
    difference: outcome === 'right' ? ZERO : percent.value,
    rounding: outcome === 'cut' ? percent.value : ZERO,
    message: `${percent.written} kan inte vara rätt: inget antal av de ${number.written} ${sex} som svarat ger det.`,
    sureness: 0.75,
  });
}
