import { add, compare, divide, type Exact, exact, isEqual, isZero, subtract, ZERO } from '../../../shared/exact.ts';
import { figureKey } from '../../figures/figure.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import type { PrintedFigure } from './printed-figure.ts';

type Payer = 'staten' | 'region' | 'kommuner';

/** Those who pay, and their shares by the law (2003:1210) 5 §. */
const PAYERS: readonly { readonly payer: Payer; readonly words: RegExp; readonly name: string; readonly byLaw: Exact }[] = [
  {
    payer: 'staten',
    words: /(?<!\p{sc=Latin})(?:statens?|försäkringskassans?|arbetsförmedlingens?)(?!\p{sc=Latin})/iu,
    name: 'staten',
    byLaw: exact(1, 2),
  },
  { payer: 'region', words: /(?:region(?:en|ens|erna)?|landsting(?:et|ets)?)(?!\p{sc=Latin})/iu, name: 'regionen', byLaw: exact(1, 4) },
  {
    payer: 'kommuner',
    words: /(?<!\p{sc=Latin})(?:kommun(?:en|ens|er|erna|ernas)?|kommunala|stad(?:en|ens))(?!\p{sc=Latin})/iu,
    name: 'kommunerna',
    byLaw: exact(1, 4),
  },
];

const FRACTIONS: readonly { readonly words: RegExp; readonly value: Exact }[] = [
  { words: /häl(?:ft|va)/i, value: exact(1, 2) },
  { words: /två tredjedelar/i, value: exact(2, 3) },
  { words: /tre fjärdedelar/i, value: exact(3, 4) },
  { words: /tredjedel/i, value: exact(1, 3) },
  { words: /fjärdedel/i, value: exact(1, 4) },
  { words: /femtedel/i, value: exact(1, 5) },
];

const FRACTION =
  /(?<!\p{sc=Latin})(?:(?:en|två|tre|den (?:sista|återstående)|återstående|resterande|sin) )?(?:hälft(?:en)?|halva|tredjedel(?:ar|en)?|fjärdedel(?:ar|en)?|femtedel(?:ar|en)?)(?!\p{sc=Latin})/giu;

/** `Staten bidrar med hälften av medlen, regionen och kommunerna med en fjärdedel vardera`: as the contributions of the year are, else as the law says. */
export const checkPayerFractions = (sentences: readonly Sentence[], printed: readonly PrintedFigure[], year: number): Trial[] =>
  sentences.flatMap((sentence) => {
    if (sentence.isCell || !OF_FUNDING.test(sentence.text) || OTHERWISE.test(sentence.text)) return [];
    const trials = toldIn(sentence.text).flatMap((told) => trialOf(sentence, told, sharesOf(printed, year)));
    // Parts of all payers that are no whole are told by what they come to (`halves-told.ts`).
    return trials.length < PAYERS.length ? trials : trials.filter(({ outcome }) => outcome === 'held');
  });

const OF_FUNDING = /bidr|medlen|finansier|betal|svara|står för|stå för|skjut|enligt lag|lämnar|lägger|fördel/i;
/** Other things have halves too, and some have agreed on other shares. */
const OTHERWISE =
  /deltagar|remi(?:ss|tt)|anvis|procent\)|kvinnor|(?<!\p{sc=Latin})män(?!\p{sc=Latin})|avslut|svarande|invånare|kostnad|anställ|tjänst|heltid|budget|ansökning|överskott|tidigare|föreslå|(?<!\p{sc=Latin})om (?:staten|regionen)/iu;

interface Told {
  readonly payer: Payer;
  readonly at: number;
  readonly written: string;
  readonly value: Exact;
}

/** Each fraction with whom it is told of: `från staten` right after it, else the only one that is named since the fraction before. */
function toldIn(text: string): Told[] {
  const found = [...text.matchAll(FRACTION)];
  return found.flatMap((match, index): Told[] => {
    const value = FRACTIONS.find(({ words }) => words.test(match[0]))?.value;
    const before = found[index - 1];
    const payers = payersOf(text, match, before === undefined ? 0 : before.index + before[0].length);
    const ofOne = payers.filter((payer) => payer !== 'staten' || !isOfOneOfTwo(text, match[0]));
    return value === undefined ? [] : ofOne.map((payer) => ({ payer, at: match.index, written: match[0], value }));
  });
}

/** Two authorities may pay the state's half, a quarter each. */
const isOfOneOfTwo = (text: string, fraction: string): boolean =>
  /fjärdedel/.test(fraction) && /försäkringskassan/i.test(text) && /arbetsförmedlingen/i.test(text);

/** Whom a fraction is told of: two where it is of each, else one; nobody where the words leave it open or are of something else. */
function payersOf(text: string, { index, 0: written }: RegExpExecArray, from: number): Payer[] {
  const rest = text.slice(index + written.length);
  if (OF_SOMETHING.test(rest)) return [];
  const after = payersIn(AFTER.exec(rest)?.[1] ?? '');
  const said = after.length > 0 ? after : payersIn(text.slice(from, index));
  // `varav Storåns kommun svarade för drygt hälften` is of what the municipalities pay together.
  if (/, varav \p{Lu}[\p{sc=Latin}-]+(?: \p{sc=Latin}+)? svara(?:r|de) för (?:drygt |knappt |nästan )?$/u.test(text.slice(0, index)))
    return [];
  return said.length === 1 || /^(?: \p{sc=Latin}{1,12}){0,2} (?:vardera|var)(?!\p{sc=Latin})/u.test(rest) ? said : [];
}

/** `en tredjedel av lokalerna` */
const OF_SOMETHING =
  /^ av (?!medlen|medlems|bidrag|resurs|finansier|de (?:samlade|totala)|förbundets|budgeten|helheten|det hela|kostnaden)/;

/** `hälften, 3 100 000 kr, kom från Försäkringskassan` */
const AFTER = /^(?:,? \d[\d ]{0,14} ?(?:kr|kronor|tkr),?)?(?: kom| kommer)? från (\p{sc=Latin}{4,20}(?: \p{sc=Latin}{4,20})?)/iu;

const payersIn = (text: string): Payer[] => PAYERS.filter(({ words }) => words.test(text)).map(({ payer }) => payer);

interface Share {
  readonly value: Exact;
  readonly figures: readonly PrintedFigure[];
}

/** The shares that the contributions of the year have; none where one of the three is not known. */
function sharesOf(printed: readonly PrintedFigure[], year: number): ReadonlyMap<Payer, Share> {
  const figures = PAYERS.flatMap(({ payer }) => printed.find(({ key }) => key === figureKey(`bidrag.${payer}`, String(year))) ?? []);
  const total = figures.reduce((sum, { value }) => add(sum, value), ZERO);
  if (figures.length < PAYERS.length || isZero(total)) return new Map();
  return new Map(
    PAYERS.map(({ payer }, index) => {
      const own = figures[index];
      return [payer, { value: divide(own?.value ?? ZERO, total), figures }];
    }),
  );
}

/** What is told of the law holds, whatever somebody has paid; what is as the law says and is not as it was paid is told by the table. */
function trialOf(sentence: Sentence, told: Told, shares: ReadonlyMap<Payer, Share>): Trial[] {
  const known = PAYERS.find(({ payer }) => payer === told.payer);
  const paid = shares.get(told.payer);
  if (known === undefined) return [];
  const isByLaw = isEqual(told.value, known.byLaw);
  if (paid === undefined) return [judgedOf(sentence, told, { known, holds: isByLaw, figures: [] })];
  const isAsPaid = isNear(paid.value, told.value);
  return isByLaw && !isAsPaid ? [] : [judgedOf(sentence, told, { known, holds: isAsPaid, figures: paid.figures })];
}

interface Judged {
  readonly known: (typeof PAYERS)[number];
  readonly holds: boolean;
  /** The contributions of the year; none where no table tells them all. */
  readonly figures: readonly PrintedFigure[];
}

function judgedOf(sentence: Sentence, { at, written }: Told, { known: { name, byLaw }, holds, figures }: Judged): Trial {
  const ought = isEqual(byLaw, exact(1, 2)) ? 'hälften' : 'en fjärdedel';
  const why = figures.length === 0 ? `enligt lag (2003:1210) 5 § är det ${ought}` : 'det stämmer inte med bidragen i tabellen';
  return judged(holds, {
    kind: 'andel',
    places: [placeIn(sentence, at, written), ...figures.flatMap(({ places }) => places)],
    arithmetic: `${name}: ${written} och ${ought}`,
    message: `Texten säger att ${name} bär ${written}, men ${why}.`,
    sureness: figures.length === 0 ? 0.75 : 0.85,
  });
}

/** Within what rounding to thousands may do. */
const isNear = (share: Exact, told: Exact): boolean => {
  const off = subtract(share, told);
  return compare(off, exact(1, 100)) <= 0 && compare(off, exact(-1, 100)) >= 0;
};
