import { add, type Exact, exact, isEqual, subtract, ZERO } from '../../../../shared/exact.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';

/** `Staten betalar hälften, regionen en fjärdedel och kommunerna resterande fjärdedel`: parts told in words are a whole together. */
export const checkHalvesTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    if (!FUNDING.test(sentence.text) || /\d ?(?:%|procent)/.test(sentence.text)) return [];
    const parts = [...sentence.text.matchAll(PART)].map(partOf);
    const count = parts.reduce((all, { times }) => all + times, 0);
    return count >= FUNDERS ? [trialOf(sentence, parts)] : [];
  });

const FUNDING = /finansiera|bidra|betala|står för|svarar för|skjuter till|medlen|resurser|insatsen|fördel/i;

/** Three parties pay, or more. */
const FUNDERS = 3;

const PART =
  /(?<!\p{sc=Latin})(?:hälften|(?:en|resterande|återstående|sista|andra|den sista|den andra) (?<part>tredjedel|fjärdedel|femtedel|sjättedel)(?:en)?|två tredjedelar|tre fjärdedelar)(?<each> (?:vardera|var|var för sig)(?!\p{sc=Latin}))?/giu;

const SIZES: Readonly<Record<string, Exact>> = {
  tredjedel: exact(1, 3),
  fjärdedel: exact(1, 4),
  femtedel: exact(1, 5),
  sjättedel: exact(1, 6),
  'två tredjedelar': exact(2, 3),
  'tre fjärdedelar': exact(3, 4),
};

interface Part {
  readonly size: Exact;
  /** Two where two pay it each. */
  readonly times: number;
  readonly at: number;
  readonly written: string;
}

function partOf(match: RegExpMatchArray): Part {
  const written = match[0];
  const name = (match.groups?.part ?? written).toLowerCase();
  const times = match.groups?.each === undefined ? 1 : 2;
  const each = SIZES[name] ?? exact(1, 2);
  return { size: times === 2 ? add(each, each) : each, times, at: match.index ?? 0, written };
}

function trialOf(sentence: Sentence, parts: readonly Part[]): Trial {
  const sum = parts.reduce((all, { size }) => add(all, size), ZERO);
  const told = parts.map(({ written }) => written).join(' + ');
  return tried({
    kind: 'andel',
    places: parts.map(({ at, written }) => placeIn(sentence, at, written)),
    arithmetic: `${told} = ${isEqual(sum, exact(1)) ? '1' : shownExact(sum)}`,
    difference: subtract(sum, exact(1)),
    rounding: ZERO,
    message: `${told} är inte det hela: det blir ${shownExact(sum)}.`,
    sureness: 0.92,
  });
}
