import { type Exact, exact } from '../../../../shared/exact.ts';
import { isMiswritten } from '../../sums/miswritten.ts';
import { judged, type Trial } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';

/** A law that reports refer to: its number, older laws of the same name, and how it is named. */
interface Law {
  readonly number: string;
  readonly older: readonly string[];
  readonly name: string;
  readonly words: RegExp;
}

const LAWS: readonly Law[] = [
  {
    number: '2003:1210',
    older: [],
    name: 'lagen om finansiell samordning av rehabiliteringsinsatser',
    words: /finansiell samordning av rehabilitering|finansiell samordning|finsamlag/i,
  },
  {
    number: '2018:597',
    older: [],
    name: 'lagen om kommunal bokföring och redovisning',
    words: /kommunal bokföring(?:slag)? och redovisning/i,
  },
  { number: '1997:614', older: [], name: 'lagen om kommunal redovisning', words: /(?:lag(?:en)?|lagen?) .{0,14}om kommunal redovisning/i },
  { number: '2017:725', older: ['1991:900'], name: 'kommunallagen', words: /kommunallag/i },
  { number: '2009:400', older: ['1980:100'], name: 'offentlighets- och sekretesslagen', words: /offentlighets- och sekretesslag/i },
  { number: '2017:900', older: ['1986:223'], name: 'förvaltningslagen', words: /förvaltningslag/i },
  {
    number: '2016:1145',
    older: ['2007:1091', '1992:1528'],
    name: 'lagen om offentlig upphandling',
    words: /lag(?:en)? .{0,14}om offentlig upphandling/i,
  },
];

/** Acts on other things whose names hold the name of a law. */
const OTHER_ACTS = /förordning|prop\.|proposition|betänkande|(?<!\p{sc=Latin})ds |sou /iu;

/** Propositions that reports refer to. A parliamentary year is two years that follow each other. */
const PROPOSITION = /prop(?:\.|osition(?:en)?)? ?(\d{4})\/(\d{2,4}):(\d+)/gi;

/** Laws by wrong numbers, and parliamentary years that do not exist. */
export const checkLawReferences = (sentences: readonly Sentence[], year: number): Trial[] =>
  sentences.flatMap((sentence) => lawsTold(sentence, year));

function lawsTold(sentence: Sentence, year: number): Trial[] {
  const repealed = repealedIn(sentence, year);
  return [...(repealed.length > 0 ? repealed : lawsIn(sentence)), ...propositionsIn(sentence)];
}

/** Each number of a law with the name that stands beside it: `lag (2003:1210) om …`, `lagen om … (2003:1210)`, `…, SFS 2003:1210`. */
function lawsIn(sentence: Sentence): Trial[] {
  const numbers = [...sentence.text.matchAll(/(?<![\d/])(?:19|20)\d\d:\d{1,4}(?!\d)/g)];
  return numbers.flatMap((match, index) => {
    const [written] = match;
    const from = (numbers[index - 1]?.index ?? -9) + 9;
    const until = numbers[index + 1]?.index ?? sentence.text.length;
    const law = lawBeside(sentence.text.slice(from, match.index), sentence.text.slice(match.index + written.length, until));
    const meant = law ?? miswrittenLaw(sentence.text.slice(from, match.index), written);
    // `i stället för den tidigare lagen (1997:614)` names what was before, and what it is called stands elsewhere.
    const isOfOld = /(?:tidigare|äldre|gamla|upphävda) lag(?:en)? \($/i.test(sentence.text.slice(0, match.index));
    return meant === null || isOfOld ? [] : [trialOf(sentence, match.index, { written, law: meant })];
  });
}

/** `enligt 5 § lagen (2003:1201)`: a number without a name that is that of a law but for a slip of the pen. */
function miswrittenLaw(before: string, written: string): Law | null {
  if (
    !/(?:(?:§|kap\.?|§§) (?:i )?|(?:i|enligt|av|följer) )lag(?:en)? \($/i.test(before) ||
    LAWS.some(({ number, older }) => number === written || older.includes(written))
  )
    return null;
  const digits = (number: string): Exact => exact(BigInt(number.replace(':', '')));
  return LAWS.find(({ number }) => number.slice(0, 4) === written.slice(0, 4) && isMiswritten(digits(written), digits(number))) ?? null;
}

/** The name may follow in parentheses and `om`, or end right before the number. */
function lawBeside(before: string, after: string): Law | null {
  // `…, som enligt 24 § lagen (2003:1210)` begins a new one.
  const near = before.slice(-75).replace(/^.*§ (?:i )?(?=lag(?:en)? \($)/, '');
  if (OTHER_ACTS.test(near)) return null;
  const isAfter = /^\)? (?:om )|^ \((?:om )?\p{Ll}/u.test(after);
  const named = isAfter ? `lag ${after.slice(0, 70).replace(/^\)? \(?/, '')}` : endOfName(near);
  const found = LAWS.map((law) => ({ law, at: named.search(law.words) })).filter(({ at }) => at !== -1);
  // `lagen om … och kommunallagen (2017:725)`: the number is of the name that stands nearest to it.
  return found.toSorted((a, b) => (isAfter ? a.at - b.at : b.at - a.at))[0]?.law ?? null;
}

/** What stands before the number, where only a parenthesis, a comma or `SFS` stands between. */
const endOfName = (before: string): string =>
  /(?:\(|, |: )(?:SFS )?$|(?<!dnr|nr|diarienummer) SFS $|lag(?:en)? $/iu.test(before) && !/beslut|protokoll|dnr|diarie/i.test(before)
    ? before
    : '';

function trialOf(sentence: Sentence, at: number, { written, law }: { written: string; law: Law }): Trial {
  return judged(written === law.number || law.older.includes(written), {
    kind: 'lagrum',
    places: [placeIn(sentence, at, written)],
    arithmetic: `${written} och ${law.number}`,
    message: `"${written}" är fel nummer: ${law.name} är ${law.number}.`,
    sureness: 0.95,
  });
}

/** Laws that are no longer in force, with the last year that they were (their repeals: SFS 2018:598, 2017:726, 2017:900, 2016:1145, 2009:400). */
const REPEALED: readonly { readonly number: string; readonly until: number; readonly now: string }[] = [
  { number: '1997:614', until: 2018, now: 'lagen (2018:597) om kommunal bokföring och redovisning' },
  { number: '1991:900', until: 2017, now: 'kommunallagen (2017:725)' },
  { number: '1986:223', until: 2018, now: 'förvaltningslagen (2017:900)' },
  { number: '2007:1091', until: 2016, now: 'lagen (2016:1145) om offentlig upphandling' },
  { number: '1992:1528', until: 2007, now: 'lagen (2016:1145) om offentlig upphandling' },
  { number: '1980:100', until: 2009, now: 'offentlighets- och sekretesslagen (2009:400)' },
];

/** A report of a year when the law was no longer in force, in a sentence that tells of no earlier year. */
function repealedIn(sentence: Sentence, year: number): Trial[] {
  if (OF_EARLIER.test(sentence.text)) return [];
  const years = [...sentence.text.matchAll(/(?<!\d)((?:19|20)\d\d)(?![\d:])/g)].map(([written]) => Number(written));
  return REPEALED.flatMap(({ number, until, now }) => {
    const at = sentence.text.indexOf(`(${number})`);
    if (at === -1 || year <= until || years.some((each) => each <= until)) return [];
    return [
      judged(false, {
        kind: 'lagrum',
        places: [placeIn(sentence, at + 1, number)],
        arithmetic: `${number} gällde till och med ${until}`,
        message: `"${number}" gällde till och med ${until}. Nu gäller ${now}.`,
        sureness: 0.8,
      }),
    ];
  });
}

const OF_EARLIER =
  /i stället för|ersätter|ersatte|tidigare|äldre|gamla|upphävd|upphörde|ersat|dåvarande|då gällande|före(?:gick|gångare)|övergång/i;

function propositionsIn(sentence: Sentence): Trial[] {
  return [...sentence.text.matchAll(PROPOSITION)].map((match) => {
    const [found, first = '', second = ''] = match;
    const follows = String(Number(first) + 1);
    return judged(follows.endsWith(second), {
      kind: 'lagrum',
      places: [placeIn(sentence, match.index, found)],
      arithmetic: `${first}/${second}`,
      message: `"${found}" kan inte vara rätt: något riksmöte ${first}/${second} finns inte. Det som följer på ${first} är ${first}/${follows.slice(2)}.`,
      sureness: 0.85,
    });
  });
}
