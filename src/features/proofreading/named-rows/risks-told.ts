import { compare, exact, isEqual, subtract, ZERO } from '../../../shared/exact.ts';
import { type RiskValue, riskValues } from '../sums/risk-values.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../words/quantities.ts';

/** `Fyra risker har värdet 9 eller högre`: how many of them the only table of risks has. */
export function checkRisksTold(sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] {
  const [values, ...others] = tables.flatMap((table) => {
    const own = riskValues(table);
    return own === null ? [] : [own];
  });
  return values === undefined || others.length > 0 ? [] : sentences.flatMap((sentence) => countedIn(sentence, values));
}

/** How many, and the value that they have or are above. */
interface Counted {
  readonly count: Quantity;
  readonly limit: Quantity;
  readonly isOrMore: boolean;
}

function countedIn(sentence: Sentence, values: readonly RiskValue[]): Trial[] {
  if (sentence.isCell || OTHER.test(sentence.text)) return [];
  return claimsIn(sentence).map(({ count, limit, isOrMore }) => {
    const own = values.filter(({ number }) => (isOrMore ? compare(number.value, limit.value) >= 0 : isEqual(number.value, limit.value)));
    return tried({
      kind: 'antal',
      places: [placeIn(sentence, count.at, count.written), ...(own.length === 0 ? values : own).map(({ place }) => place)],
      arithmetic: `${count.written} och ${own.length}`,
      difference: subtract(count.value, exact(own.length)),
      rounding: ZERO,
      message: `Texten säger ${count.written}, men i tabellen har ${own.length} värdet ${limit.written}${isOrMore ? ' eller mer' : ''}.`,
      sureness: 0.85,
    });
  });
}

const OTHER = /förra|i fjol|året (?:innan|före)|föregående|(?<!\p{sc=Latin})ska(?:ll)?(?!\p{sc=Latin})/iu;

/** `Fyra risker har värdet 9 eller högre`, `av de åtta riskerna har fyra ett värde på 9 eller mer`, `tre av sex risker når 12 eller mer` */
function claimsIn({ text }: Sentence): Counted[] {
  const counts = /(?<!\p{sc=Latin})risk/iu.test(text) ? quantitiesOf(text).filter(isCount) : [];
  return counts.flatMap((limit, index): Counted[] => {
    const isOrMore = /^(?:poäng )?(?:eller (?:högre|mer|däröver|över)|och (?:uppåt|över))/u.test(limit.after);
    const isLimit = HAS.test(limit.before) || (isOrMore && HAVE.test(limit.before));
    const count = isLimit ? countBefore(counts.slice(0, index)) : undefined;
    return count === undefined ? [] : [{ count, limit, isOrMore }];
  });
}

/** The last that is told before it; of `tre av sex` the three. */
function countBefore(before: readonly Quantity[]): Quantity | undefined {
  const [part, whole] = before.slice(-2);
  return whole !== undefined && /^av(?: de)?$/u.test(whole.before) ? part : before.at(-1);
}

const HAS = /(?:har|hade|fick|fått|ges|gavs)? ?(?:ett |risk)?värde(?:t|n)?(?: på| om)?$/iu;
const HAVE = /(?:har|når|nådde|fick|bedöms till|ligger på)$/iu;
