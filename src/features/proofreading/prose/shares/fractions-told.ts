import { compare, divide, type Exact, exact } from '../../../../shared/exact.ts';
import { judged, shownExact, type Trial } from '../../trial.ts';
import { partsOf } from '../../words/parts-of.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { type Quantity, quantitiesOf } from '../../words/quantities.ts';

/** Parts that are told in words. */
const FRACTIONS: readonly { readonly words: RegExp; readonly value: Exact }[] = [
  { words: /hälften$/i, value: exact(1, 2) },
  { words: /(?:en|var) tredje(?:del)?$/i, value: exact(1, 3) },
  { words: /(?:en|var) fjärde(?:del)?$/i, value: exact(1, 4) },
  { words: /(?:en|var) femte(?:del)?$/i, value: exact(1, 5) },
  { words: /två (?:tredjedelar|av tre)$/i, value: exact(2, 3) },
  { words: /tre (?:fjärdedelar|av fyra)$/i, value: exact(3, 4) },
  { words: /fyra (?:femtedelar|av fem)$/i, value: exact(4, 5) },
  { words: /tre av tio$/i, value: exact(3, 10) },
  { words: /fyra av tio$/i, value: exact(2, 5) },
  { words: /sex av tio$/i, value: exact(3, 5) },
  { words: /sju av tio$/i, value: exact(7, 10) },
  { words: /åtta av tio$/i, value: exact(4, 5) },
  { words: /nio av tio$/i, value: exact(9, 10) },
];

export const FRACTION =
  /(?:(?<near>drygt|knappt|nästan|precis|exakt|mer än|över|mindre än|under|inte ens) )?(?<!\p{sc=Latin})(?:hälften|(?:en|var) (?:tredje|fjärde|femte)(?:del)?|två (?:tredjedelar|av tre)|tre (?:fjärdedelar|av fyra)|fyra (?:femtedelar|av fem)|(?:tre|fyra|sex|sju|åtta|nio) av tio)(?!\p{sc=Latin})/giu;

/** `Knappt hälften av samtliga, 91 av 198`: whether the fraction is what the counts beside it come to. */
export const checkFractionsTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const counts = partsOf(quantitiesOf(sentence.text)).filter(({ whole }) => compare(whole.value, exact(5)) > 0);
    return [...sentence.text.matchAll(FRACTION)].flatMap((match) => {
      const beside = counts.find((each) => isBeside(sentence.text, match.index + match[0].length, each));
      return beside === undefined ? [] : [trialOf(sentence, match, beside)];
    });
  });

/** The counts follow in parentheses or after a comma, and nothing else is told between. */
function isBeside(text: string, end: number, { part, whole }: { part: Quantity; whole: Quantity }): boolean {
  const from = Math.min(part.at, whole.at);
  return from >= end && /^[^.;:\d]{0,60}[,(] ?$/.test(text.slice(end, from));
}

function trialOf(sentence: Sentence, match: RegExpMatchArray, { part, whole }: { part: Quantity; whole: Quantity }): Trial {
  const told = match[0];
  const near = match.groups?.near?.toLowerCase() ?? '';
  const fraction = fractionOf(told);
  const share = divide(part.value, whole.value);
  const counts = `${part.written} av ${whole.written}`;
  return judged(agrees(share, fraction, near), {
    kind: 'påstående',
    places: [placeIn(sentence, match.index ?? 0, told), ...[part, whole].map(({ at, written }) => placeIn(sentence, at, written))],
    arithmetic: `${counts} är ${shownExact(divide(part.value, divide(whole.value, exact(100))))} %`,
    message: `Texten säger "${told}", men ${counts} är ${shownExact(divide(part.value, divide(whole.value, exact(100))))} %.`,
    sureness: 0.85,
  });
}

/** What words like `drygt hälften` come to. */
export const fractionOf = (told: string): Exact => FRACTIONS.find(({ words }) => words.test(told))?.value ?? exact(1);

/** `Drygt` and the like say on which side it is; without them it may be a little off. */
export function agrees(share: Exact, fraction: Exact, near: string): boolean {
  const side = compare(share, fraction);
  const isWithin = (most: Exact): boolean => compare(share, divide(fraction, most)) >= 0 && compare(divide(share, most), fraction) <= 0;
  const isClose = isWithin(exact(6, 5));
  if (/mer än|över/.test(near)) return side > 0;
  if (/mindre än|under|inte ens/.test(near)) return side < 0;
  if (/drygt/.test(near)) return side >= 0 && isClose;
  if (/knappt|nästan/.test(near)) return side <= 0 && isClose;
  return isWithin(exact(8, 7));
}
