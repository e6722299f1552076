import { add, compare, type Exact, exact, subtract, ZERO } from '../../../../shared/exact.ts';
import { percentOf, percentOff, percentOutcome } from '../../percent.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isBound, isCount, isPercent, isRough } from '../../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../../words/spoken.ts';

/** What is counted, in one number or in several that are told together. */
interface Part {
  readonly told: readonly Spoken[];
  readonly value: Exact;
}

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

interface Around {
  readonly percent: Spoken;
  /** What the sentence tells before it, and what the sentences before that tell. */
  readonly before: readonly Spoken[];
  readonly near: readonly Spoken[];
  readonly next: Spoken | undefined;
}

function shareOf(around: Around, wholes: readonly Exact[]): Share | null {
  const { percent, before, near } = around;
  const parts = [...partsOf(around), ...partAfter(around)];
  const [first] = parts;
  if (first === undefined || isOfElse(around)) return null;
  const isOfThem = /(?<!\p{L})av (?:dem|dessa)(?!\p{L})/iu.test(percent.sentence.text.slice(0, percent.quantity.at));
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
const isOfThose = ({ quantity: { before } }: Spoken): boolean => /(?:^|\s)av(?: \p{L}{2,20}s)?$/iu.test(before);

const isOfElse = (around: Around): boolean => isOfOther(around.percent) || isOfChange(around) || areSexes(around.before);

/** `ökat med 32 personer eller 10,6 procent` is a share of what was, and `drygt hälften (53 procent)` of what has the half. */
const isOfChange = ({ percent: { sentence, quantity }, before }: Around): boolean =>
  /^(?:\p{L}{1,12} )?(?:fler|färre) än/u.test(before.at(-1)?.quantity.after ?? '') ||
  /(?:öka|minska|stig|steg|sjunk|sjönk|väx|vux)\p{L}{0,4}(?: \p{L}{1,12}){0,2} med$/iu.test(before.at(-1)?.quantity.before ?? '') ||
  /(?:hälften|tredjedel|fjärdedel|femtedel) \($/i.test(sentence.text.slice(0, quantity.at));

/** `148 avslutades, och av dem började 62 (42 %) arbeta`: the words between leave no other whole. */
function isPointedAt({ percent, part, whole }: Pair): boolean {
  const [first, second] = part.told;
  if (first === undefined || second !== undefined || whole.sentence !== first.sentence || whole.quantity.at > first.quantity.at)
    return false;
  const { text } = first.sentence;
  const isAlone = !/^,? ?av(?!\p{L})/u.test(text.slice(percent.quantity.end + 1));
  return (
    isAlone &&
    POINTING.test(text.slice(whole.quantity.end, first.quantity.at)) &&
    /^ ?\($/.test(text.slice(first.quantity.end, percent.quantity.at).slice(-2))
  );
}

const POINTING = /^[^.;:()\d]{0,60}(?<!\p{L})(?:och av (?:dem|dessa)|varav|av vilka)(?: \p{L}{1,14}){0,2} $/iu;

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
  /^(?:\p{L}{1,14} ){0,2}(?:deltagare|deltagarna|deltog|deltagit|personer|individer|inskrivna|utskrivna|avslut|skrevs|skrivits|lämna|svar|besvara|enkät|och besvara|tillfråga)/u;

type Pair = Omit<Share, 'sureness'>;

/** The count right before, alone or with those told together with it. */
function partsOf({ percent, before }: Around): Part[] {
  const last = before.at(-1);
  if (last === undefined || !isCount(last.quantity) || compare(last.quantity.value, LEAST) < 0) return [];
  const words = last.sentence.text.slice(last.quantity.end, percent.quantity.at);
  // `Fyra arbetade och en studerade, 19 procent`: the one is counted too.
  if (
    !isBesideIt(words) ||
    isAnswers(last) ||
    /(?:^|\s)fyllt$/.test(last.quantity.before) ||
    /(?<!\p{L})(?:och|samt) (?:en|ett) \p{L}/u.test(words)
  )
    return [];
  const together = before.slice(-3).filter((each) => isCount(each.quantity));
  const some = [2, 3].map((many) => together.slice(-many)).filter((told, index) => told.length === index + 2 && areTogether(told));
  return [[last], ...some].map((told) => ({ told, value: told.reduce((sum, { quantity }) => add(sum, quantity.value), ZERO) }));
}

/** Of `fem till arbete och en till studier, tillsammans 32 procent` one alone is not what it is of, and `59 personer, och av dem gick 51 procent` is the whole. */
const isBesideIt = (words: string): boolean =>
  BESIDE.test(words) &&
  SAME.test(words) &&
  !STAFF.test(words) &&
  !/tillsammans|sammanlagt|, (?:och |men )?av (?:dem|dessa|vilka) \p{L}/iu.test(words);

/** `med 19 svar, var 84 procent nöjda`: they are what the share is of. */
const isAnswers = ({ quantity: { before, after } }: Spoken): boolean => /(?:^|\s)(?:med|av|bland)$/.test(before) && /^svar/.test(after);

/** `65 procent av dem, eller 39 personer` */
function partAfter({ percent, next }: Around): Part[] {
  if (next === undefined || !isCount(next.quantity) || compare(next.quantity.value, LEAST) < 0) return [];
  const words = percent.sentence.text.slice(percent.quantity.end, next.quantity.at);
  return AGAIN.test(words) ? [{ told: [next], value: next.quantity.value }] : [];
}

const AGAIN = /^(?: av \p{L}{1,20}(?: \p{L}{1,20}){0,4})?,? ?(?:\(|(?:eller|det vill säga|dvs\.?|alltså) )$/iu;

const LEAST = exact(3);
/** Nothing but words stands between, and few of them. */
const BESIDE = /^[^.;:\d)]{0,90}$/;
/** Words that say that the one is the other: `alltså`, `eller`, `vilket motsvarar`, or the per cent figure in parentheses or between commas. */
const SAME =
  /(?:\(|, |(?<!\p{L})(?:eller|alltså|dvs\.?|det vill säga|motsvara(?:r|nde|de)|utgör|utgjorde|vilket (?:är|var|ger|blir)))(?: ?(?!andel)\p{L}{1,16}){0,4} ?$/iu;
/** How much of full time somebody works is no share of people. */
const STAFF =
  /coach|handlägg|ledare|tjänst|anställ|samordnare|ekonom|personal|koordinator|administrat|chef|kurator|vägledare|terapeut|heltid/i;

/** `14 fått jobb och 9 påbörjat utbildning` */
const areTogether = (told: readonly Spoken[]): boolean =>
  told.every(({ quantity, sentence }, index) => {
    const next = told[index + 1]?.quantity;
    const words = sentence.text.slice(quantity.end, next?.at);
    return (
      next === undefined ||
      (LISTED.test(words) && !/alltså|sammanlagt|totalt|tillsammans|det vill säga|dvs|av dem|av dessa|varav/i.test(words))
    );
  });

const LISTED = /^[^.;:()]{0,60}(?:,|(?<!\p{L})(?:och|samt|respektive))[^.;:()]{0,20}$/u;

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
    /^,? ?(?:\d[\d,]*,? )?(?:respektive|resp)(?!\p{L})/iu.test(after.trimStart()) ||
    /(?:respektive|resp\.?) $/.test(before) ||
    /^ ?(?:fler|färre|mer|mindre|högre|lägre|över|under|tjänst|anställ|av (?:en )?(?:heltid|tjänst|budget|lön))/i.test(after)
  );
};

const OTHER = /mål|minst|högst|tjänst|anställ|lön|budget|kost|kr |andel(?:en)? av|förra|föregående|året innan|(?:19|20)\d\d/iu;

/** Goals, other years and other people, wherever the sentence names them. */
const OF_OTHERS =
  /^(?:mål|plan|under (?:19|20)\d\d|(?:19|20)\d\d)|mål(?:et|sättning)?(?: \p{L}{1,12})? (?:är|var)|planen (?:är|var)|året innan|enkät|mässa|arbetsgivare|arbetar i/iu;

const isLarger = ({ quantity }: Spoken, { value }: Part): boolean => compare(quantity.value, value) > 0;

/** The whole that the words point at: `av de avslutade`, `av dem` with only one count in the sentence before. */
function designated({ percent, before, near }: Around, pairs: readonly Pair[]): Share | undefined {
  const after = percent.sentence.text.slice(percent.quantity.end, percent.quantity.end + 40);
  const noun = /^,? av (?:de|dem|samtliga|alla|årets)(?: som)?(?: har)? (\p{L}{5})/iu.exec(after)?.[1]?.toLowerCase();
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
