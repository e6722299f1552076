import { compare, subtract, ZERO } from '../../../../shared/exact.ts';
import { percentOf, percentOff } from '../../percent.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, isPercent, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { placesOf, type Spoken } from '../../words/spoken.ts';

/** `104 tillfrågade`, `72 svar` and `Svarsfrekvens 69 %` in points or sentences near each other. */
export const checkResponsesTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => [
    ...(inOne(sentence) ??
      besideAnswers(sentence, sentences[index - 1]) ??
      rateNamed(sentence, sentences[index - 1]) ??
      rateNear(sentences, sentence, index) ??
      []),
    ...(missingIn(sentence, sentences[index - 1]) ?? []),
  ]);

/** `Enkäten gick till 96 personer. 78 svarade (18 avstod)`: those who were asked and have not answered. */
function missingIn(sentence: Sentence, before: Sentence | undefined): Trial[] | null {
  const near = before?.paragraph === sentence.paragraph ? [before, sentence] : [sentence];
  const [asked, answered, missing] = [ASKED, ANSWERED, MISSING].map((isIt) => onlyOne(near, isIt));
  if (asked === undefined || answered === undefined || missing === undefined) return null;
  const computed = subtract(asked.quantity.value, answered.quantity.value);
  return [
    tried({
      kind: 'summa',
      places: placesOf([missing, asked, answered]),
      arithmetic: `${asked.quantity.written} − ${answered.quantity.written} = ${shownExact(computed)}`,
      difference: subtract(missing.quantity.value, computed),
      rounding: ZERO,
      message: `${asked.quantity.written} − ${answered.quantity.written} är ${shownExact(computed)}, men ${missing.quantity.written} sägs inte ha svarat.`,
      sureness: 0.88,
    }),
  ];
}

const MISSING = ({ after }: Quantity): boolean =>
  /^(?:personer |deltagare )?(?:avstod|har avstått|svarade inte|har inte svarat|svarade aldrig|lät bli)/.test(after);

/** `Enkäten delades ut till 88. Av dem svarade 62, 36 kvinnor och 26 män, så svarsfrekvensen blev 70 procent`: the rate by its name. */
function rateNamed(sentence: Sentence, before: Sentence | undefined): Trial[] | null {
  const near = before?.paragraph === sentence.paragraph ? [before, sentence] : [sentence];
  const [percent, ...more] = quantitiesOf(sentence.text).filter((each) => isPercent(each) && NAMED.test(each.before));
  const [asked, answered] = [ASKED, ANSWERED].map((isIt) => onlyOne(near, isIt));
  if (percent === undefined || more.length > 0 || asked === undefined || answered?.sentence !== sentence) return null;
  return trialOf({ sentence, quantity: percent }, asked, answered);
}

const NAMED = /svarsfrekvens(?:en)?(?: \p{sc=Latin}{1,10}){0,2}$/iu;

/** The only rate of a sentence without counts, of those who were asked and answered near it. */
function rateNear(sentences: readonly Sentence[], sentence: Sentence, index: number): Trial[] | null {
  const own = quantitiesOf(sentence.text);
  const isOfRate = /svarsfrekvens|svarsandel/i.test(sentence.text) && !OF_BEFORE.test(sentence.text);
  const [percent, ...more] = isOfRate && !own.some((each) => isCount(each) && !MISSING(each)) ? own.filter(isPercent) : [];
  if (percent === undefined || more.length > 0) return null;
  const near = sentences
    .slice(Math.max(0, index - NEAR), index + NEAR + 1)
    .filter(({ headings }) => headings.join('|') === sentence.headings.join('|'));
  const [asked, answered] = [ASKED, ANSWERED].map((isIt) => onlyOne(near, isIt));
  return asked === undefined || answered === undefined ? null : trialOf({ sentence, quantity: percent }, asked, answered);
}

/** `Enkäten gick till 34 personer och besvarades av 27, alltså 79 procent` */
function inOne(sentence: Sentence): Trial[] | null {
  const [asked, answered, percent] = quantitiesOf(sentence.text).map((quantity) => ({ sentence, quantity }));
  if (asked === undefined || answered === undefined || percent === undefined || !isPercent(percent.quantity)) return null;
  const isSame =
    isAnsweredBy(answered.quantity, percent.quantity) ||
    /^ (?:svarat, |(?:svarade|besvarade den),? \()$/u.test(sentence.text.slice(answered.quantity.end, percent.quantity.at));
  return ASKED(asked.quantity) && isSame ? trialOf(percent, asked, answered) : null;
}

const isAnsweredBy = ({ before }: Quantity, percent: Quantity): boolean =>
  /^(?:\p{sc=Latin}{2,14} )?och besvarades av$/u.test(before) &&
  /^[,(]? ?(?:alltså|det vill säga|dvs\.?|motsvarande|vilket är)?$/u.test(percent.before);

/** `Enkäten gick till 52 medarbetare. 39 besvarade den (75 procent).` */
function besideAnswers(sentence: Sentence, before: Sentence | undefined): Trial[] | null {
  const asked = before?.paragraph === sentence.paragraph ? onlyOne([before], ASKED) : undefined;
  const [answered, percent] = answersIn(sentence);
  if (asked === undefined || answered === undefined || percent === undefined) return null;
  return trialOf({ sentence, quantity: percent }, asked, { sentence, quantity: answered });
}

/** The only two numbers of a sentence: those who answered, and their share in parentheses. */
function answersIn({ text }: Sentence): readonly Quantity[] {
  const [answered, percent, ...more] = quantitiesOf(text);
  if (answered === undefined || percent === undefined || more.length > 0 || !isPercent(percent)) return [];
  return isCount(answered) && ANSWERED(answered) && IN_PARENTHESES.test(text.slice(answered.end, percent.at)) ? [answered, percent] : [];
}

const IN_PARENTHESES = /^[^.;:()\d]{0,40}\($/;

/** `2024 var svarsfrekvensen 68 procent` */
const OF_BEFORE = /^(?:år )?(?:19|20)\d\d (?:var|låg)|året innan|förra|föregående|i fjol/i;

const NEAR = 3;

const ASKED = ({ before, after }: Quantity): boolean =>
  /^(?:personer|deltagare) som (?:\p{sc=Latin}{2,14} ){1,4}(?:förbundets |en |vår )?enkät/u.test(after) ||
  /^(?:\p{sc=Latin}{1,14} )?(?:tillfråga|(?:som avslutades |av dem )?fick (?:en |vår )?enkät|utskick|enkäter (?:delades|skickades|lämnades))/u.test(
    after,
  ) ||
  /(?:gick|skickades|lämnades|delades|sändes)(?: ut)?(?: under \p{sc=Latin}{3,12}(?: (?:och|till) \p{sc=Latin}{3,12})?)? till$|(?:skickades|lämnades|delades)(?: \p{sc=Latin}{2,14}){1,4} ut till$/u.test(
    before,
  );
const ANSWERED = ({ before, after }: Quantity): boolean =>
  !/^(?:svarade (?:inte|aldrig)|tillfråga)/.test(after) &&
  (/^(?:\p{sc=Latin}{1,14} )?(?:svar(?!sfre)|besvarade|besvarades)/u.test(after) ||
    /besvarades av$|^svar kom från$|^av (?:dem|dessa) (?:be)?svarade$/.test(before));

function onlyOne(near: readonly Sentence[], isIt: (quantity: Quantity) => boolean): Spoken | undefined {
  const found = near.flatMap((sentence) =>
    quantitiesOf(sentence.text)
      .filter((quantity) => isCount(quantity) && isIt(quantity))
      .map((quantity) => ({ sentence, quantity })),
  );
  return found.length === 1 ? found[0] : undefined;
}

function trialOf(rate: Spoken, asked: Spoken, answered: Spoken): Trial[] | null {
  const computed = percentOf(answered.quantity.value, asked.quantity.value);
  if (computed === null || compare(answered.quantity.value, asked.quantity.value) > 0) return null;
  return [
    tried({
      kind: 'procent',
      places: placesOf([rate, answered, asked]),
      arithmetic: `${answered.quantity.written} av ${asked.quantity.written} är ${shownExact(computed)} %`,
      ...percentOff(rate.quantity, computed),
      message: `Svarsfrekvensen är ${rate.quantity.written} här, men ${answered.quantity.written} av ${asked.quantity.written} är ${shownExact(computed)} %.`,
      sureness: 0.88,
    }),
  ];
}
