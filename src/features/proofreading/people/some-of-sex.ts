import { compare } from '../../../shared/exact.ts';
import { judged, type Trial } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { placesOf, type Spoken } from '../words/spoken.ts';

/** `Nio kvinnor och fem män avslutades … Av dem har fyra av männen svarat`: some of a sex are at most as many as the chapter tells of it. */
export const checkSomeOfSex = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    if (sentence.isCell || OTHERS.test(sentence.text)) return [];
    return SEXES.flatMap(({ some, all }) => {
      const part = quantitiesOf(sentence.text).find((quantity) => isCount(quantity) && some.test(quantity.after));
      const whole = part === undefined ? undefined : mostBefore(sentences, index, all);
      return part === undefined || whole === undefined ? [] : [trialOf({ sentence, quantity: part }, whole)];
    });
  });

/** Another year, and other women and men. */
const OTHERS = /förra|föregående|i fjol|tidigare år|(?<!\d)(?:19|20)\d\d[-–]|styrelse|ledam|anställ|personal|befolkning/i;

const SEXES = [
  { some: /^av (?:de )?(?:\p{sc=Latin}{1,14} )?kvinnorna(?!\p{sc=Latin})/u, all: /^(?:\p{sc=Latin}{1,14} )?kvinnor(?!\p{sc=Latin})/u },
  { some: /^av (?:de )?(?:\p{sc=Latin}{1,14} )?männen(?!\p{sc=Latin})/u, all: /^(?:\p{sc=Latin}{1,14} )?män(?!\p{sc=Latin})/u },
] as const;

/** The most that the sentences before have told of the sex, under the same heading of the second level: an intervention's own chapter. */
function mostBefore(sentences: readonly Sentence[], index: number, all: RegExp): Spoken | undefined {
  const chapter = chapterOf(sentences[index]);
  const near = sentences
    .slice(Math.max(0, index - FARTHEST), index + 1)
    .filter((each) => !each.isCell && chapterOf(each) === chapter && !OTHERS.test(each.text));
  const ended = ENDED.test(sentences[index]?.text ?? '') ? near.filter(({ text }) => ENDED.test(text)) : [];
  return [ended, near].map((each) => mostIn(each, all)).find((most) => most !== undefined);
}

/** Those who have ended, where the sentence is of them. */
const ENDED = /avslutad/i;

const mostIn = (near: readonly Sentence[], all: RegExp): Spoken | undefined =>
  near
    .flatMap((sentence) =>
      quantitiesOf(sentence.text)
        .filter((quantity) => isCount(quantity) && isAll(quantity, all))
        .map((quantity) => ({ sentence, quantity })),
    )
    .reduce<Spoken | undefined>(
      (most, each) => (most === undefined || compare(each.quantity.value, most.quantity.value) > 0 ? each : most),
      undefined,
    );

const isAll = ({ after }: Quantity, all: RegExp): boolean => all.test(after) && !/^av /.test(after);

const FARTHEST = 25;

const chapterOf = (sentence: Sentence | undefined): string => sentence?.headings[0] ?? '';

const trialOf = (part: Spoken, whole: Spoken): Trial =>
  judged(compare(part.quantity.value, whole.quantity.value) <= 0, {
    kind: 'antal',
    places: placesOf([part, whole]),
    arithmetic: `${part.quantity.written} av ${whole.quantity.written}`,
    message: `${part.quantity.written} ${/^.{0,30}?(?:kvinnorna|männen)/.exec(part.quantity.after)?.[0] ?? ''} är fler än de ${whole.quantity.written} som texten har berättat om.`,
    sureness: 0.62,
  });
