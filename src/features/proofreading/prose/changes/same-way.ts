import { judged, type Trial } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import type { Way } from './way-trial.ts';

/**
 * What is told twice of one change goes the same way: `913 000 kr högre än prognosen, en ökning med 19,6 procent`,
 * `Det är 47 fler än 2021, och antalet ökade därmed med 7,5 procent`.
 */
export const checkSameWay = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1];
    const near = before?.paragraph === sentence.paragraph ? before : null;
    const twice = TWICE.exec(sentence.text);
    const { first = '', second = '' } = twice?.groups ?? {};
    if (twice !== null) {
      const at = twice.index + twice[0].length - second.length;
      return [trialOf({ sentence, word: second, at }, { sentence, word: first, at: twice.index })];
    }
    const so = soIn(sentence);
    const than =
      so === null
        ? null
        : (lastThan(sentence, so.at) ??
          (near === null || OTHER.test(sentence.text.slice(0, so.at)) ? null : lastThan(near, near.text.length)));
    return so === null || than === null ? [] : [trialOf(so, than)];
  });

const TWICE =
  /(?<first>högre|lägre|fler|färre|mer|mindre|större) än (?!mål|budget)[^.;:,]{2,60}, (?:vilket är |det vill säga |alltså |det är )?en (?<second>ökning|minskning|uppgång|nedgång|höjning|sänkning)(?!\p{sc=Latin})/iu;
const UP = /^(?:högre|fler|mer|större|ök|uppgång|höjning|steg|stig|väx|vux)/i;

/** `ökade alltså med 3 procent`, `har därmed minskat med`, and `De är 4,4 % högre.` right after */
const SO =
  /(?<!\p{sc=Latin})(?:(?<went>ökade|minskade|steg|sjönk|växte) (?:alltså|därmed|således)(?= med \d)|har (?:alltså|därmed|således) (?<has>ökat|minskat|stigit|sjunkit|vuxit)(?=[.;,]| med \d))|^ ?(?:de|den|det) är [\d,]{1,6} ?(?:%|procent) (?<is>högre|lägre|fler|färre)(?=\.)/iu;

function soIn(sentence: Sentence): Way | null {
  const found = SO.exec(sentence.text);
  const word = found?.groups?.went ?? found?.groups?.has ?? found?.groups?.is;
  return found === null || word === undefined ? null : { sentence, word, at: sentence.text.indexOf(word, found.index) };
}

const THAN =
  /(?<=\d(?:[\d  ,]*\d)? (?:[\p{sc=Latin}%]{1,12} ){0,2})(?<word>högre|lägre|fler|färre|mer|mindre|större) än (?!mål|budget|plan|beräkna|vänta|riket|genomsnitt|snittet)/giu;
/** Something that goes the other way. */
const OTHER = /(?<!\p{sc=Latin})(?:men|trots|däremot|samtidigt|medan)(?!\p{sc=Latin})/iu;

/** The last that is said to be so much more or less than before, with nothing between that turns it. */
function lastThan(sentence: Sentence, until: number): Way | null {
  const text = sentence.text.slice(0, until);
  const found = [...text.matchAll(THAN)].at(-1);
  const word = found?.groups?.word;
  if (found === undefined || word === undefined || OTHER.test(text.slice(found.index))) return null;
  return { sentence, word, at: found.index };
}

const trialOf = (second: Way, first: Way): Trial =>
  judged(UP.test(first.word) === UP.test(second.word), {
    kind: 'påstående',
    places: [placeIn(second.sentence, second.at, second.word), placeIn(first.sentence, first.at, first.word)],
    arithmetic: `${first.word} och ${second.word}`,
    message: `Texten säger både "${first.word}" och "${second.word}" om samma förändring.`,
    sureness: 0.88,
  });
