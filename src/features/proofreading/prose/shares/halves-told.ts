import { add, type Exact, exact, isEqual, subtract, ZERO } from '../../../../shared/exact.ts';
import { judged, shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';

/** `Staten betalar hälften, regionen en fjärdedel och kommunerna resterande fjärdedel`: parts told in words are a whole together. */
export const checkHalvesTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    if (!FUNDING.test(sentence.text) || /\d ?(?:%|procent)/.test(sentence.text)) return [];
    const parts = [...sentence.text.matchAll(PART)].map(partOf);
    const state = stateTrial(sentence);
    if (state !== null && !FRACTIONS.test(sentence.text.replace(STATE, ''))) return [state];
    const count = parts.reduce((all, { times }) => all + times, 0);
    return count >= FUNDERS ? [trialOf(sentence, parts)] : [];
  });

/** The state bears half (lag 2003:1210, 5 §). */
function stateTrial(sentence: Sentence): Trial | null {
  const said = STATE.exec(sentence.text);
  const share = said?.groups?.share ?? '';
  if (said === null) return null;
  return judged(/hälften/i.test(share), {
    kind: 'andel',
    places: [placeIn(sentence, said.index + said[0].lastIndexOf(share), share)],
    arithmetic: `${share} och hälften`,
    message: `Texten säger att staten bär ${share}. Enligt lag (2003:1210) 5 § är det hälften.`,
    sureness: 0.75,
  });
}

/** Others' parts are told too: then all of them are added up. */
const FRACTIONS = /(?:en|resterande|återstående) (?:tredjedel|fjärdedel|femtedel)/i;

const STATE =
  /(?<!\p{L})staten(?! och)(?:,? [^.;:\d]{0,60},?)? (?:bidrar|står|svarar|betalar|betalade|stod|svarade|bidrog)[^.;:\d]{0,50}? (?:med |för )?(?<share>hälften|en tredjedel|två tredjedelar|en fjärdedel|tre fjärdedelar) av (?:medlen|resurserna|bidragen|medlemsbidragen|finansieringen|förbundets (?:medel|intäkter|bidrag))(?! till)/iu;

const FUNDING = /finansiera|bidra|betala|står för|svarar för|skjuter till|medlen|resurser|insatsen|fördel/i;

/** Three parties pay, or more. */
const FUNDERS = 3;

const PART =
  /(?<!\p{L})(?:hälften|(?:en|resterande|återstående|sista|andra|den sista|den andra) (?<part>tredjedel|fjärdedel|femtedel|sjättedel)(?:en)?|två tredjedelar|tre fjärdedelar)(?<each> (?:vardera|var|var för sig)(?!\p{L}))?/giu;

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
