import { add, compare, type Exact, exact, subtract, ZERO } from '../../../../shared/exact.ts';
import { type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount } from '../../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../../words/spoken.ts';

/** How many associations the county has, as one place tells it. */
interface Told {
  readonly spoken: Spoken;
  readonly count: Exact;
}

/**
 * `de tre samordningsförbunden i länet`, `alla tre förbundsområdena`, `länets två övriga förbund`: the county has as many of them wherever
 * that is told.
 */
export function checkAssociationsCounted(sentences: readonly Sentence[]): Trial[] {
  const told = sentences.flatMap(toldIn);
  return told.slice(1).flatMap((last, index) => {
    const before = told[index];
    return before === undefined ? [] : [trialOf(last, before)];
  });
}

const trialOf = (last: Told, before: Told): Trial =>
  tried({
    kind: 'upprepning',
    places: placesOf([last.spoken, before.spoken]),
    arithmetic: `${last.spoken.quantity.written} och ${before.spoken.quantity.written}`,
    difference: subtract(last.count, before.count),
    rounding: ZERO,
    message: `Hur många samordningsförbund länet har sägs på två sätt: "${shown(last)}" och "${shown(before)}".`,
    sureness: 0.65,
  });

const shown = ({ spoken: { quantity } }: Told): string => `${quantity.before} ${quantity.written} ${quantity.after}`.trim();

const toldIn = (sentence: Sentence): Told[] =>
  spokenIn(sentence).flatMap((spoken): Told[] => {
    const { quantity } = spoken;
    if (!isCount(quantity) || compare(quantity.value, MOST) > 0) return [];
    const all = ALL.test(quantity.before) ? ASSOCIATIONS.test(quantity.after) : IN_COUNTY.test(quantity.after);
    const isOthers = OTHERS.test(quantity.after);
    const isOfCounty = isOthers ? /länets$/i.test(quantity.before) : all && /(?:de|alla|samtliga|länets)$/i.test(quantity.before);
    return isOfCounty ? [{ spoken, count: isOthers ? add(quantity.value, exact(1)) : quantity.value }] : [];
  });

/** No county has more. */
const MOST = exact(12);

const ALL = /(?:^|\s)(?:alla|samtliga|länets)$/i;
const ASSOCIATIONS = /^(?:samordnings|finsam)?förbund(?:en|sområden(?:a)?)?(?!\p{sc=Latin})(?! i (?:landet|sverige))/iu;
const IN_COUNTY = /^(?:samordnings|finsam)?förbund(?:en|sområdena)? i (?:länet|\p{Lu}\p{sc=Latin}{2,20} län)(?!\p{sc=Latin})/iu;
const OTHERS = /^(?:övriga|andra) (?:samordnings|finsam)?förbund(?:en)?(?!\p{sc=Latin})/iu;
