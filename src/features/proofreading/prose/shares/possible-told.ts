import { add, compare, divide, exact, multiply, roundedSteps, subtract, ZERO } from '../../../../shared/exact.ts';
import { percentOf, possibleMean, possiblePercent } from '../../percent.ts';
import { type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isCount, isPercent, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/** Per cent figures of so few that no number of them gives it, and means that no answers give (GRIM). */
export const checkPossibleTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => [...percentsOf(sentences, sentence, index), ...meansIn(sentences, sentence, index)]);

interface Whole {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
}

const FEWEST = exact(5);
const MOST = exact(199);

/** `av de 60 avslutade`: whom the per cent figures of the sentence, and of those after it in the paragraph, are about. */
const wholeIn = (sentence: Sentence): Whole | null => wholesIn(sentence)[0] ?? null;

const wholesIn = (sentence: Sentence): Whole[] =>
  quantitiesOf(sentence.text)
    .filter(
      (each) =>
        isCount(each) &&
        compare(each.value, FEWEST) >= 0 &&
        compare(each.value, MOST) <= 0 &&
        !/(?:lägst|högst|bäst|sämst|störst|minst|dyrast|billigast|flest)\p{sc=Latin}{0,2} av (?:de|alla|våra)$/iu.test(each.before) &&
        WHOLES.some(({ before, after }) => before.test(each.before) && after.test(each.after)) &&
        !/^(?:\p{sc=Latin}{0,14}mål(?:en)?(?!\p{sc=Latin})|år|månader|fråg|påståend|insats|kommun|möte|tillfäll|förbund|projekt)/u.test(
          each.after,
        ),
    )
    .map((quantity) => ({ sentence, quantity }));

/** How running text words those whom shares are of, by what stands before the number and after it. */
const WHOLES: readonly { readonly before: RegExp; readonly after: RegExp }[] = [
  { before: /(?:^|\s)av (?:de|dessa|alla|totalt|samtliga|årets)$/i, after: /^/ },
  {
    before: /^av$/i,
    after: /^(?:i (?:personalen|styrelsen|gruppen)|deltagare|personer|svarande|som svara|avslut(?:ade|ningar)?(?!\p{sc=Latin}))/u,
  },
  { before: /^/, after: /^(?:personer |deltagare |individer )?(?:har )?(?:svarade|svarat|besvarade|besvarat)(?: och)? av dem/ },
  { before: /(?:^|\s)bland (?:de|dessa)$/i, after: /^\p{sc=Latin}/u },
  { before: /^räknat på (?:alla|samtliga|de)$/i, after: /^(?:avslut|deltag|person|svar)/ },
  { before: /(?:fick in|lämna(?:de|ts|des)|gav|har|hade)$/, after: /^svar(?!\p{sc=Latin})/u },
  { before: /(?:^|[ ,])med$/, after: /^svar(?!\p{sc=Latin})/u },
  { before: /(?:^|\s)där$/, after: /^(?:personer |deltagare )?(?:har )?(?:svarade|svarat)/ },
  { before: /\($/, after: /^svarande(?!\p{sc=Latin})/u },
  { before: /besvara(?:de|t)s av$/, after: /^(?:deltagare|personer|individer)/ },
];

function percentsOf(sentences: readonly Sentence[], sentence: Sentence, index: number): Trial[] {
  const wholes = wholesIn(sentence);
  const near = wholes.length > 0 ? null : wholeBefore(sentences, index);
  // `I Lotsen` begins with others.
  if (near !== null && /^I \p{Lu}/u.test(sentence.text.trim())) return [];
  // `För insatserna sammantagna` is of none that was told before.
  if (near !== null && /(?<!\p{sc=Latin})sammantag(?:et|na)(?!\p{sc=Latin})/iu.test(sentence.text)) return [];
  const isOfElse = isOfOthers(sentence.text, wholes.length === 0);
  return quantitiesOf(sentence.text)
    .filter((each) => isPercent(each) && compare(each.value, exact(100)) < 0 && !isOfAnotherTime(each))
    .flatMap((percent) => {
      // Of several the last that is told before it.
      const own = wholes.findLast(({ quantity }) => quantity.at < percent.at) ?? wholes[0] ?? null;
      const whole = own ?? near;
      const isOfIt =
        !isOfLater(sentence.text, percent, own) &&
        isOfWhole(sentence, percent, own) &&
        (!isOfElse || isRightBefore(sentence.text, percent, own));
      const isOfSex =
        own === null &&
        /kvinn|(?<!\p{sc=Latin})män/iu.test(
          `${percent.before} ${/^(?:procent )?(?:för|bland|av) \p{sc=Latin}{5,9}/u.exec(percent.after)?.[0] ?? ''}`,
        );
      return whole === null || !isOfIt || isOfSex ? [] : [trialOf(sentence, percent, { whole, isNear: own !== null })];
    });
}

/** Those that the sentences before tell of. */
function wholeBefore(sentences: readonly Sentence[], index: number): Whole | null {
  const before = sentences
    .slice(Math.max(0, index - 3), index)
    .findLast((each) => each.paragraph === sentences[index]?.paragraph && wholeIn(each) !== null);
  return before === undefined ? answeredBefore(sentences, index) : wholeIn(before);
}

/** With a count beside, the per cent figure is worked out from that; and a share of money is of nobody. */
function isOfWhole({ text }: Sentence, percent: Quantity, own: Whole | null): boolean {
  const counts = quantitiesOf(text).filter((each) => isCount(each) && each.at !== own?.quantity.at);
  const isBeside = counts.some((count) => own === null || isBetween(text, count, { percent, whole: own.quantity }));
  // Of two counts together the per cent figure is, and neither is compared with it by itself.
  const isSaidOfIt = own !== null && counts.length > 1 && /^ av de(?:ssa)? $/.test(text.slice(percent.end, own.quantity.at));
  return (!isBeside || isSaidOfIt) && !OF_MONEY.test(text.slice(0, percent.at));
}

/** Also `mot 35,1 procent 2030`. */
const isOfAnotherTime = ({ before, after }: Quantity): boolean =>
  OF_ANOTHER_TIME.test(before) ||
  (/(?:^|\s)(?:mot|jämför(?:a|t) med)$/i.test(before) &&
    /^(?:procent )?(?:(?:år )?(?:19|20)\d\d(?!\d)|året (?:före|innan)|i fjol|förra året|föregående år)/.test(after));

/** Roughly told, and what it was another year. */
const OF_ANOTHER_TIME =
  /(?:cirka|ca|omkring|ungefär|runt|minst|högst)$|^ungefär (?:hälften|en tredjedel|en fjärdedel|två tredjedelar),$|(?:ökning|minskning|höjning|sänkning)en (?:är|var|blev)$|(?:19|20)\d\d,? då (?:den|det|andelen) var$|(?:i fjol|förra året|året (?:innan|före))(?:,? (?:då|var|när)(?: \p{sc=Latin}{1,8}){0,2})?$/iu;

/** A count of its own beside the per cent figure: what was counted before those whom it is of is no such. */
const isBetween = (text: string, count: Quantity, { percent, whole }: { percent: Quantity; whole: Quantity }): boolean =>
  count.at < whole.at && whole.at < percent.at
    ? /^ av (?:de )?$/.test(text.slice(count.end, whole.at))
    : isInClauseOf(text, percent, count);

/** Nothing ends between the two, and what follows a comma is said of something else. */
const isInClauseOf = (text: string, percent: Quantity, count: Quantity): boolean =>
  count.at < percent.at ? !text.slice(count.end, percent.at).includes(';') : !/[,;]/.test(text.slice(percent.end, count.at));

/** `81,3 procent av de 48 som svarat` is of them, whatever else the sentence speaks of. */
const isRightBefore = (text: string, percent: Quantity, whole: Whole | null): boolean =>
  whole !== null && /^ ?(?:procent|%)? ?av de(?:ssa)? $/.test(text.slice(percent.end, whole.quantity.at));

/** `56,0 %, är i arbete, och av dessa 14 har elva fått ett nytt`: what follows a comma is told of others. */
const isOfLater = (text: string, percent: Quantity, own: Whole | null): boolean =>
  own !== null && own.quantity.at > percent.at && /[,;]/.test(text.slice(percent.end, own.quantity.at));

/** `56 tkr (2,5 %)` */
const OF_MONEY = /\d ?(?:kr|kronor|tkr|mkr|mnkr) ?\($/i;

/** `besvarades av 15 deltagare`, some sentences before `87 % svarade …` under the same heading: those who answered, when no others did between. */
function answeredBefore(sentences: readonly Sentence[], index: number): Whole | null {
  const sentence = sentences[index];
  if (sentence === undefined || sentence.isCell || !/%|procent/.test(sentence.text)) return null;
  const isAnswer = quantitiesOf(sentence.text).some((each) => isPercent(each) && OF_ANSWERS.test(each.after));
  if (!isAnswer || OF_SOME.test(sentence.text)) return null;
  const near = sentences
    .slice(Math.max(0, index - HOW_FAR), index)
    .findLast((each) => each.headings.join('|') === sentence.headings.join('|') && ANSWERED.test(each.text) && wholeIn(each) !== null);
  return near === undefined || OF_SOME.test(near.text) ? null : wholeIn(near);
}

const OF_ANSWERS = /^(?:av (?:dem|de|deltagarna|de svarande) )?(?:som )?(?:har )?(?:svara|uppge|uppgav|anger|angav|anser|ansåg|instäm)/;
const ANSWERED = /svarade|svarat|besvara/i;
/** Only some of them, others, or others' years. */
const OF_SOME =
  /kvinn|(?<!\p{sc=Latin})män(?!\p{sc=Latin})|männen|pojk|flick|personal|chef|medarbet|handlägg|remitt|(?<!\d)20\d\d(?!\d)(?=[^-–]*svar)/iu;

/** Goals, changes, shares of somebody else. */
const isOfOthers = (text: string, isLater: boolean): boolean =>
  /svarsfrekvens|mål(?:et|sättning)?(?!\p{sc=Latin})|(?<!\p{sc=Latin})ska(?!\p{sc=Latin})|budget|omfattning|genomsnitt|i snitt|(?<!\p{sc=Latin})arbetar(?!\p{sc=Latin})|tjänst|heltid|procentenhet|lägre än|högre än|jämfört|riket|differens|diskrepans|ribban|minskat|ökat|^(?:året (?:före|innan)|i fjol|förra året|föregående år)(?!\p{sc=Latin})/iu.test(
    text,
  ) ||
  (isLater &&
    /^ ?(?:år |under |våren |hösten ){0,2}(?:19|20)\d\d (?:var|låg|svarade)|(?<!\p{sc=Latin})skulle(?!\p{sc=Latin})|av dessa|av dem|av de |samtliga|av alla|kapital|bidrag|kronor|kostnad|lägst|högst|bäst|sämst|störst|respektive/iu.test(
      text,
    ));

function trialOf(sentence: Sentence, percent: Quantity, { whole, isNear }: { whole: Whole; isNear: boolean }): Trial {
  const side = SIDES.find(({ words }) => words.test(percent.before));
  const outcome =
    side === undefined ? possiblePercent(percent, whole.quantity.value) : possibleBeside(percent, whole.quantity, side.isAbove);
  return tried({
    kind: 'möjlig procent',
    places: [placeIn(sentence, percent.at, percent.written), placeIn(whole.sentence, whole.quantity.at, whole.quantity.written)],
    arithmetic: `${percent.written} av ${whole.quantity.written}`,
    difference: outcome === 'right' ? ZERO : percent.value,
    rounding: outcome === 'cut' ? percent.value : ZERO,
    message: `${percent.written} kan inte vara rätt: inget antal av ${whole.quantity.written} ger det.`,
    sureness: isNear ? 0.86 : 0.62,
  });
}

/** Words that say on which side of it the number is. */
const SIDES = [
  { words: /(?:drygt|över|mer än|strax över)$/i, isAbove: true },
  { words: /(?:knappt|nästan|under|mindre än|strax under)$/i, isAbove: false },
];

/** `nästan 90 %` of 15 can be 13: some number of them is less than that, and not by more than five per cent units. */
function possibleBeside(percent: Quantity, whole: Quantity, isAbove: boolean): 'right' | 'wrong' {
  const least = isAbove ? percent.value : subtract(percent.value, FAR);
  const most = isAbove ? add(percent.value, FAR) : percent.value;
  const first = roundedSteps(multiply(divide(least, exact(100)), whole.value));
  const isWithin = (part: bigint): boolean => {
    const share = percentOf(exact(part), whole.value) ?? ZERO;
    return compare(share, least) >= 0 && compare(share, most) <= 0;
  };
  return [...Array(Number(whole.value.numerator) + 1).keys()].some((step) => isWithin(first - 1n + BigInt(step))) ? 'right' : 'wrong';
}

const FAR = exact(5);

const HOW_FAR = 8;

/** `Medelvärde: 5,6` of those who have answered, told a few sentences before. */
function meansIn(sentences: readonly Sentence[], sentence: Sentence, index: number): Trial[] {
  const mean = /medel(?:värde|betyg)|i snitt|genomsnitt/i.test(sentence.text)
    ? quantitiesOf(sentence.text).find(
        ({ unit, decimals, before }) => unit === null && (decimals > 0 || /medel(?:värde|betyg):$/i.test(before)),
      )
    : undefined;
  if (mean === undefined) return [];
  const near = sentences.slice(Math.max(0, index - HOW_FAR), index + 1).findLast((each) => answersIn(each) !== undefined);
  const answers = near === undefined ? undefined : answersIn(near);
  if (near === undefined || answers === undefined) return [];
  const outcome = possibleMean(mean, answers.value);
  return [
    tried({
      kind: 'möjlig procent',
      places: [placeIn(sentence, mean.at, mean.written), placeIn(near, answers.at, answers.written)],
      arithmetic: `medelvärde ${mean.written} av ${answers.written} svar`,
      difference: outcome === 'right' ? ZERO : subtract(mean.value, ZERO),
      rounding: outcome === 'cut' ? mean.value : ZERO,
      message: `Medelvärdet ${mean.written} kan inte vara rätt: ${answers.written} hela svar ger det inte.`,
      sureness: 0.75,
    }),
  ];
}

const answersIn = ({ text }: Sentence): Quantity | undefined =>
  quantitiesOf(text).find(
    (each) =>
      isCount(each) &&
      compare(each.value, FEWEST) >= 0 &&
      compare(each.value, MOST) <= 0 &&
      /^(?:personer |deltagare )?(?:har )?(?:svar|besvar)/.test(each.after),
  );
