import { compare, type Exact, ZERO } from '../../../shared/exact.ts';
import { percentOf, percentOff } from '../percent.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { EVERYBODY, isSameEntity } from '../words/entities.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, isPercent, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { isReportYear, subjectOf } from '../words/speaking-of.ts';
import type { PeopleFact } from './people-facts.ts';

/** `Andelen kvinnor bland deltagarna var 55 procent`: the share of women or of men is what the tables of people have. */
export const checkSexShares = (sentences: readonly Sentence[], people: readonly PeopleFact[], { names, year }: Speaking): Trial[] =>
  sentences.flatMap((sentence) => {
    const quantities = quantitiesOf(sentence.text);
    // Beside counts of its own the share is of those.
    if (!OF_ALL.test(sentence.text) || !isReportYear(sentence.text, year) || OTHERS.test(sentence.text) || quantities.some(isCount))
      return [];
    return quantities.filter(isPercent).flatMap((percent) => {
      const sex = sexOf(percent);
      const subject = subjectOf(sentence, percent, names) ?? EVERYBODY;
      return sex === null ? [] : (trialOf({ sentence, percent, sex, subject }, people) ?? []);
    });
  });

interface Speaking {
  /** Names of interventions. */
  readonly names: readonly string[];
  readonly year: number;
}

/** The sentence says that it is of the participants. */
const OF_ALL =
  /^(?:[\d,]+ ?(?:procent|%) av deltagarna (?:är|var|utgörs av|utgjordes av) (?:kvinnor|män)|andelen (?:kvinnor|män) (?:bland|av) (?:alla |samtliga )?deltagarna|(?:kvinnorna|männen) (?:utgör|utgjorde|var) [\d,]+ (?:procent|%) av (?:alla |samtliga )?deltagarna)(?!\p{sc=Latin})/iu;

/** Shares of those who answered, left, work with it or live somewhere are of others. */
const OTHERS =
  /svar|enkät|avslut|nya|arbete|studier|styrelse|ledam|anställ|personal|mål|riket|länet|landet|budget|positiv|nöjd|räknas bort|drygt|knappt|nästan|cirka|ungefär|(?<!\p{sc=Latin})av (?:kvinnorna|männen)|bland (?:kvinnorna|männen)/iu;

function sexOf({ before, after }: Quantity): 'kvinnor' | 'män' | null {
  const said = [
    {
      sex: 'kvinnor' as const,
      words: /kvinnor(?:na)?(?: \p{sc=Latin}{1,12}){0,4}$/u,
      next: /^(?:av deltagarna (?:är|var|utgörs av|utgjordes av) )?kvinnor/,
    },
    {
      sex: 'män' as const,
      words: /män(?:nen)?(?: \p{sc=Latin}{1,12}){0,4}$/u,
      next: /^(?:av deltagarna (?:är|var|utgörs av|utgjordes av) )?män(?!\p{sc=Latin})/u,
    },
  ].filter(
    ({ words, next }) =>
      next.test(after) ||
      (words.test(before) &&
        /(?:andelen|utgör|utgjorde)/.test(before) &&
        !(before.includes('kvinnor') && /män(?!\p{sc=Latin})|männen/u.test(before))),
  );
  return said.length === 1 ? (said[0]?.sex ?? null) : null;
}

interface Told {
  readonly sentence: Sentence;
  readonly percent: Quantity;
  readonly sex: 'kvinnor' | 'män';
  readonly subject: string;
}

interface ShareOfSex {
  readonly part: PeopleFact;
  readonly whole: PeopleFact;
  readonly computed: Exact;
}

/** Those of a sex with all of them, who are told in the same row. */
function sharesIn(part: PeopleFact, own: readonly PeopleFact[]): ShareOfSex[] {
  const [at] = part.places;
  const whole = own.find(({ measure, places: [place] }) => measure === 'deltagare' && place?.page === at?.page && place?.line === at?.line);
  const computed = whole === undefined ? null : percentOf(part.value, whole.value);
  return whole === undefined || computed === null ? [] : [{ part, whole, computed }];
}

const byWhole = (one: ShareOfSex, other: ShareOfSex): number => compare(other.whole.value, one.whole.value);

function trialOf({ sentence, percent, sex, subject }: Told, people: readonly PeopleFact[]): Trial | null {
  const own = people.filter(({ entity, where }) => where === 'tabell' && isSameEntity(entity, subject));
  const rows = own.filter(({ measure }) => measure === sex).flatMap((part) => sharesIn(part, own));
  // The sum of some of them, as those of one place, is a smaller one.
  const meant = rows.find(({ computed }) => percentOff(percent, computed).difference === ZERO) ?? rows.toSorted(byWhole)[0];
  if (meant === undefined) return null;
  const { part, whole, computed } = meant;
  const whom = subject === EVERYBODY ? 'Andelen' : `${subject}: andelen`;
  return tried({
    kind: 'procent',
    places: [placeIn(sentence, percent.at, percent.written), ...part.places, ...whole.places],
    arithmetic: `${shownExact(part.value)} av ${shownExact(whole.value)} är ${shownExact(computed)} %`,
    ...percentOff(percent, computed),
    message: `${whom} ${sex} är ${percent.written} i texten, men ${shownExact(part.value)} av ${shownExact(whole.value)} i tabellen är ${shownExact(computed)} %.`,
    sureness: 0.8,
  });
}
