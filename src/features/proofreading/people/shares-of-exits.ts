import { percentOf, percentOff } from '../percent.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { type Entity, EVERYBODY, isSameEntity } from '../words/entities.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isBound, isCount, isPercent, isRough, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { isReportYear, subjectOf } from '../words/speaking-of.ts';
import type { Measure, PeopleFact } from './people-facts.ts';

/** `41 % av de avslutade gick till arbete eller studier`, without the counts: the share is what the tables of people have. */
export const checkSharesOfExits = (sentences: readonly Sentence[], people: readonly PeopleFact[], { names, year }: Speaking): Trial[] =>
  sentences.flatMap((sentence) => {
    const quantities = quantitiesOf(sentence.text);
    // Beside counts of its own the share is of those.
    if (!isReportYear(sentence.text, year) || OTHERS.test(sentence.text) || quantities.some(isCount)) return [];
    return quantities
      .filter((percent) => isPercent(percent) && !isRough(percent) && !isBound(percent))
      .flatMap((percent) => {
        const measure = measureOf(sentence.text, percent);
        const subject = subjectOf(sentence, percent, names) ?? EVERYBODY;
        return measure === null ? [] : (trialOf({ sentence, percent }, people, { measure, subject }) ?? []);
      });
  });

interface Speaking {
  /** Names of interventions. */
  readonly names: readonly string[];
  readonly year: number;
}

/** Goals, other years, women and men by themselves, and those who answered. */
const OTHERS =
  /mål|ska(?!\p{sc=Latin})|minst|högst|riket|länet|föregående|förra|svar|enkät|kvinnor|(?<!\p{sc=Latin})män(?!\p{sc=Latin})|unga|väntas|prognos/iu;

const WHOM = '(?:av )?(?:alla |samtliga |de |dem |årets )?(?:som )?(?:avslutade?s?(?: deltagarna| deltagare)?|lämnade insatserna)';
const WAYS: readonly { readonly measure: Measure; readonly words: string }[] = [
  { measure: 'arbete och studier', words: '(?:arbete|jobb)(?:,| eller| och| och/eller) studier' },
  { measure: 'arbete', words: 'arbete(?! eller| och|,)' },
  { measure: 'studier', words: 'studier' },
];

/** `41 procent av de avslutade gick till …`, `Andelen avslutade som gick till … var 41 procent` */
function measureOf(text: string, { at, end }: Quantity): Measure | null {
  const [before, after] = [text.slice(0, at), text.slice(end)];
  const way = WAYS.find(
    ({ words }) =>
      new RegExp(
        `^ ?${WHOM} (?:har )?(?:gick|gått|avslutades|kom|kommit|gick vidare|gått vidare) till ${words}(?!\\p{sc=Latin})`,
        'iu',
      ).test(after) ||
      new RegExp(
        `andelen (?:av de )?avslutade(?: deltagare)? som (?:har )?(?:gick|gått|kom|kommit)(?: vidare)? till ${words} (?:är|var|blev|uppgick till)(?: \\p{sc=Latin}{2,8})?\\s?$`,
        'iu',
      ).test(before),
  );
  return way?.measure ?? null;
}

interface Told {
  readonly sentence: Sentence;
  readonly percent: Quantity;
}

function trialOf(
  { sentence, percent }: Told,
  people: readonly PeopleFact[],
  { measure, subject }: { measure: Measure; subject: Entity },
): Trial | null {
  const find = (wanted: Measure): PeopleFact | undefined =>
    people.find((each) => each.measure === wanted && isSameEntity(each.entity, subject));
  const [part, whole] = [find(measure), find('avslutade')];
  const computed = part === undefined || whole === undefined ? null : percentOf(part.value, whole.value);
  if (part === undefined || whole === undefined || computed === null) return null;
  return tried({
    kind: 'procent',
    places: [placeIn(sentence, percent.at, percent.written), ...part.places, ...whole.places],
    arithmetic: `${shownExact(part.value)} av ${shownExact(whole.value)} är ${shownExact(computed)} %`,
    ...percentOff(percent, computed),
    message: `${percent.written} står, men enligt tabellen är det ${shownExact(part.value)} av ${shownExact(whole.value)} avslutade, ${shownExact(computed)} %.`,
    sureness: 0.85,
  });
}
