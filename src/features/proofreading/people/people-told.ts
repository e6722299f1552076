import { add, compare, exact } from '../../../shared/exact.ts';
import { type Entity, EVERYBODY, nameIn, namesOf } from '../words/entities.ts';
import { MONTH } from '../words/month-names.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { isReportYear, speaksOfAll, withoutComparedNames } from '../words/speaking-of.ts';
import { tellsOfOthers } from '../words/third-sex.ts';
import type { Measure, PeopleFact } from './people-facts.ts';
import { WORDINGS, type Wording } from './people-wordings.ts';

/** Plans, answers to surveys and events are about others than those who took part in interventions. */
const OTHER =
  /vid (?:årets|verksamhetsårets|periodens) (?:början|ingång)|^ ?nya deltagare (?:är|var)|^ ?(?:[-•] ?)?(?:[^:]{2,40}: )?(?:minst|högst|fler|färre) |mål(?:et|sättning)?(?!\p{sc=Latin})|(?<!\p{sc=Latin})(?:nå(?:dde|tt)? (?:inte |ända |riktigt ){0,3}fram till)|förvänta|planera|beräkna|budgetera|sedan starten|besvara|svarat|svarade|svarande|enkät|aktiviteter(?:na)?(?!\p{sc=Latin})|kartla|kartlägg|upplever|anger|strukturövergripande|strukturinriktade|mässa|sändning|föreläs|seminari|konferens|utbildning(?:en|ar)? |tittare|besök|unika|mätperiod|per (?:tillfälle|gång|träff|dag)|från (?:kommunerna|landstinget|regionen|försäkringskassan)/iu;

/** How many more they are, or were: `16 färre än 2030, då 169 personer avslutades`. */
const isOfOther = ({ before, after }: Quantity): boolean =>
  IS_DIFFERENCE.test(after) || /(?:än|mot|med) (?:år )?(?:19|20)\d\d, då$/.test(before);

/** `27 798 kr 2017, då insatsen hade 58 deltagare` */
const THEN = /(?:(?:19|20)\d\d|året (?:före|innan)|i fjol|förra året),? då [^.,;]{0,60}$/iu;

/** `17 fler än året innan` is how many more they are. */
const IS_DIFFERENCE = /^(?:\p{sc=Latin}{1,12} )?(?:fler|färre)(?!\p{sc=Latin})/u;

const FEW = exact(10);

interface Speaking {
  readonly year: number;
  /** Names of interventions. */
  readonly names: readonly string[];
}

/** Counts of people that running text tells of, with whom they are about. */
export function factsTold(sentences: readonly Sentence[], speaking: Speaking): PeopleFact[] {
  const isInterim = sentences.slice(0, OPENING).some(({ text, headings }) => INTERIM.test(`${headings.join(' ')} ${text}`));
  return sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1];
    const isOfEvent = before?.paragraph === sentence.paragraph && EVENT.test(before.text);
    const isOfOther = isOfEvent || EVENT.test(sentence.headings.at(-1) ?? '') || (!isInterim && SO_FAR.test(sentence.text));
    return isOfOther ? [] : factsIn(sentence, openingOf(sentences, index), speaking);
  });
}

/** Where a document says that it is of a part of the year. */
const OPENING = 40;
const INTERIM = /delår|tertial|halvår|(?:januari|jan) ?[–-] ?(?:juni|augusti|aug|april)/iu;
/** In a document of whole years: what has been counted of one that is not over. */
const SO_FAR = new RegExp(`(?:till och med|t\\.?o\\.?m\\.?|fram till) (?:den \\d{1,2} )?(?!december)(?:${MONTH})`, 'iu');

/** `Med tio till hade det räckt`, `det krävs 40 deltagare`; `21 + 17 + 15 = 53 personer` is of what is added. */
const NOT_COUNTED =
  /hade (?:det )?(?:nåtts|behövts|krävts|räckt)|(?<!\p{sc=Latin})(?:krävs|behövs)(?!\p{sc=Latin})|\d \+ \d{1,4}(?: \+ \d{1,4}){0,20} = \d/iu;

/** Those who come to such are not counted in interventions. */
const EVENT =
  /mässa|sändning|(?<!\p{sc=Latin})(?:kunskaps)?dialoger|föreläs|seminari|konferens|utbildning(?:en|ar|stillfälle|sdag)|frukost|nätverksträff|dialogmöte/iu;

/** The sentence that begins the paragraph; none where it is the sentence itself. */
function openingOf(sentences: readonly Sentence[], index: number): Sentence | undefined {
  const { paragraph } = sentences[index] ?? {};
  return sentences.slice(Math.max(0, index - LONGEST), index).find((each) => each.paragraph === paragraph);
}

/** No paragraph is longer. */
const LONGEST = 12;

function factsIn(sentence: Sentence, opening: Sentence | undefined, { year, names }: Speaking): PeopleFact[] {
  if (!isReportYear(sentence.text, year) || OTHER.test(sentence.text) || NOT_COUNTED.test(sentence.text)) return [];
  const entity = entityOf(sentence, opening, names);
  if (entity === null) return [];
  const quantities = quantitiesOf(sentence.text);
  const all = tellsOfOthers(sentence.text) ? [] : bothSexesIn(sentence, quantities, entity);
  const facts = quantities.flatMap((quantity) => {
    const isThen = THEN.test(sentence.text.slice(0, quantity.at));
    const measure = isCount(quantity) && !isThen && !isOfOther(quantity) ? measureOf(sentence, quantity) : undefined;
    if (measure === undefined || (entity === EVERYBODY && compare(quantity.value, FEW) < 0)) return [];
    return [{ entity, measure, value: quantity.value, places: [placeIn(sentence, quantity.at, quantity.written)], where: 'text' as const }];
  });
  return [...facts, ...all];
}

/** `Under året deltog 23 kvinnor och 13 män`: together they are those who took part. */
function bothSexesIn(sentence: Sentence, quantities: readonly Quantity[], entity: Entity): PeopleFact[] {
  return quantities.flatMap((women, index) => {
    const men = quantities[index + 1];
    const isBoth =
      men !== undefined &&
      [women, men].every(isCount) &&
      /^kvinnor och$/.test(women.after) &&
      /^män(?!\p{sc=Latin})(?! (?:som|har|fick))/u.test(men.after);
    if (!isBoth || !(/(?:deltog|har deltagit|fick stöd|arbetade \p{sc=Latin}{2,12} med)$/u.test(women.before) || TOOK_PART.test(men.after)))
      return [];
    const places = [women, men].map(({ at, written }) => placeIn(sentence, at, written));
    return [{ entity, measure: 'deltagare' as const, value: add(women.value, men.value), places, where: 'text' as const }];
  });
}

/** `34 kvinnor och 43 män tog del av stödet` */
const TOOK_PART = /^män (?:tog del av (?:insatsen|stödet)|deltog i insatsen)(?!\p{sc=Latin})/u;

const measureOf = (sentence: Sentence, quantity: Quantity): Measure | undefined =>
  isOfNew(sentence.text, quantity) || isBesideSome(sentence) ? undefined : measureWorded(sentence.text, quantity);

/** `Avslutade`, and beside it in its cell `30, varav 14 kvinnor och 16 män`. */
const isBesideSome = ({ isCell, headings }: Sentence): boolean =>
  isCell && /avslut|(?<!\p{sc=Latin})nya(?!\p{sc=Latin})|till arbete|kvar/iu.test(headings.at(-1) ?? '');

const measureWorded = (text: string, quantity: Quantity): Measure | undefined =>
  WORDINGS.find((wording) => isWorded(wording, text, quantity) && !(wording.measure === 'arbete och studier' && isOfSome(text, quantity)))
    ?.measure;

/** `Under året påbörjade 41 personer` is not of all who took part. */
const IS_OF_COMING = /(?:påbörja|börja|starta|tillkom|avsluta)\p{sc=Latin}{0,4}(?: \p{sc=Latin}{1,12})?$/iu;

const isWorded = ({ measure, after, before, with: said }: Wording, text: string, quantity: Quantity): boolean =>
  (measure !== 'deltagare' || !IS_OF_COMING.test(quantity.before)) &&
  after?.test(quantity.after) !== false &&
  before?.test(quantity.before) !== false &&
  said?.test(text) !== false;

/** `108 nya deltagare, 59 kvinnor och 49 män`: not of all who took part. */
const isOfNew = (text: string, { at, after }: Quantity): boolean =>
  /(?:^|\s)(?:nya|inskrivna)(?: \p{sc=Latin}{2,14}){0,2},?(?: varav| därav| är| var)? (?:\d{1,4} kvinnor (?:och )?)?$/u.test(
    text.slice(0, at),
  ) && /^(?:var )?(?:kvinnor|män)(?!\p{sc=Latin})/u.test(after);

const isOfSome = (text: string, { before }: Quantity): boolean => IS_OF_PART.test(before) || OF_SEXES.test(text);

const OF_SEXES = /(?<!\p{sc=Latin})(?:kvinnor|kvinnorna|män|männen)(?!\p{sc=Latin})/iu;
/** Of `20 av 37 gick till arbete` the twenty did. */
const IS_OF_PART = /^av$/;

/** A short heading that is no word of reports is the name of something that no table names. */
const isOwnHeading = (heading: string): boolean =>
  /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.? +)?\p{Lu}[\p{sc=Latin}-]+(?: [\p{sc=Latin}-]+){0,2}$/u.test(heading.trim()) &&
  !OF_REPORTS.test(heading);

const OF_REPORTS =
  /deltag|sammanfatt|resultat|inledning|(?<!\p{sc=Latin})ord|år|verksamhet|insats|mål|följ|översikt|förvaltning|ekonomi|indikator|kön|jämställd|statist|vilka|vem|kapitel|redovisning|avslut|person|utveckling|bakgrund|uppdrag|händelse|framtid|styrelse|förbund|siffror|tabell|kommun/iu;

/** `I Bryggan deltog 52 personer`, `Bryggan är en insats för unga. …`, where no table names it; and what a part of the year brought. */
const isOfUnknown = (text: string, opening: string, heading: string): boolean =>
  !speaksOfAll(text) &&
  (/^ ?(?:I|Inom|På|Hos) \p{Lu}[\p{sc=Latin}-]{2,30}(?: \p{Lu}[\p{sc=Latin}-]{2,30})? (?:har|hade|deltog|deltar|fick|var|arbetade)(?!\p{sc=Latin})/u.test(
    text,
  ) ||
    [text, opening].some((words) => INTRODUCES.test(words)) ||
    /^(?:[Ii]nsatsen|[Pp]rojektet) \p{Lu}/u.test(heading.trim()) ||
    /^ ?under (?:våren|hösten|vårterminen|höstterminen)(?!\p{sc=Latin})/iu.test(text));

const INTRODUCES =
  /^ ?\p{Lu}[\p{sc=Latin}-]{2,30}(?: [\p{sc=Latin}-]{2,20}){0,2} (?:är|var) (?:en|ett|vår|förbundets) (?:\p{sc=Latin}{2,20} )?(?:insats|projekt)/u;

/** `Bron tar emot unga` is of the intervention of that name. */
const beginsWith = (text: string, name: string): boolean =>
  namesOf(name).some((each) => text.toLowerCase().startsWith(each) && !/^\p{sc=Latin}/u.test(text.slice(each.length)));

/** The only one that its paragraph begins with. */
function beginningOf(text: string, opening: Sentence | undefined, names: readonly string[]): string | null {
  const begun = opening === undefined || speaksOfAll(text) ? [] : names.filter((name) => beginsWith(opening.text, name));
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

/**
 * The one that the sentence names, else the one whose section it stands in, or that its paragraph begins with; everybody where the text
 * speaks of all. Null where nobody knows.
 */
function entityOf({ text, headings }: Sentence, opening: Sentence | undefined, names: readonly string[]): Entity | null {
  const named = nameIn(withoutComparedNames(text, names), names);
  if (named !== null) return named;
  const section = headings.findLast((heading) => nameIn(heading, names) !== null);
  if (section !== undefined) return nameIn(section, names);
  const begun = beginningOf(text, opening, names);
  if (begun !== null) return begun;
  if (isOwnHeading(headings.at(-1) ?? '') || isOfUnknown(text, opening?.text ?? '', headings.at(-1) ?? '')) return null;
  const mentions = names.some((name) => text.toLowerCase().includes(name.toLowerCase()));
  return mentions ? null : EVERYBODY;
}
