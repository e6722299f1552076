import { compare, type Exact, exact, isEqual, largestOf, multiply, subtract, ZERO } from '../../../../shared/exact.ts';
import { figureKey } from '../../../figures/figure.ts';
import { percentOf, percentOutcome } from '../../percent.ts';
import { grainOf, inKronor } from '../../printed-number.ts';
import type { PrintedFigure } from '../../statements/printed-figure.ts';
import { judged, shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isMoneyIn, isPercent, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/** What a sentence says has become more or less since the year before, and the figures that it is of. */
interface Subject {
  readonly words: RegExp;
  readonly figures: readonly string[];
  /** Costs are kept with a minus, and are told without. */
  readonly isSize: boolean;
}

/** `Eget kapital i förhållande till medlemsbidragen`, which names two other subjects. */
const EQUITY_SHARE: Subject = {
  words:
    /(?:eget|egna) kapital(?:et)?(?:s andel| i (?:förhållande|relation) till| i (?:procent|%) av| som andel av) (?:av )?(?:de |årets )?(?:medlems)?bidrag(?:en)?/i,
  figures: ['oversikt.eget-kapital-andel'],
  isSize: false,
};

const SUBJECTS: readonly Subject[] = [
  { words: /(?:eget|egna) kapital(?:et)?/i, figures: ['br.eget-kapital', 'oversikt.eget-kapital'], isSize: false },
  { words: /soliditet(?:en)?/i, figures: ['oversikt.soliditet'], isSize: false },
  {
    words: /likvida med(?:el|len)|bankmedlen|banktillgodohavande(?:t|na)?|pengarna på (?:banken|kontot)|^kassan|kassa och bank/i,
    figures: ['br.kassa-bank'],
    isSize: false,
  },
  { words: /kortfristiga skulder(?:na)?/i, figures: ['br.kortfristiga-skulder'], isSize: true },
  { words: /(?:kortfristiga |^)fordringar(?:na)?/i, figures: ['br.fordringar'], isSize: true },
  { words: /balansomslutning(?:en)?/i, figures: ['br.summa-tillgangar'], isSize: false },
  { words: /medlemsbidrag(?:en|et)?/i, figures: ['bidrag.summa', 'oversikt.medlemsbidrag'], isSize: true },
  {
    words: /(?:årets|periodens|verksamhetsårets) resultat|(?:^|[^\p{sc=Latin}])resultatet/iu,
    figures: ['rr.arets-resultat', 'oversikt.resultat', 'drift.resultat'],
    isSize: false,
  },
  {
    words: /(?:verksamhetens|förbundets|totala|samlade) kostnader(?:na)?|^kostnaderna/i,
    figures: ['rr.kostnader', 'oversikt.kostnader'],
    isSize: true,
  },
  {
    words: /(?:verksamhetens|förbundets|totala|samlade) intäkter(?:na)?|^intäkterna/i,
    figures: ['rr.intakter', 'oversikt.intakter'],
    isSize: true,
  },
];

const UP =
  /^(?:högre|bättre|större|mer|fler|ökat|ökade|ökar|stigit|steg|stiger|vuxit|växte|växt|stärkts|stärktes|förbättrats|förbättrades|höjts|höjdes|höjd|höjda|(?:gick|gått) upp)$/i;
const DIRECTION =
  /(?<!\p{sc=Latin})(?:högre|bättre|större|mer|fler|ökat|ökade|ökar|stigit|steg|stiger|vuxit|växte|växt|stärkts|stärktes|förbättrats|förbättrades|höjts|höjdes|höjd|höjda|lägre|sämre|mindre|färre|minskat|minskade|minskar|krympte|krympt|backade|backat|föll|fallit|sjunkit|sjönk|sjunker|försvagats|försvagades|försämrats|försämrades|sänkts|sänktes|sänkt|sänkta|(?:gick|gått) (?:upp|ned|ner))(?!\p{sc=Latin})/giu;

/** The only word in a text that says which way something went. */
export function directionIn(text: string): { readonly at: number; readonly word: string; readonly isUp: boolean } | null {
  const [direction, ...more] = [...text.matchAll(DIRECTION)];
  return direction === undefined || more.length > 0 ? null : { at: direction.index, word: direction[0], isUp: UP.test(direction[0]) };
}

/** `Verksamhetens kostnader var högre än året innan`, `det egna kapitalet sjönk med 226 tkr`: against the figures of both years. */
export const checkComparisons = (sentences: readonly Sentence[], printed: readonly PrintedFigure[], year: number): Trial[] => {
  const values = new Map(printed.toReversed().map((figure) => [figure.key, figure]));
  return sentences.flatMap((sentence) => {
    const said = saidIn(sentence, year);
    if (said === null) return [];
    const pair = bothYears(values, said.subject, year);
    return pair === undefined || isOfOther(said, ...pair)
      ? []
      : [directionTrial(said, ...pair), ...amountTrial(said, ...pair), ...shareTrial(said, ...pair)];
  });
};

/** The figure of the year and of the one before; of a part of the year where the report is of that. */
function bothYears(
  values: ReadonlyMap<string, PrintedFigure>,
  { figures }: Subject,
  year: number,
): readonly [PrintedFigure, PrintedFigure] | undefined {
  const columns = [...values.keys()].map((key) => key.slice(key.lastIndexOf('@') + 1)).filter((column) => column.startsWith(String(year)));
  const suffixes = [...new Set(columns.map((column) => column.slice(4)))].sort();
  return suffixes
    .flatMap((suffix) => figures.map((id) => [year, year - 1].map((each) => values.get(figureKey(id, `${each}${suffix}`)))))
    .flatMap(([now, before]) => (now === undefined || before === undefined ? [] : [[now, before] as const]))[0];
}

interface Said {
  readonly sentence: Sentence;
  readonly subject: Subject;
  readonly word: string;
  readonly at: number;
}

/** One subject and one word of direction, of this year against the last; a sentence that says more is left alone. */
function saidIn(sentence: Sentence, year: number): Said | null {
  // What follows a semicolon, or `medan`, is said of something else.
  const [text = ''] = sentence.text.split(/;|, medan /);
  const direction = directionIn(text);
  if (direction === null || sentence.isCell || OTHER.test(text.slice(0, direction.at + 40)) || isLeftAlone(text, year)) return null;
  const subject = subjectIn(text.slice(0, direction.at)) ?? subjectAfter(text.slice(direction.at + direction.word.length));
  if (subject === null || !(isOfLastYear(text, year) || isSinceItsBeginning(text, subject))) return null;
  return { sentence, subject, word: direction.word, at: direction.at };
}

/** Of questions, or of other years. */
const isLeftAlone = (text: string, year: number): boolean =>
  /frågor|påstående|(?:på|under) (?:två|tre|fyra|fem|[2-9]) år(?: |$)/i.test(text) || isSinceEarlier(text, year) || OF_BEFORE.test(text);

/** `Året innan ökade de likvida medlen` is of that year. */
const OF_BEFORE = /^ ?(?:året (?:innan|före)|förra året|föregående år|i fjol)(?!\p{sc=Latin})/iu;

/** `minskar från 1 859 tkr vid ingången av 2020 till 1 427 tkr vid utgången av 2021` goes over two years. */
const isSinceEarlier = (text: string, year: number): boolean =>
  [...text.matchAll(/vid (?:ingången|början) av (?:år )?((?:19|20)\d\d)(?!\d)/gi)].some(([, written]) => Number(written) !== year);

/** `Soliditeten stärktes något under året`: what stands at the end of a year has changed since it began. */
const isSinceItsBeginning = (text: string, { figures }: Subject): boolean =>
  /(?<!\p{sc=Latin})under (?:året|räkenskapsåret|verksamhetsåret)(?!\p{sc=Latin})/iu.test(text) &&
  !/(?:19|20)\d\d/.test(text) &&
  STANDING.test(figures[0] ?? '');

const STANDING = /eget-kapital|soliditet|kassa|skulder|fordringar/;

/** The only thing that is spoken of right before. */
function subjectIn(before: string): Subject | null {
  const [subject, ...others] = EQUITY_SHARE.words.test(before) ? [EQUITY_SHARE] : SUBJECTS.filter(({ words }) => words.test(before));
  const isBeside = subject !== undefined && others.length === 0 && NEAR.test(before.slice(before.search(subject.words)));
  return isBeside ? subject : null;
}

/** `Jämfört med 2018 ökade intäkterna med 258 400 kr`: what is spoken of stands after the verb. */
function subjectAfter(after: string): Subject | null {
  const [, words = ''] = /^ ((?:\p{sc=Latin}{2,14} ){0,2}\p{sc=Latin}{5,16})(?: med |[.,]|$)/iu.exec(after) ?? [];
  return SUBJECTS.find((subject) => subject.words.test(words)) ?? null;
}

/** Few words stand between what is spoken of and the direction, and no other thing but how much: `var 1 151 tkr, 149 tkr mer`. */
const NEAR = /^[^,.;:()]{0,75}(?:, \d[\d \u00a0]{0,14}(?:kr|kronor|tkr|mkr) )?$/;

/** Compared with the year before, or with nothing that is named. */
export function isOfLastYear(text: string, year: number): boolean {
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?![\d:])/g)].map(([written]) => Number(written));
  if (years.some((each) => each !== year && each !== year - 1)) return false;
  const isChanged =
    /(?:ökade|minskade|steg|sjönk|växte|krympte|backade|föll|ökat|minskat|stigit|sjunkit|krympt|(?:gick|gått) (?:upp|ned|ner)) med (?:\d|en |två |tre |fyra |fem )/i.test(
      text,
    );
  return (
    years.includes(year - 1) ||
    isChanged ||
    /året (?:innan|före)(?!\p{sc=Latin})|förra året|föregående år|i fjol|fjolåret|året dessförinnan|ett år (?:tidigare|dessförinnan)/iu.test(
      text,
    )
  );
}

const OTHER =
  /budget|mål|plan|prognos|väntas|beräknas|kommer att|skulle|kommande|inte |ej |per deltagare|varav|fråg|enkät|indikator|mätning|brutto|(?<!\p{sc=Latin})(?:de \p{sc=Latin}{2,8} (?:senaste )?åren|\p{sc=Latin}{2,4}årsperiod(?:en)?|åren)(?!\p{sc=Latin})|(?:kostnader(?:na)?|resultat(?:et)?) (?:för|av)(?!\p{sc=Latin})|välfyll|leverantörs|(?<!(?:soliditet|medlemsbidragen).{0,60})procentenhet|under samma (?:tid|period)|sedan (?:årsskiftet|årets|den 31 december|januari)/iu;

const sizeOf = ({ value }: PrintedFigure, { isSize }: Subject): Exact =>
  isSize && compare(value, ZERO) < 0 ? subtract(ZERO, value) : value;

function directionTrial({ sentence, subject, word, at }: Said, now: PrintedFigure, before: PrintedFigure): Trial {
  const change = subtract(sizeOf(now, subject), sizeOf(before, subject));
  const holds = compare(change, ZERO) === (UP.test(word) ? 1 : -1);
  const [is, was] = [now, before].map(({ places }) => places[0]?.value ?? '');
  return judged(holds, {
    kind: 'påstående',
    places: [placeIn(sentence, at, word), ...now.places, ...before.places],
    arithmetic: `${is} mot ${was}`,
    message: `Texten säger "${word}", men ${is} i år ska jämföras med ${was} året före.`,
    sureness: 0.85,
  });
}

/** The amount that the sentence says it has changed by. */
const changeIn = ({ sentence, at, word }: Said): Quantity | undefined =>
  quantitiesOf(sentence.text).find((quantity) => isMoneyIn(quantity) && isOfChange(sentence.text, quantity, { at, word }));

/** In kronor. */
function changeOf(subject: Subject, now: PrintedFigure, before: PrintedFigure): Exact {
  const change = multiply(subtract(sizeOf(now, subject), sizeOf(before, subject)), exact(1, 100));
  return compare(change, ZERO) < 0 ? subtract(ZERO, change) : change;
}

/** A change that is more than three times as large or small is of something else than the whole statement. */
function isOfOther(said: Said, now: PrintedFigure, before: PrintedFigure): boolean {
  const told = changeIn(said);
  const size = changeOf(said.subject, now, before);
  const amount = told === undefined ? size : inKronor(told, told.unit);
  // Kronor for thousands of them is a slip.
  if (isEqual(multiply(amount, exact(1000)), size)) return false;
  return compare(amount, multiply(size, exact(3))) > 0 || compare(multiply(amount, exact(3)), size) < 0;
}

/** `steg med 628 595 kronor eller 7,0 procent` */
function shareTrial(said: Said, now: PrintedFigure, before: PrintedFigure): Trial[] {
  const told = changeIn(said);
  const { text } = said.sentence;
  const percent = quantitiesOf(text).find(
    (each) =>
      isPercent(each) &&
      told !== undefined &&
      /^,? (?:eller|det vill säga|motsvarande) (?:med )?$|^ \($/.test(text.slice(told.end, each.at)),
  );
  const computed = percentOf(changeOf(said.subject, now, before), multiply(sizeOf(before, said.subject), exact(1, 100)));
  if (percent === undefined || computed === null) return [];
  return [
    judged(percentOutcome(percent, computed) !== 'wrong', {
      kind: 'procent',
      places: [placeIn(said.sentence, percent.at, percent.written), ...now.places, ...before.places],
      arithmetic: `förändringen är ${shownExact(computed)} %`,
      message: `Förändringen mellan åren är ${shownExact(computed)} %, men ${percent.written} står.`,
      sureness: 0.8,
    }),
  ];
}

/** `sjönk med 226 tkr` */
function amountTrial(said: Said, now: PrintedFigure, before: PrintedFigure): Trial[] {
  const { sentence } = said;
  const told = changeIn(said);
  if (told === undefined) return [];
  const size = changeOf(said.subject, now, before);
  const amount = inKronor(told, told.unit);
  const grain = largestOf([grainOf(told, told.unit), ...[now, before].map((figure) => multiply(figure.grain, exact(1, 100)))]);
  return [
    tried({
      kind: 'summa',
      places: [placeIn(sentence, told.at, told.written), ...now.places, ...before.places],
      arithmetic: `skillnaden mellan ${now.places[0]?.value ?? ''} och ${before.places[0]?.value ?? ''} är ${shownExact(size)}`,
      difference: subtract(amount, size),
      rounding: grain,
      nearEnough: compare(grain, exact(1)) > 0 ? grain : ZERO,
      message: `Skillnaden mellan åren är ${shownExact(size)} kr, men ${told.written} står.`,
      sureness: 0.8,
    }),
  ];
}

/** Right after the word: `sjönk med 226 tkr`; or right before it: `226 tkr lägre`. */
const isOfChange = (text: string, { at, end }: Quantity, said: Pick<Said, 'at' | 'word'>): boolean =>
  (at >= said.at && /^ (?:\p{sc=Latin}{1,12} ){0,3}med (?:\p{sc=Latin}{1,8} )?$/u.test(text.slice(said.at + said.word.length, at))) ||
  (end <= said.at && /^ ?(?:kr|kronor|tkr)?\s?$/.test(text.slice(end, said.at)));
