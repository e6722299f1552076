import { add, compare, isEqual } from '../../../../shared/exact.ts';
import type { Trial } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isMoneyIn, isPercent, type Quantity, quantitiesOf, valueIn } from '../../words/quantities.ts';
import { placesOf, type Spoken } from '../../words/spoken.ts';
import { sharedStems, stemsOf } from '../../words/stems.ts';
import { wayTrial } from './way-trial.ts';

/** `Soliditeten är 48,4 procent, mot 52,4 procent för ett år sedan. Den har alltså gått ned`: which way the two before say that it went. */
export const checkSoItWent = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const beside = besideIn(sentence);
    if (beside.length > 0) return beside;
    const before = sentences[index - 1];
    const { subject = '', word } = SO.exec(sentence.text)?.groups ?? {};
    if (before === undefined || word === undefined || before.paragraph !== sentence.paragraph) return [];
    const first = /från \d/.test(sentence.text) ? undefined : sentences[index - 2];
    const pair = (isGoneOn(subject, before.text) ? comparedIn(before) : null) ?? overTwo(first, before, subject);
    return pair === null ? [] : [trialOf({ sentence, word }, pair)];
  });

/** What it is, and what it was. */
type Pair = readonly [Spoken, Spoken];

const inSentence = (sentence: Sentence, now: Quantity, was: Quantity): Pair => [
  { sentence, quantity: now },
  { sentence, quantity: was },
];

/** `… 77 procent. Året före svarade 71 av 98 (72 procent). Svarsfrekvensen har alltså ökat`: what it is in one sentence, and what it was in the next. */
function overTwo(first: Sentence | undefined, second: Sentence, subject: string): Pair | null {
  const isOn = first?.paragraph === second.paragraph && OF_BEFORE.test(second.text) && isGoneOn(subject, `${first.text} ${second.text}`);
  const [was, ...others] = isOn ? quantitiesOf(second.text).filter((each) => isShareOrEach(each) || each.decimals > 0) : [];
  return first === undefined || was === undefined || others.length > 0 ? null : besideWas(first, { sentence: second, quantity: was });
}

function besideWas(sentence: Sentence, was: Spoken): Pair | null {
  const quantity = quantitiesOf(sentence.text).findLast((each) => kindOf(each) === kindOf(was.quantity));
  return quantity === undefined ? null : [{ sentence, quantity }, was];
}

const OF_BEFORE = /^ ?(?:(?:år )?(?:19|20)\d\d |året (?:före|innan)|förra året|i fjol|föregående år)/iu;
const isShareOrEach = (quantity: Quantity): boolean => isPercent(quantity) || isMoneyIn(quantity) || quantity.unit === 'kr/person';

const SO =
  /^ ?(?=den har |.{0,90}(?<!\p{sc=Latin})(?:alltså|därmed|således)(?!\p{sc=Latin}))(?<subject>(?:\p{sc=Latin}{2,30} ){1,3}?)(?:har )?(?:(?:alltså|därmed|således) )?(?<word>gått (?:upp|ned|ner)|öka[rt]|ökade|minska[rt]|minskade|stig(?:it|er)|steg|sjunk(?:it|er)|sjönk|vuxit|växte|växer)(?!\p{sc=Latin})/iu;
const UP = /upp$|^(?:upp|höj|ök|sti|ste|vux|väx)/i;

/** `Andelen kvinnor var 54,5 %, en ökning från 53,0 % 2030` */
function besideIn(sentence: Sentence): Trial[] {
  const quantities = quantitiesOf(sentence.text);
  return quantities.flatMap((now, index): Trial[] => {
    const was = quantities[index + 1];
    const word = was === undefined ? undefined : FROM.exec(sentence.text.slice(now.end, was.at))?.groups?.word;
    return was === undefined || word === undefined || kindOf(now) !== kindOf(was)
      ? []
      : [trialOf({ sentence, word }, inSentence(sentence, bothOf(quantities, index) ?? now, was))];
  });
}

/** `58, 26 kvinnor och 32 män, en ökning från 37` is of both together. */
function bothOf(quantities: readonly Quantity[], index: number): Quantity | undefined {
  const [both, one, other] = quantities.slice(Math.max(0, index - 2), index + 1);
  if (both === undefined || one === undefined || other === undefined || !/^(?:kvinnor|män)/.test(other.after)) return undefined;
  return isEqual(both.value, add(one.value, other.value)) ? both : undefined;
}

const FROM =
  /^(?: \p{sc=Latin}{3,12}){0,2},? (?:vilket är |det är )?en (?<word>ökning|minskning|höjning|sänkning|uppgång|nedgång) från (?:\p{sc=Latin}{2,12} ){0,2}$/iu;

/** `Den`, or something that the sentence before names too. */
const isGoneOn = (subject: string, before: string): boolean =>
  /^(?:den|det|andelen|antalet|siffran) $/iu.test(subject) || sharedStems(stemsOf(subject), stemsOf(before)) > 0;

/** What it is and what it was: the only two numbers of a sentence, of the same kind, with `mot` between, and how far apart they are at most. */
function comparedIn(sentence: Sentence): Pair | null {
  const { text } = sentence;
  const quantities = quantitiesOf(text);
  const [now, was, ...more] = quantities.filter(
    ({ after }) => !/^(?:\p{sc=Latin}{1,8} )?(?:fler|färre|mer|mindre|högre|lägre) än/u.test(after),
  );
  if (now === undefined || was === undefined || more.length > 0 || kindOf(now) !== kindOf(was)) return null;
  return /(?:^|[\s(,])(?:mot|jämfört med|jämföra med|än|vid (?:årsskiftet|årets början) var den) (?:\p{sc=Latin}{1,12} |(?:19|20)\d\d,? ){0,5}$/u.test(
    text.slice(now.end, was.at),
  )
    ? inSentence(sentence, now, was)
    : null;
}

/** What each costs is told with and without saying so. */
const kindOf = ({ unit }: Quantity): Quantity['unit'] => (unit === 'kr/person' ? 'kr' : unit);

function trialOf({ sentence, word }: { sentence: Sentence; word: string }, pair: Pair): Trial {
  const [now, was] = pair.map(({ quantity }) => quantity) as [Quantity, Quantity];
  return wayTrial(
    { sentence, word, at: sentence.text.indexOf(word) },
    {
      holds: compare(valueIn(now), valueIn(was)) === (UP.test(word) ? 1 : -1),
      is: now.written,
      was: was.written,
      places: placesOf(pair),
    },
    `från ${was.written} till ${now.written}`,
  );
}
