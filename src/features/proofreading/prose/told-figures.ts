import { absolute, exact, isZero, multiply, negate } from '../../../shared/exact.ts';
import { figureKey } from '../../figures/figure.ts';
import { budgetColumn } from '../../figures/formulas.ts';
import { grainOf, inKronor } from '../printed-number.ts';
import type { PrintedFigure } from '../statements/printed-figure.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, isMoneyIn, isPercent, type Quantity, quantitiesOf } from '../words/quantities.ts';

/** How running text words a figure of the statements. What stands before the number decides, the nearest words first. */
interface Telling {
  readonly figure: string;
  readonly before: RegExp;
  readonly isShare?: boolean;
  readonly isMoney?: boolean;
  /** A count with these words after it. */
  readonly after?: RegExp;
  /** The whole sentence must say this too. */
  readonly with?: RegExp;
  /** The sentence may not say this anywhere. */
  readonly without?: RegExp;
  /** Always of the budget. */
  readonly isBudget?: boolean;
}

const COSTS = /kostnad|kostade/i;

const TELLINGS: readonly Telling[] = [
  { figure: 'oversikt.soliditet', before: /soliditet(?:en)?(?:, [^,;:.\d]{5,80},)?(?: \p{L}{1,15}){0,6}$/iu, isShare: true },
  {
    figure: 'oversikt.eget-kapital-andel',
    before:
      /(?:eget|egna) kapital(?:et)?(?: [\p{L}\d]{1,15}){0,6} (?:motsvara(?:r|de)|utgör|utgjorde|uppgår till|uppgick till|är|var)(?: [\p{L}\d]{1,12}){0,5}$/iu,
    isShare: true,
  },
  {
    figure: 'oversikt.eget-kapital-andel',
    before:
      /medlemsbidrag(?:en)?(?: \p{L}{1,12}){0,3}$|(?:^|\s)(?:är|motsvarar|utgör|blir) det$|(?:^|\s)(?:motsvarar|utgör|motsvarade|utgjorde)(?: \p{L}{1,12}){0,2}$|^(?:kr|kronor|tkr)?,?(?: eller| motsvarande| det vill säga)?$/iu,
    after: /^(?:procent )?av (?:\p{L}{1,14} ){0,2}(?:medlems)?bidrag/u,
    with: /kapital/i,
    without: COSTS,
    isShare: true,
  },
  {
    figure: 'br.eget-kapital',
    before: /(?:eget|egna) kapital(?:et)? (?:är|var|blir|blev|uppgår|uppgick)(?: \p{L}{1,15}){0,6}$/iu,
  },
  { figure: 'rr.arets-resultat', before: /budgeterade? (?:resultat|överskott|underskott)(?:et)?(?: \p{L}{1,10}){0,3}$/iu, isBudget: true },
  {
    figure: 'rr.arets-resultat',
    before: /(?:mot|än|jämfört med|jämföra med) (?:det |de )?budgeterade?$/iu,
    with: /resultat|skott/i,
    without: COSTS,
    isBudget: true,
  },
  { figure: 'oversikt.anstallda', before: /(?:^|\s)(?:hade|har)(?: \p{L}{1,14}){0,4}$/iu, after: /^(?:personer )?anställd/ },
  { figure: 'rr.arets-resultat', before: /(?:resultat(?:et)?|överskott(?:et)?|underskott(?:et)?)(?: [\p{L}–-]{1,15}){0,8}$/iu },
  {
    figure: 'rr.intakter',
    before:
      /^(?:de |förbundets |verksamhetens |årets |totala |samlade ){0,2}intäkterna (?:blev|var|uppgick till|uppgår till)(?: sammanlagt| totalt)?$/iu,
    isMoney: true,
  },
  {
    figure: 'rr.kostnader',
    before:
      /^(?:och )?(?:de |förbundets |verksamhetens |årets |totala |samlade ){0,2}kostnaderna(?: blev| var| uppgick till| uppgår till)?(?: sammanlagt| totalt)?$/iu,
    isMoney: true,
    with: /^intäkterna/i,
  },
  { figure: 'br.eget-kapital', before: /(?:eget kapital|egna kapital(?:et)?)(?: \p{L}{1,15}){0,6}$/iu },
  { figure: 'br.kassa-bank', before: /likvida medel(?: \p{L}{1,15}){0,6}$/iu },
  { figure: 'br.summa-tillgangar', before: /balansomslutning(?:en)?(?: \p{L}{1,15}){0,5}$/iu },
  { figure: 'bidrag.staten', before: /./, after: /^från staten/, isMoney: true },
  { figure: 'bidrag.region', before: /./, after: /^från (?:region(?!er och)|landstinget)/, isMoney: true },
  { figure: 'bidrag.kommuner', before: /./, after: /^från kommunerna(?! i)/, isMoney: true },
  { figure: 'br.eget-kapital', before: /(?:har|hade)(?: \p{L}{1,10}){0,2}$/iu, after: /^i (?:eget|sparat|samlat) kapital/, isMoney: true },
  {
    figure: 'br.kassa-bank',
    before: /(?:fanns|finns|hade|har)(?: \p{L}{1,10}){0,2}$/iu,
    after: /^(?:i banken|på (?:banken|kontot|bankkonto)|i kassan)/,
    isMoney: true,
  },
  {
    figure: 'br.kassa-bank',
    before: /(?:på (?:banken|kontot|bankkontot)|i (?:banken|kassan)) (?:fanns|finns|stod|står|var|är)(?: \p{L}{1,8}){0,2}$/iu,
    isMoney: true,
  },
  { figure: 'bidrag.summa', before: /(?:^|\s)(?:medlems)?bidragen(?: \p{L}{1,12}){0,4}$/iu },
  { figure: 'bidrag.staten', before: /(?:staten|statens bidrag|statliga bidraget)(?:,? \p{L}{1,20}){0,4},?(?: \p{L}{1,12})?$/iu },
  { figure: 'bidrag.region', before: /region(?:en|ens bidrag|erna| \p{L}{3,20})(?: \p{L}{1,12}){0,4}$/iu },
  { figure: 'bidrag.kommuner', before: /kommunerna(?:s bidrag)?(?: \p{L}{1,12}){0,4}(?: \p{L}{1,6} sista fjärdedelen,)?$/iu },
];

/** Figures of the statements that running text tells, with the year that the sentence names. */
export const toldFigures = (sentences: readonly Sentence[], year: number): PrintedFigure[] =>
  sentences.flatMap((sentence) => toldIn(sentence, year));

function toldIn(sentence: Sentence, year: number): PrintedFigure[] {
  const quantities = quantitiesOf(sentence.text);
  return quantities.flatMap((quantity, index) => {
    // `staten stod för 50 % (1 000 kr)`: what stands before the share stands before the amount too.
    const before = wordsBefore(quantities, index);
    const telling = TELLINGS.find((each) => each.before.test(before) && isSaidIn(sentence.text, each) && isOfKind(each, quantity));
    if (telling === undefined || isOfOther(telling, before) || isOfOtherYear(sentence, quantity)) return [];
    const planned = PLANNED.exec(sentence.text.slice(0, quantity.at))?.[1];
    const isBudget =
      telling.isBudget === true ||
      planned !== undefined ||
      (telling.figure === 'rr.arets-resultat' && /budget|planera|räkna\p{L}{0,3}(?: \p{L}{1,10})? med|beräkna|förvänta/iu.test(before));
    const key = figureKey(
      telling.figure,
      columnOf(planned ?? clauseOf(withoutAsides(sentence.text, quantity), quantity), { isBudget, year }),
    );
    const { value, grain } = telling.isShare === true ? shareOf(quantity) : amountOf(quantity, sentence.text);
    return [
      { key, value, grain, places: [placeIn(sentence, quantity.at, quantity.written)], where: 'texten', isPlain: PLAIN.test(before) },
    ];
  });
}

/** `Budgeten för 2024, antagen den 24 november 2023, visar` is of that year, whatever else is told before the number. */
const PLANNED = /^budgeten för (?:år )?((?:19|20)\d\d)(?!.*(?:utfall|bokslut))/i;

/** Of `soliditeten steg från 46 % till 53 %` the second number is what it came to. */
function wordsBefore(quantities: readonly Quantity[], index: number): string {
  const [previous, quantity] = [quantities[index - 1], quantities[index]];
  if (quantity?.before === '(') return previous?.before ?? '';
  const isTo =
    quantity !== undefined &&
    previous !== undefined &&
    /^till(?: \p{L}{1,8})?$/u.test(quantity.before) &&
    /(?:^|\s)från$/.test(previous.before);
  return isTo ? previous.before.replace(/(?: (?:har|hade))?(?: \p{L}{3,12}){1,2} från$/u, '') : (quantity?.before ?? '');
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

/** `Med planerat underskott sjunker kapitalet till 1 170 tkr` tells of the capital. */
const isOfOther = ({ figure }: Telling, before: string): boolean =>
  isSpeakingOfOther(before) ||
  (figure === 'rr.arets-resultat' && /kapital\p{L}{0,4}(?: \p{L}{1,15}){0,5} resultat till$/iu.test(before)) ||
  (figure === 'rr.arets-resultat' && /(?:resultat|skott)\p{L}{0,8}(?: \p{L}{1,15}){0,8} (?:det )?(?:egna )?kapital/iu.test(before));

/** Last year's figure in parentheses after this year's, and what is told of the year before. */
const isOfOtherYear = ({ text, headings }: Sentence, { before, at, end }: Quantity): boolean =>
  OF_OTHER_SENTENCES.some((words) => words.test(text)) ||
  /framåt|framtid|kommande|nästa år|förväntad|prognos/i.test(headings.at(-1) ?? '') ||
  AFTERWARDS.test(text.slice(end, end + 34)) ||
  /^(?:kr )?\($/.test(before) ||
  (/(?:kr|%) ?\($/.test(text.slice(0, at)) && !/%/.test(text.slice(Math.max(0, at - 4), at))) ||
  /föregående|förra året|året innan|i fjol|tidigare|årsredovisningen för/i.test(before) ||
  /redovisades|vid ingången av|vid (?:årets|verksamhetsårets) (?:början|ingång)|ingående|beräknas/i.test(before);

/** What whole sentences tell that is no figure of the year. */
const OF_OTHER_SENTENCES: readonly RegExp[] = [
  // A year that was corrected has two results.
  /enligt (?:den )?fastställd|(?:före|efter) (?:rättelse|omräkning)|(?<!\p{L})(?:rättat|rättelse)/iu,
  /mellan (?:åren )?(?:19|20)\d\d och (?:19|20)\d\d/,
  // What was offered or asked for is not what was paid.
  /erbjöd|erbjudit|yrkade|äskade|äskat|ansökte om|begärde|föreslog/i,
  /under förutsättning|förutsatt att|^om (?!vi )/i,
  /finansiella poster/i,
];

/** What stands right after a number that is a difference, a plan, or what the year began with. */
const AFTERWARDS =
  /^ ?(?:(?:kronor|kr|tkr) )?(?:per |(?:bättre|sämre|högre|lägre|mer|mindre) |(?:över|under) (?:budget|mål|tak|de |det |förra)|som (?:\p{L}{1,12} )?(?:har |var |hade )?(?:planera|budgetera|räkna)|(?:den )?1 januari|vid (?:årets )?(?:ingång|början))/iu;

/** Changes, goals, ceilings, comparisons and single parts are other things than the figure itself. */
const isSpeakingOfOther = (text: string): boolean =>
  /från$|färre än|fler än|mer än|upp till|mindre än|högst|tak(?:et)?\b|rekommend|minst|(?<!\p{L})(?:öka|minska|förbättra|försämra|försvaga|sjunk|sjönk|stig|steg|väx|vux|höj|sänk|räkna|upp|ner|ned)\p{L}{0,4}(?: \p{L}{1,12}){0,3} med(?: \p{L}{1,8})?$|skulle|väntas|kommer att|ökning(?:en)? (?:med|på)|minskning(?:en)? (?:med|på)|per deltagare|per invånare|i stället för|sammanlagt|summan av|genomsnitt|i snitt|årens|(?<!\p{L})åren(?!\p{L})|ackumulera|mot budget|prognos|procentenhet|inte överstiga|resultatet av|anslag/iu.test(
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
function columnOf(text: string, { isBudget, year }: { isBudget: boolean; year: number }): string {
  const years = [...new Set([...text.matchAll(/(?<!\d)(?:19|20)\d\d(?![\d:/-]|-\d)/g)].map(([written]) => Number(written)))];
  const own = years.length === 1 ? (years[0] ?? year) : year;
  const isPeriod = /delår|halvår|tertial|januari (?:till|–|-)|perioden/i.test(text);
  if (isPeriod) return `${own}-period`;
  return isBudget ? budgetColumn(own) : String(own);
}

const shareOf = ({ value, decimals }: Quantity): Pick<PrintedFigure, 'value' | 'grain'> => ({
  value: multiply(value, exact(1, 100)),
  grain: exact(1n, 100n * 10n ** BigInt(decimals)),
});

const ORE = exact(100);

function amountOf(quantity: Quantity, text: string): Pick<PrintedFigure, 'value' | 'grain'> {
  const kronor = inKronor(quantity, quantity.unit);
  const isLoss = /underskott|negativt/i.test(text) && !isZero(kronor);
  return { value: multiply(isLoss ? negate(absolute(kronor)) : kronor, ORE), grain: multiply(grainOf(quantity, quantity.unit), ORE) };
}
