import { absolute, compare, exact, subtract } from '../../../shared/exact.ts';
import { areNear } from '../near.ts';
import type { ProofPlace } from '../proofreading.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isPercent } from '../words/quantities.ts';
import { isMetBy, measuredTargetIn, type Outcome, outcomesIn, type Target, targetIn, verdictIn } from './verdicts.ts';
import { isOfYearBefore } from './year-before.ts';

/** A goal in running text, what is said after it, and the verdict that ends it. */
interface ToldGoal {
  readonly goal: Sentence;
  readonly target: Target;
  readonly said: readonly Sentence[];
  readonly verdict: Sentence;
}

/** How many sentences may stand between a goal and its verdict. */
const LONGEST = 14;

/** `75 % av deltagarna ska … 13 av de 14 anger … Målet är uppnått.` */
export const checkGoalsTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((goal, index) => {
    const inOne = judgedAtOnce(sentences, goal, index);
    if (inOne !== null) return [inOne];
    const told = toldGoal(sentences, goal, index);
    return told === null ? [] : (trialOf(told) ?? []);
  });

function toldGoal(sentences: readonly Sentence[], goal: Sentence, index: number): ToldGoal | null {
  const target = isTold(goal) || isNumbered(goal, sentences[index - 1]) ? targetSaid(goal.text) : null;
  if (target === null) return null;
  const after = following(sentences, goal, index);
  const end = after.findIndex(({ text }) => isVerdict(text));
  const next = after.findIndex(({ text }) => isGoal(text) || NUMBER.test(text));
  const verdict = after[end];
  if (verdict === undefined || (next !== -1 && next < end)) return null;
  const said = after.slice(0, end + 1);
  const hasOutcome = said.some(({ text }) => outcomesIn(text, target).length > 0);
  return { goal, target, said: hasOutcome ? said : [...beforeIn(sentences, goal, index), ...said], verdict };
}

/** None where the sentence of the goal judges it too: it is judged there. */
const targetSaid = (text: string): Target | null => (AT_ONCE.test(text) ? null : (targetIn(text) ?? measuredTargetIn(text)));

/** A cell may tell a goal, its outcome and its verdict, in sentences of their own. */
const isTold = ({ text, isCell }: Sentence): boolean => isGoal(text) && (!isCell || /\.$/.test(text.trim()));

/** `Mål 6.` right before it, which was taken for a sentence of its own. */
const isNumbered = ({ text, paragraph }: Sentence, before: Sentence | undefined): boolean =>
  before?.paragraph === paragraph && NUMBER.test(before.text) && /%|procent|minst|högst|mer än/i.test(text);

const NUMBER = /^mål \d{1,2}[.:)]?$/i;

function following(sentences: readonly Sentence[], goal: Sentence, index: number): readonly Sentence[] {
  const after = sentences.slice(index + 1, index + 1 + LONGEST);
  return goal.isCell ? after.filter(({ paragraph }) => paragraph === goal.paragraph) : after;
}

/** `29 av 69 gick till arbete. Målet var minst 40 %. Målet nåddes.`: the outcome may stand before the goal. */
function beforeIn(sentences: readonly Sentence[], goal: Sentence, index: number): Sentence[] {
  const before = sentences[index - 1];
  return before?.paragraph === goal.paragraph ? [before] : [];
}

/** What shall be, as a point of a list or a sentence of its own; with a number of its own it need not say that it shall. */
const isGoal = (text: string): boolean =>
  /^mål \d{1,2}[.:)] \p{Lu}|^(?:[-•] ?)?(?:målvärde|målnivå|måltal|mål)(?:et|en)?: (?:minst |högst |mer än |över |under )?\d{1,3}(?:,\d)?(?![\d,])[^\d]{0,80}$|(?:^|\s)(?:ska|skall|skulle|fick vara|får vara)(?:\s|$)|svarar positivt|^(?:[-•] ?)?(?:mål: ?)?(?:minst|högst) (?!svars|andel )|mål(?:et)? (?:var|är)(?! (?:\p{sc=Latin}{1,12} )?(?:uppfyll|uppnå|nå|klara))/iu.test(
    text,
  ) &&
  /%|procent|minst|högst|mer än/i.test(text) &&
  text.length < 260;

const isVerdict = (text: string): boolean =>
  /mål(?:et|en|nivån|värdet|talet) (?:är|bedöms|har|uppfyll|uppnå|nåddes|nås|klara|missa)|(?:uppfyllt|uppnått)\.?$|^ ?(?:[-•] )?(?:bedömning|måluppfyllelse): /i.test(
    text,
  ) &&
  verdictIn(text) !== null &&
  !/skulle (?:vara|bli|nås|ha)|båda målen|\S av (?:de \S{1,12} )?målen/i.test(text);

function trialOf({ goal, target, said, verdict }: ToldGoal): Trial | null {
  const told = verdictIn(verdict.text);
  const own = said.filter(({ text }) => !OF_YEAR_BEFORE.test(text.trim()));
  const outcomes = own.flatMap((sentence) => outcomesIn(sentence.text, target).map((outcome) => ({ sentence, outcome })));
  const [first] = outcomes;
  if (first === undefined || (told !== 'uppfyllt' && told !== 'inte')) return null;
  // Among several outcomes one that fits is the one that was meant.
  const fits = outcomes.find(({ outcome }) => isMetBy(target, outcome) === (told === 'uppfyllt'));
  const meant = fits ?? first;
  return judged(fits !== undefined, {
    kind: 'bedömning',
    places: [placeIn(verdict, 0, verdict.text.trim()), ...placesOf(meant), placeIn(goal, target.quantity.at, target.quantity.written)],
    arithmetic: `${shownOutcome(meant.outcome)} mot ${target.quantity.written}`,
    message: `Målet "${goal.text.trim().slice(0, 120)}" sägs vara ${told === 'uppfyllt' ? 'uppfyllt' : 'inte uppfyllt'}, men utfallet är ${shownOutcome(meant.outcome)}.`,
    // Of a few outcomes that are all on the other side it does not matter which one is meant.
    sureness: outcomes.every(({ outcome }) => isAlike(outcome, first.outcome)) ? 0.85 : outcomes.length <= MOST_OUTCOMES ? 0.75 : 0.55,
  });
}

/** `Föregående år 67 procent.` */
const OF_YEAR_BEFORE = /^(?:föregående år|året (?:före|innan)|förra året|i fjol)(?!\p{sc=Latin})/iu;

const MOST_OUTCOMES = 3;

/** `19 av 25, det är 76 %` tells one outcome twice. */
const isAlike = ({ value }: Outcome, other: Outcome): boolean => compare(absolute(subtract(value, other.value)), exact(1)) <= 0;

const placesOf = ({ sentence, outcome }: { sentence: Sentence; outcome: Outcome }): ProofPlace[] =>
  outcome.told.map(({ at, written }) => placeIn(sentence, at, written));

const shownOutcome = ({ told, value }: Outcome): string =>
  told.length > 1 ? `${told.map(({ written }) => written).join(' av ')}, ${shownExact(value)} %` : (told[0]?.written ?? '');

/** `Målet är uppfyllt, även om Steget för sig har 67 procent kvinnor`: what is said besides is no limit. */
const withoutAside = (text: string): string => text.replace(/, (?:även om|trots att|fast(?:än)?) .*$/iu, '');

/** `Målet att 40 % … nåddes, eftersom 19 av 44 (43 %) gjorde det`, `… 44,7 procent. Målet är 40 procent och är således nått`. */
function judgedAtOnce(sentences: readonly Sentence[], goal: Sentence, index: number): Trial | null {
  const verdict = tellsElse(goal.text) ? null : AT_ONCE.exec(goal.text);
  const target = verdict === null ? null : targetToldIn(withoutAside(goal.text));
  if (verdict === null || target === null || !/mål(?!,? (?:blev|var|nådde))/i.test(goal.text.slice(0, target.quantity.at))) return null;
  const isMet = !/inte|ej|missa/i.test(verdict[0]);
  const outcomes = outcomesBeside(sentences, index, target);
  const meant = outcomes.find(({ outcome }) => isMetBy(target, outcome) === isMet) ?? outcomes[0];
  return meant === undefined || isOfElse(target, meant) ? null : atOnceTrial({ goal, target, verdict, isMet }, meant);
}

/** `25 procent, och målet på 30 procent är därmed inte nått`: the limit is what stands after the goal. */
function targetToldIn(text: string): Target | null {
  const from = text.search(/(?<=[,;] ?)(?:och |men |vilket är |medan )?mål(?:et|nivån|värdet)? (?:på|om|var|är) \d/iu);
  const target = from > 0 ? targetIn(text.slice(from)) : null;
  if (target === null) return targetIn(text);
  const { quantity } = target;
  return { ...target, quantity: { ...quantity, at: quantity.at + from, end: quantity.end + from } };
}

/**
 * `Mål 5 klaras inte eftersom andelen är 37,6 procent` and `med samma mål, blev det 39,5 procent` tell the outcome, and the goal by its number
 * or as another's.
 */
const TELLS_OUTCOME =
  /\d av (?:de )?\d{1,3} mål(?!\p{sc=Latin})|^mål \d{1,2} (?:klara|nå|uppfyll|uppnå)|samma mål|prognos|procent respektive |\d respektive \d/iu;

/** A count far from the target is of something else. */
const isOfElse = ({ quantity }: Target, { outcome: { value } }: Said): boolean =>
  !isPercent(quantity) && !areNear(value, quantity.value, 100);

const tellsElse = (text: string): boolean => TELLS_OUTCOME.test(text) || TELLS_RULE.test(text);

/** How goals are judged: `gul när utfallet är minst 90 procent av målvärdet`, and how far from its limit one is. */
const TELLS_RULE =
  /(?<!\p{sc=Latin})(?:grön|gul|röd)t? (?:när|om)(?!\p{sc=Latin})|(?:procent|%) av mål(?:et|värdet|nivån)(?!\p{sc=Latin})/iu;

interface Said {
  readonly sentence: Sentence;
  readonly outcome: Outcome;
}

/** Those of the sentence itself, else the last of the one before. */
function outcomesBeside(sentences: readonly Sentence[], index: number, target: Target): Said[] {
  const [before, goal] = [sentences[index - 1], sentences[index]];
  if (goal === undefined) return [];
  const isOther = ({ told }: Outcome): boolean => !told.some(({ at, written }) => at === target.quantity.at || !/\d/.test(written));
  // What follows a semicolon is said of something else.
  const [clause = ''] = goal.text.split(';');
  const here = outcomesIn(AT_ONCE.test(clause) ? clause : goal.text, target).filter(isOther);
  if (here.length > 0) return here.map((outcome) => ({ sentence: goal, outcome }));
  if (before?.paragraph !== goal.paragraph || isOfOtherGoals(goal, before)) return [];
  return outcomesIn(before.text, target)
    .filter(({ told }) => !told.some(isOfYearBefore))
    .slice(-1)
    .map((outcome) => ({ sentence: before, outcome }));
}

/** `Mål 3 missades` tells nothing of `Mål 5`, and `tre av målen` of several. */
function isOfOtherGoals(goal: Sentence, before: Sentence): boolean {
  const [own, other] = [goal, before].map(({ text }) => OF_NUMBER.exec(text)?.[1]);
  return (
    (own !== undefined && other !== undefined && own !== other) || /av (?:de |våra )?(?:\p{sc=Latin}{1,12} )?målen/iu.test(before.text)
  );
}

const OF_NUMBER = /^ ?mål (\d{1,2})(?!\d)/iu;

interface AtOnce {
  readonly goal: Sentence;
  readonly target: Target;
  readonly verdict: RegExpExecArray;
  readonly isMet: boolean;
}

const atOnceTrial = ({ goal, target, verdict, isMet }: AtOnce, meant: Said): Trial =>
  judged(isMetBy(target, meant.outcome) === isMet, {
    kind: 'bedömning',
    places: [placeIn(goal, verdict.index, verdict[0]), ...placesOf(meant), placeIn(goal, target.quantity.at, target.quantity.written)],
    arithmetic: `${shownOutcome(meant.outcome)} mot ${target.quantity.written}`,
    message: `Målet ${target.quantity.written} sägs vara ${isMet ? 'uppfyllt' : 'inte uppfyllt'}, men utfallet är ${shownOutcome(meant.outcome)}.`,
    sureness: meant.sentence === goal ? 0.85 : 0.7,
  });

/** Words that judge the goal of their own sentence. */
const AT_ONCE =
  /(?<!\p{sc=Latin})(?:nåddes|uppnåddes|uppfylldes|klarades|nås|uppnås|klaras)(?! (?:nästan|delvis|i stort))(?: (?:\p{sc=Latin}{1,10} )?(?:inte|ej))?(?!\p{sc=Latin})|(?:(?:inte|ej) )?(?:är|har)(?: \p{sc=Latin}{1,12}){0,2} (?:nåtts?|nådd|uppnåtts?|uppfyllts?|klarats?|missats?)(?!\p{sc=Latin})|missades|missat målet|bedöms (?:\p{sc=Latin}{1,12} ){0,2}som (?:(?:helt|ej|inte) )?(?:uppnått|uppfyllt|nått)(?!\p{sc=Latin})/iu;
