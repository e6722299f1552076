import { add, divide, exact, isZero, multiply } from '../../../shared/exact.ts';
import { agrees, FRACTION, fractionOf } from '../prose/shares/fractions-told.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import { EVERYBODY } from '../words/entities.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isReportYear } from '../words/speaking-of.ts';
import type { Measure, PeopleFact } from './people-facts.ts';

/** `Drygt hälften av deltagarna var kvinnor`, by the table that counts everybody by sex. */
export function checkFractionsOfSex(sentences: readonly Sentence[], facts: readonly PeopleFact[], year: number): Trial[] {
  const [women, men] = (['kvinnor', 'män'] as const).map((measure) => factOf(facts, measure));
  if (women === undefined || men === undefined || isZero(add(women.value, men.value))) return [];
  return sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(FRACTION)].flatMap((match) => {
      const sex = sexAfter(sentence.text.slice(match.index + match[0].length));
      const isOfYear = isReportYear(untilClauseEnds(sentence.text, match.index), year);
      return sentence.isCell || sex === null || !isOfYear
        ? []
        : [trialOf(sentence, match, sex === 'kvinnor' ? [women, men] : [men, women])];
    }),
  );
}

const factOf = (facts: readonly PeopleFact[], measure: Measure): PeopleFact | undefined =>
  facts.find((fact) => fact.entity === EVERYBODY && fact.measure === measure && fact.isAgain !== true);

/** Up to the next comma: what follows it may be of another year. */
const untilClauseEnds = (text: string, from: number): string => text.slice(0, from) + (/^[^,;]*/.exec(text.slice(from))?.[0] ?? '');

function sexAfter(text: string): 'kvinnor' | 'män' | null {
  const found =
    /^ av (?:alla |samtliga |de |årets )?(?:deltagarna|deltagare|deltagandena|deltaganden|inskrivna)(?: under året)? (?:är|var|gällde|utgörs av|utgjordes av) (kvinnor|män)(?!\p{L})/iu.exec(
      text,
    )?.[1];
  return found === undefined ? null : found.toLowerCase() === 'kvinnor' ? 'kvinnor' : 'män';
}

function trialOf(sentence: Sentence, match: RegExpMatchArray, [part, other]: readonly [PeopleFact, PeopleFact]): Trial {
  const [told, near] = [match[0], match.groups?.near?.toLowerCase() ?? ''];
  const share = divide(part.value, add(part.value, other.value));
  const percent = shownExact(multiply(share, exact(100)));
  return judged(agrees(share, fractionOf(told), near), {
    kind: 'påstående',
    places: [placeIn(sentence, match.index ?? 0, told), ...part.places, ...other.places],
    arithmetic: `${shownExact(part.value)} av ${shownExact(add(part.value, other.value))} är ${percent} %`,
    message: `Texten säger "${told}" om ${part.measure}, men de är ${percent} % enligt tabellen.`,
    sureness: 0.85,
  });
}
