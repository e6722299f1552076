import { compare, type Exact, subtract, ZERO } from '../../../../shared/exact.ts';
import { percentOf, percentOff, percentOutcome } from '../../percent.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isBound, isCount, isPercent, isRough } from '../../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../../words/spoken.ts';
import { type Around, type Part, partAfter, partsOf } from './parts-beside.ts';

interface Share {
  readonly percent: Spoken;
  readonly part: Part;
  readonly whole: Spoken;
  readonly sureness: number;
}

/**
 * A per cent figure right after the count that it is of, with the whole told before it: `121 avslutade. Av dem gick 36 till arbete och 25
 * till studier, alltså 61 personer, vilket utgör 50 procent av de avslutade`. Where the words do not tell which whole is meant, all are
 * tried, and those of the tables too.
 */
export const checkPercentBeside = (sentences: readonly Sentence[], wholes: readonly Exact[], triedBefore: readonly Trial[]): Trial[] => {
  const done = new Set(triedBefore.flatMap(({ places }) => places.map((place) => placeKey(place))));
  return sentences.flatMap((sentence, index) => {
    const near = sentences.slice(Math.max(0, index - 4), index).filter(({ paragraph }) => paragraph === sentence.paragraph);
    const spoken = spokenIn(sentence);
    return spoken.flatMap((percent, at) => {
      const isFree = isPercent(percent.quantity) && !done.has(placeKey(placeIn(sentence, percent.quantity.at, percent.quantity.written)));
      const around = { percent, before: spoken.slice(0, at), next: spoken[at + 1], near: near.flatMap(spokenIn) };
      const share = isFree ? shareOf(around, wholes) : null;
      return share === null ? [] : [trialOf(share)];
    });
  });
};

const placeKey = ({ page, line, value }: { page: number | null; line: number; value: string }): string => `${page} ${line} ${value}`;

function shareOf(around: Around, wholes: readonly Exact[]): Share | null {
  const { percent, before, near } = around;
  const parts = [...partsOf(around), ...partAfter(around)];
  const [first] = parts;
  if (first === undefined || isOfElse(around)) return null;
  const isOfThem = /(?<!\p{sc=Latin})av (?:dem|dessa)(?!\p{sc=Latin})/iu.test(percent.sentence.text.slice(0, percent.quantity.at));
  const counts = [...near, ...before].filter((each) => isCount(each.quantity) && ((near.includes(each) && isOfThem) || !hasShare(each)));
  const taken = parts.flatMap(({ told }) => told).filter((each) => !isOfThose(each));
  const pairs = parts.flatMap((part) =>
    counts
      .filter((whole) => !taken.includes(whole) && !part.told.includes(whole) && isLarger(whole, part))
      .map((whole) => ({ percent, part, whole })),
  );
  const pointed = pairs.find((pair) => isPointedAt(pair));
  if (pointed !== undefined) return { ...pointed, sureness: 0.85 };
  const right = pairs.find((pair) => outcomeOf(pair) !== 'wrong');
  if (right !== undefined) return { ...right, sureness: 0 };
  const isOfTable = parts.some(({ value }) => wholes.some((whole) => outcomeIn(percent, value, whole) !== 'wrong'));
  const named = pairs.filter(({ whole }) => PEOPLE.test(whole.quantity.after));
  const meant = isOfTable
    ? undefined
    : (designated(around, pairs) ?? (named.length === 0 ? undefined : { ...nearest(named), sureness: 0.65 }));
  return meant ?? null;
}

/** `av styrelsens tio ledamöter och ersättare sju`: the one is of the other, and not told together with it. */
const isOfThose = ({ quantity: { before } }: Spoken): boolean => /(?:^|\s)av(?: \p{sc=Latin}{2,20}s)?$/iu.test(before);

const isOfElse = (around: Around): boolean =>
  isOfOther(around.percent) ||
  isOfChange(around) ||
  areSexes(around.before) ||
  isOfThoseTold(around) ||
  /bland \d{1,4} \p{sc=Latin}+ \($/u.test(wordsTo(around.percent));

/** `20 av 26 svarade 5 eller 6, vilket är 77 procent`: what it is of is said. */
function isOfThoseTold({ percent, before }: Around): boolean {
  return before.some((part, index) => {
    const whole = before[index + 1];
    const isOf =
      whole !== undefined &&
      whole.sentence === part.sentence &&
      /^ av (?:de )?$/.test(part.sentence.text.slice(part.quantity.end, whole.quantity.at));
    return isOf && outcomeIn(percent, part.quantity.value, whole.quantity.value) !== 'wrong';
  });
}

const wordsTo = ({ sentence, quantity }: Spoken): string => sentence.text.slice(0, quantity.at);

/** `ökat med 32 personer eller 10,6 procent` is a share of what was, and `drygt hälften (53 procent)` of what has the half. */
const isOfChange = ({ percent: { sentence, quantity }, before }: Around): boolean =>
  /^(?:\p{sc=Latin}{1,12} )?(?:fler|färre) än/u.test(before.at(-1)?.quantity.after ?? '') ||
  /(?:öka|minska|ökning|minskning|stig|steg|sjunk|sjönk|väx|vux)\p{sc=Latin}{0,4}(?: \p{sc=Latin}{1,12}){0,2} med$|(?:ökningen|minskningen|uppgången|nedgången)(?: (?:är|var|blev|på))?$/iu.test(
    before.at(-1)?.quantity.before ?? '',
  ) ||
  /(?:hälften|tredjedel|fjärdedel|femtedel)(?: av \p{sc=Latin}{2,14})?(?: \(|, )$/iu.test(sentence.text.slice(0, quantity.at));

/** `148 avslutades, och av dem började 62 (42 %) arbeta`: the words between leave no other whole. */
function isPointedAt({ percent, part, whole }: Pair): boolean {
  const [first, second] = part.told;
  if (first === undefined || second !== undefined || whole.sentence !== first.sentence || whole.quantity.at > first.quantity.at)
    return false;
  const { text } = first.sentence;
  const isAlone = !/^,? ?av(?!\p{sc=Latin})/u.test(text.slice(percent.quantity.end + 1));
  return (
    isAlone &&
    POINTING.test(text.slice(whole.quantity.end, first.quantity.at)) &&
    /^ ?\($/.test(text.slice(first.quantity.end, percent.quantity.at).slice(-2))
  );
}

const POINTING = /^[^.;:()\d]{0,60}(?<!\p{sc=Latin})(?:och av (?:dem|dessa)|varav|av vilka)(?: \p{sc=Latin}{1,14}){0,2} $/iu;

/** Women and men are told in shares of both, which is tried elsewhere. */
const areSexes = (before: readonly Spoken[]): boolean => {
  const words = before.slice(-2).map(({ quantity }) => quantity.after);
  return words.some((after) => /^(?:var |är )?kvinn/.test(after)) && words.some((after) => /^(?:var |är )?män/.test(after));
};

/** A count with a per cent figure of its own is a part too. */
const hasShare = ({ sentence, quantity }: Spoken): boolean =>
  !/(?:^|\s)av(?: de| dessa)?$/.test(quantity.before) &&
  /^[^.;:()\d]{0,40}\(\d{1,3}(?:,\d)? ?(?:%|procent)\)/.test(sentence.text.slice(quantity.end));

/** What a whole is called. */
const PEOPLE =
  /^(?:\p{sc=Latin}{1,14} ){0,2}(?:deltagare|deltagarna|deltog|deltagit|personer|individer|inskrivna|utskrivna|avslut|skrevs|skrivits|lämna|svar|besvara|enkät|och besvara|tillfråga)/u;

type Pair = Omit<Share, 'sureness'>;

/** Goals and rough figures, changes, and shares of something else than people. */
const isOfOther = ({ sentence, quantity }: Spoken): boolean => {
  const { at, end } = quantity;
  const before = sentence.text.slice(Math.max(0, at - 45), at);
  if (OF_OTHERS.test(sentence.text.slice(0, at))) return true;
  const after = sentence.text.slice(end, end + 40);
  return (
    OTHER.test(before) ||
    isRough(quantity) ||
    isBound(quantity) ||
    // Each of them is of a whole of its own.
    /^,? ?(?:\d[\d,]*,? )?(?:respektive|resp)(?!\p{sc=Latin})/iu.test(after.trimStart()) ||
    /(?:respektive|resp\.?) $/.test(before) ||
    /^ ?(?:fler|färre|mer|mindre|högre|lägre|över|under|tjänst|anställ|av (?:en )?(?:heltid|tjänst|budget|lön))/i.test(after)
  );
};

const OTHER = /mål|minst|högst|tjänst|anställ|lön|budget|kost|kr |andel(?:en)? av|förra|föregående|året innan|(?:19|20)\d\d/iu;

/** Goals, other years and other people, wherever the sentence names them. */
const OF_OTHERS =
  /^(?:mål|plan|under (?:19|20)\d\d|(?:19|20)\d\d)|mål(?:et|sättning)?(?: \p{sc=Latin}{1,12})? (?:är|var)|planen (?:är|var)|året innan|enkät|mässa|arbetsgivare|arbetar i/iu;

const isLarger = ({ quantity }: Spoken, { value }: Part): boolean => compare(quantity.value, value) > 0;

/** The whole that the words point at: `av de avslutade`, `av dem` with only one count in the sentence before. */
function designated({ percent, before, near }: Around, pairs: readonly Pair[]): Share | undefined {
  const after = percent.sentence.text.slice(percent.quantity.end, percent.quantity.end + 40);
  const noun = /^,? av (?:de|dem|samtliga|alla|årets)(?: som)?(?: har)? (\p{sc=Latin}{5})/iu.exec(after)?.[1]?.toLowerCase();
  const named =
    noun === undefined ? [] : pairs.filter(({ whole }) => `${whole.quantity.before.slice(-30)} ${whole.quantity.after}`.includes(noun));
  const isOfThem = /^(?:av (?:dem|dessa)|varav)/i.test((before[0] ?? percent).sentence.text.trim());
  const last = near
    .filter(({ sentence }) => sentence === near.at(-1)?.sentence && !/kvinn|män/.test(sentence.text))
    .filter((each) => isCount(each.quantity));
  const pointed = isOfThem && last.length === 1 ? pairs.filter(({ whole }) => whole === last[0]) : [];
  const [best] = named.length > 0 ? named.slice(-1) : pointed.slice(-1);
  return best === undefined ? undefined : { ...best, sureness: 0.85 };
}

function nearest(pairs: readonly Pair[]): Pair {
  return pairs.reduce((best, pair) => (compare(distanceIn(pair), distanceIn(best)) < 0 ? pair : best));
}

function distanceIn({ percent, part, whole }: Pair): Exact {
  const off = subtract(percent.quantity.value, percentOf(part.value, whole.quantity.value) ?? ZERO);
  return compare(off, ZERO) < 0 ? subtract(ZERO, off) : off;
}

const outcomeOf = ({ percent, part, whole }: Pair): 'right' | 'cut' | 'wrong' => outcomeIn(percent, part.value, whole.quantity.value);

function outcomeIn({ quantity }: Spoken, part: Exact, whole: Exact): 'right' | 'cut' | 'wrong' {
  const computed = percentOf(part, whole);
  return computed === null ? 'wrong' : percentOutcome(quantity, computed);
}

function trialOf({ percent, part, whole, sureness }: Share): Trial {
  const computed = percentOf(part.value, whole.quantity.value) ?? ZERO;
  const told = part.told.map(({ quantity }) => quantity.written).join(' + ');
  return tried({
    kind: 'procent',
    places: placesOf([percent, ...part.told, whole]),
    arithmetic: `${told} av ${whole.quantity.written} är ${shownExact(computed)} %`,
    ...percentOff(percent.quantity, computed),
    message: `${told} av ${whole.quantity.written} är ${shownExact(computed)} %, men ${percent.quantity.written} står.`,
    sureness,
  });
}
