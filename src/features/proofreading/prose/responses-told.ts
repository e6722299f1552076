import { compare, subtract, ZERO } from '../../../shared/exact.ts';
import { percentOf, percentOutcome } from '../percent.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, isPercent, type Quantity, quantitiesOf } from '../words/quantities.ts';

interface Spoken {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
}

/** `104 tillfrågade`, `72 svar` and `Svarsfrekvens 69 %` in points or sentences near each other. */
export const checkResponsesTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const own = quantitiesOf(sentence.text);
    const rate = /svarsfrekvens|svarsandel/i.test(sentence.text) && !own.some(isCount) ? own.filter(isPercent) : [];
    const [percent, ...more] = rate;
    if (percent === undefined || more.length > 0) return [];
    const near = sentences
      .slice(Math.max(0, index - NEAR), index + NEAR + 1)
      .filter(({ headings }) => headings.join('|') === sentence.headings.join('|'));
    const [asked, answered] = [ASKED, ANSWERED].map((isIt) => onlyOne(near, isIt));
    return asked === undefined || answered === undefined ? [] : (trialOf({ sentence, quantity: percent }, asked, answered) ?? []);
  });

const NEAR = 3;

const ASKED = ({ after }: Quantity): boolean => /^(?:personer |deltagare )?(?:tillfråga|fick enkäten|utskick)/.test(after);
const ANSWERED = ({ after }: Quantity): boolean => /^(?:personer |deltagare )?(?:svar(?!sfre)|besvarade)/.test(after);

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
  const outcome = percentOutcome(rate.quantity, computed);
  return [
    tried({
      kind: 'procent',
      places: [rate, answered, asked].map(({ sentence, quantity }) => placeIn(sentence, quantity.at, quantity.written)),
      arithmetic: `${answered.quantity.written} av ${asked.quantity.written} är ${shownExact(computed)} %`,
      difference: outcome === 'right' ? ZERO : subtract(rate.quantity.value, computed),
      rounding: outcome === 'cut' ? rate.quantity.value : ZERO,
      message: `Svarsfrekvensen är ${rate.quantity.written} här, men ${answered.quantity.written} av ${asked.quantity.written} är ${shownExact(computed)} %.`,
      sureness: 0.88,
    }),
  ];
}
