import { compare } from '../../../shared/exact.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isBound, isCount, isPercent, isRough, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { isMetBy, targetIn } from './verdicts.ts';

interface Spoken {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
}

/** An outcome and the limit that stands beside it, with the word that judges it. */
interface Judged {
  readonly outcome: Spoken;
  readonly target: Spoken;
  readonly word: { readonly sentence: Sentence; readonly at: number; readonly written: string };
  readonly holds: boolean;
}

/** Outcomes that are judged where they stand: `42 % (mål 40 %) – klarat`, `38 %, under målet på 40 %`, `44 % …, mål 45 %. Målet nåddes inte.` */
export const checkBesideTarget = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const [first, before] = [sentences[index - 2], sentences[index - 1]].map((each) =>
      each?.paragraph === sentence.paragraph ? each : undefined,
    );
    const after =
      before === undefined ? [] : [...judgedAfter(sentence, before), ...(first === undefined ? [] : judgedAtLast(sentence, before, first))];
    return [...inParentheses(sentence), ...onASide(sentence, before), ...after].map(trialOf);
  });

const percentsIn = (sentence: Sentence): Spoken[] =>
  quantitiesOf(sentence.text)
    .filter(isPercent)
    .map((quantity) => ({ sentence, quantity }));

const VERDICT =
  /^\)? ?[–—-]? ?(?<word>(?:ej|inte|icke)? ?(?:helt )?(?:klarat|klarades|nått|nåddes|uppnått|uppnåddes|uppfyllt|uppfylldes))(?!\p{L})/iu;

/** `27 % (mål 50 %) – klarat` */
function inParentheses(sentence: Sentence): Judged[] {
  const percents = percentsIn(sentence);
  return percents.flatMap((target, index): Judged[] => {
    const outcome = percents[index - 1];
    const found = VERDICT.exec(sentence.text.slice(target.quantity.end));
    const word = found?.groups?.word;
    if (outcome === undefined || found === null || word === undefined || !/^\(mål(?:et)?:?(?: minst| på)?$/.test(target.quantity.before))
      return [];
    const isMet = !/^(?:ej|inte|icke)/i.test(word);
    const at = target.quantity.end + found[0].indexOf(word);
    return [{ outcome, target, word: { sentence, at, written: word }, holds: isAtLeast(outcome, target) === isMet }];
  });
}

const isAtLeast = (outcome: Spoken, target: Spoken): boolean => compare(outcome.quantity.value, target.quantity.value) >= 0;

const SIDE = /(?<![\p{L}-])(?<side>över|under) (?:mål(?:et|nivån)?|målvärdet)(?: (?:på|om|som (?:är|var)))?(?: minst)? ?$/iu;

/** `40 procent. Det är över målet på 35 procent`; what is of a part of the outcome has a number of its own. */
function onASide(sentence: Sentence, before: Sentence | undefined): Judged[] {
  return percentsIn(sentence).flatMap((target): Judged[] => {
    const words = sentence.text.slice(0, target.quantity.at);
    const found = SIDE.exec(words);
    const side = found?.groups?.side;
    if (found === null || side === undefined || /procentenhet|differens|nära|knappt|strax/i.test(words.slice(-80))) return [];
    const own = percentsIn(sentence).filter(({ quantity }) => quantity.end <= found.index);
    const isGoingOn = /^(?:det|vilket) (?:är|var|blev)(?!\p{L})/iu.test(sentence.text.trim());
    const outcome = own.at(-1) ?? (isGoingOn && before !== undefined ? percentsIn(before).at(-1) : undefined);
    if (outcome === undefined || isRough(outcome.quantity) || isBound(outcome.quantity)) return [];
    const isOver = compare(outcome.quantity.value, target.quantity.value);
    const written = found[0].trim();
    return [{ outcome, target, word: { sentence, at: found.index, written }, holds: isOver === (/över/i.test(side) ? 1 : -1) }];
  });
}

const JUDGED_AFTER =
  /^ ?målet (?<word>(?:(?:är|har) )?(?:(?:inte|ej) )?(?:nåddes|uppnåddes|uppfylldes|klarades|(?:upp)?nåtts?|uppfyllts?|klarats?)(?: (?:alltså|därmed|således))?(?: (?:inte|ej))?)(?!\p{L})(?! (?:nästan|delvis))/iu;

/** `Alltså gick 12 av 27 (44 %) till arbete, mål 45 %. Målet nåddes inte.`, `44 deltagare, mål 45. Målet ej uppnått.` */
function judgedAfter(sentence: Sentence, before: Sentence): Judged[] {
  const found = JUDGED_AFTER.exec(sentence.text);
  const word = found?.groups?.word;
  const percents = percentsIn(before);
  const [outcome, told, ...others] = percents.length > 0 ? percents : countsIn(before);
  if (found === null || word === undefined || outcome === undefined || told === undefined || others.length > 0) return [];
  const isTold = /(?:^|[\s,(])mål(?:et)?(?:,? (?:var|är|på|om))?:?(?: minst)?$/i.test(told.quantity.before);
  const target = targetIn(before.text.slice(outcome.quantity.end));
  if (!isTold || (target === null && isPercent(told.quantity))) return [];
  const isMet = target === null ? isAtLeast(outcome, told) : isMetBy(target, { value: outcome.quantity.value, told: [] });
  const at = found.index + found[0].indexOf(word);
  return [{ outcome, target: told, word: { sentence, at, written: word }, holds: isMet === !/inte|ej/i.test(word) }];
}

/** `39 procent till arbete eller studier. Målet var 40 procent. Målet nåddes inte.` */
function judgedAtLast(sentence: Sentence, goal: Sentence, said: Sentence): Judged[] {
  const found = JUDGED_AFTER.exec(sentence.text);
  const word = found?.groups?.word;
  const [target, ...more] = percentsIn(goal);
  const [outcome, ...others] = percentsIn(said);
  const isGoal = /^ ?målet (?:var|är) (?:minst )?\d[\d,]* ?(?:procent|%)\.?$/i.test(goal.text.trim());
  if (found === null || word === undefined || !isGoal || target === undefined || outcome === undefined || more.length + others.length > 0)
    return [];
  const at = found.index + found[0].indexOf(word);
  return [{ outcome, target, word: { sentence, at, written: word }, holds: isAtLeast(outcome, target) === !/inte|ej/i.test(word) }];
}

const countsIn = (sentence: Sentence): Spoken[] =>
  quantitiesOf(sentence.text)
    .filter(isCount)
    .map((quantity) => ({ sentence, quantity }));

const trialOf = ({ outcome, target, word, holds }: Judged): Trial =>
  judged(holds, {
    kind: 'bedömning',
    places: [
      placeIn(word.sentence, word.at, word.written),
      ...[outcome, target].map(({ sentence, quantity }) => placeIn(sentence, quantity.at, quantity.written)),
    ],
    arithmetic: `${outcome.quantity.written} mot ${target.quantity.written}`,
    message: `Texten säger "${word.written}", men utfallet är ${outcome.quantity.written} och målet ${target.quantity.written}.`,
    sureness: 0.88,
  });
