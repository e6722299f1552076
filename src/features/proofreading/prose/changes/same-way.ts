import { judged, type Trial } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';

/** `913 000 kr högre än prognosen, en ökning med 19,6 procent`: what is told twice of one change goes the same way. */
export const checkSameWay = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const found = TWICE.exec(sentence.text);
    const { first = '', second = '' } = found?.groups ?? {};
    if (found === null) return [];
    const at = found.index + found[0].length - second.length;
    return [
      judged(UP.test(first) === UP.test(second), {
        kind: 'påstående',
        places: [placeIn(sentence, at, second), placeIn(sentence, found.index, first)],
        arithmetic: `${first} och ${second}`,
        message: `Texten säger både "${first}" och "${second}" om samma förändring.`,
        sureness: 0.88,
      }),
    ];
  });

const TWICE =
  /(?<first>högre|lägre|fler|färre|mer|mindre|större) än (?!mål|budget)[^.;:,]{2,60}, (?:vilket är |det vill säga |alltså |det är )?en (?<second>ökning|minskning|uppgång|nedgång|höjning|sänkning)(?!\p{L})/iu;
const UP = /^(?:högre|fler|mer|större|ökning|uppgång|höjning)$/i;
