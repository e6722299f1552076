import { exact, isEqual, multiply } from '../../../shared/exact.ts';
import { inKronor } from '../printed-number.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isMoneyIn, type Quantity, quantitiesOf } from '../words/quantities.ts';
import type { Spoken } from '../words/spoken.ts';
import { type YearPair, yearPairs } from './year-pairs.ts';

/** `Vi hyr två rum för 4 900 kronor i månaden`: twelve times as much is what the row of the rent has, and not what it had the year before. */
export function checkMonthlyCosts(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const pairs = yearPairs(tables, year);
  return sentences.flatMap((sentence) => {
    const kind = KINDS.find(({ said }) => said.test(sentence.text));
    const monthly = quantitiesOf(sentence.text).find((quantity) => isMoneyIn(quantity) && isMonthly(sentence.text, quantity));
    if (kind === undefined || monthly === undefined || OF_OTHER_TIME.test(sentence.text)) return [];
    const all = multiply(inKronor(monthly, monthly.unit), exact(12));
    const own = pairs.filter(({ label, now, before }) => kind.row.test(label) && (isEqual(now, all) || isEqual(before, all)));
    const meant = own.find(({ now }) => isEqual(now, all)) ?? own[0];
    return meant === undefined ? [] : [trialOf({ sentence, quantity: monthly }, meant, isEqual(meant.now, all))];
  });
}

const isMonthly = (text: string, { end }: Quantity): boolean =>
  /^ ?(?:kr |kronor )?(?:per månad|i månaden|varje månad)(?!\p{sc=Latin})/iu.test(text.slice(end));

/** What is paid month by month, by the words of the text and by those of the row. */
const KINDS = [
  { said: /(?<!\p{sc=Latin})hyr|lokal/iu, row: /hyra|lokal/i },
  { said: /ekonomi|redovisning|löne/i, row: /ekonomi|redovisning|löne/i },
];

/** What it was, and what it has been raised to. */
const OF_OTHER_TIME =
  /förra året|föregående|i fjol|tidigare|från (?:och med )?(?:den )?\d|nästa|höj|sänk|(?<!\p{sc=Latin})mot(?!\p{sc=Latin})|priset var|(?:19|20)\d\d/iu;

function trialOf({ sentence, quantity: monthly }: Spoken, { label, places }: YearPair, holds: boolean): Trial {
  const all = shownExact(multiply(inKronor(monthly, monthly.unit), exact(12)));
  const [now, before] = places;
  return judged(holds, {
    kind: 'summa',
    places: [placeIn(sentence, monthly.at, monthly.written), ...places.slice(0, holds ? 1 : 2)],
    arithmetic: `12 × ${monthly.written} = ${all}`,
    message: `12 gånger ${monthly.written} är ${all} kr. Så mycket var ${label} året före (${before?.value ?? ''}); i år är det ${now?.value ?? ''}.`,
    sureness: 0.8,
  });
}
