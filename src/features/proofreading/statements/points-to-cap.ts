import { absolute, compare, exact, isEqual, multiply, subtract, ZERO } from '../../../shared/exact.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isPercent, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { HIGHEST_EQUITY } from './guidelines.ts';

/** `18 % av bidragen, två procentenheter under det rekommenderade taket`: how far from the cap the share of the sentence is. */
export const checkPointsToCap = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const quantities = quantitiesOf(sentence.text);
    const points = quantities.find(({ after }) => TO_CAP.test(after));
    const share = quantities.findLast((each) => isPercent(each) && points !== undefined && each.at < points.at);
    const isOfEquity = !sentence.isCell && /kapital|bidrag/i.test(sentence.text);
    return points === undefined || share === undefined || !isOfEquity ? [] : [trialOf(sentence, points, share)];
  });

const TO_CAP =
  /^procentenheter? (?:under|över) (?:det |den )?(?:\p{sc=Latin}{5,18} )?(?:tak|taket|gränsen|nivån|rekommendationen)(?!\p{sc=Latin})/u;

/** In per cent of the contributions. */
const CAP = multiply(HIGHEST_EQUITY, exact(100));

function trialOf(sentence: Sentence, points: Quantity, share: Quantity): Trial {
  const off = subtract(share.value, CAP);
  const side = compare(off, ZERO) >= 0 ? 'över' : 'under';
  const [told = ''] = /under|över/.exec(points.after) ?? [];
  return judged(isEqual(absolute(off), points.value) && side === told, {
    kind: 'påstående',
    places: [points, share].map(({ at, written }) => placeIn(sentence, at, written)),
    arithmetic: `${share.written} mot 20 % skiljer ${shownExact(absolute(off))}`,
    message: `Texten säger ${points.written} procentenheter ${told} taket på 20 %, men ${share.written} ligger ${shownExact(absolute(off))} procentenheter ${side} det.`,
    sureness: 0.85,
  });
}
