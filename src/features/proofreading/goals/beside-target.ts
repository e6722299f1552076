import { compare } from '../../../shared/exact.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isBound, isCount, isPercent, isRough, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { placesOf, type Spoken } from '../words/spoken.ts';
import { isMetBy, targetIn } from './verdicts.ts';
import { isOfYearBefore } from './year-before.ts';

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
    if (first !== undefined && before !== undefined) after.push(...judgedAlone(sentence, before, first));
    return [...inParentheses(sentence), ...onASide(sentence, before), ...after].map(trialOf);
  });

const percentsIn = (sentence: Sentence): Spoken[] =>
  quantitiesOf(sentence.text)
    .filter(isPercent)
    .map((quantity) => ({ sentence, quantity }));

const VERDICT =
  /^\)? ?[–—-]? ?(?<word>(?:ej|inte|icke)? ?(?:helt )?(?:klarat|klarades|nått|nåddes|uppnått|uppnåddes|uppfyllt|uppfylldes))(?!\p{sc=Latin})/iu;

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

/** `över målet på`, `lägre än det rekommenderade taket på` */
const SIDE =
  /(?<![\p{sc=Latin}-])(?<side>över|under|högre än|lägre än|mer än|mindre än)(?: \p{sc=Latin}{1,16}){0,4} (?:mål(?:et|nivån)?|målvärdet|tak(?:et)?|gräns(?:en)?|riktvärdet|riktlinjen)(?: (?:på|om|som (?:är|var)))?(?: minst| högst)? ?$/iu;

/** `40 procent. Det är över målet på 35 procent`; what is of a part of the outcome has a number of its own. */
function onASide(sentence: Sentence, before: Sentence | undefined): Judged[] {
  return percentsIn(sentence).flatMap((target): Judged[] => {
    const found = sideBefore(sentence.text.slice(0, target.quantity.at));
    const outcome = found === null ? undefined : outcomeBefore(sentence, before, found.at);
    if (found === null || outcome === undefined || isRough(outcome.quantity) || isBound(outcome.quantity)) return [];
    const isOver = compare(outcome.quantity.value, target.quantity.value);
    return [{ outcome, target, word: { sentence, ...found }, holds: isOver === (/^(?:över|högre|mer)/i.test(found.written) ? 1 : -1) }];
  });
}

/** The words that say over or under; how far from it is something else. */
function sideBefore(words: string): { readonly at: number; readonly written: string } | null {
  const found = SIDE.exec(words);
  const isClear = !/procentenhet|differens|nära|knappt|strax|först (?:vid|under|år|20)/i.test(words.slice(-80));
  return found === null || !isClear ? null : { at: found.index, written: found[0].trim() };
}

/** The last per cent figure before that place; of a sentence that goes on, the last of the one before. */
function outcomeBefore(sentence: Sentence, before: Sentence | undefined, at: number): Spoken | undefined {
  const own = percentsIn(sentence).filter(({ quantity }) => quantity.end <= at && !isOfYearBefore(quantity));
  const isGoingOn = /^(?:det|vilket) (?:är|var|blev)(?!\p{sc=Latin})/iu.test(sentence.text.trim());
  return own.at(-1) ?? (isGoingOn && before !== undefined ? percentsIn(before).at(-1) : undefined);
}

const JUDGED_AFTER =
  /^ ?målet (?<word>(?:(?:är|har) )?(?:(?:inte|ej) )?(?:nåddes|uppnåddes|uppfylldes|klarades|(?:upp)?nåtts?|uppfyllts?|klarats?)(?: (?:alltså|därmed|således))?(?: (?:inte|ej))?)(?!\p{sc=Latin})(?! (?:nästan|delvis))/iu;

/** The verdict that a sentence begins with, and where its word stands. */
function verdictAt(sentence: Sentence): Judged['word'] | null {
  const found = JUDGED_AFTER.exec(sentence.text);
  const written = found?.groups?.word ?? '';
  return found === null ? null : { sentence, at: found.index + found[0].indexOf(written), written };
}

const isMetSaid = ({ written }: Judged['word']): boolean => !/inte|ej/i.test(written);

/** `Alltså gick 12 av 27 (44 %) till arbete, mål 45 %. Målet nåddes inte.`, `44 deltagare, mål 45. Målet ej uppnått.` */
function judgedAfter(sentence: Sentence, before: Sentence): Judged[] {
  const word = verdictAt(sentence);
  const percents = percentsIn(before);
  const [outcome, target, ...others] = percents.length > 0 ? percents : countsIn(before);
  if (word === null || outcome === undefined || target === undefined || others.length > 0 || !isToldAsGoal(target)) return [];
  const isMet = isMetIn(before, outcome, target);
  return isMet === null ? [] : [{ outcome, target, word, holds: isMet === isMetSaid(word) }];
}

const isToldAsGoal = ({ quantity: { before } }: Spoken): boolean =>
  /(?:^|[\s,(])mål(?:et)?(?:,? (?:var|är|på|om))?:?(?: minst)?$/i.test(before);

/** Null where the words between do not tell on which side of the limit a share shall be. */
function isMetIn({ text }: Sentence, outcome: Spoken, told: Spoken): boolean | null {
  const target = targetIn(text.slice(outcome.quantity.end));
  if (target !== null) return isMetBy(target, { value: outcome.quantity.value, told: [] });
  return isPercent(told.quantity) ? null : isAtLeast(outcome, told);
}

/** `39 procent till arbete eller studier. Målet var 40 procent. Målet nåddes inte.` */
function judgedAtLast(sentence: Sentence, goal: Sentence, said: Sentence): Judged[] {
  const word = verdictAt(sentence);
  const [target, ...more] = percentsIn(goal);
  const [outcome, ...others] = percentsIn(said);
  const isGoal = /^ ?målet (?:var|är) (?:minst )?\d[\d,]* ?(?:procent|%)\.?$/i.test(goal.text.trim());
  if (word === null || target === undefined || outcome === undefined || more.length + others.length > 0 || !isGoal) return [];
  return [{ outcome, target, word, holds: isAtLeast(outcome, target) === isMetSaid(word) }];
}

const VERDICT_ALONE =
  /^ ?(?:(?:bedömning|måluppfyllelse|status): )?(?<word>(?:(?:inte|ej|helt) )?(?:nåddes|uppnåddes|uppfylldes|klarades|nått|uppnått|uppfyllt|klarat)(?: (?:inte|ej))?)\.?$/iu;
const CAME_TO = /^ ?(?:\d{1,2}\. )?(?:utfall:|(?:det |utfallet )?(?:blev|var)(?: det)?)$/iu;

/** `Minst 40 procent till arbete. Det blev 36 procent. Nåddes inte.` */
function judgedAlone(sentence: Sentence, said: Sentence, goal: Sentence): Judged[] {
  const written = VERDICT_ALONE.exec(sentence.text)?.groups?.word;
  const target = written === undefined ? null : targetIn(goal.text);
  const outcome = cameTo(said);
  if (written === undefined || target === null || outcome === undefined || !isInUnitOf(outcome, target.quantity)) return [];
  const word = { sentence, at: sentence.text.indexOf(written), written };
  const holds = isMetBy(target, { value: outcome.value, told: [] }) === isMetSaid(word);
  return [{ outcome: { sentence: said, quantity: outcome }, target: { sentence: goal, quantity: target.quantity }, word, holds }];
}

function cameTo({ text }: Sentence): Quantity | undefined {
  const [outcome, ...others] = quantitiesOf(text);
  return outcome !== undefined && others.length === 0 && CAME_TO.test(outcome.before) ? outcome : undefined;
}

/** Of `minst 38 procent … Det blev 40` the second is of the same unit. */
const isInUnitOf = (outcome: Quantity, limit: Quantity): boolean =>
  isPercent(limit) ? isPercent(outcome) || isCount({ ...outcome, decimals: 0 }) : isCount(outcome);

const countsIn = (sentence: Sentence): Spoken[] =>
  quantitiesOf(sentence.text)
    .filter(isCount)
    .map((quantity) => ({ sentence, quantity }));

const trialOf = ({ outcome, target, word, holds }: Judged): Trial =>
  judged(holds, {
    kind: 'bedömning',
    places: [placeIn(word.sentence, word.at, word.written), ...placesOf([outcome, target])],
    arithmetic: `${outcome.quantity.written} mot ${target.quantity.written}`,
    message: `Texten säger "${word.written}", men utfallet är ${outcome.quantity.written} och gränsen ${target.quantity.written}.`,
    sureness: 0.88,
  });
