import { absolute, exact, isZero, larger, multiply, negate } from '../../../../shared/exact.ts';
import { figureKey } from '../../../figures/figure.ts';
import { budgetColumn } from '../../../figures/formulas.ts';
import { amountIn, shareIn } from '../../statements/in-base-units.ts';
import type { PrintedFigure } from '../../statements/printed-figure.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isCount, isMoneyIn, isPercent, isRough, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { withoutComparedYears } from '../../words/speaking-of.ts';
import { TELLINGS, type Telling } from './tellings.ts';

/** Of what a sentence tells where it names nothing else. */
interface Told {
  readonly year: number;
  /** The document is of a part of the year, and so is what it tells. */
  readonly isInterim: boolean;
}

/** Figures of the statements that running text tells, with the year that the sentence names. */
export const toldFigures = (sentences: readonly Sentence[], told: Told): PrintedFigure[] =>
  sentences.flatMap((sentence, index) =>
    isOfYearOfSentenceBefore(sentence, sentences[index - 1], told.year) ? [] : toldIn(sentence, told),
  );

/** `Årsredovisningen för 2030 fastställdes. Resultatet blev …`: of that report. `För 2032 är bidragen beslutade. Budgeten visar …`: of that year. */
function isOfYearOfSentenceBefore({ text, paragraph }: Sentence, before: Sentence | undefined, year: number): boolean {
  if (before?.paragraph !== paragraph) return false;
  const [, written] = /(?:årsredovisning(?:en)?|bokslut(?:et)?) för (?:år )?((?:19|20)\d\d)/i.exec(before.text) ?? [];
  const [, opening] = /^(?:för|under|inför) (?:år )?((?:19|20)\d\d)(?!\d)/i.exec(before.text) ?? [];
  const own = /(?:19|20)\d\d/.test(text) ? written : (written ?? opening);
  return own !== undefined && Number(own) !== year;
}

function toldIn(sentence: Sentence, told: Told): PrintedFigure[] {
  const quantities = quantitiesOf(sentence.text);
  return quantities.flatMap((quantity, index) => {
    // `staten stod för 50 % (1 000 kr)`: what stands before the share stands before the amount too.
    const before = wordsBefore(quantities, index);
    const telling = tellingOf(sentence, { quantity, before }, told);
    if (telling === undefined) return [];
    const key = figureKey(telling.figure, columnTold(sentence, { quantity, before, telling }, told));
    const { value, grain } =
      telling.isShare === true ? shareIn(quantity) : amountOf(quantity, signWords(sentence, { quantity, before, telling }));
    const isPlain = !told.isInterim && PLAIN.test(before);
    const coarse = isRough(quantity) ? larger(grain, multiply(absolute(value), exact(1, 25))) : grain;
    return [{ key, value, grain: coarse, places: [placeIn(sentence, quantity.at, quantity.written)], where: 'texten', isPlain }];
  });
}

/** The words that may tell that an amount is less than nothing. What is left after a deficit is not. */
function signWords({ text }: Sentence, { quantity, before, telling }: Worded & { telling: Telling }): string {
  const words = /skott/i.test(before) ? before : untilOther(text, quantity);
  return telling.figure === 'br.eget-kapital' ? words.replace(/underskott/gi, '') : words;
}

interface Worded {
  readonly quantity: Quantity;
  readonly before: string;
}

/** Which figure the words tell; none where they are of something else. */
function tellingOf(sentence: Sentence, { quantity, before }: Worded, { isInterim, year }: Told): Telling | undefined {
  // What stands under `Så ser vi på 2031` in the report of the year before is of that year, as in a plan what stands under `Ekonomin 2029`.
  if (isUnderOtherYear(sentence.headings.at(-1) ?? '', year)) return undefined;
  const telling = TELLINGS.find((each) => each.before.test(before) && isSaidIn(sentence.text, each) && isOfKind(each, quantity));
  if (telling === undefined || OF_A_PART.test(sentence.text) || (isInterim && /andel/.test(telling.figure))) return undefined;
  const said = withoutForeseen(sentence.text, before);
  return isOfOther(telling, said, quantity.after) ||
    isOfOtherYear(sentence, { ...quantity, before: withoutForeseen(sentence.text, quantity.before) })
    ? undefined
    : telling;
}

/** `Vid utgången av 2025 väntas det egna kapitalet vara` tells of that year, as far as anything does. */
const withoutForeseen = (text: string, before: string): string =>
  /^(?:[-–•] ?)?\s?(?:vid (?:utgången|slutet) av|den 31 december) (?:år )?(?:19|20)\d\d (?:väntas|beräknas) /iu.test(text)
    ? before.replace(/(?:väntas|beräknas) /iu, '')
    : before;

function columnTold(sentence: Sentence, { quantity, before, telling }: Worded & { telling: Telling }, { year, isInterim }: Told): string {
  const planned = PLANNED.exec(sentence.text.slice(0, quantity.at))?.[1];
  const rest = sentence.text.slice(quantity.end);
  const named = OF_YEAR.exec(before)?.[1] ?? ITS_YEAR.exec(rest)?.[1] ?? ITS_DAY.exec(rest)?.[1];
  const isBudget =
    telling.isBudget === true ||
    planned !== undefined ||
    IN_BUDGET.test(sentence.text.slice(0, quantity.at).trim()) ||
    (telling.figure === 'rr.arets-resultat' &&
      /budget|planera|räkna\p{L}{0,3}(?: \p{L}{1,10})? med|beräkna|förvänta/iu.test(
        withoutUnbudgeted(before.split(/,? men /).at(-1) ?? ''),
      ));
  const clause = clauseOf(withoutAsides(untilNextAmount(sentence.text, quantity), quantity), quantity);
  return columnOf(planned ?? named ?? clause, {
    isBudget,
    year,
    isInterim: isInterim && !telling.figure.startsWith('bidrag.'),
    isOfWhole: isInterim && WHOLE_YEAR.test(clause.replace(SINCE_NEW_YEAR, '')),
  });
}

/** `som inte var budgeterat` is said of something else. */
const withoutUnbudgeted = (text: string): string => text.replace(/(?:som )?(?:inte|ej) (?:var |är )?budgetera\p{L}{1,3}/giu, '');

/** What follows another amount, or a comparison with one, is said of that. */
const untilOther = (text: string, { end }: Quantity): string => {
  const other = /,? (?:att jämföra med|jämfört med|mot|medan|i stället för) /.exec(text.slice(end));
  return other === null ? text : text.slice(0, end + other.index);
};

/** Of `underskottet på 73 tkr ryms inom det överskott på 252 tkr som uppstod 2016` the year is of the second. */
function untilNextAmount(text: string, { end }: Quantity): string {
  const next = quantitiesOf(text).find((each) => each.at >= end && isMoneyIn(each));
  return next !== undefined && /^ som (?:uppstod|uppkom|redovisades) /.test(text.slice(next.end)) ? text.slice(0, next.at) : text;
}

/** `Budgeten för 2024, antagen den 24 november 2023, visar` is of that year, whatever else is told before the number. */
const PLANNED = /^budgeten för (?:år )?((?:19|20)\d\d)(?!.*(?:utfall|bokslut))/i;

/** `Underskottet 2013, 204 tkr, täcktes av överskottet 2015`. */
const OF_YEAR = /(?:resultatet|överskottet|underskottet) (?:för |år )?((?:19|20)\d\d),?(?: (?:var|blev|på|om))?$/iu;

/** Of `35,4 procent av bidragen 2030 och 28,0 procent 2031` each has its own. */
const ITS_DAY =
  /^ ?(?:kr|kronor|tkr)?,? (?:vid utgången av|vid slutet av|i slutet av|(?:per )?den 31 december) (?:år )?((?:19|20)\d\d)(?!\d)/u;
const ITS_YEAR = /^ ?(?:(?:procent|%) )?(?:av \p{L}{4,20} )?(?:år )?((?:19|20)\d\d) och [\d,  ]+ ?(?:procent|%|kr|kronor|tkr)/u;

/** `En budget med kostnader på 6 500 000 kronor och ett underskott på`. */
const IN_BUDGET = /budget (?:med|som|på) [^.;]{1,100} (?:och|samt) ett (?:över|under)skott(?: \p{L}{1,10}){0,2}$/iu;

/** Of `soliditeten steg från 46 % till 53 %` the second number is what it came to. */
function wordsBefore(quantities: readonly Quantity[], index: number): string {
  const [previous, quantity] = [quantities[index - 1], quantities[index]];
  if (quantity?.before === '(') return previous?.before ?? '';
  const isTo =
    quantity !== undefined &&
    previous !== undefined &&
    /^till(?: \p{L}{1,8})?$/u.test(quantity.before) &&
    /(?:^|\s)från$/.test(previous.before);
  return isTo ? previous.before.replace(/(?: (?:har|hade))?(?: \p{Ll}{3,12}){1,2} från$/u, '') : (quantity?.before ?? '');
}

const isSaidIn = (text: string, telling: Telling): boolean => telling.with?.test(text) !== false && telling.without?.test(text) !== true;

/** The figure's own name and a verb, right before the number. */
const PLAIN =
  /(?:årets resultat|resultatet|soliditet(?:en)?|(?:eget|egna) kapital(?:et)?|balansomslutning(?:en)?|likvida medel|medlemsbidragen|bidragen|kommunerna) (?:är|var|blev|uppgår till|uppgick till|utgör|utgjorde|på|om|tillsammans med)$/iu;

function isOfKind({ isShare, isMoney, after }: Telling, quantity: Quantity): boolean {
  if (after !== undefined && !after.test(quantity.after)) return false;
  if (after !== undefined && isShare === undefined && isMoney !== true) return isCount(quantity);
  return isShare === true ? isPercent(quantity) : isMoneyIn(quantity);
}

/** `Verkstaden redovisar ett överskott på 113 tkr` tells of that one, and not of the association. */
const OF_A_PART =
  /^(?!förbundet|samordnings|året|årets|bokslutet|resultat|vi |det |helår|verksamheten|driften|budget)\p{L}{4,30} (?:redovisar|redovisade|visar|visade|gör|gjorde|går med|gick med) (?:ett )?(?:över|under)skott/iu;

/** `Efter årets underskott återstår 2 029 tkr i eget kapital`, `Med planerat underskott sjunker kapitalet till 1 170 tkr` tells of the capital. */
const isOfOther = ({ figure }: Telling, before: string, after: string): boolean =>
  isSpeakingOfOther(before) ||
  /(?:gick|går) (?:\p{L}{1,12} )?in i/iu.test(before) ||
  (figure === 'rr.arets-resultat' && isOfCapital(before, after));

/** A result that is laid to the equity or taken from it, and what is left of it then. */
const isOfCapital = (before: string, after: string): boolean =>
  /^(?:i (?:eget|sparat|balanserat) kapital|(?:kr |kronor |tkr )?kvar(?!\p{L}))/u.test(after) ||
  /kapital\p{L}{0,4}(?: \p{L}{1,15}){0,5} resultat till$/iu.test(before) ||
  /(?:resultat|skott)\p{L}{0,8}(?: \p{L}{1,15}){0,8} (?:det )?(?:egna )?kapital/iu.test(before);

const isUnderOtherYear = (heading: string, year: number): boolean =>
  [year - 1, year + 1].some((other) => heading.includes(String(other))) && !heading.includes(String(year));

/** Last year's figure in parentheses after this year's, and what is told of the year before. */
const isOfOtherYear = ({ text, headings }: Sentence, quantity: Quantity): boolean =>
  isOfYearBefore(text, headings, { ...quantity, before: quantity.before.replace(/^jämfört med (?:föregående|förra) år(?:et)?,? /i, '') });

const isOfYearBefore = (text: string, headings: readonly string[], { before, at, end }: Quantity): boolean =>
  OF_OTHER_SENTENCES.some((words) => words.test(text)) ||
  /framåt|framtid|kommande|som kommer|nästa år|vänta[dr]|prognos/i.test(headings.at(-1) ?? '') ||
  AFTERWARDS.test(text.slice(end, end + 34)) ||
  /^(?:kr )?\($/.test(before) ||
  (/(?:kr|%) ?\($/.test(text.slice(0, at)) && !/%/.test(text.slice(Math.max(0, at - 4), at))) ||
  /föregående|förra året|året innan|i fjol|tidigare|årsredovisningen för|(?:^|\s)från ett (?:under|över)skott/i.test(before) ||
  /redovisades|vid ingången av|vid (?:årets|verksamhetsårets) (?:början|ingång)|ingående|beräknas/i.test(before);

/** What whole sentences tell that is no figure of the year. */
const OF_OTHER_SENTENCES: readonly RegExp[] = [
  // A year that was corrected has two results.
  /enligt (?:den )?fastställd|(?:före|efter) (?:rättelse|omräkning)|(?<!\p{L})(?:rättat|rättelse)/iu,
  /mellan (?:åren )?(?:19|20)\d\d och (?:19|20)\d\d/,
  // What was offered or asked for is not what was paid.
  /erbjöd|erbjudit|yrkade|äskade|äskat|ansökte om|begärde|föreslog/i,
  /under förutsättning|förutsatt att|^om (?!vi )/i,
  /finansiella poster|skilja sig|^blir (?:utfallet|resultatet|året) som /i,
  /nästa (?:årsskifte|bokslut)|^går det som /i,
  /(?<!\p{L})(?:nationellt|i hela landet|rikets?)(?!\p{L})/iu,
  /(?<!\p{L})(?:före (?:pandemin|sammanslagningen)|dessförinnan)(?!\p{L})/iu,
];

/** What stands right after a number that is a difference, a plan, or what the year began with. */
const AFTERWARDS =
  /^ ?(?:(?:kronor|kr|tkr) )?(?:per (?!den|sista|\d)|(?:bättre|sämre|högre|lägre|mer|mindre|större|dyrare|billigare)(?!\p{L})|(?:över|under) (?:budget|mål|tak|de |det |förra)|som (?:\p{L}{1,12} )?(?:har |var |hade )?(?:planera|budgetera|räkna)|när året (?:började|inleddes)|(?:den )?1 januari|vid (?:årets )?(?:ingång|början))/iu;

/** Changes, goals, ceilings, comparisons and single parts are other things than the figure itself. */
const isSpeakingOfOther = (text: string): boolean =>
  /kapital(?:et)? med$|kapital(?:et)? men |som mest$|(?:utöver|förutom) (?:\p{L}{1,12} )?(?:medlems)?bidragen|från$|färre än|fler än|mer än|(?:högre|lägre) än de|upp till|mindre än|högst|tak(?:et)?\b|rekommend|minst|(?<!\p{L})(?:öka|minska|förbättra|försämra|försvaga|sjunk|sjönk|stig|steg|väx|vux|höj|sänk|räkna|upp|ner|ned)\p{L}{0,4}(?: \p{L}{1,12}){0,3} med(?: \p{L}{1,8})?$|skulle|väntas|kommer att|ökning(?:en)? (?:med|på)|minskning(?:en)? (?:med|på)|per deltagare|per invånare|i stället för|sammanlagt|summan av|genomsnitt|i snitt|årens|(?<!\p{L})åren(?!\p{L})|ackumulera|mot budget|prognos|procentenhet|inte överstiga|resultatet av|anslag|lägst/iu.test(
    text,
  );

/** What is said of the number itself, and not of what it is compared with. */
function clauseOf(text: string, { written }: Quantity): string {
  const clauses = text.split(/,? (?:att jämföra med|jämfört med|att ställa mot|mot|medan|men|i stället för) /);
  return clauses.find((clause) => clause.includes(written)) ?? text;
}

/** Without what stands in parentheses beside the number: `70 procent (62 procent den 31 december 2017)`. */
const withoutAsides = (text: string, { at }: Quantity): string =>
  text.replace(/\([^()]{0,80}\)/g, (aside, from: number) => (from <= at && at < from + aside.length ? aside : ''));

/** `Budgeterat resultat` is of the budget; a sentence that names a single year is of that year. */
function columnOf(text: string, { isBudget, isOfWhole, year, isInterim }: Told & { isBudget: boolean; isOfWhole: boolean }): string {
  const years = [
    ...new Set(
      [
        ...withoutComparedYears(text.replace(/^jämfört med (?:år )?\d{4}(?!,? då)/i, '')).matchAll(/(?<!\d)(?:19|20)\d\d(?![\d:/-]|-\d)/g),
      ].map(([written]) => Number(written)),
    ),
  ];
  const own = years.length === 1 ? (years[0] ?? year) : year;
  const column = isBudget ? budgetColumn(own) : String(own);
  if (!isInterim) return PERIOD.test(text) ? `${column}-period` : column;
  // In the year's place stands its period; what is said of the whole year, of a budget or of another year is left alone.
  return isOfWhole || isBudget || own !== year ? `${column}-annat` : column;
}

const PERIOD =
  /delår|halvår|tertial|januari ?(?:till|–|-)|(?<!\p{L})jan ?[–-]|(?<!\p{L})period(?:en|ens)?(?!\p{L})|till och med (?:juni|augusti)/iu;

/** In a report of a part of the year: what is said of all of it, or of another part. */
const WHOLE_YEAR =
  /helår|hela året|årets slut|årsskifte|årsbudget|prognos|väntas|beräknas|kvartal|tertial|för (?:hela )?(?:år )?(?:19|20)\d\d/iu;

/** A comparison, as in `260 tkr högre än vid årsskiftet`. */
const SINCE_NEW_YEAR = /(?:än|sedan|från) (?:vid )?(?:det )?(?:senaste |förra |föregående )?årsskiftet/giu;

/** An `underskott` is told without a minus. */
function amountOf(quantity: Quantity, text: string): ReturnType<typeof amountIn> {
  const { value, grain } = amountIn(quantity, quantity.unit);
  return { value: /underskott|negativt/i.test(text) && !isZero(value) ? negate(absolute(value)) : value, grain };
}
