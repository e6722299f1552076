import { absolute, exact, isZero, larger, multiply, negate } from '../../../../shared/exact.ts';
import { figureKey } from '../../../figures/figure.ts';
import { budgetColumn } from '../../../figures/formulas.ts';
import { amountIn, shareIn } from '../../statements/in-base-units.ts';
import type { PrintedFigure } from '../../statements/printed-figure.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isCount, isMoneyIn, isPercent, isRough, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { withoutComparedYears } from '../../words/speaking-of.ts';
import { TELLINGS, type Telling } from './tellings.ts';
import { isOfOther, isOfOtherYear, isUnderOtherYear, OF_A_PART } from './told-of-others.ts';

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
  const planned = /^(?:budgeten|planen) (?:räknar|visar|har|är|innehåller|bygger)/i.test(text) ? onlyYearIn(before.text) : undefined;
  const own = /(?:19|20)\d\d/.test(text) ? written : (written ?? opening ?? planned);
  return own !== undefined && Number(own) !== year;
}

/** `Bidragen för 2033 är beslutade till 7 800 tkr, samma belopp som 2032.` is of the last year that it names. */
const onlyYearIn = (text: string): string | undefined =>
  [...text.matchAll(/(?:för|under|år) ((?:19|20)\d\d)(?!\d)/gi)].map(([, year]) => year).at(0);

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
  const named =
    OF_YEAR.exec(before)?.[1] ??
    OPENING_YEAR.exec(before)?.[1] ??
    RIGHT_AFTER.exec(rest)?.[1] ??
    ITS_YEAR.exec(rest)?.[1] ??
    ITS_DAY.exec(rest)?.[1] ??
    nearestOfSeveral(sentence.text, quantity);
  const isBudget =
    telling.isBudget === true ||
    planned !== undefined ||
    IN_BUDGET.test(sentence.text.slice(0, quantity.at).trim()) ||
    (telling.figure === 'rr.arets-resultat' &&
      /budget|planera|räkna\p{sc=Latin}{0,3}(?: \p{sc=Latin}{1,10})? med|beräkna|förvänta/iu.test(
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

/** `År 2020 blev överskottet 318 640 kronor, så att vi gick in i 2021 med …`: of several years the one right after the amount, else the last before it. */
function nearestOfSeveral(text: string, { at, end }: Quantity): string | undefined {
  const own = withoutComparedYears(text);
  if (new Set(own.match(YEARS)).size < 2 || /respektive/i.test(own)) return undefined;
  const after = /^ ?(?:(?:kr|kronor|tkr|mkr|miljoner kronor) )?(?:åren |år |under )?((?:19|20)\d\d)(?!\d)/.exec(text.slice(end))?.[1];
  return after ?? withoutComparedYears(text.slice(0, at)).match(YEARS)?.at(-1);
}

const YEARS = /(?<![\d–-])(?:19|20)\d\d(?![\d:/–-])/g;

/** `som inte var budgeterat` is said of something else. */
const withoutUnbudgeted = (text: string): string =>
  text.replace(
    /(?:som )?(?:inte|ej) (?:var |är )?budgetera\p{sc=Latin}{1,3}|som (?:vi |ingen |man |styrelsen )?(?:(?:inte )?hade räknat|budgeterade)(?: med| för)?/giu,
    '',
  );

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

/** `Ett överskott på 316 tkr 2016 har vänts i underskott` */
const RIGHT_AFTER = /^ ?(?:(?:kr|kronor|tkr) )?(?:år |under )?((?:19|20)\d\d)(?= (?:har|hade|blev|vändes|vänts|till)(?!\p{sc=Latin}))/u;

/** `2018 var resultatet -21 330 kronor och 2017 +296 740 kronor.` */
const OPENING_YEAR = /(?:^|\s)((?:19|20)\d\d) (?:var|blev|uppgick|låg|gav) (?:\p{sc=Latin}{1,16} ){0,2}\p{sc=Latin}{2,20}$/u;

/** Of `35,4 procent av bidragen 2030 och 28,0 procent 2031` each has its own. */
const ITS_DAY =
  /^ ?(?:kr|kronor|tkr)?,? (?:vid utgången av|vid slutet av|i slutet av|(?:per )?den 31 december) (?:år )?((?:19|20)\d\d)(?!\d)/u;
const ITS_YEAR = /^ ?(?:(?:procent|%) )?(?:av \p{sc=Latin}{4,20} )?(?:år )?((?:19|20)\d\d) och [\d,  ]+ ?(?:procent|%|kr|kronor|tkr)/u;

/** `En budget med kostnader på 6 500 000 kronor och ett underskott på`. */
const IN_BUDGET = /budget (?:med|som|på) [^.;]{1,100} (?:och|samt) ett (?:över|under)skott(?: \p{sc=Latin}{1,10}){0,2}$/iu;

/** Of `soliditeten steg från 46 % till 53 %` the second number is what it came to. */
function wordsBefore(quantities: readonly Quantity[], index: number): string {
  const [previous, quantity] = [quantities[index - 1], quantities[index]];
  if (quantity?.before === '(') return previous?.before ?? '';
  const isTo =
    quantity !== undefined &&
    previous !== undefined &&
    /^till(?: \p{sc=Latin}{1,8})?$/u.test(quantity.before) &&
    /(?:^|\s)från$/.test(previous.before);
  return isTo
    ? previous.before.replace(/(?: (?:har|hade))?(?: (?!väntas|beräknas)\p{Ll}{3,12}){1,2} från$/u, '')
    : (quantity?.before ?? '');
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

/** What is said of the number itself, and not of what it is compared with. */
function clauseOf(text: string, { written }: Quantity): string {
  const clauses = text.split(/; |,? (?:att jämföra med|jämfört med|att ställa mot|mot|medan|men|i stället för) /);
  return clauses.find((clause) => clause.includes(written)) ?? text;
}

/** Without what stands in parentheses beside the number: `70 procent (62 procent den 31 december 2017)`. */
const withoutAsides = (text: string, { at }: Quantity): string =>
  text.replace(/\([^()]{0,80}\)/g, (aside, from: number) => (from <= at && at < from + aside.length ? aside : ''));

/** `Budgeterat resultat` is of the budget; a sentence that names a single year is of that year. */
function columnOf(text: string, { isBudget, isOfWhole, year, isInterim }: Told & { isBudget: boolean; isOfWhole: boolean }): string {
  const own = onlyYearOf(text) ?? year;
  // What is told of a year that comes is planned.
  const column = isBudget || own > year ? budgetColumn(own) : String(own);
  if (!isInterim) return PERIOD.test(text) ? `${column}-period` : column;
  // In the year's place stands its period; what is said of the whole year, of a budget or of another year is left alone.
  return isOfWhole || isBudget || own !== year ? `${column}-annat` : column;
}

/** The single year that the text names beside those that it compares with. */
function onlyYearOf(text: string): number | undefined {
  const years = [
    ...new Set(
      [
        ...withoutComparedYears(
          text.replace(/^jämfört med (?:år )?\d{4}(?!,? då)|(?:förs över|överförs|förs vidare) till (?:år )?\d{4}/i, ''),
        ).matchAll(/(?<!\d)(?:19|20)\d\d(?![\d:/-]|-\d)/g),
      ].map(([written]) => Number(written)),
    ),
  ];
  return years.length === 1 ? years[0] : undefined;
}

const PERIOD =
  /delår|halvår|tertial|januari ?(?:till|–|-)|(?<!\p{sc=Latin})jan ?[–-]|(?<!\p{sc=Latin})period(?:en|ens)?(?!\p{sc=Latin})|till och med (?:juni|augusti)/iu;

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
