import { compare, exact } from '../../../shared/exact.ts';
import { sumTrial } from '../prose/lists/sum-of-told.ts';
import type { Trial } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isCount } from '../words/quantities.ts';
import { spokenIn } from '../words/spoken.ts';

/** `Av de fem målen nås tre, ett nås delvis och ett nås inte`: with what is not reached the goals are all told. */
export const checkGoalsDivided = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const [total, ...parts] = spokenIn(sentence).filter(({ quantity }) => isCount(quantity));
    const isOfGoals = total !== undefined && AV.test(total.quantity.before) && GOALS.test(total.quantity.after);
    const last = parts.at(-1);
    if (sentence.isCell || !isOfGoals || last === undefined || parts.length < 2 || OTHER.test(sentence.text)) return [];
    const areJudged = parts.every(({ quantity: { before, after } }) => JUDGED.test(`${before} ${after}`));
    const endsWithRest = NOT.test(last.quantity.after);
    return areJudged && endsWithRest && compare(total.quantity.value, exact(2)) > 0 ? [sumTrial(total, parts, 0.88)] : [];
  });

const AV = /^(?:.{0,30} )?av (?:de|våra|förbundets|årets|styrelsens)$/iu;
const GOALS = /^(?:\p{L}{1,20} )?\p{L}{0,20}mål(?:en)?(?!\p{L})/u;
const JUDGED = /(?<!\p{L})(?:nås|nåtts|nåddes|nådda|uppnås|uppnåtts|uppnådd|uppfyll\p{L}*|klara\p{L}*|delvis|inte|ej)(?!\p{L})/iu;
const NOT = /(?<!\p{L})(?:inte|ej|missa\p{L}*)(?!\p{L})/iu;
/** Some of those that are told. */
const OTHER = /varav|därav|av dem|av dessa|kvinn|(?<!\p{L})män(?!\p{L})/iu;
