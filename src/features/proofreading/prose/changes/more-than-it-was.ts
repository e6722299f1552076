import { add, compare, exact, subtract, ZERO } from '../../../../shared/exact.ts';
import { percentOf, percentOff, percentOutcome } from '../../percent.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, isMoneyIn, isPercent, isRough } from '../../words/quantities.ts';
import { placesOf, type Spoken, spokenIn, valueOf } from '../../words/spoken.ts';

/** What it is now, how much more that is than it was, and what the change is said to be in per cent. */
interface Told {
  readonly now: Spoken;
  readonly change: Spoken;
  readonly percent: Spoken;
}

/** `240 deltagare … Det är 36 fler än året före, en ökning med 17,6 procent`: of what it was, which is the one less the other. */
export const checkMoreThanItWas = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1];
    const near = before?.paragraph === sentence.paragraph ? spokenIn(before) : [];
    const told = toldIn(spokenIn(sentence), near);
    if (told === null) return [];
    // `41 nya deltagare och hade totalt 68`: of several that were told before, the one that it is right of.
    const trials = [told.now, ...near.filter(({ quantity }) => isCount(quantity))].map((now) => trialOf({ ...told, now }));
    return trials.find(([trial]) => trial?.outcome === 'held') ?? trials[0] ?? [];
  });

function toldIn(spoken: readonly Spoken[], near: readonly Spoken[]): Told | null {
  const at = spoken.findIndex(
    (each, index) => (isCount(each.quantity) && MORE.test(each.quantity.after)) || isOfMoney(each, spoken[index - 1]),
  );
  const [change, percent] = [spoken[at], spoken[at + 1]];
  if (change === undefined || percent === undefined || !isPercent(percent.quantity) || !SAID.test(percent.quantity.before)) return null;
  const now = isMoneyIn(change.quantity) ? spoken[at - 1] : nowOf(spoken.slice(0, at), near);
  return now === undefined || [now, percent].some(({ quantity }) => isRough(quantity)) ? null : { now, change, percent };
}

/** `kostade 8 998 230 kronor, en ökning med 850 900 kronor eller 10,4 procent` */
const isOfMoney = ({ quantity }: Spoken, before: Spoken | undefined): boolean =>
  before !== undefined && [quantity, before.quantity].every(isMoneyIn) && AN_INCREASE.test(quantity.before);

const AN_INCREASE =
  /^(?:kronor|kr|tkr)?, (?:vilket (?:är|var) )?en (?:(?<more>ökning|höjning|uppgång)|minskning|sänkning|nedgång) (?:med|på|om)$/u;

/** The only one before it, or the first of the sentence that it goes on about: of the others some are women and men. */
function nowOf(own: readonly Spoken[], near: readonly Spoken[]): Spoken | undefined {
  const [first, ...more] = own.filter(({ quantity }) => isCount(quantity));
  return first === undefined ? near.find(({ quantity }) => isCount(quantity)) : more.length === 0 ? first : undefined;
}

const MORE = /^(?:\p{sc=Latin}{1,20} )?(?:fler|färre) än(?!\p{sc=Latin})/u;
const SAID = /, (?:vilket (?:är|var) )?en (?:ökning|minskning|uppgång|nedgång) (?:med|på)$|(?:^|\s)(?:eller|motsvarande|det vill säga)$/u;

function trialOf({ now, change, percent }: Told): Trial[] {
  const isMoney = isMoneyIn(change.quantity);
  const isMore = isMoney
    ? AN_INCREASE.exec(change.quantity.before)?.groups?.more !== undefined
    : /fler/.test(MORE.exec(change.quantity.after)?.[0] ?? '');
  const was = isMore ? subtract(valueOf(now), valueOf(change)) : add(valueOf(now), valueOf(change));
  const computed = compare(was, exact(4)) > 0 ? percentOf(valueOf(change), was) : null;
  if (computed === null) return [];
  return [
    tried({
      kind: 'procent',
      places: placesOf([percent, change, now]),
      arithmetic: `${change.quantity.written} av ${shownExact(was)} är ${shownExact(computed)} %`,
      ...(percentOutcome(percent.quantity, computed) === 'right'
        ? { difference: ZERO, rounding: ZERO }
        : percentOff(percent.quantity, computed)),
      message: `${change.quantity.written} ${wordOf(isMore, isMoney)} än ${shownExact(was)} är ${shownExact(computed)} %, men ${percent.quantity.written} står.`,
      sureness: 0.85,
    }),
  ];
}

const wordOf = (isMore: boolean, isMoney: boolean): string => (isMoney ? (isMore ? 'mer' : 'mindre') : isMore ? 'fler' : 'färre');
