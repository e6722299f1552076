import { compare } from '../../../../shared/exact.ts';
import { judged, type Trial } from '../../trial.ts';
import { type PartOf, partsSaid } from '../../words/parts-of.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { quantitiesOf } from '../../words/quantities.ts';

/** `21 av de 18 som svarade`: a part is never more than its whole. */
export const checkPartsTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) =>
    partsSaid(quantitiesOf(sentence.text))
      .filter((pair) => isOfPeople(pair) && isSaid(pair) && !isSpan(sentence.text, pair))
      .map((pair) => trialOf(sentence, pair)),
  );

/** The part is people too, or is only said to have done something: `av de 18 anger 12`, and not `av de 18 kom 40 anmälningar från två`. */
const isOfPeople = ({ part, whole }: PartOf): boolean =>
  !(part.at > whole.at && part.after === '') &&
  // `det första av årets två samråd, där 31 personer deltog`
  !/det (?:första|andra|tredje|sista) av |(?:den|det|de) (?:enda|första|sista) av (?:de|dessa)$|summan av(?: de)?$/.test(whole.before) &&
  !isOfThings({ part, whole }) &&
  !(part.at > whole.at && /(?:^|\s)av$/.test(part.before)) &&
  (/(?<!\p{sc=Latin})(?:anger|angav|uppger|uppgav|svarar|svarade)$/u.test(part.before) ||
    /^(?:$|av(?!\p{sc=Latin})|\(|och(?!\p{sc=Latin})|st(?!\p{sc=Latin})|personer|deltagare|individer|kvinnor|män(?!\p{sc=Latin})|har|hade|fick|fått|gick|gått|anger|angav|uppger|uppgav|svara|tycker|upplever|till|kom(?:mer)? från|som|via|studerar|arbetar|påbörja|slut|bedöm|nya)/u.test(
      part.after,
    ));

/** `våra tre insatser, och 57 av dem`: not of the three. */
const isOfThings = ({ part, whole }: PartOf): boolean =>
  OTHER_THINGS.test(whole.after) && !(part.at < whole.at && /^(?:$|av(?!\p{sc=Latin}))/u.test(part.after));

/** What people take part in and things come from. */
const OTHER_THINGS =
  /^(?:\p{sc=Latin}{1,20} )?(?:\p{sc=Latin}{0,16}insats|verksamhet|projekt|kommun|förbund|mål|kurs|utbildning|möte|mätning|månad|tillfälle|grupp|ort|organisation)/u;

/** `till alla 43 och besvarades av 34` is no part: the 34 have answered. */
const isSaid = ({ whole }: PartOf): boolean =>
  !/(?:besvara|lämna|genomför|anordna|hölls|led|starta|använd|utför|tog|fyll)\p{sc=Latin}{0,12} av/u.test(whole.before);

/** `4–6 av 6` is a span of answers, `fem av tio år` something else. */
const isSpan = (text: string, { part, whole }: PartOf): boolean =>
  /[–-] ?$/.test(text.slice(Math.max(0, part.at - 3), part.at)) || /^(?:kr|år|månader|procent|%)/.test(whole.after);

function trialOf(sentence: Sentence, { part, whole }: PartOf): Trial {
  return judged(compare(part.value, whole.value) <= 0, {
    kind: 'antal',
    places: [part, whole].map(({ at, written }) => placeIn(sentence, at, written)),
    arithmetic: `${part.written} av ${whole.written}`,
    message: `${part.written} av ${whole.written} kan inte vara rätt: delen är större än det hela.`,
    sureness: part.at < whole.at ? 0.92 : 0.8,
  });
}
