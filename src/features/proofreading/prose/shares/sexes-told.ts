import { add, compare, exact, ZERO } from '../../../../shared/exact.ts';
import { percentOf, percentOff } from '../../percent.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isBound, isCount, isPercent, isRough, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/** `Av 507 deltagare är 297 kvinnor och 210 män. Andelen män är 41 procent.` */
export const checkSexesTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1];
    const counted = before?.paragraph === sentence.paragraph ? countedIn(before) : null;
    const share = shareIn(sentence);
    const inOne = shareBeside(sentence);
    const own = inOne === null ? null : countedIn(sentence);
    if (inOne !== null && own !== null) return [trialOf({ sentence, ...inOne }, own)];
    return counted === null || share === null ? [] : [trialOf({ sentence, ...share }, counted)];
  });

/** `137 kvinnor och 117 män; kvinnornas andel är 53,9 procent`, `…, vilket ger en andel kvinnor på 53,9 procent` */
function shareBeside(sentence: Sentence): Share | null {
  const [percent, ...more] = quantitiesOf(sentence.text).filter(isPercent);
  const said = percent === undefined ? undefined : BESIDE.exec(percent.before)?.groups;
  const sex = said?.whose ?? said?.of;
  if (percent === undefined || sex === undefined || more.length > 0 || isRough(percent) || isBound(percent)) return null;
  return /^(?:procent )?av /.test(percent.after) ? null : { percent, isOfWomen: /^kv/i.test(sex) };
}

const BESIDE =
  /(?:^|[^\p{sc=Latin}])(?:(?<whose>kvinnornas|männens) andel (?:är|var|blir|blev|utgör)|(?:ger|gav) (?:en )?andel(?:en)? (?<of>kvinnor|män) på)(?: alltså| därmed)?$/iu;

interface Counted {
  readonly sentence: Sentence;
  readonly women: Quantity;
  readonly men: Quantity;
}

/** The only women and men that a sentence counts. */
function countedIn(sentence: Sentence): Counted | null {
  const counts = quantitiesOf(sentence.text).filter(isCount);
  const [women, ...moreWomen] = counts.filter(({ after }) => /^kvinnor/.test(after));
  const [men, ...moreMen] = counts.filter(({ after }) => /^män(?!\p{sc=Latin})/u.test(after));
  const areAll = moreWomen.length === 0 && moreMen.length === 0 && counts.length <= 3;
  return women === undefined || men === undefined || !areAll ? null : { sentence, women, men };
}

interface Share {
  readonly percent: Quantity;
  readonly isOfWomen: boolean;
}

/** A sentence that tells the share of one sex, and nothing else. */
function shareIn({ text }: Sentence): Share | null {
  const said = SHARE.exec(text)?.groups?.sex;
  const [percent, ...more] = quantitiesOf(text);
  if (said === undefined || percent === undefined || more.length > 0 || !isPercent(percent)) return null;
  return isRough(percent) || isBound(percent) ? null : { percent, isOfWomen: /^kv/i.test(said) };
}

const SHARE =
  /^(?:andelen )?(?<sex>kvinnor|män)(?:na|nen)? (?:är|var|blev|utgör|utgjorde|uppgår till|uppgick till)(?: alltså| därmed)? [\d,]+ ?(?:procent|%)(?: av deltagarna)?\.?$/iu;

function trialOf({ sentence, percent, isOfWomen }: Share & { sentence: Sentence }, counted: Counted): Trial {
  const part = isOfWomen ? counted.women : counted.men;
  const whole = add(counted.women.value, counted.men.value);
  const computed = percentOf(part.value, whole) ?? ZERO;
  return tried({
    kind: 'procent',
    places: [
      placeIn(sentence, percent.at, percent.written),
      ...[part, counted.women, counted.men]
        .filter((each, index, all) => all.indexOf(each) === index)
        .map(({ at, written }) => placeIn(counted.sentence, at, written)),
    ],
    arithmetic: `${part.written} av ${shownExact(whole)} är ${shownExact(computed)} %`,
    ...percentOff(percent, computed),
    message: `${part.written} ${isOfWomen ? 'kvinnor' : 'män'} av ${shownExact(whole)} är ${shownExact(computed)} %, men ${percent.written} står.`,
    sureness: compare(whole, exact(10)) >= 0 ? 0.92 : 0.85,
  });
}
