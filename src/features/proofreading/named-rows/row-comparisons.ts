import { absolute, compare, exact, isZero, multiply, subtract } from '../../../shared/exact.ts';
import type { MoneyFact } from '../cards/money-facts.ts';
import { directionIn, isOfLastYear } from '../prose/changes/comparisons.ts';
import { judged, type Trial } from '../trial.ts';
import { hasWords, namesOf } from '../words/entities.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isMoneyIn, quantitiesOf } from '../words/quantities.ts';
import { sizeOff } from '../words/size-off.ts';

/** What a row tells of two years that follow each other. */
interface Pair {
  readonly now: MoneyFact;
  readonly before: MoneyFact;
}

/** `De strukturinriktade insatserna kostade 1,2 mnkr, vilket är lägre än året innan`: rows by their own names, in tables that have both years. */
export function checkRowComparisons(sentences: readonly Sentence[], facts: readonly MoneyFact[], year: number): Trial[] {
  const pairs = pairsOf(facts, year);
  return sentences.flatMap((sentence) => {
    const [text = ''] = sentence.text.split(BECAUSE);
    const direction = sentence.isCell || !isOfLastYear(text, year) || OTHER.test(text) ? null : directionIn(text);
    if (direction === null || !isOfCosts(text, direction)) return [];
    const [pair, ...others] = spokenOf(pairs, text.slice(0, direction.at).toLowerCase());
    return pair === undefined || others.some(({ now }) => now.name !== pair.now.name) ? [] : [trialOf(sentence, direction, pair)];
  });
}

/** Why it is so is of other things. */
const BECAUSE = /,? (?:(?:främst|mest|framför allt|huvudsakligen) )?(?:därför att|eftersom|på grund av|beroende på|då)(?!\p{sc=Latin})/iu;

const OTHER =
  /budget|mål|plan|prognos|väntas|beräknas|skulle|kommande|inte |ej |deltaga|person|besök|svar|fråg|enkät|intäkt|bidrag|kapital|resultat|skuld|fordr|procent|%|samtliga|alla|övriga|flesta|(?<!\p{sc=Latin})(?:del|andel)(?:en)?(?!\p{sc=Latin})/iu;

/** Meetings may be fewer, and cost more. */
const COUNTED = /^(?:fler|färre)$/i;

/** `mer` and the like are of costs where `än` follows. */
const isOfCosts = (text: string, { at, word }: Direction): boolean => !COUNTED.test(word) && isOfMoney(text, at, word);

const isOfMoney = (text: string, at: number, word: string): boolean =>
  !/^(?:mer|fler|färre|mindre|större|bättre|sämre|ökar|minskar)$/i.test(word) || /^\S+ än /.test(text.slice(at));

/** These are figures of the statements, and compared as such. */
const OF_STATEMENTS = /^(?:(?:verksamhetens|förbundets|totala|samlade) )?kostnader/i;

/** Rows that cost something in both years, the first table that has them. */
function pairsOf(facts: readonly MoneyFact[], year: number): Pair[] {
  return facts
    .filter(({ column, name }) => column === String(year) && !OF_STATEMENTS.test(name))
    .flatMap((now) => {
      const before = facts.find(
        ({ name, table, column, place }) =>
          name === now.name &&
          table === now.table &&
          column === String(year - 1) &&
          place.line === now.place.line &&
          place.page === now.place.page,
      );
      return before === undefined ? [] : [{ now, before }];
    });
}

/** Those whose name stands in the words before, the longest names first. */
function spokenOf(pairs: readonly Pair[], words: string): Pair[] {
  const found = pairs.filter(({ now }) => now.name.length >= SHORTEST && namesOf(now.name).some((name) => isAloneIn(words, name)));
  const longest = Math.max(0, ...found.map(({ now }) => now.name.length));
  return found.filter(({ now }) => now.name.length === longest);
}

/** As words of their own, `insatserna` for `insatser` too, and not as one of several things that are told together. */
function isAloneIn(words: string, name: string): boolean {
  const named = /er$/.test(name) && words.includes(`${name}na`) ? `${name}na` : name;
  const at = words.indexOf(named);
  return (
    hasWords(words, named) &&
    !/(?:,|(?:^|\s)(?:och|samt|två|tre|fyra|fem|sex|sju|åtta|nio|tio|flera|några|inga|många)) $/.test(words.slice(0, at)) &&
    !/^(?:,| och| samt) /.test(words.slice(at + named.length))
  );
}

const SHORTEST = 5;

interface Direction {
  readonly at: number;
  readonly word: string;
  readonly isUp: boolean;
}

/** A row that hardly changed may be told of loosely. */
function trialOf(sentence: Sentence, { at, word, isUp }: Direction, { now, before }: Pair): Trial {
  const change = compare(now.kronor, before.kronor);
  const by = absolute(subtract(now.kronor, before.kronor));
  const isTold = quantitiesOf(sentence.text).some((each) => isMoneyIn(each) && isZero(sizeOff(each, by, [now.grain])));
  const isClear = isTold || compare(multiply(by, exact(50)), before.kronor) > 0;
  return judged(change === (isUp ? 1 : -1), {
    kind: 'påstående',
    places: [placeIn(sentence, at, word), now.place, before.place],
    arithmetic: `${now.place.value} mot ${before.place.value}`,
    message: `Texten säger "${word}" om ${now.name}, men ${now.place.value} ska jämföras med ${before.place.value} året före.`,
    sureness: isClear ? 0.8 : 0.5,
  });
}
