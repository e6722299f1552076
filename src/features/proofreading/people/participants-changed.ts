import { absolute, compare, isEqual, subtract } from '../../../shared/exact.ts';
import { percentOf, percentOff } from '../percent.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { judged, shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, isPercent, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { bothYearsIn, type TwoYears } from './two-years.ts';

const CHANGED =
  /^(?:det totala |totala )?antalet deltagare (?:har )?(?:därmed |alltså |således )?(?<word>ökade|ökat|minskade|minskat|steg|sjönk|växte)(?: (?:med|jämfört|från|under|i)(?!\p{sc=Latin})|\.|$)/iu;
/** `Jämfört med 2030 ökade antalet deltagare med 25` */
const CHANGED_SINCE =
  /^(?:jämfört med|i jämförelse med) (?<since>\d{4}|(?:förra|föregående) året?|året (?:innan|före)) (?:har )?(?<word>ökade|minskade|steg|sjönk|växte) (?:det totala )?antalet deltagare(?= |\.)/iu;
/** `Något färre deltagare än året före togs emot`, `Antalet deltagare var något lägre än 2030.` */
const MORE_THAN =
  /^(?:antalet deltagare (?:var|blev|är) )?(?:något |lite |betydligt |aningen )?(?<word>fler (?=deltagare)|färre (?=deltagare)|högre|större|lägre|mindre) ?(?:deltagare )?än (?<since>(?:år )?\d{4}|(?:förra|föregående) året?|året (?:innan|före)|i fjol)(?: (?:togs emot|deltog|fick|kom|skrevs in|har tagits emot)(?!\p{sc=Latin})| ?[.,]|$)/iu;
const UP = /^(?:öka|steg|väx|fler|högre|större)/i;

/** `Antalet deltagare ökade med 28`: which way it went, by the tables that count everybody in both years. */
export function checkParticipantsChanged(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const known = tables.flatMap((table) => bothYearsIn(table, year));
  return sentences.flatMap((sentence) => {
    const word = wordIn(sentence.text.trim().replace(/^\p{Lu}\p{sc=Latin}{3,14}: /u, ''), year);
    if (word === undefined || sentence.isCell || ELSEWHERE.test(sentence.text.replace(`sedan ${year - 1}`, ' '))) return [];
    const meant = meantOf(sentence, known);
    return meant === undefined ? [] : [trialOf(sentence, word, meant), ...shareTrials(sentence, meant)];
  });
}

/** Which way it is said to have gone since the year before. */
function wordIn(text: string, year: number): string | undefined {
  const { since, word } = (CHANGED_SINCE.exec(text) ?? MORE_THAN.exec(text))?.groups ?? {};
  const [named] = /\d{4}/.exec(since ?? '') ?? [];
  return named !== undefined && Number(named) !== year - 1 ? undefined : (word?.trim() ?? CHANGED.exec(text)?.groups?.word);
}

/** Of one intervention, of some of them, or of other years. */
const ELSEWHERE =
  /deltagare i \p{Lu}|kvinn|(?<!\p{sc=Latin})män|nya|planera|mål|budget|(?<!\p{sc=Latin})åren(?!\p{sc=Latin})|sedan|halvår/iu;

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

const isShareOf = (change: Quantity | undefined, percent: Quantity): boolean =>
  (change === undefined && isPercent(percent) && /(?:^|\s)med$/.test(percent.before)) ||
  (change !== undefined && isCount(change) && /(?:^|\s)med$/.test(change.before) && isPercent(percent) && percent.before.endsWith('('));

/** `ökade med 65 personer (20 %)`, `ökade med 20 %` */
function shareTrials(sentence: Sentence, { now, before, places }: TwoYears): Trial[] {
  const quantities = quantitiesOf(sentence.text);
  const computed = percentOf(absolute(subtract(now, before)), before);
  return quantities.flatMap((percent, at): Trial[] => {
    if (!isShareOf(quantities[at - 1], percent) || computed === null) return [];
    return [
      tried({
        kind: 'procent',
        places: [placeIn(sentence, percent.at, percent.written), ...places],
        arithmetic: `${shownExact(absolute(subtract(now, before)))} av ${shownExact(before)} är ${shownExact(computed)} %`,
        ...percentOff(percent, computed),
        message: `Från ${shownExact(before)} till ${shownExact(now)} deltagare är ${shownExact(computed)} %, men ${percent.written} står.`,
        sureness: 0.85,
      }),
    ];
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
