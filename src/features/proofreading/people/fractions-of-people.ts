import { add, divide, type Exact, exact, isZero, multiply } from '../../../shared/exact.ts';
import { agrees, FRACTION, fractionOf } from '../prose/shares/fractions-told.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import { EVERYBODY, isSameEntity } from '../words/entities.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isReportYear, subjectAt } from '../words/speaking-of.ts';
import type { Measure, PeopleFact } from './people-facts.ts';

/** `Drygt hälften av deltagarna var kvinnor`, by the table that counts everybody by sex. */
export function checkFractionsOfPeople(sentences: readonly Sentence[], facts: readonly PeopleFact[], speaking: Speaking): Trial[] {
  return [...fractionsOfSex(sentences, facts, speaking.year), ...fractionsOfExits(sentences, facts, speaking)];
}

interface Speaking {
  /** Names of interventions. */
  readonly names: readonly string[];
  readonly year: number;
}

function fractionsOfSex(sentences: readonly Sentence[], facts: readonly PeopleFact[], year: number): Trial[] {
  const [women, men] = (['kvinnor', 'män'] as const).map((measure) => factOf(facts, measure));
  if (women === undefined || men === undefined || isZero(add(women.value, men.value))) return [];
  return sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(FRACTION)].flatMap((match) => {
      const sex = sexAfter(sentence.text.slice(match.index + match[0].length));
      const isOfYear = isReportYear(untilClauseEnds(sentence.text, match.index), year);
      return sentence.isCell || sex === null || !isOfYear
        ? []
        : [trialOf(sentence, match, ofSex(sex === 'kvinnor' ? [women, men] : [men, women]))];
    }),
  );
}

/** `Av dem som lämnade en insats gick drygt fyra av tio till arbete eller studier` */
function fractionsOfExits(sentences: readonly Sentence[], facts: readonly PeopleFact[], { names, year }: Speaking): Trial[] {
  return sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(FRACTION)].flatMap((match) => {
      const isOfYear = isReportYear(untilClauseEnds(sentence.text, match.index), year);
      if (sentence.isCell || !isOfYear || !isOfExits(sentence.text, match)) return [];
      const meant = exitsOf(subjectAt(sentence, match.index + match[0].length, names) ?? EVERYBODY, facts);
      return meant === null ? [] : [trialOf(sentence, match, meant)];
    }),
  );
}

const LEFT = '(?:alla|de|dem|samtliga) (?:som )?(?:\\p{sc=Latin}{1,10} )?(?:lämnade|avslutade|avslutades|skrevs ut)[^.,;:]{0,30}';
const WENT_AFTER = new RegExp(`(?<!\\p{sc=Latin})av ${LEFT} gick $`, 'iu');
const WENT_OF_THEM = new RegExp(`^ av ${LEFT} gick (?:vidare )?till arbete eller studier`, 'iu');

/** `Av dem som lämnade en insats gick drygt hälften till …`, `Drygt hälften av dem som avslutades gick till …` */
function isOfExits(text: string, match: RegExpExecArray): boolean {
  const after = text.slice(match.index + match[0].length);
  return (
    WENT_OF_THEM.test(after) || (WENT_AFTER.test(text.slice(0, match.index)) && /^ (?:vidare )?till arbete eller studier/iu.test(after))
  );
}

/** Of whomever the words are. */
function exitsOf(subject: string, facts: readonly PeopleFact[]): Meant | null {
  const [left, went] = (['avslutade', 'arbete och studier'] as const).map((measure) =>
    facts.find((fact) => fact.measure === measure && fact.where === 'tabell' && isSameEntity(fact.entity, subject)),
  );
  return left === undefined || went === undefined || isZero(left.value)
    ? null
    : { part: went, whole: left.value, places: [...went.places, ...left.places], name: 'till arbete eller studier' };
}

const factOf = (facts: readonly PeopleFact[], measure: Measure): PeopleFact | undefined =>
  facts.find((fact) => fact.entity === EVERYBODY && fact.measure === measure && fact.isAgain !== true);

/** Up to the next comma: what follows it may be of another year. */
const untilClauseEnds = (text: string, from: number): string => text.slice(0, from) + (/^[^,;]*/.exec(text.slice(from))?.[0] ?? '');

function sexAfter(text: string): 'kvinnor' | 'män' | null {
  const found =
    /^ av (?:alla |samtliga |de |årets )?(?:deltagarna|deltagare|deltagandena|deltaganden|inskrivna)(?: under året)? (?:är|var|gällde|utgörs av|utgjordes av) (kvinnor|män)(?!\p{sc=Latin})/iu.exec(
      text,
    )?.[1];
  return found === undefined ? null : found.toLowerCase() === 'kvinnor' ? 'kvinnor' : 'män';
}

const ofSex = ([part, other]: readonly [PeopleFact, PeopleFact]): Meant => ({
  part,
  whole: add(part.value, other.value),
  places: [...part.places, ...other.places],
  name: part.measure,
});

interface Meant {
  readonly part: PeopleFact;
  readonly whole: Exact;
  readonly places: PeopleFact['places'];
  /** What they are called in what is told. */
  readonly name: string;
}

function trialOf(sentence: Sentence, match: RegExpMatchArray, { part, whole, places, name }: Meant): Trial {
  const [told, near] = [match[0], match.groups?.near?.toLowerCase() ?? ''];
  const share = divide(part.value, whole);
  const percent = shownExact(multiply(share, exact(100)));
  return judged(agrees(share, fractionOf(told), near), {
    kind: 'påstående',
    places: [placeIn(sentence, match.index ?? 0, told), ...places],
    arithmetic: `${shownExact(part.value)} av ${shownExact(whole)} är ${percent} %`,
    message: `Texten säger "${told}" om ${name}, men de är ${percent} % enligt tabellen.`,
    sureness: 0.85,
  });
}
